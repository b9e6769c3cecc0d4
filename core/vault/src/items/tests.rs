use proptest::prelude::*;

use crate::testing::{Held, Place, cases};
use crate::{
    Age, Allowance, EntryId, Imported, ItemSpec, ItemWriter, Kind, Limits, PictureAnswers, Record, Session,
    Shown, Source, State, StoreError, Told, Zone,
};

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
        told: Told { happened: None, zone: Zone::UTC, source: Source::Chosen },
        answers: PictureAnswers { shown: Shown::WordsOnly, intimate: false },
    }
}

pub(crate) fn begin(session: &Session) -> ItemWriter {
    session.begin_item(&spec(Kind::Recording), &limits()).unwrap()
}

/// Bytes that differ at every place.
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
fn a_writer_that_goes_away_leaves_an_unfinished_entry_that_can_be_read() {
    let (place, store) = Place::made();
    let session = place.unlock(&store).unwrap();
    let bytes = sample(200_000);
    let mut writer = begin(&session);
    writer.append(&bytes).unwrap();
    let id = writer.id();
    drop(writer);
    assert!(matches!(session.entry(id), Err(StoreError::NoSuchEntry)));
    drop((session, store));
    let store = place.open();
    let session = place.unlock(&store).unwrap();
    assert_eq!(state(&session, id), State::Unfinished);
    assert_eq!(read_all(&session, id), bytes[..3 * 65_536]);
    session.verify(id).unwrap();
    session.check_custody().unwrap();
}

