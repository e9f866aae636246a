//! Many documents: lanes read them side by side, one thread takes what they give in order.

use std::collections::BTreeMap;
use std::io::{self, Write as _};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver, Sender};
use std::sync::{Arc, Mutex};
use std::thread;

use super::inputs::{Found, Input, Inputs};
use super::lane::{Answer, Lane, Reading, Shop, Slot, watch};
use super::locked;
use super::manifest::{Entry, Header, Manifest, Outcome as Became, Output, Place};
use super::progress::Progress;
use super::protocol::{Known, Request, Setup};
use super::store::{Spool, Store};
use super::tally::{Tally, counted};
use super::window::Window;
use crate::args::{ConvertArgs, Format};
use crate::document::{Complaint, Settings};
use crate::failure::{Failure, is_hopeless, shown};
use crate::outcome::Outcome;

/// The documents that one lane may be ahead.
const AHEAD: u64 = 256;

/// What the threads of a run share.
struct Run {
    shop: Shop,
    queue: Mutex<Queue>,
    /// Output folder and manifest; without them records go to standard output.
    folder: Option<Folder>,
    window: Window,
    stopped: AtomicBool,
    interrupted: Arc<AtomicBool>,
    retry_failed: bool,
}

struct Folder {
    store: Store,
    manifest: Mutex<Manifest>,
    header: Header,
}

struct Queue {
    inputs: Inputs,
    position: u64,
}

/// What became of the document at a position.
struct Done {
    position: u64,
    subject: Subject,
    event: Event,
}

/// What a document is called: in records and manifest, and on standard error.
struct Subject {
    name: String,
    path: String,
}

enum Event {
    /// Nothing was to be done: this is what the manifest says of it.
    Kept(Entry),
    Failed {
        seen: Option<(u64, String)>,
        failure: Failure,
    },
    Read(Box<Record>),
    /// Nothing more can be done.
    Fatal(Failure),
}

struct Record {
    seen: Option<(u64, String)>,
    pages: Option<u32>,
    complaints: Vec<Complaint>,
    sha256: String,
    lengths: Vec<u64>,
    /// What is still to be written, in order.
    parts: Vec<Vec<u8>>,
    /// The file that is written already.
    place: Option<Place>,
}

impl Event {
    /// The output that waits.
    fn size(&self) -> usize {
        match self {
            Self::Read(record) => record.parts.iter().map(Vec::len).sum(),
            _ => 0,
        }
    }
}

pub fn run(args: &ConvertArgs) -> Outcome {
    let jobs = match args.jobs {
        Some(jobs) => jobs.get(),
        None => thread::available_parallelism().map_or(1, usize::from),
    };
    match prepare(args, jobs) {
        Ok(run) => convert(&run, args, jobs),
        Err(outcome) => outcome,
    }
}

fn prepare(args: &ConvertArgs, jobs: usize) -> Result<Run, Outcome> {
    let format = args.format.unwrap_or(Format::Json);
    let folder = args.output.as_deref().map(|output| open(output, format, args)).transpose()?;
    let program = args.worker.clone().map_or_else(std::env::current_exe, Ok);
    let program =
        program.map_err(|error| Outcome::Failed("referat".into(), Failure::reading(&error)))?;
    let interrupted = Arc::new(AtomicBool::new(false));
    stop_on_ctrl_c(&interrupted);
    Ok(Run {
        shop: Shop { program, setup: Setup { settings: Settings::from(&args.reading), format } },
        queue: Mutex::new(Queue { inputs: Inputs::new(args, args.output.as_deref()), position: 0 }),
        folder,
        window: Window::new(AHEAD * jobs as u64),
        stopped: AtomicBool::new(false),
        interrupted,
        retry_failed: args.retry_failed,
    })
}

