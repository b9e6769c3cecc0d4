//! Files that leave the app, in pieces, outside of the app's own mutex: another app may stall while it takes them. Locking
//! ends them all, and what of them was in memory is wiped.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use zeroize::Zeroizing;

use crate::held::{Generation, Held, Wipes};

/// Where the bytes of a file come from.
pub(crate) trait Source: Send {
    /// All of its bytes; known before the first is read.
    fn length(&self) -> u64;

    /// At least one more byte and at most so many; none at its end, or where it cannot go on. One that ends before its
    /// length is no file.
    fn next(&mut self, most: usize) -> Vec<u8>;
}

/// The files on their way, by the effect that offers them.
pub(crate) struct Exports {
    generation: u64,
    all: BTreeMap<u64, Export>,
}

/// One of them. It is read without the table being held, so that a slow disk keeps nothing else waiting.
#[derive(Clone)]
pub(crate) struct Export {
    length: u64,
    source: Arc<Mutex<Box<dyn Source>>>,
}

/// The most that is read at once, in bytes.
const MOST: usize = 1 << 20;

impl Exports {
    pub(crate) fn table(generation: &Generation) -> Arc<Held<Self>> {
        let empty = Self { generation: generation.now(), all: BTreeMap::new() };
        Arc::new(Held::new(generation.clone(), empty))
    }

    pub(crate) fn put(&mut self, id: u64, source: Box<dyn Source>) {
        let (length, source) = (source.length(), Arc::new(Mutex::new(source)));
        self.all.insert(id, Export { length, source });
    }

    /// It is over: saved, or closed again.
    pub(crate) fn remove(&mut self, id: u64) {
        self.all.remove(&id);
    }

    pub(crate) fn length(&self, id: u64) -> u64 {
        self.all.get(&id).map_or(0, |export| export.length)
    }

    pub(crate) fn get(&self, id: u64) -> Option<Export> {
        self.all.get(&id).cloned()
    }
}

impl Export {
    /// The bytes that follow those that were read; none at its end.
    pub(crate) fn next(&self, max: u32) -> Vec<u8> {
        let most = usize::try_from(max).unwrap_or(MOST).min(MOST);
        self.source.lock().unwrap_or_else(PoisonError::into_inner).next(most)
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
    fn length(&self) -> u64 {
        u64::try_from(self.bytes.len()).unwrap_or(u64::MAX)
    }

    fn next(&mut self, most: usize) -> Vec<u8> {
        let rest = self.bytes.get(self.read..).unwrap_or_default();
        let piece = rest.get(..most.min(rest.len())).unwrap_or_default().to_vec();
        self.read += piece.len();
        piece
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

    #[test]
    fn a_file_is_read_in_pieces_and_then_nothing_more() {
        let (_generation, table) = with_one();
        assert_eq!(table.with(|all| all.length(7)), 5);
        let pieces: Vec<_> = (0..3).map(|_| next(&table)).collect();
        assert_eq!(pieces, [b"wor".to_vec(), b"ds".to_vec(), Vec::new()]);
    }

    #[test]
    fn a_locking_ends_every_file_though_nobody_asks_for_it_again() {
        let (generation, table) = with_one();
        generation.raise();
        table.sweep();
        assert_eq!((table.with(|all| all.length(7)), next(&table)), (0, Vec::new()));
    }

    #[test]
    fn one_that_is_over_is_gone() {
        let (_generation, table) = with_one();
        table.with(|all| all.remove(7));
        assert!(next(&table).is_empty());
    }
}