#[test]
fn a_lock_ends_the_writer_for_ever_and_what_came_in_is_there_afterwards() {
    let (place, store) = Place::made();
    let session = place.unlock(&store).unwrap();
    let mut writer = begin(&session);
    writer.append(&sample(700_000)).unwrap();
    let id = writer.id();
    store.locker().lock_now();
    assert!(matches!(writer.append(b"more"), Err(StoreError::Locked)));
    assert!(matches!(writer.finish(), Err(StoreError::Locked)));
    let again = place.unlock(&store).unwrap();
    assert!(matches!(writer.append(b"more"), Err(StoreError::Locked)));
    // How much had reached the disk when the lock came is chance; what is there is authentic, or there is nothing.
    match again.entry(id) {
        Ok(entry) => assert_eq!(entry.summary.state, State::Unfinished),
        Err(error) => assert!(matches!(error, StoreError::NoSuchEntry)),
    }
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
fn an_item_that_was_durable_but_not_yet_entered_is_finished_at_the_next_opening() {
    let (place, store) = Place::made();
    let session = place.unlock(&store).unwrap();
    let bytes = sample(150_000);
    let mut writer = begin(&session);
    writer.append(&bytes).unwrap();
    let id = writer.id();
    writer.make_durable().unwrap();
    drop((writer, session, store));
    let store = place.open();
    let session = place.unlock(&store).unwrap();
    assert_eq!(state(&session, id), State::Kept);
    assert_eq!(read_all(&session, id), bytes);
}

#[test]
fn an_intent_whose_file_holds_no_authentic_chunk_is_removed() {
    for cut in [None, Some(0), Some(500), Some(1024), Some(1024 + 65_551)] {
        let (place, store) = Place::made();
        let session = place.unlock(&store).unwrap();
        let mut writer = begin(&session);
        writer.append(&sample(65_536)).unwrap();
        let id = writer.id();
        writer.make_durable().unwrap();
        drop((writer, session, store));
        let path = file_of(&place, id);
        match cut {
            None => std::fs::remove_file(&path).unwrap(),
            Some(length) => {
                std::fs::OpenOptions::new().write(true).open(&path).unwrap().set_len(length).unwrap()
            }
        }
        let store = place.open();
        let session = place.unlock(&store).unwrap();
        assert!(matches!(session.entry(id), Err(StoreError::NoSuchEntry)), "{cut:?}");
        assert!(!path.exists(), "{cut:?}");
        assert_eq!(session.count().unwrap(), 0);
    }
}

#[test]
fn a_finished_item_that_lost_its_end_is_damaged_never_unfinished() {
    for lost in [1, 56, 57, 70_000] {
        let (place, store) = Place::made();
        let session = place.unlock(&store).unwrap();
        let bytes = sample(200_000);
        let id = keep(&session, &bytes);
        let path = file_of(&place, id);
        let length = std::fs::metadata(&path).unwrap().len();
        std::fs::OpenOptions::new().write(true).open(&path).unwrap().set_len(length - lost).unwrap();
        assert_eq!(state(&session, id), State::Damaged, "{lost}");
        assert!(matches!(session.verify(id), Err(StoreError::Damaged(_))));
        let mut out = vec![0; 65_536];
        assert_eq!(session.read(id, 0, &mut out).unwrap(), 65_536);
        assert_eq!(out, bytes[..65_536]);
    }
}

#[test]
fn a_flipped_bit_damages_its_own_chunk_alone_and_is_remembered() {
    let (place, store) = Place::made();
    let session = place.unlock(&store).unwrap();
    let bytes = sample(200_000);
    let id = keep(&session, &bytes);
    let path = file_of(&place, id);
    let mut file = std::fs::read(&path).unwrap();
    file[1024 + 65_552 + 7] ^= 1;
    std::fs::write(&path, &file).unwrap();
    let mut out = vec![0; 65_536];
    assert_eq!(session.read(id, 0, &mut out).unwrap(), 65_536);
    assert!(matches!(session.read(id, 65_536, &mut out), Err(StoreError::Damaged(_))));
    assert_eq!(session.read(id, 131_072, &mut out).unwrap(), 65_536);
    assert_eq!(out, bytes[131_072..196_608]);
    assert_eq!(state(&session, id), State::Damaged);
}

#[test]
fn a_file_under_another_ones_name_is_damage_of_both_and_nothing_is_shown() {
    let (place, store) = Place::made();
    let session = place.unlock(&store).unwrap();
    let (one, two) = (keep(&session, &sample(70_000)), keep(&session, &vec![9; 70_000]));
    let (a, b) = (file_of(&place, one), file_of(&place, two));
    let aside = a.with_extension("aside");
    std::fs::rename(&a, &aside).unwrap();
    std::fs::rename(&b, &a).unwrap();
    std::fs::rename(&aside, &b).unwrap();
    for id in [one, two] {
        assert!(matches!(session.read(id, 0, &mut [0; 10]), Err(StoreError::Damaged(_))));
    }
}

#[test]
fn a_file_that_no_row_names_is_never_touched() {
    let (place, store) = Place::made();
    let stranger = place.vault().join("items").join("00112233445566778899aabbccddeeff");
    std::fs::write(&stranger, b"the other space's").unwrap();
    let session = place.unlock(&store).unwrap();
    keep(&session, &sample(10));
    drop((session, store));
    let store = place.open();
    let _session = place.unlock(&store).unwrap();
    assert_eq!(std::fs::read(&stranger).unwrap(), b"the other space's");
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

/// Reads as a shell would that wants what is left: past a lost chunk, on from the next.
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

#[test]
fn a_bit_flipped_anywhere_loses_at_most_its_own_chunk_and_never_shows_other_bytes() {
    let (place, store) = Place::made();
    let session = place.unlock(&store).unwrap();
    let bytes = sample(9 * 65_536 - 5);
    let id = keep(&session, &bytes);
    let path = file_of(&place, id);
    let whole = std::fs::read(&path).unwrap();
    proptest!(ProptestConfig::with_cases(cases(64)), |(at in 0..whole.len(), bit in 0..8)| {
        let mut file = whole.clone();
        file[at] ^= 1u8 << bit;
        std::fs::write(&path, &file).unwrap();
        let left = read_what_is_left(&session, id, bytes.len());
        for (index, (read, kept)) in left.chunks(65_536).zip(bytes.chunks(65_536)).enumerate() {
            let is_hit = at.checked_sub(1024).is_some_and(|at| at / 65_552 == index);
            let expected = |byte: &u8| (!is_hit).then_some(*byte);
            prop_assert!(read.iter().copied().eq(kept.iter().map(expected)), "chunk {}", index);
        }
        // What is padding or header only holds nothing of the item.
        let holds_data = at >= 1024 && !(1024 + 9 * 65_552..1024 + 10 * 65_552).contains(&at);
        prop_assert_eq!(session.verify(id).is_err(), holds_data);
    });
    std::fs::write(&path, &whole).unwrap();
    session.verify(id).unwrap();
}

#[test]
fn an_interrupted_item_cut_anywhere_is_settled_by_the_rule() {
    let (place, store) = Place::made();
    let held = Held::new(&place, &store);
    let bytes = sample(8 * 65_536 + 300);
    let whole = 1024 + 10 * 65_552 + 56;
    proptest!(ProptestConfig::with_cases(cases(48)), |(cut in prop_oneof![0..whole + 1, Just(whole)])| {
        let session = held.open().unwrap();
        let mut writer = begin(&session);
        writer.append(&bytes).unwrap();
        writer.make_durable().unwrap();
        let (id, path) = (writer.id(), file_of(&place, writer.id()));
        drop((writer, session));
        std::fs::OpenOptions::new().write(true).open(&path).unwrap().set_len(cut as u64).unwrap();
        let session = held.open().unwrap();
        let chunks = usize::saturating_sub(cut, 1024) / 65_552;
        if cut == whole {
            prop_assert!(state(&session, id) == State::Kept && read_all(&session, id) == bytes);
        } else if chunks == 0 {
            prop_assert!(matches!(session.entry(id), Err(StoreError::NoSuchEntry)) && !path.exists());
            return Ok(());
        } else {
            let read = read_all(&session, id);
            prop_assert!(state(&session, id) == State::Unfinished && read.len() == chunks.min(9) * 65_536);
            let (true_bytes, zeros) = read.split_at(read.len().min(bytes.len()));
            prop_assert!(bytes.starts_with(true_bytes) && zeros.iter().all(|byte| *byte == 0));
        }
        session.verify(id).unwrap();
        session.check_custody().unwrap();
        session.remove(id).unwrap();
        prop_assert!(!path.exists());
    });
}

/// An interrupted item of four chunks of which some are lost and, with `cut`, the trailer; what can be read afterwards.
fn left_of_holed(lost: &[usize], cut: bool) -> (State, Vec<Option<u8>>, Vec<u8>) {
    let (place, store) = Place::made();
    let held = Held::new(&place, &store);
    let session = held.open().unwrap();
    let bytes = sample(4 * 65_536);
    let mut writer = begin(&session);
    writer.append(&bytes).unwrap();
    writer.make_durable().unwrap();
    let (id, path) = (writer.id(), file_of(&place, writer.id()));
    drop((writer, session));
    let mut file = std::fs::read(&path).unwrap();
    lost.iter().for_each(|chunk| file[1024 + chunk * 65_552..][..65_552].fill(0));
    file.truncate(file.len() - if cut { 56 } else { 0 });
    std::fs::write(&path, &file).unwrap();
    let session = held.open().unwrap();
    let length = usize::try_from(session.entry(id).unwrap().summary.length).unwrap();
    let state = state(&session, id);
    (state, read_what_is_left(&session, id, length), bytes)
}

#[test]
fn an_interrupted_item_with_a_hole_is_damaged_and_the_rest_of_it_readable() {
    for (lost, cut, chunks) in
        [(&[1][..], false, 4), (&[3], false, 4), (&[0, 2], true, 4), (&[1, 3], true, 3)]
    {
        let (state, left, bytes) = left_of_holed(lost, cut);
        assert_eq!(state, State::Damaged, "{lost:?} {cut}");
        let expected = |(at, byte): (usize, &u8)| (!lost.contains(&(at / 65_536))).then_some(*byte);
        assert!(
            left.into_iter().eq(bytes[..chunks * 65_536].iter().enumerate().map(expected)),
            "{lost:?} {cut}"
        );
    }
}

#[test]
fn an_interrupted_item_that_lost_only_its_last_chunks_is_unfinished() {
    let (state, left, bytes) = left_of_holed(&[2, 3], true);
    assert_eq!(state, State::Unfinished);
    assert!(left.into_iter().eq(bytes[..2 * 65_536].iter().copied().map(Some)));
}

#[test]
fn an_item_that_cannot_begin_leaves_no_intent() {
    let (place, store) = Place::made();
    let held = Held::new(&place, &store);
    let session = held.open().unwrap();
    let items = place.vault().join("items");
    std::fs::remove_dir(&items).unwrap();
    let begun = session.begin_item(&spec(Kind::Recording), &limits());
    assert!(matches!(begun, Err(StoreError::Storage(_))));
    drop(begun);
    std::fs::create_dir(&items).unwrap();
    keep(&session, &sample(10));
    assert_eq!(session.count().unwrap(), 1);
    drop(session);
    assert_eq!(held.open().unwrap().count().unwrap(), 1);
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
    let told = Told { happened: None, zone: Zone::UTC, source: Source::Typed };
    let id = session.add_record(&note, &told).unwrap();
    assert!(matches!(session.read(id, 0, &mut [0; 1]), Err(StoreError::NoSuchEntry)));
}
