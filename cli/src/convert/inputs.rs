//! Which documents: files, folders, globs and lists, one by one, in an order that never changes.
//!
//! Nothing is collected: a million paths take no more memory than a thousand, but for sixteen
//! bytes each that tell whether a document was named twice.

use std::collections::HashMap;
use std::fs::{self, File};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::{self, BufRead, BufReader};
use std::path::{Component, Path, PathBuf};

use globset::{GlobBuilder, GlobMatcher};
use ignore::{DirEntry, WalkBuilder};

use crate::args::ConvertArgs;
use crate::document::is_stdin;
use crate::failure::{Failure, shown};

/// A document to convert.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Input {
    /// Where it is.
    pub path: PathBuf,
    /// Where it is below the folder that all inputs share: its name in the output.
    pub relative: PathBuf,
}

impl Input {
    /// What is called as it was typed.
    pub fn as_typed(path: impl Into<PathBuf>) -> Self {
        let path = path.into();
        Self { relative: path.clone(), path }
    }

    /// The name in records, manifest and messages.
    pub fn name(&self) -> String {
        shown(&self.relative)
    }
}

/// What the search came upon.
#[derive(Debug)]
pub enum Found {
    Document(Input),
    /// A path that leads nowhere.
    Lost(Input, Failure),
}

type Finds = Box<dyn Iterator<Item = Found> + Send>;

/// The documents, each once.
pub struct Inputs {
    finds: Finds,
    seen: HashMap<u64, u64>,
}

impl Inputs {
    /// Everything the command line names; nothing below the folder `output`.
    pub fn new(args: &ConvertArgs, output: Option<&Path>) -> Self {
        let output = output.and_then(|output| output.canonicalize().ok());
        let roots: Vec<Root> = args.paths.iter().map(|path| Root::new(path)).collect();
        let base = common(roots.iter().filter_map(Root::folder));
        let skipped = output.clone();
        let named = roots.into_iter().flat_map(move |root| root.finds(&base, skipped.as_deref()));
        let listed = args.files_from.as_deref().map(|list| listed(list, args.null, output));
        let listed = listed.into_iter().flatten();
        Self { finds: Box::new(named.chain(listed)), seen: HashMap::new() }
    }

    /// Whether the document comes for the first time; a different one of the same name is lost.
    fn first(&mut self, input: Input) -> Option<Found> {
        let (name, path) = (hash(&input.relative), hash(&input.path));
        match self.seen.insert(name, path) {
            None => Some(Found::Document(input)),
            Some(before) if before == path => None,
            Some(_) => {
                let seen = format_args!(
                    "another document would be written to the place of `{}`",
                    input.name()
                );
                Some(Found::Lost(Input::as_typed(input.path), Failure::new("same-output", seen)))
            }
        }
    }
}

impl Iterator for Inputs {
    type Item = Found;

    fn next(&mut self) -> Option<Found> {
        loop {
            match self.finds.next()? {
                Found::Document(input) => {
                    if let Some(found) = self.first(input) {
                        return Some(found);
                    }
                }
                lost @ Found::Lost(..) => return Some(lost),
            }
        }
    }
}

fn hash(path: &Path) -> u64 {
    let mut hasher = DefaultHasher::new();
    path.hash(&mut hasher);
    hasher.finish()
}

/// One PATH of the command line.
enum Root {
    File(PathBuf),
    Folder(PathBuf),
    Glob { folder: PathBuf, pattern: PathBuf, matcher: Box<GlobMatcher> },
    Lost(PathBuf, Failure),
}

impl Root {
    fn new(path: &Path) -> Self {
        match fs::metadata(path) {
            Ok(about) if about.is_dir() => Self::Folder(path.to_owned()),
            Ok(_) => Self::File(path.to_owned()),
            Err(error) => Self::glob(path).unwrap_or_else(|| Self::lost(path, &error)),
        }
    }

    fn lost(path: &Path, error: &io::Error) -> Self {
        Self::Lost(path.to_owned(), Failure::reading(error))
    }

