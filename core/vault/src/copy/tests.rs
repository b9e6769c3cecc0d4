use std::collections::BTreeMap;
use std::io::Read as _;

use seal::copy::CopyOpener;
use seal::phrase::Entropy;

use super::*;
use crate::items::tests::{file_of, keep, sample};
use crate::testing::{Place, phrase, with_phrase};
use crate::{EntryId, Note, Provenance, Record, Zone};

pub(crate) fn pull_all(copy: &mut CopyOut) -> Result<Vec<u8>, StoreError> {
    let mut all = Vec::new();
    while let Some(bytes) = copy.pull()? {
        all.extend(bytes);
    }
    Ok(all)
}

pub(crate) fn note(session: &Session, words: &str) -> EntryId {
    let note = Record::Note(Note { words: words.into(), about: vec![] });
    session.add_record(&note, &Provenance::typed(Zone::UTC)).unwrap()
}

/// Reads a copy's members as any program can: age, then tar.
fn members(copy: &[u8], phrase: &Entropy) -> BTreeMap<String, Vec<u8>> {
    let opener = CopyOpener::open(&phrase.derive_copy_identity(), copy).unwrap();
    let mut archive = tar::Archive::new(opener);
    let read = |member: std::io::Result<tar::Entry<'_, _>>| {
        let (mut member, mut bytes) = (member.unwrap(), Vec::new());
        let name = String::from_utf8(member.path_bytes().into_owned()).unwrap();
        member.read_to_end(&mut bytes).unwrap();
        (name, bytes)
    };
    archive.entries().unwrap().map(read).collect()
}

#[test]
fn before_there_are_words_no_copy_can_be_made() {
    let (place, store) = Place::made();
    let session = place.unlock(&store).unwrap();
    assert!(matches!(session.begin_copy(), Err(StoreError::NoPhrase)));
}

#[test]
fn a_copy_is_an_age_file_of_a_tar_with_every_file_byte_for_byte_and_every_record() {
    let (place, store) = Place::made();
    let session = with_phrase(place.unlock(&store).unwrap());
    let words = note(&session, "she wrote \"pay\"\nagain");
    let bytes = sample(700_001);
    let file = keep(&session, &bytes);
    let copy = pull_all(&mut session.begin_copy().unwrap()).unwrap();
    assert!(copy.starts_with(b"age-encryption.org/v1\n-> X25519 "));
    let members = members(&copy, &phrase());
    assert!(members[&format!("files/{}", file.hex())] == bytes);
    let lines = String::from_utf8(members["entries/000002.jsonl"].clone()).unwrap();
    let body =
        Record::Note(Note { words: "she wrote \"pay\"\nagain".into(), about: vec![] }).to_body().unwrap();
    let said: Vec<form::EntryLine> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert!(said[0].id == words && said[1].id == file);
    assert!(lines.contains(&serde_json::to_string(std::str::from_utf8(&body).unwrap()).unwrap()));
    assert!(members["readme.txt"].is_ascii() && members.contains_key("end.json"));
}

#[test]
fn nothing_that_was_kept_can_be_read_in_a_copy_without_the_words() {
    let (place, store) = Place::made();
    let session = with_phrase(place.unlock(&store).unwrap());
    note(&session, "PLANTED-WORDS");
    let copy = pull_all(&mut session.begin_copy().unwrap()).unwrap();
    assert!(!copy.windows(13).any(|window| window == b"PLANTED-WORDS"));
    let other = Entropy::from_bytes(&mut [8; 16]).derive_copy_identity();
    assert!(CopyOpener::open(&other, &copy[..]).is_err());
}

#[test]
fn what_was_pulled_is_counted_up_to_what_was_said_before() {
    let (place, store) = Place::made();
    let session = with_phrase(place.unlock(&store).unwrap());
    note(&session, "one");
    keep(&session, &sample(1_200_000));
    let mut copy = session.begin_copy().unwrap();
    let (mut last, mut most) = (0, 0);
    while let Some(bytes) = copy.pull().unwrap() {
        assert!(copy.done_bytes() >= last && copy.done_bytes() <= copy.total_bytes());
        (last, most) = (copy.done_bytes(), most.max(bytes.len()));
    }
    assert!(copy.total_bytes() > 1_200_000 && last == copy.total_bytes());
    assert!(most < 2 << 20);
}

#[test]
fn locked_midway_a_copy_gives_nothing_more() {
    let (place, store) = Place::made();
    let session = with_phrase(place.unlock(&store).unwrap());
    keep(&session, &sample(3_000_000));
    let mut copy = session.begin_copy().unwrap();
    copy.pull().unwrap();
    store.locker().lock_now();
    assert!(matches!(copy.pull(), Err(StoreError::Locked)));
    assert!(matches!(copy.pull(), Err(StoreError::Locked)));
}

