use proptest::prelude::*;

use crate::testing::{Place, cases};
use crate::{
    Age, Allowance, EntryId, Imported, ItemSpec, ItemWriter, Kind, Limits, OccurredAt, PictureAnswers,
    Provenance, Record, Session, Shown, Source, State, StoreError, Zone,
};

mod damage;
mod fuzzed;
mod interrupted;

const MIB: u64 = 1 << 20;

pub(crate) fn limits() -> Limits {
    let adult =
        Allowance { item_bytes: 64 * MIB, total_bytes: 96 * MIB, sound: true, video: true, any_file: true };
    let under_18 =
        Allowance { item_bytes: MIB, total_bytes: 4 * MIB, sound: false, video: false, any_file: false };
    Limits { adult, under_18 }
}

pub(crate) fn spec(kind: Kind) -> ItemSpec {
    let imported = Imported { name: "шот 📷.mp4".into(), ..Imported::default() };
    ItemSpec {
        record: Record::of_file(kind, imported).unwrap(),
        told: Provenance { happened: OccurredAt::NotSaid, zone: Zone::UTC, source: Source::Chosen },
        answers: PictureAnswers { shown: Shown::WordsOnly, intimate: false },
    }
}

pub(crate) fn begin(session: &Session) -> ItemWriter {
    session.begin_item(&spec(Kind::Recording), &limits()).unwrap()
}

/// Returns bytes in which a shift or a swap shows.
pub(crate) fn sample(length: usize) -> Vec<u8> {
    (0..length).map(|at| u8::try_from((at * 31 + at / 251) % 256).unwrap()).collect()
}

pub(crate) fn keep(session: &Session, bytes: &[u8]) -> EntryId {
    let mut writer = begin(session);
    bytes.chunks(100_000).for_each(|push| writer.append(push).unwrap());
    writer.finish().unwrap()
}

pub(crate) fn read_all(session: &Session, id: EntryId) -> Vec<u8> {
    let mut all = Vec::new();
    let mut buffer = vec![0; 90_001];
    loop {
        let read = session.read(id, all.len() as u64, &mut buffer).unwrap();
        if read == 0 {
            return all;
        }
        all.extend_from_slice(&buffer[..read]);
    }
}

/// Reads as a shell that wants what is left: after a lost chunk it continues with the next.
fn read_what_is_left(session: &Session, id: EntryId, length: usize) -> Vec<Option<u8>> {
    let mut all = Vec::new();
    let mut buffer = vec![0; 150_000];
    while all.len() < length {
        match session.read(id, all.len() as u64, &mut buffer) {
            Ok(read) => all.extend(buffer[..read].iter().copied().map(Some)),
            Err(StoreError::Damaged(_)) => {
                let next = (all.len() / 65_536 + 1) * 65_536;
                all.resize(next.min(length), None);
            }
            Err(error) => panic!("{error}"),
        }
    }
    all
}

pub(crate) fn file_of(place: &Place, id: EntryId) -> std::path::PathBuf {
    place.vault().join("items").join(id.hex())
}

pub(crate) fn state(session: &Session, id: EntryId) -> State {
    session.entry(id).unwrap().summary.state
}

#[test]
fn what_was_kept_reads_back_whole_at_every_length_around_a_chunk() {
    let (place, store) = Place::made();
    let session = place.unlock(&store).unwrap();
    for length in [0, 1, 65_535, 65_536, 65_537, 131_072, 400_000] {
        let bytes = sample(length);
        let id = keep(&session, &bytes);
        assert_eq!(read_all(&session, id), bytes, "{length}");
        let entry = session.entry(id).unwrap();
        assert_eq!((entry.summary.state, entry.summary.length), (State::Kept, length as u64));
        assert_eq!(entry.file.unwrap().sha256, seal::digest::sha256(&bytes));
        session.verify(id).unwrap();
    }
}

#[test]
fn it_reads_back_after_opening_again_from_any_offset() {
    let (place, store) = Place::made();
    let session = place.unlock(&store).unwrap();
    let bytes = sample(300_000);
    let id = keep(&session, &bytes);
    drop((session, store));
    let store = place.open();
    let session = place.unlock(&store).unwrap();
    let mut out = vec![0; 70_000];
    for offset in [0usize, 1, 65_530, 65_536, 131_000, 250_000, 299_999] {
        let read = session.read(id, offset as u64, &mut out).unwrap();
        assert_eq!(read, 70_000.min(300_000 - offset));
        assert_eq!(out[..read], bytes[offset..offset + read], "{offset}");
    }
    assert_eq!(session.read(id, 300_000, &mut out).unwrap(), 0);
    assert_eq!(session.read(id, u64::MAX, &mut out).unwrap(), 0);
}

#[test]
fn nothing_of_a_file_is_in_clear_and_its_length_is_padded() {
    let (place, store) = Place::made();
    let session = place.unlock(&store).unwrap();
    let id = keep(&session, &vec![b'A'; 9 * 65_536]);
    let file = std::fs::read(file_of(&place, id)).unwrap();
    assert!(!file.windows(16).any(|window| window == [b'A'; 16]));
    assert_eq!(file.len(), 1024 + 10 * 65_552 + 56);
}

