//! The reading process: the same program, run once more, that reads one document after another.
//!
//! A document that hangs, eats all memory or breaks the stack ends this process and no other. It
//! writes no files; when the run that started it is gone, it goes too.

use std::fs::File;
use std::io::{self, BufWriter, Read, Seek, SeekFrom, Write};
use std::path::Path;
use std::sync::mpsc::{self, Receiver};
use std::{process, thread};

use sha2::{Digest, Sha256};

use super::protocol::{Known, Piece, Reply, Request, Setup, receive, send};
use crate::document::{complaints, load, read, render};
use crate::failure::Failure;
use crate::outcome::Outcome;

pub fn run() -> Outcome {
    let mut input = io::stdin();
    let Ok(setup) = receive::<Setup>(&mut input) else {
        return Outcome::Misuse("`worker` is for `convert` alone".into());
    };
    limit_memory(setup.settings.address_space());
    let mut out = BufWriter::new(io::stdout().lock());
    for request in requests(input) {
        if answer(&request, &setup, &mut out).and_then(|()| out.flush()).is_err() {
            break;
        }
    }
    Outcome::Done
}

/// The requests, on a thread of their own that sees at once when nobody asks any more.
fn requests(mut input: io::Stdin) -> Receiver<Request> {
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || {
        while let Ok(request) = receive(&mut input) {
            if sender.send(request).is_err() {
                break;
            }
        }
        process::exit(0);
    });
    receiver
}

#[cfg(unix)]
fn limit_memory(bytes: u64) {
    // Where the system knows no such limit, the reader's own count has to do.
    let _ = rlimit::setrlimit(rlimit::Resource::AS, bytes, bytes);
}

#[cfg(not(unix))]
fn limit_memory(_: u64) {}

fn answer(request: &Request, setup: &Setup, out: &mut impl Write) -> io::Result<()> {
    let bytes = match load(Path::new(&request.path), &setup.settings) {
        Ok(bytes) => bytes,
        Err(failure) => return send(out, &Reply::Failed(failure)),
    };
    let sha256 = hex(&Sha256::digest(&bytes));
    let same =
        request.known.as_ref().is_some_and(|known| known.sha256 == sha256 && still_holds(known));
    send(out, &Reply::Begun { bytes: bytes.len() as u64, sha256 })?;
    out.flush()?;
    if same {
        return send(out, &Reply::Same);
    }
    match convert(&bytes, request, setup) {
        Ok((reply, parts)) => {
            send(out, &reply)?;
            parts.iter().try_for_each(|part| out.write_all(part))
        }
        Err(failure) => send(out, &Reply::Failed(failure)),
    }
}

fn convert(
    bytes: &[u8],
    request: &Request,
    setup: &Setup,
) -> Result<(Reply, Vec<Vec<u8>>), Failure> {
    let document = read(bytes, Some(&request.name), &setup.settings)?;
    let parts = render(document.minutes(), setup.format)?;
    let mut hasher = Sha256::new();
    for part in &parts {
        hasher.update(part);
    }
    let reply = Reply::Read {
        pages: document.minutes().source.pages,
        complaints: complaints(&document),
        sha256: hex(&hasher.finalize()),
        lengths: parts.iter().map(|part| part.len() as u64).collect(),
    };
    Ok((reply, parts))
}

/// Whether the output is there as the manifest says, to the byte.
fn still_holds(known: &Known) -> bool {
    let mut hasher = Sha256::new();
    let whole = known.output.iter().all(|piece| hash_piece(piece, &mut hasher).is_ok());
    known.output.is_empty() || whole && hex(&hasher.finalize()) == known.output_sha256
}

fn hash_piece(piece: &Piece, hasher: &mut Sha256) -> io::Result<()> {
    let mut file = File::open(&piece.file)?;
    file.seek(SeekFrom::Start(piece.offset))?;
    let copied = io::copy(&mut file.take(piece.length), hasher)?;
    if copied == piece.length { Ok(()) } else { Err(io::ErrorKind::UnexpectedEof.into()) }
}

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}
