//! Parsers on fuzzed bytes; see `tests/fuzz`.

use std::io::Read as _;

use crate::copy::CopyOpener;
use crate::pack::open_pack;
use crate::phrase::Entropy;
use crate::sign::SigningKey;
use crate::slots::SlotTable;

#[test]
fn fuzzed_pack() {
    let key = SigningKey::from_bytes(&mut [7; 32]);
    let public = key.public().unwrap();
    fuzz::holds("pack", |bytes| {
        let _refused = open_pack(bytes, &[public], 0).is_err();
        // Signed again, so that the parser behind the signature is reached.
        let body = &bytes[..bytes.len().saturating_sub(64)];
        let signed = [body, &key.sign(body).unwrap()].concat();
        open_pack(&signed, &[public], 0).is_ok()
    });
}

#[test]
fn fuzzed_slots() {
    fuzz::holds("slots", |bytes| {
        let _refused = SlotTable::read(bytes).is_err();
        SlotTable::decode(bytes).is_ok()
    });
}

#[test]
fn fuzzed_copy() {
    let identity = Entropy::from_bytes(&mut [7; 16]).derive_copy_identity();
    fuzz::holds("copy", |bytes| {
        let Ok(opener) = CopyOpener::open(&identity, bytes) else { return false };
        let mut kept = Vec::new();
        let is_whole = opener.take(1 << 20).read_to_end(&mut kept).is_ok();
        assert!(!is_whole || kept == b"kept words\n", "something else was taken for authentic");
        is_whole
    });
}

#[test]
fn fuzzed_phrase() {
    fuzz::holds("phrase", |bytes| {
        let text = String::from_utf8_lossy(bytes);
        Entropy::from_typed(&text).is_ok()
    });
}
