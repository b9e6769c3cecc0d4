//! Files that leave the app, in pieces, outside the app's own mutex: another app may stall while it takes them. Locking
//! ends them all and wipes what is in memory.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use zeroize::Zeroizing;

use crate::held::{Generation, Held, Wipes};

/// The source of a file's bytes.
pub(crate) trait Source: Send {
    /// Returns at least one byte and at most `most`.
    fn next(&mut self, most: usize) -> Piece;
}

/// The result of one read.
pub(crate) enum Piece {
    /// The next bytes.
    Bytes(Vec<u8>),
    /// The end: the whole file was read.
    End,
    /// It cannot be continued; the bytes so far are no file.
    Broken,
}

/// The open exports, by the effect that offers each.
pub(crate) struct Exports {
    generation: u64,
    all: BTreeMap<u64, Export>,
}

/// An export. It is read without holding the table, so that a slow disk blocks nothing else.
#[derive(Clone)]
pub(crate) struct Export(Arc<Mutex<Reading>>);

struct Reading {
    source: Box<dyn Source>,
    is_whole: bool,
}

/// The most bytes of one read.
const MOST: usize = 1 << 20;

impl Exports {
    pub(crate) fn table(generation: &Generation) -> Arc<Held<Self>> {
        let empty = Self { generation: generation.now(), all: BTreeMap::new() };
        Arc::new(Held::new(generation.clone(), empty))
    }

    pub(crate) fn put(&mut self, id: u64, source: Box<dyn Source>) {
        let reading = Reading { source, is_whole: false };
        self.all.insert(id, Export(Arc::new(Mutex::new(reading))));
    }

    /// Closes an export that was saved or cancelled.
    pub(crate) fn remove(&mut self, id: u64) {
        self.all.remove(&id);
    }

    pub(crate) fn get(&self, id: u64) -> Option<Export> {
        self.all.get(&id).cloned()
    }
}

impl Export {
    /// Reads the next bytes; none at the end or if it cannot be continued.
    pub(crate) fn next(&self, max: u32) -> Vec<u8> {
        let most = usize::try_from(max).unwrap_or(MOST).clamp(1, MOST);
        let mut reading = self.reading();
        match reading.source.next(most) {
            Piece::Bytes(bytes) => return bytes,
            Piece::End => reading.is_whole = true,
            Piece::Broken => {}
        }
        Vec::new()
    }

    /// Returns whether the whole file was read.
    pub(crate) fn is_whole(&self) -> bool {
        self.reading().is_whole
    }

    fn reading(&self) -> MutexGuard<'_, Reading> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// An export from memory.
pub(crate) struct Bytes {
    bytes: Zeroizing<Vec<u8>>,
    read: usize,
}

impl Bytes {
    pub(crate) fn new(bytes: Zeroizing<Vec<u8>>) -> Box<Self> {
        Box::new(Self { bytes, read: 0 })
    }
}

impl Source for Bytes {
    fn next(&mut self, most: usize) -> Piece {
        let rest = self.bytes.get(self.read..).unwrap_or_default();
        let piece = rest.get(..most.min(rest.len())).unwrap_or_default().to_vec();
        self.read += piece.len();
        if piece.is_empty() { Piece::End } else { Piece::Bytes(piece) }
    }
}

impl Wipes for Exports {
    fn generation(&self) -> u64 {
        self.generation
    }

    fn wipe(&mut self, to: u64) {
        self.all.clear();
        self.generation = to;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with_one() -> (Generation, Arc<Held<Exports>>) {
        let generation = Generation::new();
        let table = Exports::table(&generation);
        table.with(|all| all.put(7, Bytes::new(Zeroizing::new(b"words".to_vec()))));
        (generation, table)
    }

    fn next(table: &Held<Exports>) -> Vec<u8> {
        table.with(|all| all.get(7)).map_or_else(Vec::new, |export| export.next(3))
    }

    fn is_whole(table: &Held<Exports>) -> bool {
        table.with(|all| all.get(7)).is_some_and(|export| export.is_whole())
    }

    #[test]
    fn a_file_is_read_in_pieces_and_then_nothing_more() {
        let (_generation, table) = with_one();
        assert!(!is_whole(&table));
        let pieces: Vec<_> = (0..3).map(|_| next(&table)).collect();
        assert_eq!(pieces, [b"wor".to_vec(), b"ds".to_vec(), Vec::new()]);
        assert!(is_whole(&table));
    }

    #[test]
    fn a_locking_ends_every_file_though_nobody_asks_for_it_again() {
        let (generation, table) = with_one();
        generation.raise();
        table.sweep();
        assert_eq!((is_whole(&table), next(&table)), (false, Vec::new()));
    }

    #[test]
    fn one_that_is_over_is_gone() {
        let (_generation, table) = with_one();
        table.with(|all| all.remove(7));
        assert!(next(&table).is_empty());
    }
}
