//! Reads what a program did to its disk from a trace of its system calls with all bytes.
//!
//! A call that another thread interrupts has two lines: it counts from the first and is over with the second.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

/// A call that matters to a disk, or a line reported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Call {
    /// Line of the trace where it began.
    pub(super) begin: usize,
    /// Line where it was over.
    pub(super) end: usize,
    /// What it did.
    pub(super) act: Act,
}

/// What a call did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Act {
    /// The program wrote a line to its standard output.
    Said(String),
    /// A file was created, if it did not exist.
    Make(PathBuf),
    /// A folder was created.
    MakeFolder(PathBuf),
    /// Bytes were written at an offset.
    Write(PathBuf, u64, Vec<u8>),
    /// A file was given that length.
    Cut(PathBuf, u64),
    /// A file or folder was renamed.
    Rename(PathBuf, PathBuf),
    /// A file, or an empty folder, was deleted.
    Remove(PathBuf),
    /// A file or folder was made durable.
    Sync(PathBuf),
}

/// The calls to trace: all that change a disk, and all that determine where the next write goes.
pub(super) const CALLS: &str = "write,writev,pwrite64,pwritev,pwritev2,ftruncate,truncate,fsync,fdatasync,sync_file_range,openat,open,creat,\
    rename,renameat,renameat2,link,linkat,symlink,symlinkat,unlink,unlinkat,rmdir,mkdir,mkdirat,lseek,mmap,fallocate,copy_file_range,sendfile,sync,syncfs";

/// Returns the calls below that folder, in the order in which they began, and the lines reported.
///
/// # Errors
/// A line that changes that folder in a way that is not understood.
pub(super) fn read(trace: &str, root: &Path) -> Result<Vec<Call>, String> {
    let mut reader = Reader { root, at: HashMap::new(), calls: Vec::new() };
    let mut begun: HashMap<&str, (usize, &str)> = HashMap::new();
    for (end, line) in trace.lines().enumerate() {
        let Some((thread, rest)) = line.split_once(' ') else { continue };
        let rest = rest.trim_start();
        if let Some(text) = rest.strip_suffix(" <unfinished ...>") {
            begun.insert(thread, (end, text));
        } else if let Some((_, tail)) =
            rest.strip_prefix("<... ").and_then(|rest| rest.split_once(" resumed>"))
        {
            let Some((begin, text)) = begun.remove(thread) else { continue };
            reader.take(begin, end, &format!("{text}{tail}"))?;
        } else {
            reader.take(end, end, rest)?;
        }
    }
    // An fsync promises nothing until it is over.
    reader.calls.sort_by_key(|call| if matches!(call.act, Act::Sync(_)) { call.end } else { call.begin });
    Ok(reader.calls)
}

struct Reader<'a> {
    root: &'a Path,
    /// Where the next `write` to a descriptor goes.
    at: HashMap<u32, u64>,
    calls: Vec<Call>,
}

