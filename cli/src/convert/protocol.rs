//! What the run and its reading processes say to each other: frames of JSON over two pipes.

use std::ffi::OsString;
use std::io::{self, Read, Write};

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::args::Format;
use crate::document::{Complaint, Settings};
use crate::failure::Failure;

/// The first frame: what holds for every document.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Setup {
    pub settings: Settings,
    pub format: Format,
}

/// One document, please.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Request {
    pub path: OsString,
    pub name: String,
    /// What an earlier run knows of it.
    pub known: Option<Known>,
}

/// What an earlier run knows of a document: if all of it still holds, nothing is to be done.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Known {
    pub sha256: String,
    /// The output, as pieces of files, and the hash of them all.
    pub output: Vec<Piece>,
    pub output_sha256: String,
}

/// A part of a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Piece {
    pub file: OsString,
    pub offset: u64,
    pub length: u64,
}

/// What a reading process answers: `Begun` when it has the bytes, and then one of the others.
#[derive(Debug, Serialize, Deserialize)]
pub enum Reply {
    Begun {
        bytes: u64,
        sha256: String,
    },
    /// All that was known still holds.
    Same,
    Failed(Failure),
    /// The parts of the output follow the frame as they are.
    Read {
        pages: Option<u32>,
        complaints: Vec<Complaint>,
        sha256: String,
        lengths: Vec<u64>,
    },
}

/// No frame is longer: what claims to be is no frame of ours.
const LONGEST: u32 = 1 << 30;

pub fn send(out: &mut impl Write, message: &impl Serialize) -> io::Result<()> {
    let bytes = serde_json::to_vec(message)?;
    let length = u32::try_from(bytes.len()).ok().filter(|length| *length <= LONGEST);
    let length = length.ok_or(io::ErrorKind::FileTooLarge)?;
    out.write_all(&length.to_le_bytes())?;
    out.write_all(&bytes)
}

pub fn receive<T: DeserializeOwned>(input: &mut impl Read) -> io::Result<T> {
    let mut length = [0; 4];
    input.read_exact(&mut length)?;
    let length = u32::from_le_bytes(length);
    if length > LONGEST {
        return Err(io::ErrorKind::InvalidData.into());
    }
    let bytes = receive_part(input, u64::from(length))?;
    Ok(serde_json::from_slice(&bytes)?)
}

/// So many bytes, as they are.
pub fn receive_part(input: &mut impl Read, length: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    input.take(length).read_to_end(&mut bytes)?;
    if bytes.len() as u64 == length { Ok(bytes) } else { Err(io::ErrorKind::UnexpectedEof.into()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_frame_comes_back() {
        let mut pipe = Vec::new();
        send(&mut pipe, &"Økonomi").expect("a vector takes all");
        let back: String = receive(&mut pipe.as_slice()).expect("it is a frame");
        assert_eq!(back, "Økonomi");
    }

    #[test]
    fn what_is_no_frame_is_an_error() {
        for bytes in [&b""[..], b"\xFF\xFF\xFF\xFF", b"\x05\0\0\0\"ab", b"\x02\0\0\0ab"] {
            assert!(receive::<String>(&mut &bytes[..]).is_err(), "{bytes:?}");
        }
    }
}
