use std::io::Cursor;

use super::*;

/// A small zip by a bundle's writer.
fn small() -> Vec<u8> {
    let vector = include_str!("../../../../../tests/vectors/handoff/zip.json");
    let vector: serde_json::Value = serde_json::from_str(vector).unwrap();
    let hex = vector["zip"].as_str().unwrap().as_bytes();
    hex.chunks(2).map(|two| u8::from_str_radix(std::str::from_utf8(two).unwrap(), 16).unwrap()).collect()
}

/// Returns whether it can be read and matches the writer exactly.
fn is_fine(bytes: &[u8]) -> bool {
    let fine = |mut zip: Zip| {
        let reads = (0..zip.entries.len()).all(|entry| zip.read(entry, &mut |_| ()).is_ok());
        let is_plain = zip.entries.iter().all(|entry| !entry.is_odd);
        Ok(reads && is_plain && !zip.is_loose()? && holds(&mut zip)?)
    };
    Zip::open(Box::new(Cursor::new(bytes.to_vec())), false).and_then(fine).unwrap_or(false)
}

#[test]
fn one_that_nobody_changed_is_fine() {
    assert!(is_fine(&small()));
}

#[test]
fn every_changed_bit_of_every_byte_is_found() {
    for at in 0..small().len() {
        for bit in 0..8 {
            let mut changed = small();
            changed[at] ^= 1 << bit;
            assert!(!is_fine(&changed), "bit {bit} of byte {at}");
        }
    }
}

#[test]
fn every_byte_that_is_more_or_less_is_found() {
    for at in 0..=small().len() {
        let mut more = small();
        more.insert(at, 0);
        assert!(!is_fine(&more), "one more at {at}");
        let mut less = small();
        if at < less.len() {
            less.remove(at);
            assert!(!is_fine(&less), "one less at {at}");
        }
    }
}

#[test]
fn one_that_another_program_packed_is_held_to_none_of_it() {
    let mut other = small();
    let list = other.windows(4).position(|four| four == b"PK\x01\x02").unwrap();
    let all: Vec<usize> =
        (list..other.len() - 4).filter(|at| other[*at..].starts_with(b"PK\x01\x02")).collect();
    // As if made by another program, in its version 3.0.
    all.iter().for_each(|at| other[at + 4] = 30);
    assert!(is_fine(&other));
}
