//! A folder as on disk: what is durable, and later changes that may be lost.
//!
//! ```text
//! a file    durable bytes ── write, cut, write … each of them kept, lost or torn, whatever became of the others
//! a folder  durable names ── make, rename, remove … kept up to one of them: a journal of names keeps its order
//! ```
//! An fsync of a file makes the bytes written before it durable, but not its name; an fsync of a folder makes its names
//! durable.

use std::collections::BTreeMap;
use std::path::{Component, Path, PathBuf};

use super::trace::{Act, Call};
use crate::harm::Files;

/// The bytes that a disk writes atomically.
pub(super) const SECTOR: usize = 512;

/// A change of a file's bytes that may be lost.
#[derive(Debug, Clone)]
pub(super) enum Change {
    /// Bytes written at an offset.
    Write(u64, Vec<u8>),
    /// A new length.
    Cut(u64),
}

/// Names that were set together or removed.
type Names = Vec<(String, Option<usize>)>;

enum Node {
    File { durable: Vec<u8>, since: Vec<(usize, Change)> },
    Folder { durable: BTreeMap<String, usize>, now: BTreeMap<String, usize>, since: Vec<(usize, Names)> },
}

/// A folder as on disk.
pub(super) struct Image {
    root: PathBuf,
    nodes: Vec<Node>,
}

/// Decides what remains of changes that may be lost.
pub(super) trait Fates {
    /// Decides on the bytes of a file after a change: the n-th that may be lost, counted over all files.
    fn change(&mut self, bytes: &mut Vec<u8>, change: &Change);
    /// Decides how many of a folder's changes of names remain.
    fn names(&mut self, many: usize) -> usize;
}

impl Image {
    /// Makes a folder that is durable.
    pub(super) fn of(root: &Path, files: &Files, folders: &[PathBuf]) -> Self {
        let mut image = Self { root: root.to_owned(), nodes: vec![Node::folder()] };
        for folder in folders {
            image.ensure(folder);
        }
        for (name, bytes) in files {
            let folder = image.ensure(name.parent().unwrap_or(Path::new("")));
            let node = image.add(Node::File { durable: bytes.clone(), since: Vec::new() });
            image.set_durable(folder, &last_of(name), node);
        }
        image
    }

    fn ensure(&mut self, folder: &Path) -> usize {
        let mut at = 0;
        for part in folder.components() {
            let name = text_of(part);
            at = self.child(at, &name).unwrap_or_else(|| {
                let node = self.add(Node::folder());
                self.set_durable(at, &name, node);
                node
            });
        }
        at
    }

    fn add(&mut self, node: Node) -> usize {
        self.nodes.push(node);
        self.nodes.len() - 1
    }

    fn set_durable(&mut self, folder: usize, name: &str, node: usize) {
        if let Some(Node::Folder { durable, now, .. }) = self.nodes.get_mut(folder) {
            durable.insert(name.to_owned(), node);
            now.insert(name.to_owned(), node);
        }
    }

    fn child(&self, folder: usize, name: &str) -> Option<usize> {
        match self.nodes.get(folder)? {
            Node::Folder { now, .. } => now.get(name).copied(),
            Node::File { .. } => None,
        }
    }

    fn find(&self, path: &Path) -> Option<usize> {
        let below = path.strip_prefix(&self.root).ok()?;
        below.components().try_fold(0, |at, part| self.child(at, &text_of(part)))
    }

    /// Applies a call. An fsync counts once it is over, and makes durable what was over before it began.
    ///
    /// # Errors
    /// The path of a file that does not exist.
    pub(super) fn take(&mut self, call: &Call) -> Result<(), String> {
        let done = match &call.act {
            Act::Said(_) => Some(()),
            Act::Make(path) if self.find(path).is_some() => Some(()),
            Act::Make(path) => {
                let node = self.add(Node::File { durable: Vec::new(), since: Vec::new() });
                self.name(call.end, path, Some(node))
            }
            Act::MakeFolder(path) => {
                let node = self.add(Node::folder());
                self.name(call.end, path, Some(node))
            }
            Act::Remove(path) => self.name(call.end, path, None),
            Act::Rename(from, to) => self.rename(call.end, from, to),
            Act::Write(path, at, bytes) => self.change(call.end, path, Change::Write(*at, bytes.clone())),
            Act::Cut(path, length) => self.change(call.end, path, Change::Cut(*length)),
            Act::Sync(path) => self.sync(call.begin, path),
        };
        done.ok_or_else(|| format!("not there: {:?}", call.act))
    }

