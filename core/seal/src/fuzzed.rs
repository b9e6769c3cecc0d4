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
        let _refused = open_pack(&signed, &[public], 0).is_err();
    });
}

#[test]
fn fuzzed_slots() {
    fuzz::holds("slots", |bytes| {
        let _refused = SlotTable::read(bytes).is_err();
        let _refused = SlotTable::decode(bytes).is_err();
    });
}

#[test]
fn fuzzed_copy() {
    let identity = Entropy::from_bytes(&mut [7; 16]).derive_copy_identity();
    fuzz::holds("copy", |bytes| {
        let Ok(opener) = CopyOpener::open(&identity, bytes) else { return };
        let mut kept = Vec::new();
        if opener.take(1 << 20).read_to_end(&mut kept).is_ok() {
            assert_eq!(kept, b"kept words\n", "something else was taken for authentic");
        }
    });
}

#[test]
fn fuzzed_phrase() {
    fuzz::holds("phrase", |bytes| {
        let text = String::from_utf8_lossy(bytes);
        let _refused = Entropy::from_typed(&text).is_err();
    });
}