fn open(output: &Path, format: Format, args: &ConvertArgs) -> Result<Folder, Outcome> {
    let failed = |error: io::Error| match error.kind() {
        io::ErrorKind::WouldBlock => Outcome::Misuse(format!(
            "another run writes to `{}`: wait for its end, or give another -o DIR",
            shown(output)
        )),
        io::ErrorKind::AlreadyExists | io::ErrorKind::NotADirectory => {
            Outcome::Misuse(format!("`{}` is a file: -o wants a folder", shown(output)))
        }
        _ => Outcome::Failed(shown(output), Failure::writing(&error)),
    };
    let store = Store::open(output, format, args.resume).map_err(failed)?;
    let header = Header::new(format, args.reading.boxes);
    let manifest = Manifest::open(&store.manifest(), &header, args.resume).map_err(failed)?;
    Ok(Folder { store, manifest: Mutex::new(manifest), header })
}

/// The first Ctrl-C stops in good order, the second at once.
fn stop_on_ctrl_c(interrupted: &Arc<AtomicBool>) {
    let interrupted = Arc::clone(interrupted);
    // Without a handler Ctrl-C ends the run as it ends any program: files are whole all the same.
    let _ = ctrlc::set_handler(move || {
        if interrupted.swap(true, Ordering::Relaxed) {
            std::process::exit(130);
        }
    });
}

fn convert(run: &Run, args: &ConvertArgs, jobs: usize) -> Outcome {
    let mut progress = Progress::new(args.quiet);
    if args.files_from.is_none() {
        progress.count_on_the_side(|| Inputs::new(args, args.output.as_deref()));
    }
    let mut tally = Tally::default();
    let slots: Vec<Slot> = (0..jobs).map(|_| Slot::default()).collect();
    let ended = thread::scope(|scope| {
        let (over, is_over) = mpsc::channel();
        let watched = &slots;
        scope.spawn(move || watch(watched, || run.is_stopping(), &is_over));
        let (sender, receiver) = mpsc::channel();
        for slot in &slots {
            let sender = sender.clone();
            scope.spawn(move || run.lane(slot, &sender));
        }
        drop(sender);
        let ended = Taker::new(run, &mut progress, &mut tally)
            .and_then(|mut taker| taker.take_all(&receiver));
        run.stop();
        drop(over);
        ended
    });
    finish(run, args, ended, &progress, &tally)
}

impl Run {
    fn is_stopping(&self) -> bool {
        let stopping =
            self.stopped.load(Ordering::Relaxed) || self.interrupted.load(Ordering::Relaxed);
        if stopping {
            self.window.close();
        }
        stopping
    }

    fn stop(&self) {
        self.stopped.store(true, Ordering::Relaxed);
        self.window.close();
    }

    /// Whether every document that was begun has been taken.
    fn is_whole(&self, taken: u64) -> bool {
        self.is_stopping() || locked(&self.queue).position == taken
    }

    fn lane(&self, slot: &Slot, sender: &Sender<Done>) {
        let mut lane = Lane::new(&self.shop, slot);
        while let Some((position, found)) = self.next() {
            let (input, event) = match found {
                Found::Lost(input, failure) => (input, Event::Failed { seen: None, failure }),
                Found::Document(input) => {
                    let event = self.read(&mut lane, &input);
                    (input, event)
                }
            };
            let subject = Subject { name: input.name(), path: shown(&input.path) };
            if self.is_stopping() {
                break;
            }
            self.window.hold(event.size());
            if sender.send(Done { position, subject, event }).is_err() {
                break;
            }
        }
    }

    /// The next document, when it may be read.
    fn next(&self) -> Option<(u64, Found)> {
        let mut queue = locked(&self.queue);
        let position = queue.position;
        if !self.window.enter(position) || self.is_stopping() {
            return None;
        }
        let found = queue.inputs.next()?;
        queue.position += 1;
        Some((position, found))
    }

