//! A store whose blocks are authentic and hold what nobody meant: `tests/fuzz` says how.

use super::tests::{master, store};
use super::*;

/// Bytes become blocks, each sealed as the space's own: the copies of what is said of it first, then parts of entries.
#[test]
fn fuzzed_rec() {
    let folder = tempfile::tempdir().unwrap();
    let sealer = BlockSealer::new(&master().derive_block_key());
    let ids = store(folder.path()).ids;
    fuzz::holds("rec", |bytes| {
        let mut file = vec![0; usize::try_from(FIRST).unwrap() * BLOCK];
        for (place, part) in (0u32..).zip(bytes.chunks(PLAIN).take(40)) {
            let number = match place {
                0 => 0,
                1 => PAGE,
                place => FIRST + place - 2,
            };
            let mut plain = [0; PLAIN];
            plain[..part.len()].copy_from_slice(part);
            let block = sealer.seal(&context(ids, number), &plain).unwrap();
            let at = usize::try_from(number).unwrap() * BLOCK;
            file.resize(file.len().max(at + BLOCK), 0);
            file[at..at + BLOCK].copy_from_slice(&block);
        }
        let mut rec = store(folder.path());
        std::fs::write(&rec.file, &file).unwrap();
        let _none = rec.meta().is_none();
        let entries = rec.entries().unwrap();
        entries.into_iter().filter(|(id, stored)| stored.record(*id).is_ok()).count() > 0
    });
}

#[test]
fn fuzzed_stored() {
    fuzz::holds("stored", |bytes| {
        let Some(stored) = Stored::decode(bytes) else { return false };
        let again = Stored::decode(&stored.encode()).unwrap();
        assert!(again.body == stored.body && again.order == stored.order && again.kept_ms == stored.kept_ms);
        stored.record(EntryId([1; 16])).is_ok()
    });
}
