//! Reads random and corrupted bytes; `tests/fuzz` describes how.

use std::io::Cursor;

use super::algorithm::Algorithm;
use super::manifest::{Manifest, decoded, value};
use super::refused::Refused;
use super::zip::Zip;
use super::{exact, names};

#[test]
fn fuzzed_zip() {
    fuzz::holds("zip", |bytes| looked_into(bytes).is_ok());
}

/// Runs everything that can be done with a zip.
fn looked_into(bytes: &[u8]) -> Result<(), Refused> {
    let mut zip = Zip::open(Box::new(Cursor::new(bytes.to_vec())), false)?;
    zip.is_loose()?;
    exact::holds(&mut zip)?;
    for entry in 0..zip.entries.len() {
        let (mut read, said) = (0, zip.entries[entry].size);
        let done = zip.read(entry, &mut |piece| read += piece.len() as u64);
        assert!(done.is_err() || read == said, "it gave {read} of {said} bytes");
        assert!(read <= said.max(1 << 20), "it gave more than it said");
    }
    Ok(())
}

#[test]
fn fuzzed_manifest() {
    fuzz::holds("manifest", |bytes| {
        let text = String::from_utf8_lossy(bytes);
        let manifest = Manifest::read("manifest-sha256.txt", Algorithm::Sha256, false, &text);
        for (path, sum) in &manifest.lines {
            assert_eq!(sum.len(), 64);
            let path = decoded(path);
            let leads_out = path.starts_with('/') || path.split('/').any(|part| part == "..");
            assert!(!leads_out || names::fault(&path).is_some(), "{path:?} would be written");
        }
        value(&text, "BagIt-Version").is_some() || !manifest.lines.is_empty()
    });
}
