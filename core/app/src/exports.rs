//! Files that leave the app, in pieces, outside of the app's own mutex: another app may stall while it takes them. Locking
//! ends them all, and what of them was in memory is wiped.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use zeroize::Zeroizing;

use crate::held::{Generation, Held, Wipes};

/// Where the bytes of a file come from.
pub(crate) trait Source: Send {
    /// At least one more byte and at most so many.
    fn next(&mut self, most: usize) -> Piece;
}

/// What a source gives.
pub(crate) enum Piece {
    /// More of it.
    Bytes(Vec<u8>),
    /// All of it went out.
    End,
    /// It cannot go on: what went out is no file.
    Broken,
}

/// The files on their way, by the effect that offers them.
pub(crate) struct Exports {
    generation: u64,
    all: BTreeMap<u64, Export>,
}

/// One of them. It is read without the table being held, so that a slow disk keeps nothing else waiting.
#[derive(Clone)]
pub(crate) struct Export(Arc<Mutex<Reading>>);

struct Reading {
    source: Box<dyn Source>,
    is_whole: bool,
}

/// The most that is read at once, in bytes.
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

    /// It is over: saved, or closed again.
    pub(crate) fn remove(&mut self, id: u64) {
        self.all.remove(&id);
    }

    pub(crate) fn get(&self, id: u64) -> Option<Export> {
        self.all.get(&id).cloned()
    }
}

impl Export {
    /// The bytes that follow those that were read; none at its end, or where it cannot go on.
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

    /// All of it went out.
    pub(crate) fn is_whole(&self) -> bool {
        self.reading().is_whole
    }

    fn reading(&self) -> MutexGuard<'_, Reading> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Bytes in memory.
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
