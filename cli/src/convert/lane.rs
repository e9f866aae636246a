//! A reading process and its care: started when needed, ended when late, buried and started anew.

use std::io::{self, BufReader, BufWriter, Read as _, Write as _};
use std::path::PathBuf;
use std::process::{Child, ChildStderr, ChildStdin, ChildStdout, Command, ExitStatus, Stdio};
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use super::locked;
use super::protocol::{Reply, Request, Setup, receive, receive_part, send};
use crate::document::{Complaint, GRACE};
use crate::failure::Failure;

/// How often the clock is looked at.
const TICK: Duration = Duration::from_millis(20);

/// What holds for every lane of a run.
#[derive(Debug)]
pub struct Shop {
    pub program: PathBuf,
    pub setup: Setup,
}

/// The process of a lane, where the watch can reach it.
#[derive(Debug, Default)]
pub struct Slot {
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    child: Option<Child>,
    deadline: Option<Instant>,
    late: bool,
}

/// Ends the processes that are late, and all of them when the run is to stop.
pub fn watch(slots: &[Slot], is_stopped: impl Fn() -> bool, over: &Receiver<()>) {
    while let Err(RecvTimeoutError::Timeout) = over.recv_timeout(TICK) {
        let now = Instant::now();
        let stopped = is_stopped();
        for slot in slots {
            let mut state = locked(&slot.state);
            let late = state.deadline.is_some_and(|deadline| deadline < now);
            if late || stopped {
                state.late |= late;
                if let Some(child) = &mut state.child {
                    // It may have ended by itself just now.
                    let _ = child.kill();
                }
            }
        }
    }
}

/// What came of one document.
#[derive(Debug)]
pub struct Answer {
    /// Its size and hash, when it could be read at all.
    pub seen: Option<(u64, String)>,
    pub result: Result<Reading, Failure>,
}

#[derive(Debug)]
pub enum Reading {
    Same,
    Read { pages: Option<u32>, complaints: Vec<Complaint>, sha256: String, parts: Vec<Vec<u8>> },
}

/// One place where documents are read, one after another.
pub struct Lane<'a> {
    shop: &'a Shop,
    slot: &'a Slot,
    pipes: Option<Pipes>,
    /// The documents that the process has had.
    served: u64,
}

struct Pipes {
    input: BufWriter<ChildStdin>,
    output: BufReader<ChildStdout>,
    errors: ChildStderr,
}

impl<'a> Lane<'a> {
    pub fn new(shop: &'a Shop, slot: &'a Slot) -> Self {
        Self { shop, slot, pipes: None, served: 0 }
    }

    /// Reads one document. A process that breaks on it after others is given one more try, so that
    /// what it had before does not count.
    pub fn read(&mut self, request: &Request) -> Result<Answer, Failure> {
        let mut seen = None;
        let again = self.served > 0;
        let mut result = self.attempt(request, &mut seen);
        if again && matches!(&result, Err(Trouble::Died(failure)) if failure.code != "timeout") {
            result = self.attempt(request, &mut seen);
        }
        match result {
            Ok(result) => Ok(Answer { seen, result }),
            Err(Trouble::Died(failure)) => Ok(Answer { seen, result: Err(failure) }),
            Err(Trouble::NoStart(error)) => {
                let seen = format_args!("cannot start `{}`: {error}", self.shop.program.display());
                Err(Failure::new("no-worker", seen))
            }
        }
    }

    fn attempt(
        &mut self,
        request: &Request,
        seen: &mut Option<(u64, String)>,
    ) -> Result<Result<Reading, Failure>, Trouble> {
        self.be_ready().map_err(Trouble::NoStart)?;
        self.served += 1;
        let Some(pipes) = &mut self.pipes else {
            return Err(Trouble::NoStart(io::ErrorKind::NotFound.into()));
        };
        let talked = talk(pipes, request, seen);
        locked(&self.slot.state).deadline = None;
        talked.map_err(|_| Trouble::Died(self.bury()))
    }