#[test]
fn a_copy_is_of_the_instant_at_which_it_began() {
    let (place, store) = Place::made();
    let session = with_phrase(place.unlock(&store).unwrap());
    let first = note(&session, "first");
    let mut copy = session.begin_copy().unwrap();
    let later = note(&session, "later");
    let copy = members(&pull_all(&mut copy).unwrap(), &phrase());
    let entries = String::from_utf8(copy["entries/000002.jsonl"].clone()).unwrap();
    assert!(entries.contains(&first.hex()) && !entries.contains(&later.hex()));
    assert!(!String::from_utf8(copy["rows/000001.jsonl"].clone()).unwrap().contains(&later.hex()));
}

#[test]
fn if_something_is_removed_meanwhile_there_is_no_copy() {
    let (place, store) = Place::made();
    let session = with_phrase(place.unlock(&store).unwrap());
    note(&session, "first");
    // Far longer than what is read ahead.
    let second = keep(&session, &sample(8_000_000));
    let mut copy = session.begin_copy().unwrap();
    copy.pull().unwrap();
    session.remove(second).unwrap();
    assert!(matches!(pull_all(&mut copy), Err(StoreError::OutOfOrder)));
}

#[test]
fn the_space_knows_when_a_copy_was_made_and_whether_anything_was_kept_since() {
    let (place, store) = Place::made();
    let session = with_phrase(place.unlock(&store).unwrap());
    note(&session, "first");
    assert_eq!(session.last_copy().unwrap(), None);
    let mut copy = session.begin_copy().unwrap();
    pull_all(&mut copy).unwrap();
    copy.finish().unwrap();
    let at_ms = crate::Clock::unix_ms(&*place.clock);
    assert_eq!(session.last_copy().unwrap(), Some(LastCopy { at_ms, is_older: false }));
    note(&session, "second");
    assert!(session.last_copy().unwrap().unwrap().is_older);
}

#[test]
fn a_copy_that_was_not_pulled_to_its_end_is_not_noted() {
    let (place, store) = Place::made();
    let session = with_phrase(place.unlock(&store).unwrap());
    let mut copy = session.begin_copy().unwrap();
    copy.pull().unwrap();
    assert!(matches!(copy.finish(), Err(StoreError::OutOfOrder)));
    assert_eq!(session.last_copy().unwrap(), None);
}

#[test]
fn a_file_of_which_nothing_is_there_is_named_and_has_no_member() {
    let (place, store) = Place::made();
    let session = with_phrase(place.unlock(&store).unwrap());
    let file = keep(&session, &sample(100));
    std::fs::remove_file(file_of(&place, file)).unwrap();
    let members = members(&pull_all(&mut session.begin_copy().unwrap()).unwrap(), &phrase());
    assert!(!members.keys().any(|name| name.starts_with("files/")));
    assert!(String::from_utf8(members["entries/000002.jsonl"].clone()).unwrap().contains(&file.hex()));
}

/// For `tests/parts/copy.sh`, where the programs age and tar read it.
#[test]
#[ignore = "writes into the folder that ALCOVE_COPY names"]
fn a_copy_for_other_programs() {
    let folder = std::path::PathBuf::from(std::env::var("ALCOVE_COPY").unwrap());
    let (place, store) = Place::made();
    let session = with_phrase(place.unlock(&store).unwrap());
    note(&session, "she wrote \"pay\"");
    let bytes = sample(3_000_001);
    let file = keep(&session, &bytes);
    let mut words = Vec::new();
    // A phrase that opens no vault.
    phrase().each_word(|word, _| words.push(word.to_owned()));
    std::fs::write(folder.join("phrase.txt"), words.join(" ")).unwrap();
    std::fs::write(folder.join(file.hex()), &bytes).unwrap();
    std::fs::write(folder.join("copy.age"), pull_all(&mut session.begin_copy().unwrap()).unwrap()).unwrap();
}

#[test]
fn with_new_words_copies_are_sealed_to_them_and_older_ones_still_open_with_the_old() {
    let (place, store) = Place::made();
    let session = with_phrase(place.unlock(&store).unwrap());
    let before = pull_all(&mut session.begin_copy().unwrap()).unwrap();
    let new = Entropy::from_bytes(&mut [9; 16]);
    session.set_phrase(&new).unwrap();
    let after = pull_all(&mut session.begin_copy().unwrap()).unwrap();
    let opens =
        |copy: &[u8], phrase: &Entropy| CopyOpener::open(&phrase.derive_copy_identity(), copy).is_ok();
    assert!(opens(&before, &phrase()) && !opens(&before, &new));
    assert!(opens(&after, &new) && !opens(&after, &phrase()));
}