    fn read(&self, lane: &mut Lane<'_>, input: &Input) -> Event {
        let earlier =
            self.folder.as_ref().and_then(|folder| locked(&folder.manifest).known(&input.name()));
        let known = earlier.as_ref().and_then(|entry| self.known(input, entry));
        let request =
            Request { path: input.path.clone().into_os_string(), name: input.name(), known };
        match lane.read(&request) {
            Err(failure) => Event::Fatal(failure),
            Ok(Answer { seen, result: Err(failure) }) => self.failed(input, seen, failure),
            Ok(Answer { result: Ok(Reading::Same), .. }) if earlier.is_some() => earlier
                .map_or_else(|| Event::Fatal(Failure::new("crashed", "no entry")), Event::Kept),
            Ok(Answer { seen, result: Ok(Reading::Same) }) => {
                self.failed(input, seen, Failure::new("crashed", "the reading process did nothing"))
            }
            Ok(Answer { seen, result: Ok(Reading::Read { pages, complaints, sha256, parts }) }) => {
                let lengths = parts.iter().map(|part| part.len() as u64).collect();
                self.settle(
                    input,
                    Record { seen, pages, complaints, sha256, lengths, parts, place: None },
                )
            }
        }
    }

    /// What of the earlier run counts for the document.
    fn known(&self, input: &Input, entry: &Entry) -> Option<Known> {
        let sha256 = entry.sha256.clone()?;
        let store = &self.folder.as_ref()?.store;
        match &entry.result {
            Became::Failed(_) if self.retry_failed => None,
            Became::Failed(_) => {
                Some(Known { sha256, output: Vec::new(), output_sha256: String::new() })
            }
            Became::Read { output, .. } => {
                let output_sha256 = output.sha256.clone();
                Some(Known { sha256, output: store.pieces(input, output), output_sha256 })
            }
        }
    }

    fn failed(&self, input: &Input, seen: Option<(u64, String)>, failure: Failure) -> Event {
        if let Some(folder) = self.folder.as_ref().filter(|_| !self.is_stopping()) {
            folder.store.remove(input);
        }
        Event::Failed { seen, failure }
    }

    /// Writes the file of a document, where each has one.
    fn settle(&self, input: &Input, mut record: Record) -> Event {
        let Some(folder) = self.folder.as_ref().filter(|folder| folder.store.is_tree()) else {
            return Event::Read(Box::new(record));
        };
        match folder.store.write(input, &record.parts) {
            Ok(place) => {
                record.parts.clear();
                record.place = Some(place);
                Event::Read(Box::new(record))
            }
            Err(error) if is_hopeless(&error) => Event::Fatal(Failure::writing(&error)),
            Err(error) => Event::Failed { seen: record.seen, failure: Failure::writing(&error) },
        }
    }
}

/// Takes what the lanes give, in the order of the documents.
struct Taker<'a> {
    run: &'a Run,
    spool: Option<Spool>,
    progress: &'a mut Progress,
    tally: &'a mut Tally,
}

/// Why a run ends before its end.
enum End {
    Fatal(Failure),
    /// Nobody reads standard output any more.
    Unheard,
}

impl From<io::Error> for End {
    fn from(error: io::Error) -> Self {
        Self::Fatal(Failure::writing(&error))
    }
}

impl<'a> Taker<'a> {
    fn new(run: &'a Run, progress: &'a mut Progress, tally: &'a mut Tally) -> Result<Self, End> {
        let streams = run.folder.as_ref().filter(|folder| !folder.store.is_tree());
        let spool = streams.map(|folder| folder.store.spool()).transpose()?;
        Ok(Self { run, spool, progress, tally })
    }

    fn take_all(&mut self, receiver: &Receiver<Done>) -> Result<(), End> {
        let mut early = BTreeMap::new();
        let mut position = 0;
        for done in receiver {
            early.insert(done.position, done);
            while let Some(done) = early.remove(&position) {
                let size = done.event.size();
                self.take(done.subject, done.event)?;
                position += 1;
                self.run.window.leave(size);
            }
        }
        if self.run.is_whole(position) {
            return Ok(());
        }
        Err(End::Fatal(Failure::new("crashed", "a document was lost on the way")))
    }