    /// A process that runs, and a deadline from now on.
    fn be_ready(&mut self) -> io::Result<()> {
        if locked(&self.slot.state).late {
            self.bury();
        }
        if self.pipes.is_none() {
            self.start()?;
        }
        let time = Duration::from_secs(self.shop.setup.settings.max_seconds);
        locked(&self.slot.state).deadline = Instant::now().checked_add(time.saturating_add(GRACE));
        Ok(())
    }

    fn start(&mut self) -> io::Result<()> {
        let mut command = Command::new(&self.shop.program);
        command.arg("worker").stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        out_of_reach_of_ctrl_c(&mut command);
        let mut child = command.spawn()?;
        let pipes = (child.stdin.take(), child.stdout.take(), child.stderr.take());
        locked(&self.slot.state).child = Some(child);
        let (Some(input), Some(output), Some(errors)) = pipes else {
            return Err(io::ErrorKind::BrokenPipe.into());
        };
        let mut input = BufWriter::new(input);
        // A process that is gone already is found out when it does not answer.
        let _ = send(&mut input, &self.shop.setup);
        self.pipes = Some(Pipes { input, output: BufReader::new(output), errors });
        self.served = 0;
        Ok(())
    }

    /// Waits for the end of a process that does not answer, and says why it ended.
    fn bury(&mut self) -> Failure {
        let (child, late) = {
            let mut state = locked(&self.slot.state);
            state.deadline = None;
            (state.child.take(), std::mem::take(&mut state.late))
        };
        let status = child.and_then(|mut child| {
            let _ = child.kill();
            child.wait().ok()
        });
        let mut words = String::new();
        if let Some(pipes) = self.pipes.take() {
            let _ = pipes.errors.take(1 << 16).read_to_string(&mut words);
        }
        self.cause(late, &words, status)
    }

    fn cause(&self, late: bool, words: &str, status: Option<ExitStatus>) -> Failure {
        if late {
            return self.shop.setup.settings.timeout();
        }
        if words.contains("memory allocation of") {
            let most = self.shop.setup.settings.address_space() >> 20;
            return Failure::new("out-of-memory", format_args!("not read in {most} MiB of memory"));
        }
        if words.contains("overflowed its stack") {
            return Failure::new("crashed", "it is nested too deeply to read");
        }
        let status = status.map_or_else(|| "unknown".to_owned(), |status| status.to_string());
        Failure::new("crashed", format_args!("the reading process ended with {status}"))
    }
}

impl Drop for Lane<'_> {
    fn drop(&mut self) {
        if self.pipes.is_some() {
            self.bury();
        }
    }
}

enum Trouble {
    NoStart(io::Error),
    Died(Failure),
}

/// Asks, and takes the answer.
fn talk(
    pipes: &mut Pipes,
    request: &Request,
    seen: &mut Option<(u64, String)>,
) -> io::Result<Result<Reading, Failure>> {
    send(&mut pipes.input, request)?;
    pipes.input.flush()?;
    loop {
        match receive(&mut pipes.output)? {
            Reply::Begun { bytes, sha256 } => *seen = Some((bytes, sha256)),
            Reply::Same => return Ok(Ok(Reading::Same)),
            Reply::Failed(failure) => return Ok(Err(failure)),
            Reply::Read { pages, complaints, sha256, lengths } => {
                let parts =
                    lengths.into_iter().map(|length| receive_part(&mut pipes.output, length));
                let parts = parts.collect::<io::Result<_>>()?;
                return Ok(Ok(Reading::Read { pages, complaints, sha256, parts }));
            }
        }
    }
}

/// Ctrl-C on a terminal reaches a whole group of processes; the run alone is to see it.
#[cfg(unix)]
fn out_of_reach_of_ctrl_c(command: &mut Command) {
    use std::os::unix::process::CommandExt as _;
    command.process_group(0);
}

#[cfg(not(unix))]
fn out_of_reach_of_ctrl_c(_: &mut Command) {}
