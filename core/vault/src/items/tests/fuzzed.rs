//! Files of items, altered: `tests/fuzz` says how.

use std::fs::File;
use std::os::unix::fs::FileExt;

use seal::digest::sha256;
use seal::item::{HEADER, HeaderFields, ItemContext, make_item, open_header};
use seal::keys::MasterKey;
use seal::stream::{Chunk, ChunkOpener, SEALED_CHUNK, Trailer};

use super::super::scan::{ScanResult, scan};
use super::sample;

/// Three chunks of data, and one of padding.
const LENGTH: usize = 150_000;

fn context() -> ItemContext {
    ItemContext { vault: [1; 16], space: [2; 16], item: [3; 16] }
}

/// A file as it is kept.
fn kept() -> Vec<u8> {
    let wrap = MasterKey::from_bytes(&mut [7; 32]).derive_wrap_key();
    let fields = HeaderFields { kind: 8, source: 2, created_ms: 5, name: "a".into() };
    let mut new = make_item(&wrap, &context(), &fields).unwrap();
    let (plain, mut file) = (sample(LENGTH), new.header.to_vec());
    for part in plain.chunks(65_536) {
        let mut chunk = Chunk::new();
        chunk.fill(part);
        file.extend(new.sealer.seal_data(chunk).unwrap().bytes());
    }
    let trailer = Trailer { length: LENGTH as u64, sha256: sha256(&plain) };
    let end = new.sealer.finish_data();
    file.extend(end.seal_trailer_unpadded(&trailer).unwrap());
    file
}

/// Seven bytes are one change: what kind, where, and how much or which.
fn change(file: &mut Vec<u8>, one: &[u8; 7]) {
    let at = u32::from_be_bytes([0, one[1], one[2], one[3]]);
    let at = usize::try_from(at).unwrap() % (file.len() + 1);
    let many = usize::from(u16::from_be_bytes([one[4], one[5]]));
    let end = (at + many).min(file.len());
    match one[0] % 6 {
        0 => file.iter_mut().skip(at).take(1).for_each(|byte| *byte ^= one[6]),
        1 => file.truncate(at),
        2 => file[at..end].fill(one[6]),
        3 => drop(file.drain(at..end)),
        4 => file.extend(vec![one[6]; many]),
        _ => {
            // One chunk in the place of another, or twice.
            let from = HEADER + many % 3 * SEALED_CHUNK;
            let to = HEADER + usize::from(one[6]) % 4 * SEALED_CHUNK;
            let Some(chunk) = file.get(from..from + SEALED_CHUNK).map(<[u8]>::to_vec) else { return };
            let to = to.min(file.len());
            let end = (to + chunk.len()).min(file.len());
            drop(file.splice(to..end, chunk));
        }
    }
}

#[test]
fn fuzzed_item() {
    let (whole, file) = (kept(), tempfile::tempfile().unwrap());
    let wrap = MasterKey::from_bytes(&mut [7; 32]).derive_wrap_key();
    fuzz::holds("item", |bytes| {
        let mut altered = whole.clone();
        bytes.as_chunks().0.iter().take(6).for_each(|one| change(&mut altered, one));
        look(&file, &whole, &altered, &wrap)
    });
}

/// Returns whether the file is whole.
fn look(file: &File, whole: &[u8], altered: &[u8], wrap: &seal::keys::WrapKey) -> bool {
    let header = altered.get(..HEADER).and_then(|header| header.try_into().ok());
    let Some(Ok(opened)) = header.map(|header| open_header(wrap, &context(), header)) else {
        assert_ne!(altered.get(..HEADER), whole.get(..HEADER), "the header is as it was");
        return false;
    };
    file.set_len(0).unwrap();
    file.write_all_at(altered, 0).unwrap();
    let found = scan(file, &ChunkOpener::new(&opened.key, &opened.header_hash), &|| Ok(())).unwrap();
    let most = LENGTH as u64;
    match &found {
        ScanResult::Whole(measured) => {
            assert_eq!(measured.facts.sha256, sha256(&sample(LENGTH)), "other bytes are called whole");
        }
        ScanResult::Holed(measured) | ScanResult::Part(measured) => {
            assert!(measured.facts.length <= most.next_multiple_of(65_536), "more than was kept");
            assert_ne!(altered, whole, "what is whole is called damaged");
        }
        ScanResult::Nothing => assert_ne!(altered, whole, "what is whole is called nothing"),
    }
    matches!(found, ScanResult::Whole(_))
}
