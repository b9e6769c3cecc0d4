//! Files that leave the app, in memory and in pieces, outside of the app's own mutex: another app may stall while it takes
//! them. Locking ends them all, and their bytes are wiped.

use std::collections::BTreeMap;
use std::sync::Arc;

use zeroize::Zeroizing;

use crate::held::{Generation, Held, Wipes};

/// The files on their way, by the effect that offers them.
pub(crate) struct Exports {
    generation: u64,
    all: BTreeMap<u64, Export>,
}

struct Export {
    bytes: Zeroizing<Vec<u8>>,
    read: usize,
}

/// The most that is read at once, in bytes.
const MOST: usize = 1 << 20;

impl Exports {
    pub(crate) fn table(generation: &Generation) -> Arc<Held<Self>> {
        let empty = Self { generation: generation.now(), all: BTreeMap::new() };
        Arc::new(Held::new(generation.clone(), empty))
    }

    pub(crate) fn put(&mut self, id: u64, bytes: Zeroizing<Vec<u8>>) {
        self.all.insert(id, Export { bytes, read: 0 });
    }

    /// It is over: saved, or closed again.
    pub(crate) fn remove(&mut self, id: u64) {
        self.all.remove(&id);
    }

    pub(crate) fn length(&self, id: u64) -> u64 {
        self.all.get(&id).map_or(0, |export| u64::try_from(export.bytes.len()).unwrap_or(u64::MAX))
    }

    /// The bytes that follow those that were read; none at its end, or where there is no such file.
    pub(crate) fn next(&mut self, id: u64, max: u32) -> Vec<u8> {
        let Some(export) = self.all.get_mut(&id) else { return Vec::new() };
        let rest = export.bytes.get(export.read..).unwrap_or_default();
        let most = usize::try_from(max).unwrap_or(MOST).min(MOST).min(rest.len());
        let piece = rest.get(..most).unwrap_or_default().to_vec();
        export.read += piece.len();
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
        table.with(|all| all.put(7, Zeroizing::new(b"words".to_vec())));
        (generation, table)
    }

    #[test]
    fn a_file_is_read_in_pieces_and_then_nothing_more() {
        let (_generation, table) = with_one();
        assert_eq!(table.with(|all| all.length(7)), 5);
        let pieces: Vec<_> = (0..3).map(|_| table.with(|all| all.next(7, 3))).collect();
        assert_eq!(pieces, [b"wor".to_vec(), b"ds".to_vec(), Vec::new()]);
    }

    #[test]
    fn a_locking_ends_every_file_though_nobody_asks_for_it_again() {
        let (generation, table) = with_one();
        generation.raise();
        table.sweep();
        assert_eq!(table.with(|all| (all.length(7), all.next(7, 9))), (0, Vec::new()));
    }

    #[test]
    fn one_that_is_over_is_gone() {
        let (_generation, table) = with_one();
        table.with(|all| all.remove(7));
        assert!(table.with(|all| all.next(7, 9)).is_empty());
    }
}