    fn change(&mut self, end: usize, path: &Path, change: Change) -> Option<()> {
        let node = self.find(path)?;
        match self.nodes.get_mut(node)? {
            Node::File { since, .. } => since.push((end, change)),
            Node::Folder { .. } => return None,
        }
        Some(())
    }

    fn name(&mut self, end: usize, path: &Path, node: Option<usize>) -> Option<()> {
        let folder = self.find(path.parent()?)?;
        self.set_names(folder, end, vec![(last_of(path), node)])
    }

    fn rename(&mut self, end: usize, from: &Path, to: &Path) -> Option<()> {
        let (folder, node) = (self.find(from.parent()?)?, self.find(from)?);
        self.set_names(folder, end, vec![(last_of(from), None), (last_of(to), Some(node))])
    }

    fn set_names(&mut self, folder: usize, end: usize, names: Names) -> Option<()> {
        match self.nodes.get_mut(folder)? {
            Node::Folder { now, since, .. } => {
                set_all(now, &names);
                since.push((end, names));
            }
            Node::File { .. } => return None,
        }
        Some(())
    }

    fn sync(&mut self, begin: usize, path: &Path) -> Option<()> {
        let node = self.find(path)?;
        match self.nodes.get_mut(node)? {
            Node::File { durable, since } => {
                since.retain(|(end, change)| {
                    *end >= begin || {
                        apply(durable, change);
                        false
                    }
                });
            }
            Node::Folder { durable, since, .. } => {
                since.retain(|(end, names)| {
                    *end >= begin || {
                        set_all(durable, names);
                        false
                    }
                });
            }
        }
        Some(())
    }

    /// Counts the changes of bytes, and of names, that may be lost.
    pub(super) fn loose(&self) -> (usize, usize) {
        self.nodes.iter().fold((0, 0), |(changes, names), node| match node {
            Node::File { since, .. } => (changes + since.len(), names),
            Node::Folder { since, .. } => (changes, names + since.len()),
        })
    }

    /// Returns the files and folders that remain with these outcomes.
    pub(super) fn found(&self, fates: &mut dyn Fates) -> (Files, Vec<PathBuf>) {
        let mut found = (Files::new(), Vec::new());
        self.gather(0, Path::new(""), fates, &mut found);
        found
    }

    fn gather(&self, node: usize, path: &Path, fates: &mut dyn Fates, found: &mut (Files, Vec<PathBuf>)) {
        match self.nodes.get(node) {
            Some(Node::File { durable, since }) => {
                let mut bytes = durable.clone();
                since.iter().for_each(|(_, change)| fates.change(&mut bytes, change));
                found.0.insert(path.to_owned(), bytes);
            }
            Some(Node::Folder { durable, since, .. }) => {
                let mut names = durable.clone();
                let kept = fates.names(since.len());
                since.iter().take(kept).for_each(|(_, more)| set_all(&mut names, more));
                found.1.push(path.to_owned());
                names.iter().for_each(|(name, node)| self.gather(*node, &path.join(name), fates, found));
            }
            None => {}
        }
    }
}

impl Node {
    fn folder() -> Self {
        Self::Folder { durable: BTreeMap::new(), now: BTreeMap::new(), since: Vec::new() }
    }
}

/// Makes a whole change.
pub(super) fn apply(bytes: &mut Vec<u8>, change: &Change) {
    match change {
        Change::Write(at, new) => {
            let at = to_usize(*at);
            if bytes.len() < at + new.len() {
                bytes.resize(at + new.len(), 0);
            }
            bytes.iter_mut().skip(at).zip(new).for_each(|(to, from)| *to = *from);
        }
        Change::Cut(length) => bytes.resize(to_usize(*length), 0),
    }
}

fn set_all(all: &mut BTreeMap<String, usize>, names: &Names) {
    for (name, node) in names {
        match node {
            Some(node) => drop(all.insert(name.clone(), *node)),
            None => drop(all.remove(name)),
        }
    }
}

fn to_usize(number: u64) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

fn last_of(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

fn text_of(part: Component<'_>) -> String {
    part.as_os_str().to_string_lossy().into_owned()
}