    fn take(&mut self, Subject { name, path }: Subject, event: Event) -> Result<(), End> {
        let entry = match event {
            Event::Fatal(failure) => return Err(End::Fatal(failure)),
            Event::Kept(entry) => {
                self.tally.kept += 1;
                self.keep(entry)
            }
            Event::Failed { seen, failure } => {
                let (bytes, sha256) = seen.unzip();
                self.add(Entry { input: name, bytes, sha256, result: Became::Failed(failure) })?
            }
            Event::Read(record) => self.record(name, &path, *record)?,
        };
        if let Became::Failed(failure) = &entry.result {
            self.progress.say(format_args!("{path}: {failure}"));
        }
        self.tally.count(&entry);
        self.progress.step(self.tally);
        Ok(())
    }

    fn record(&mut self, name: String, path: &str, record: Record) -> Result<Entry, End> {
        let mut diagnostics = BTreeMap::new();
        for odd in &record.complaints {
            *diagnostics.entry(odd.code.clone()).or_default() += 1;
        }
        let warnings = record.complaints.iter().filter(|odd| odd.warning);
        for odd in warnings.clone() {
            self.progress.remark(format_args!("{path}{}", odd.line));
        }
        let warnings = warnings.count() as u64;
        let place = match record.place {
            Some(place) => place,
            None => self.write(&record.parts)?,
        };
        let output = Output { sha256: record.sha256, lengths: record.lengths, place };
        let (bytes, sha256) = record.seen.unzip();
        let result = Became::Read { pages: record.pages, warnings, diagnostics, output };
        self.add(Entry { input: name, bytes, sha256, result })
    }

    fn write(&mut self, parts: &[Vec<u8>]) -> Result<Place, End> {
        if let Some(spool) = &mut self.spool {
            return Ok(spool.add(parts)?);
        }
        let mut out = io::stdout().lock();
        match parts.iter().try_for_each(|part| out.write_all(part)).and_then(|()| out.flush()) {
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Err(End::Unheard),
            Err(error) => Err(error.into()),
            Ok(()) => Ok(Place::Spool(0)),
        }
    }

    fn add(&self, entry: Entry) -> Result<Entry, End> {
        if let Some(folder) = &self.run.folder {
            locked(&folder.manifest).add(&entry)?;
        }
        Ok(entry)
    }

    fn keep(&self, entry: Entry) -> Entry {
        if let Some(folder) = &self.run.folder {
            locked(&folder.manifest).keep(&entry.input);
        }
        entry
    }
}

/// Puts the output together, says what there is to say, and how it ended.
fn finish(
    run: &Run,
    args: &ConvertArgs,
    ended: Result<(), End>,
    progress: &Progress,
    tally: &Tally,
) -> Outcome {
    let interrupted = run.interrupted.load(Ordering::Relaxed);
    let ended = match ended {
        Ok(()) if !interrupted => close(run),
        ended => {
            // A temporary folder that cannot be removed is removed by the next run.
            let _ = run.folder.as_ref().map(|folder| folder.store.leave(false));
            ended
        }
    };
    progress.end(tally);
    match ended {
        Err(End::Unheard) => Outcome::Done,
        Err(End::Fatal(failure)) => {
            Outcome::Failed(args.output.as_deref().map_or_else(|| "referat".into(), shown), failure)
        }
        Ok(()) if interrupted => {
            let advice = if run.folder.is_some() { "; go on with --resume" } else { "" };
            progress.remark(format_args!("stopped before the end{advice}"));
            Outcome::Interrupted
        }
        Ok(()) => judged(args, progress, tally),
    }
}

fn close(run: &Run) -> Result<(), End> {
    if let Some(folder) = &run.folder {
        folder.store.finish(&mut locked(&folder.manifest), &folder.header)?;
    }
    Ok(())
}

fn judged(args: &ConvertArgs, progress: &Progress, tally: &Tally) -> Outcome {
    if tally.documents() == 0 {
        let seen = Failure::new(
            "nothing-found",
            "no documents there; hidden and ignored files are left alone",
        );
        progress.say(format_args!("referat: {seen}"));
        return Outcome::Incomplete;
    }
    if args.strict && tally.warned > 0 {
        progress.remark(format_args!(
            "--strict: {} with warnings count as failed",
            counted(tally.warned, "document")
        ));
        return Outcome::Incomplete;
    }
    if tally.failed > 0 { Outcome::Incomplete } else { Outcome::Done }
}
