//! Runs the built program in a folder of its own.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

/// Minutes of one item, with a decision that tells them apart.
pub fn minutes(number: usize) -> String {
    format!(
        "Skoleudvalget\nReferat\n\n1. Regnskab {number}\n\nIndstilling\nFormanden indstiller, at regnskabet \
         godkendes.\n\nBeslutning\nGodkendt.\n"
    )
}

/// An empty folder to work in.
pub struct Bench {
    dir: TempDir,
}

impl Bench {
    pub fn new() -> Self {
        Self { dir: TempDir::new().expect("there is room for a folder") }
    }

    /// With so many minutes in `in`, three in a folder.
    pub fn with_minutes(count: usize) -> Self {
        let bench = Self::new();
        for number in 0..count {
            bench.write(format!("in/{:03}/{:02}.txt", number / 3, number % 3), minutes(number));
        }
        bench
    }

    pub fn path(&self, name: impl AsRef<Path>) -> PathBuf {
        self.dir.path().join(name)
    }

    pub fn write(&self, name: impl AsRef<Path>, bytes: impl AsRef<[u8]>) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().expect("it is in the folder")).expect("there is room");
        fs::write(path, bytes).expect("there is room");
    }

    pub fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    pub fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_referat"));
        command.current_dir(self.dir.path()).args(args).stdin(Stdio::null());
        command
    }

    pub fn run(&self, args: &[&str]) -> Ran {
        Ran(self.command(args).output().expect("the program can be run"))
    }

    pub fn run_with_input(&self, args: &[&str], input: &[u8]) -> Ran {
        let mut command = self.command(args);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("the program can be run");
        let mut pipe = child.stdin.take().expect("it is piped");
        // A program that wants less has closed the pipe.
        let _ = pipe.write_all(input);
        drop(pipe);
        Ran(child.wait_with_output().expect("it ends"))
    }

    /// Every file below the folder with its bytes, by name; the temporary ones too.
    pub fn tree(&self, name: &str) -> Vec<(PathBuf, Vec<u8>)> {
        let root = self.path(name);
        let mut files = Vec::new();
        let mut folders = vec![root.clone()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(&folder)
                .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
            {
                let path = entry.expect("the folder can be listed").path();
                if path.is_dir() {
                    folders.push(path);
                } else {
                    let bytes = fs::read(&path).expect("it can be read");
                    files.push((path.strip_prefix(&root).expect("it is below").to_owned(), bytes));
                }
            }
        }
        files.sort();
        files
    }

    pub fn names(&self, name: &str) -> Vec<String> {
        self.tree(name).into_iter().map(|(path, _)| path.to_string_lossy().into_owned()).collect()
    }
}

/// What a run gave.
pub struct Ran(pub Output);

impl Ran {
    pub fn out(&self) -> String {
        String::from_utf8_lossy(&self.0.stdout).into_owned()
    }

    pub fn err(&self) -> String {
        String::from_utf8_lossy(&self.0.stderr).into_owned()
    }

    #[track_caller]
    pub fn ends(self, code: i32) -> Self {
        assert_eq!(self.0.status.code(), Some(code), "standard error: {}", self.err());
        self
    }

    /// Nothing on standard output, this alone on standard error.
    #[track_caller]
    pub fn complains(self, code: i32, text: &str) {
        assert_eq!(self.err(), text);
        assert_eq!(self.out(), "");
        self.ends(code);
    }
}