#[test]
fn a_discarded_item_leaves_nothing() {
    let (place, store) = Place::made();
    let session = place.unlock(&store).unwrap();
    let mut writer = begin(&session);
    writer.append(&sample(200_000)).unwrap();
    let id = writer.id();
    writer.discard().unwrap();
    assert!(!file_of(&place, id).exists());
    drop((session, store));
    let store = place.open();
    assert_eq!(place.unlock(&store).unwrap().count().unwrap(), 0);
}

#[test]
fn one_byte_over_the_limit_is_refused_and_what_came_before_can_still_be_kept() {
    let (place, store) = Place::made();
    let session = place.unlock(&store).unwrap();
    session.set_age(Age::Under18).unwrap();
    let mut writer = session.begin_item(&spec(Kind::Screenshot), &limits()).unwrap();
    let most = usize::try_from(MIB).unwrap();
    writer.append(&sample(most)).unwrap();
    assert!(matches!(writer.append(b"x"), Err(StoreError::Invalid(_))));
    let id = writer.finish().unwrap();
    assert_eq!(session.entry(id).unwrap().summary.length, MIB);
}

#[test]
fn a_refused_picture_writes_nothing() {
    let (place, store) = Place::made();
    let session = place.unlock(&store).unwrap();
    let mut refused = spec(Kind::Screenshot);
    refused.answers.shown = Shown::Unsure;
    assert!(matches!(
        session.begin_item(&refused, &limits()),
        Err(StoreError::Refused { topic: "what-to-keep" })
    ));
    assert_eq!(std::fs::read_dir(place.vault().join("items")).unwrap().count(), 0);
    assert_eq!(session.count().unwrap(), 0);
}

#[test]
fn a_push_beyond_the_largest_is_refused_whole() {
    let (place, store) = Place::made();
    let session = place.unlock(&store).unwrap();
    let mut writer = begin(&session);
    assert!(matches!(writer.append(&vec![0; crate::MAX_PUSH + 1]), Err(StoreError::Invalid(_))));
    assert_eq!(writer.length(), 0);
}

#[test]
fn any_pushes_come_back_from_any_offset() {
    let (place, store) = Place::made();
    let session = place.unlock(&store).unwrap();
    let pushes = proptest::collection::vec(0..200_000usize, 0..6);
    proptest!(ProptestConfig::with_cases(cases(64)), |(pushes in pushes, at: prop::sample::Index, most in 1..200_000usize)| {
        let bytes = sample(pushes.iter().sum());
        let (mut writer, mut rest) = (begin(&session), &bytes[..]);
        for push in pushes {
            let (now, later) = rest.split_at(push);
            writer.append(now).unwrap();
            rest = later;
        }
        let id = writer.finish().unwrap();
        let offset = at.index(bytes.len() + 1);
        let mut out = vec![0; most];
        let read = session.read(id, offset as u64, &mut out).unwrap();
        prop_assert_eq!(read, most.min(bytes.len() - offset));
        prop_assert!(out[..read] == bytes[offset..offset + read]);
        session.remove(id).unwrap();
    });
}

#[test]
fn two_writers_at_once_keep_their_own_bytes() {
    let (place, store) = Place::made();
    let session = place.unlock(&store).unwrap();
    let (one, two) = (sample(500_000), vec![7; 400_001]);
    let [mut first, mut second] = [begin(&session), begin(&session)];
    for at in 0..10 {
        first.append(&one[at * 50_000..(at + 1) * 50_000]).unwrap();
        second.append(&two[at * 40_000..(at + 1) * 40_000]).unwrap();
    }
    second.append(&two[400_000..]).unwrap();
    let (a, b) = (first.finish().unwrap(), second.finish().unwrap());
    assert!(read_all(&session, a) == one && read_all(&session, b) == two);
    drop(place);
}

#[test]
fn a_kept_item_cannot_be_discarded() {
    let (place, store) = Place::made();
    let session = place.unlock(&store).unwrap();
    let mut writer = begin(&session);
    writer.append(b"here").unwrap();
    let id = writer.finish().unwrap();
    assert!(matches!(writer.discard(), Err(StoreError::OutOfOrder)));
    assert_eq!(read_all(&session, id), b"here");
}

#[test]
fn words_have_no_file_to_read() {
    let (place, store) = Place::made();
    let session = place.unlock(&store).unwrap();
    let note = Record::Note(crate::Note { words: "hello".into(), about: Vec::new() });
    let told = Provenance { happened: OccurredAt::NotSaid, zone: Zone::UTC, source: Source::Typed };
    let id = session.add_record(&note, &told).unwrap();
    assert!(matches!(session.read(id, 0, &mut [0; 1]), Err(StoreError::NoSuchEntry)));
}
