//! Formats of other versions are refused with a reason, and never taken for damage.

use std::io::{Cursor, Read as _};
use std::path::Path;

use seal::copy::{CopyOpener, CopySealer};

use super::*;

/// Reads the files of the bundle by path in the zip, with another reader than the officer's.
pub(crate) fn files_of_the_bundle() -> Vec<(String, Vec<u8>)> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes("bundle.zip"))).expect("a zip");
    let count = zip.len();
    let file = |at: usize| {
        let mut file = zip.by_index(at).expect("a file");
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).expect("it is read");
        (file.name().to_owned(), bytes)
    };
    (0..count).map(file).collect()
}

/// Returns the verifier's message for the bundle with another format in its statement and its manifests adjusted.
fn bundle_of(format: &str) -> Verdict {
    let folder = tempfile::tempdir().expect("a folder");
    let mut files = files_of_the_bundle();
    let statement =
        files.iter_mut().find(|(name, _)| name.ends_with("/statement.json")).expect("a statement");
    let before = faults::as_text(&sha256(&statement.1));
    let text = String::from_utf8(statement.1.clone()).expect("text");
    statement.1 = text.replace("bundle/1", format).into_bytes();
    let after = faults::as_text(&sha256(&statement.1));
    let list = files.iter_mut().find(|(name, _)| name.ends_with("/tagmanifest-sha256.txt")).expect("a list");
    list.1 = String::from_utf8(list.1.clone()).expect("text").replace(&before, &after).into_bytes();
    files.iter().for_each(|(name, bytes)| write(&folder.path().join(name), bytes));
    let root = files.first().and_then(|(name, _)| name.split('/').next()).expect("a folder");
    verify(&folder.path().join(root))
}

fn write(path: &Path, bytes: &[u8]) {
    path.parent().map(fs::create_dir_all).expect("a folder").expect("it is made");
    fs::write(path, bytes).expect("it is written");
}

#[test]
fn a_bundle_of_another_format_is_refused_in_words_and_not_called_changed() {
    assert!(matches!(bundle_of("bundle/1"), Verdict::Fine(Some(_))), "{:?}", bundle_of("bundle/1"));
    for (format, words) in [("bundle/2", "a newer version"), ("bundle/0", "before the first release")] {
        let Verdict::Refused(why) = bundle_of(format) else { panic!("{format}: {:?}", bundle_of(format)) };
        assert!(why.contains(words) && why.contains(format), "{why}");
    }
}

/// Returns the copy with another format in its head, sealed for the same phrase.
fn copy_of(format: u8) -> Vec<u8> {
    let identity = phrase().derive_copy_identity();
    let mut inside = Vec::new();
    let copy = Cursor::new(bytes("copy.age"));
    CopyOpener::open(&identity, copy).expect("it opens").read_to_end(&mut inside).expect("it is read");
    let head = b"{\"format\":1,";
    let at = inside.windows(head.len()).position(|part| part == head).expect("a head");
    inside[at + head.len() - 2] = b'0' + format;
    let mut sealer = CopySealer::new(&identity.recipient().expect("whom")).expect("a seal");
    sealer.push(&inside).expect("it is sealed");
    sealer.finish().expect("it is sealed")
}

#[test]
fn a_copy_of_another_format_is_refused_in_words_and_not_called_altered() {
    let (_folder, place) = another_phone();
    let store = place.open().expect("the folder opens");
    store.prepare().expect("the first task");
    let brought = |format| bring(&place, &store, &copy_of(format)).map(drop);
    assert!(matches!(brought(2), Err(StoreError::TooNew)));
    assert!(matches!(brought(0), Err(StoreError::TooOld)));
    assert!(!store.has_vault());
    brought(1).expect("as it was made it comes in");
}
