use crate::testing::Place;
use crate::{
    Age, Allowance, EntryId, Imported, ItemSpec, ItemWriter, Kind, Limits, PictureAnswers, Record, Session,
    Shown, Source, State, StoreError, Told, Zone,
};

const MIB: u64 = 1 << 20;

fn limits() -> Limits {
    let adult =
        Allowance { item_bytes: 64 * MIB, total_bytes: 96 * MIB, sound: true, video: true, any_file: true };
    let under_18 =
        Allowance { item_bytes: MIB, total_bytes: 4 * MIB, sound: false, video: false, any_file: false };
    Limits { adult, under_18 }
}

fn spec(kind: Kind) -> ItemSpec {
    let imported = Imported { name: "шот 📷.mp4".into(), ..Imported::default() };
    ItemSpec {
        record: Record::of_file(kind, imported).unwrap(),
        told: Told { happened: None, zone: Zone::UTC, source: Source::Chosen },
        answers: PictureAnswers { shown: Shown::WordsOnly, intimate: false },
    }
}

fn begin(session: &Session) -> ItemWriter {
    session.begin_item(&spec(Kind::Recording), &limits()).unwrap()
}

/// Bytes that differ at every place.
fn sample(length: usize) -> Vec<u8> {
    (0..length).map(|at| u8::try_from((at * 31 + at / 251) % 256).unwrap()).collect()
}

fn keep(session: &Session, bytes: &[u8]) -> EntryId {
    let mut writer = begin(session);
    bytes.chunks(100_000).for_each(|push| writer.append(push).unwrap());
    writer.finish().unwrap()
}

fn read_all(session: &Session, id: EntryId) -> Vec<u8> {
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

fn file_of(place: &Place, id: EntryId) -> std::path::PathBuf {
    place.vault().join("items").join(id.hex())
}

fn state(session: &Session, id: EntryId) -> State {
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
        Err(StoreError::Refused { topic: "keep-proof" })
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
fn words_have_no_file_to_read() {
    let (place, store) = Place::made();
    let session = place.unlock(&store).unwrap();
    let note = Record::Note(crate::Note { words: "hello".into(), about: Vec::new() });
    let told = Told { happened: None, zone: Zone::UTC, source: Source::Typed };
    let id = session.add_record(&note, &told).unwrap();
    assert!(matches!(session.read(id, 0, &mut [0; 1]), Err(StoreError::NoSuchEntry)));
}