impl Reader<'_> {
    fn take(&mut self, begin: usize, end: usize, text: &str) -> Result<(), String> {
        let Some((name, rest)) = text.split_once('(') else { return Ok(()) };
        let Some((arguments, answer)) = rest.rsplit_once(" = ") else { return Ok(()) };
        let arguments = arguments.trim_end().strip_suffix(')').unwrap_or(arguments);
        if answer.starts_with('-') || answer.starts_with('?') {
            return Ok(());
        }
        let arguments: Vec<&str> = arguments.split(", ").collect();
        let acts = self.acts(name, &arguments, answer).ok_or_else(|| {
            let shown: String = text.chars().take(300).collect();
            format!("line {end} is not understood: {shown}")
        })?;
        self.calls.extend(acts.into_iter().map(|act| Call { begin, end, act }));
        Ok(())
    }

    /// Parses a call; `None` if it touches the folder and is not understood.
    fn acts(&mut self, name: &str, arguments: &[&str], answer: &str) -> Option<Vec<Act>> {
        let argument = |at: usize| arguments.get(at).copied().unwrap_or_default();
        match name {
            "open" => self.opened(&path_at("", argument(0))?, argument(1), answer),
            "openat" => self.opened(&path_at(argument(0), argument(1))?, argument(2), answer),
            "write" | "writev" if is_said(name, argument(0)) => {
                let said = String::from_utf8(quoted(&arguments.join(", "))?).ok()?;
                Some(said.lines().map(|line| Act::Said(line.to_owned())).collect())
            }
            "write" => self.written(argument(0), argument(1), None, answer),
            "pwrite64" => self.written(argument(0), argument(1), Some(argument(3)), answer),
            "lseek" => {
                self.at.insert(number_of(argument(0))?, answer.parse().ok()?);
                Some(vec![])
            }
            "ftruncate" => {
                self.below(held(argument(0))?, |path| Some(Act::Cut(path, argument(1).parse().ok()?)))
            }
            "fsync" | "fdatasync" => self.below(held(argument(0))?, |path| Some(Act::Sync(path))),
            "mkdir" => self.below(path_at("", argument(0))?, |path| Some(Act::MakeFolder(path))),
            "mkdirat" => self.below(path_at(argument(0), argument(1))?, |path| Some(Act::MakeFolder(path))),
            "unlink" | "rmdir" => self.below(path_at("", argument(0))?, |path| Some(Act::Remove(path))),
            "unlinkat" => self.below(path_at(argument(0), argument(1))?, |path| Some(Act::Remove(path))),
            "rename" => self.renamed(path_at("", argument(0))?, path_at("", argument(1))?),
            "renameat" | "renameat2" => {
                self.renamed(path_at(argument(0), argument(1))?, path_at(argument(2), argument(3))?)
            }
            // A shared mapping of a file would change it without a call.
            "mmap" if !argument(3).contains("MAP_SHARED") || !argument(2).contains("PROT_WRITE") => {
                Some(vec![])
            }
            _ => self.is_elsewhere(arguments).then(Vec::new),
        }
    }

    fn opened(&mut self, path: &Path, flags: &str, answer: &str) -> Option<Vec<Act>> {
        self.at.insert(number_of(answer)?, 0);
        if flags.contains("O_APPEND") && path.starts_with(self.root) {
            return None;
        }
        let acts = [("O_CREAT", Act::Make(path.to_owned())), ("O_TRUNC", Act::Cut(path.to_owned(), 0))];
        let is_here = path.starts_with(self.root);
        let done = acts.into_iter().filter(|(flag, _)| is_here && flags.contains(flag));
        Some(done.map(|(_, act)| act).collect())
    }

    fn written(&mut self, file: &str, bytes: &str, offset: Option<&str>, answer: &str) -> Option<Vec<Act>> {
        let Some(path) = held(file) else { return Some(vec![]) };
        let count: u64 = answer.split(' ').next()?.parse().ok()?;
        let at = match offset {
            Some(offset) => offset.parse().ok()?,
            None => {
                let next = self.at.entry(number_of(file)?).or_insert(0);
                let at = *next;
                *next += count;
                at
            }
        };
        self.below(path, |path| {
            let mut bytes = quoted(bytes)?;
            let count = usize::try_from(count).ok()?;
            (bytes.len() >= count).then(|| bytes.truncate(count))?;
            Some(Act::Write(path, at, bytes))
        })
    }

    fn renamed(&self, from: PathBuf, to: PathBuf) -> Option<Vec<Act>> {
        if !from.starts_with(self.root) && !to.starts_with(self.root) {
            return Some(vec![]);
        }
        (from.parent() == to.parent()).then(|| vec![Act::Rename(from, to)])
    }

    fn below(&self, path: PathBuf, act: impl FnOnce(PathBuf) -> Option<Act>) -> Option<Vec<Act>> {
        if path.starts_with(self.root) { act(path).map(|act| vec![act]) } else { Some(vec![]) }
    }

    fn is_elsewhere(&self, arguments: &[&str]) -> bool {
        let mut paths = arguments.iter().flat_map(|argument| {
            let named =
                quoted(argument).map(|bytes| PathBuf::from(String::from_utf8_lossy(&bytes).into_owned()));
            named.into_iter().chain(held(argument))
        });
        !paths.any(|path| path.starts_with(self.root))
    }
}

// Standard output is a pipe here; lines reported with one `writev` go to another descriptor of it.
fn is_said(name: &str, file: &str) -> bool {
    let is_pipe = held(file).is_some_and(|path| path.to_string_lossy().starts_with("pipe:"));
    is_pipe && (name == "writev" || number_of(file) == Some(1))
}

fn number_of(descriptor: &str) -> Option<u32> {
    descriptor.split(['<', ' ']).next()?.parse().ok()
}

/// Returns the path of a descriptor, given in `<>`.
fn held(descriptor: &str) -> Option<PathBuf> {
    let text = descriptor.split_once('<')?.1.split_once('>')?.0;
    Some(PathBuf::from(String::from_utf8(unescaped(text)?).ok()?))
}

fn path_at(folder: &str, name: &str) -> Option<PathBuf> {
    let name = PathBuf::from(String::from_utf8(quoted(name)?).ok()?);
    Some(held(folder).unwrap_or_default().join(name))
}

/// Returns what is between quotes, if nothing of it was abbreviated.
fn quoted(text: &str) -> Option<Vec<u8>> {
    let (inside, after) = text.split_once('"')?.1.split_once('"')?;
    if after.starts_with("...") { None } else { unescaped(inside) }
}

// Decodes bytes written as \xNN or literally.
fn unescaped(text: &str) -> Option<Vec<u8>> {
    let (text, mut bytes, mut at) = (text.as_bytes(), Vec::with_capacity(text.len() / 4), 0);
    while let Some(byte) = text.get(at) {
        if *byte == b'\\' {
            let digits = std::str::from_utf8(text.get(at + 2..at + 4)?).ok()?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
            at += 4;
        } else {
            bytes.push(*byte);
            at += 1;
        }
    }
    Some(bytes)
}