    /// A pattern: the folder before its first wild part, and what must match below.
    fn glob(path: &Path) -> Option<Self> {
        let is_wild = |part: &Component<'_>| {
            part.as_os_str().as_encoded_bytes().iter().any(|byte| b"*?[{".contains(byte))
        };
        let parts: Vec<_> = path.components().collect();
        let first = parts.iter().position(is_wild)?;
        let folder: PathBuf = parts.iter().take(first).collect();
        let pattern = parts.iter().skip(first).collect::<PathBuf>().to_str()?.to_owned();
        let matcher =
            GlobBuilder::new(&pattern).literal_separator(true).build().ok()?.compile_matcher();
        let folder = if folder.as_os_str().is_empty() { PathBuf::from(".") } else { folder };
        Some(Self::Glob { folder, pattern: path.to_owned(), matcher: Box::new(matcher) })
    }

    /// The folder whose tree the output mirrors.
    fn folder(&self) -> Option<PathBuf> {
        match self {
            Self::File(path) => path.parent().map(cleaned),
            Self::Folder(folder) | Self::Glob { folder, .. } => Some(cleaned(folder)),
            Self::Lost(..) => None,
        }
    }

    fn finds(self, base: &Path, output: Option<&Path>) -> Finds {
        let folder = self.folder().unwrap_or_default();
        let below = folder.strip_prefix(base).unwrap_or(&folder).to_owned();
        match self {
            Self::Folder(folder) => walk(&folder, below, output),
            Self::Glob { folder, pattern, matcher } => {
                matching(walk(&folder, PathBuf::new(), output), below, pattern, *matcher)
            }
            Self::Lost(path, failure) => once(Found::Lost(Input::as_typed(path), failure)),
            Self::File(path) => {
                let relative = below.join(path.file_name().unwrap_or_default());
                once(Found::Document(Input { path, relative }))
            }
        }
    }
}

fn once(found: Found) -> Finds {
    Box::new(std::iter::once(found))
}

/// The path from the root of the disk, without `.` and `..`. Only for names: no link is followed.
fn cleaned(path: &Path) -> PathBuf {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let mut clean = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => drop(clean.pop()),
            part => clean.push(part),
        }
    }
    clean
}

/// The deepest folder that all are in.
fn common(mut folders: impl Iterator<Item = PathBuf>) -> PathBuf {
    let first = folders.next().unwrap_or_default();
    folders.fold(first, |common, folder| {
        common
            .components()
            .zip(folder.components())
            .take_while(|(a, b)| a == b)
            .map(|(a, _)| a)
            .collect()
    })
}

/// The files below a folder, by name. Links are followed, but never back to where the walk is or
/// above where it began: what is there is read already, or was not asked for.
fn walk(folder: &Path, below: PathBuf, output: Option<&Path>) -> Finds {
    let root = folder.to_owned();
    let output = output.map(Path::to_owned);
    let begin = folder.canonicalize().unwrap_or_default();
    let leads_in = move |entry: &DirEntry| {
        let target = entry.path().canonicalize().ok();
        let is_above = |target: &PathBuf| entry.path_is_symlink() && begin.starts_with(target);
        entry.depth() == 0 || target != output && !target.as_ref().is_some_and(is_above)
    };
    let walk = WalkBuilder::new(folder)
        .follow_links(true)
        .require_git(false)
        .git_global(false)
        .sort_by_file_name(Ord::cmp)
        .filter_entry(move |entry| !is_folder(entry) || leads_in(entry))
        .build();
    Box::new(walk.filter_map(move |entry| match entry {
        Ok(entry) if is_folder(&entry) => None,
        Ok(entry) => {
            let inside = entry.path().strip_prefix(&root).unwrap_or(entry.path());
            let relative = below.join(inside);
            Some(Found::Document(Input { path: entry.into_path(), relative }))
        }
        Err(error) => lost_on_the_way(&error, &root).map(|(path, failure)| {
            let relative = below.join(path.strip_prefix(&root).unwrap_or(&path));
            Found::Lost(Input { path, relative }, failure)
        }),
    }))
}

fn is_folder(entry: &DirEntry) -> bool {
    entry.file_type().is_some_and(|kind| kind.is_dir())
}

