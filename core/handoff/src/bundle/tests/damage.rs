//! Damaged entries are handed over as far as they can be read, and are named.

use super::*;

const CHUNK: usize = 65_536;
const SEALED: u64 = 65_552;
const HEADER: u64 = 1024;

/// Flips a byte in a chunk of a kept file.
fn flip(place: &Place, id: EntryId, chunk: u64) {
    use std::os::unix::fs::FileExt as _;
    let file = std::fs::OpenOptions::new().read(true).write(true).open(place.item(id)).unwrap();
    let at = HEADER + chunk * SEALED + 100;
    let mut byte = [0];
    file.read_exact_at(&mut byte, at).unwrap();
    file.write_all_at(&[byte[0] ^ 1], at).unwrap();
}

fn kept(place: &Place, chunks: usize) -> (EntryId, Vec<u8>) {
    let bytes: Vec<u8> =
        (1..=chunks).flat_map(|chunk| vec![u8::try_from(chunk % 250).unwrap(); CHUNK]).collect();
    (file(place, Kind::Screenshot, "half.png", &bytes), bytes)
}

#[test]
fn a_hole_is_zeros_in_its_place_and_is_named_in_record_and_account() {
    let place = Place::new();
    let (id, mut bytes) = kept(&place, 40);
    flip(&place, id, 20);
    let (bag, _) = made(&place, &[id]);
    bytes.iter_mut().skip(20 * CHUNK).take(CHUNK).for_each(|byte| *byte = 0);
    assert!(bag.bytes("data/files/0001-half.png") == bytes);
    let record = bag.record(1);
    assert_eq!(record["state"], "damaged");
    assert_eq!(record["file"]["read"], 39 * CHUNK);
    assert_eq!(record["file"]["lost"], serde_json::json!([[20 * CHUNK, CHUNK]]));
    assert!(bag.text("data/account.txt").contains("One thing that was kept"));
    assert!(bag.text("data/account.txt").contains("half.png"));
}

#[test]
fn a_file_whose_end_is_lost_ends_where_it_last_reads() {
    let place = Place::new();
    let (id, bytes) = kept(&place, 20);
    std::fs::OpenOptions::new()
        .write(true)
        .open(place.item(id))
        .unwrap()
        .set_len(HEADER + 3 * SEALED)
        .unwrap();
    let (bag, bundle) = made(&place, &[id]);
    assert!(bag.bytes("data/files/0001-half.png") == &bytes[..3 * CHUNK]);
    assert_eq!(bag.record(1)["file"]["lost"], serde_json::json!([[3 * CHUNK, 17 * CHUNK]]));
    assert!(bundle.preview().records[0].is_damaged());
}

#[test]
fn a_file_that_is_gone_is_empty_and_named() {
    let place = Place::new();
    let (id, _) = kept(&place, 2);
    std::fs::remove_file(place.item(id)).unwrap();
    let (bag, _) = made(&place, &[id]);
    assert_eq!(bag.bytes("data/files/0001-half.png"), b"");
    assert_eq!((&bag.record(1)["state"], &bag.record(1)["file"]["read"]), (&"damaged".into(), &0.into()));
}
