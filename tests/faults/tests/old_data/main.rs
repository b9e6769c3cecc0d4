//! What was written by each version since v0.2.0 opens with today's code, and all of it is there, byte for byte:
//! `tests/fixtures` holds a vault, a pack, a bundle and a sealed copy of each, and what must be found in them.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use alcove::{Verdict, verify};
use faults::Place;
use faults::turns::{ERASE, FIRST_WORDS, OWN, SECOND, words};
use guide::{Audience, ENGLISH, Guide};
use seal::SealError;
use seal::digest::sha256;
use seal::pack::{OpenedPack, open_pack};
use seal::sign::SigningKey;
use vault::{Code, Entropy, Session, Store, StoreError};

mod listing;
mod make;
mod other;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The folder in which fixtures are being made now, if any.
fn being_made() -> Option<PathBuf> {
    std::env::var_os("ALCOVE_FIXTURES").map(PathBuf::from)
}

fn fixture(name: &str) -> PathBuf {
    being_made().unwrap_or_else(|| root().join("tests/fixtures/v0.2.0")).join(name)
}

fn bytes(name: &str) -> Vec<u8> {
    fs::read(fixture(name)).expect("a fixture")
}

fn text(name: &str) -> String {
    fs::read_to_string(fixture(name)).expect("a fixture")
}

/// A copy of the vault, deleted with the folder.
fn unpacked() -> (tempfile::TempDir, Place) {
    let folder = tempfile::tempdir().expect("a folder");
    let mut tar = Command::new("tar");
    let tar = tar.arg("-xzf").arg(fixture("vault.tar.gz")).arg("-C").arg(folder.path());
    assert!(tar.status().is_ok_and(|done| done.success()), "tar");
    let place = Place::at(folder.path());
    (folder, place)
}

#[test]
fn each_code_and_the_words_open_the_vault_and_everything_is_as_it_was() {
    let (_folder, place) = unpacked();
    let store = place.open().expect("the folder opens");
    store.prepare().expect("the first task");
    assert_eq!(store.prefs(), make::prefs());
    let looked =
        |session: Result<Session, StoreError>| listing::of(&session.expect("it opens")).expect("it reads");
    assert_eq!(looked(place.unlock_with(&store, OWN)), text("first.txt"));
    assert_eq!(looked(place.unlock_with(&store, SECOND)), text("second.txt"));
    assert_eq!(looked(store.open_by_phrase(&words(FIRST_WORDS))), text("first.txt"));
}

#[test]
fn what_is_kept_in_it_today_stands_beside_what_was_there() {
    let (_folder, place) = unpacked();
    let store = place.open().expect("the folder opens");
    let session = place.unlock_with(&store, OWN).expect("it opens");
    let before = listing::entries(&session).expect("a list");
    faults::turns::write(&session, "kept today").expect("a note is kept");
    session.rebuild().expect("nothing has to be mended");
    let after = listing::entries(&session).expect("a list");
    assert!(after.contains("kept today") && after.ends_with(&before), "{after}");
    session.check_custody().expect("one record");
}

#[test]
fn its_erase_code_erases_it() {
    let (_folder, place) = unpacked();
    let store = place.open().expect("the folder opens");
    assert!(matches!(place.unlock_with(&store, ERASE), Err(StoreError::Erased)));
    assert!(matches!(place.unlock_with(&store, OWN), Err(StoreError::Denied)));
}

/// Opens a pack as signed with the development seed, whatever this build trusts.
fn opened(pack: &[u8]) -> Result<OpenedPack, SealError> {
    let seed = fs::read_to_string(root().join("bindings/pack/development.seed")).expect("a seed");
    let digit = |at: usize| {
        u8::from_str_radix(seed.get(2 * at..2 * at + 2).expect("64 digits"), 16).expect("hex digits")
    };
    let mut seed: [u8; 32] = std::array::from_fn(digit);
    open_pack(pack, &[SigningKey::from_bytes(&mut seed).public()?], 1)
}

#[test]
fn the_pack_opens_and_its_pages_are_as_they_were() {
    let opened = opened(&bytes("pack")).expect("it opens");
    let guide = Guide::open(&opened.image, ENGLISH).expect("it is read");
    let mut found = format!("{:?}\n{}\n", opened.header, faults::as_text(&sha256(&opened.image)));
    for listed in guide.topics(Audience::Adult).expect("pages") {
        let page = guide.page(&listed.id, Audience::Adult).expect("a page");
        let blocks: Vec<String> = page.blocks.iter().map(guide::page::Block::text).collect();
        found += &format!("\n{}: {}\n{}\n", page.title, page.summary, blocks.join("\n"));
    }
    assert_same(&found, "pack.txt");
}

/// Compares with what is committed, or writes it while fixtures are made.
fn assert_same(found: &str, name: &str) {
    match being_made() {
        Some(folder) => fs::write(folder.join(name), found).expect("it is written"),
        None => assert_eq!(found, text(name)),
    }
}

#[test]
fn the_bundle_is_found_unchanged_and_every_file_in_it_is_as_it_was() {
    let Verdict::Fine(Some(fingerprint)) = verify(&fixture("bundle.zip")) else {
        panic!("{:?}", verify(&fixture("bundle.zip")))
    };
    let files = other::files_of_the_bundle();
    let lines = files.iter().map(|(name, bytes)| format!("{} {name}\n", faults::as_text(&sha256(bytes))));
    assert_same(&format!("{fingerprint}\n{}", lines.collect::<String>()), "bundle.txt");
}

/// The recovery phrase stored next to the copy.
fn phrase() -> Entropy {
    Entropy::from_typed(text("phrase.txt").trim()).expect("twelve words")
}

/// Restores a copy on an empty phone.
fn bring(place: &Place, store: &Store, copy: &[u8]) -> Result<Session, StoreError> {
    let mut restore = store.begin_restore(&phrase())?;
    copy.chunks(1 << 20).try_for_each(|piece| restore.push(piece))?;
    restore.end()?;
    let mut opening = restore.begin_code(Code::parse(OWN)?)?;
    let asked = opening.challenge()?;
    place.answer(opening, &asked)
}

fn another_phone() -> (tempfile::TempDir, Place) {
    let folder = tempfile::tempdir().expect("a folder");
    let place = Place::make(folder.path()).expect("a place");
    (folder, place)
}

/// Compares everything but which codes are set and the draft, which no copy has.
#[test]
fn the_copy_is_brought_in_and_everything_is_as_it_was() {
    let (_folder, place) = another_phone();
    let store = place.open().expect("the folder opens");
    store.prepare().expect("the first task");
    let session = bring(&place, &store, &bytes("copy.age")).expect("it comes in");
    let found = listing::of(&session).expect("it reads");
    let is_of_the_phone = |line: &&str| !line.starts_with("words ") && !line.starts_with("draft ");
    let kept = |text: &str| text.lines().filter(is_of_the_phone).map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(kept(&found), kept(&text("first.txt")));
}

/// Not a test: run by `tests/fixtures/make`.
#[test]
#[ignore = "makes what is committed, by name only"]
fn written_anew() {
    make::make(&being_made().expect("a folder")).expect("it is made");
}