fn lost_on_the_way(error: &ignore::Error, at: &Path) -> Option<(PathBuf, Failure)> {
    let failure = match error {
        ignore::Error::Loop { .. } => return None,
        ignore::Error::WithPath { path, err } => return lost_on_the_way(err, path),
        ignore::Error::WithDepth { err, .. } => return lost_on_the_way(err, at),
        ignore::Error::Io(error) => Failure::reading(error),
        other => Failure::new("read-failed", other),
    };
    Some((at.to_owned(), failure))
}

/// What matches the pattern, or one complaint when nothing does.
fn matching(finds: Finds, below: PathBuf, pattern: PathBuf, matcher: GlobMatcher) -> Finds {
    let mut found = finds
        .filter_map(move |one| match one {
            Found::Document(input) if !matcher.is_match(&input.relative) => None,
            Found::Document(input) => {
                Some(Found::Document(Input { relative: below.join(&input.relative), ..input }))
            }
            lost @ Found::Lost(..) => Some(lost),
        })
        .peekable();
    if found.peek().is_none() {
        return once(Found::Lost(
            Input::as_typed(pattern),
            Failure::new("no-match", "no file matches the pattern"),
        ));
    }
    Box::new(found)
}

/// The paths of a list. Their names in the output are as written, but never above the folder.
fn listed(list: &Path, null: bool, output: Option<PathBuf>) -> Finds {
    let reader: Box<dyn BufRead + Send> = if is_stdin(list) {
        Box::new(BufReader::new(io::stdin()))
    } else {
        match File::open(list) {
            Ok(file) => Box::new(BufReader::new(file)),
            Err(error) => {
                return once(Found::Lost(Input::as_typed(list), Failure::reading(&error)));
            }
        }
    };
    let end = if null { 0 } else { b'\n' };
    let list = list.to_owned();
    Box::new(reader.split(end).enumerate().flat_map(move |(at, line)| match line {
        Ok(line) => listed_path(&line, null, at, output.as_deref()),
        Err(error) => once(Found::Lost(Input::as_typed(&list), Failure::reading(&error))),
    }))
}

/// Lists made on Windows begin with a byte order mark and end their lines with two characters.
fn listed_path(line: &[u8], null: bool, at: usize, output: Option<&Path>) -> Finds {
    let line = if at == 0 { line.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(line) } else { line };
    let line = if null { line } else { line.strip_suffix(b"\r").unwrap_or(line) };
    if line.is_empty() {
        return Box::new(std::iter::empty());
    }
    let Some(path) = path_of(line) else {
        let name = String::from_utf8_lossy(line).into_owned();
        return once(Found::Lost(Input::as_typed(name), Failure::new("not-found", "no such file")));
    };
    let relative: PathBuf =
        path.components().filter(|part| matches!(part, Component::Normal(_))).collect();
    match fs::metadata(&path) {
        Ok(about) if about.is_dir() => walk(&path, relative, output),
        Ok(_) => once(Found::Document(Input { path, relative })),
        Err(error) => once(Found::Lost(Input { path, relative }, Failure::reading(&error))),
    }
}

/// A path from bytes: any bytes where names are bytes.
#[cfg(unix)]
#[expect(clippy::unnecessary_wraps, reason = "elsewhere not all bytes are a name")]
fn path_of(bytes: &[u8]) -> Option<PathBuf> {
    use std::os::unix::ffi::OsStrExt as _;
    Some(PathBuf::from(std::ffi::OsStr::from_bytes(bytes)))
}

#[cfg(not(unix))]
fn path_of(bytes: &[u8]) -> Option<PathBuf> {
    std::str::from_utf8(bytes).ok().map(PathBuf::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_common_folder() {
        let check = |folders: &[&str], expected: &str| {
            assert_eq!(
                common(folders.iter().map(PathBuf::from)),
                Path::new(expected),
                "{folders:?}"
            );
        };
        check(&["/a/b"], "/a/b");
        check(&["/a/b", "/a/c/d"], "/a");
        check(&["/a/b", "/a/bc"], "/a");
        check(&["/a", "/b"], "/");
        check(&[], "");
    }

    #[test]
    fn names_have_no_dots() {
        assert_eq!(cleaned(Path::new("/a/./b/../c")), Path::new("/a/c"));
    }
}
