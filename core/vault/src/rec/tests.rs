use super::*;
use crate::{Age, Day, FileFacts, Moment, Note, OccurredAt, Provenance, Record, Source, State, Zone};
use seal::keys::ItemKey;

pub(super) fn master() -> MasterKey {
    MasterKey::from_bytes(&mut [7; 32])
}

pub(super) fn store(folder: &std::path::Path) -> Rec {
    Rec::at(&Folder(folder.to_owned()), 1, [1; 16], &master())
}

fn words(words: &str) -> Stored {
    let body = Record::Note(Note { words: words.into(), about: vec![] }).to_body().unwrap();
    Stored { order: 3, told: Provenance::typed(Zone::UTC), kept_ms: 5, state: State::Kept, file: None, body }
}

fn id(byte: u8) -> EntryId {
    EntryId([byte; 16])
}

fn found(rec: &Rec) -> Vec<EntryId> {
    let mut ids: Vec<EntryId> = rec.entries().unwrap().into_iter().map(|(id, _)| id).collect();
    ids.sort();
    ids
}

fn length(rec: &Rec) -> u64 {
    std::fs::metadata(&rec.file).unwrap().len()
}

#[test]
fn words_come_back_short_and_long_after_opening_again() {
    let folder = tempfile::tempdir().unwrap();
    let long = "w".repeat(900_000);
    let mut rec = store(folder.path());
    rec.put(id(1), &words("short")).unwrap();
    rec.put(id(2), &words(&long)).unwrap();
    let mut all = store(folder.path()).entries().unwrap();
    all.sort_by_key(|(id, _)| *id);
    let read = |at: usize| all[at].1.record(all[at].0).unwrap();
    assert!(read(0) == Record::Note(Note { words: "short".into(), about: vec![] }));
    assert!(read(1) == Record::Note(Note { words: long.clone(), about: vec![] }));
    assert_eq!((all.len(), all[0].1.order, all[0].1.kept_ms), (2, 3, 5));
    assert_eq!(length(&rec) % STEP, 0);
}

#[test]
fn when_it_happened_comes_back_as_it_was_told() {
    let folder = tempfile::tempdir().unwrap();
    let moment = Moment { unix_ms: -5, zone: Zone { minutes_east: -300 } };
    let forms = [
        OccurredAt::Exact(moment),
        OccurredAt::Day(Day::new(2025, 11, 24).unwrap()),
        OccurredAt::About("\u{1}".repeat(1024)),
        OccurredAt::NotSaid,
    ];
    for (number, happened) in (1u8..).zip(forms) {
        let stored = words("x");
        let stored = Stored { told: Provenance { happened: happened.clone(), ..stored.told }, ..stored };
        store(folder.path()).put(id(number), &stored).unwrap();
        let entries = store(folder.path()).entries().unwrap();
        let (_, read) = entries.iter().find(|(found, _)| *found == id(number)).unwrap();
        assert_eq!((&read.told.happened, &read.body), (&happened, &stored.body));
    }
}

#[test]
fn the_row_of_a_file_comes_back() {
    let folder = tempfile::tempdir().unwrap();
    let file = FileRow {
        facts: FileFacts { length: 9, sha256: [4; 32] },
        size: 70_000,
        key: ItemKey::from_bytes(&mut [6; 32]),
        head: [8; 32],
        begun_ms: Some(-7),
    };
    let stored = Stored { file: Some(file), ..words("of a file") };
    let stored = Stored { told: Provenance { source: Source::Shared, ..stored.told }, ..stored };
    store(folder.path()).put(id(1), &stored).unwrap();
    let (_, read) = store(folder.path()).entries().unwrap().remove(0);
    let file = read.file.unwrap();
    assert_eq!(
        (file.facts, file.size, file.head),
        (FileFacts { length: 9, sha256: [4; 32] }, 70_000, [8; 32])
    );
    assert!(file.key.expose(|key| *key == [6; 32]));
    assert_eq!((read.told.source, read.body), (Source::Shared, stored.body));
}

#[test]
fn what_was_wiped_leaves_no_block_that_opens_and_its_place_is_used_again() {
    let folder = tempfile::tempdir().unwrap();
    let mut rec = store(folder.path());
    rec.put(id(1), &words(&"a".repeat(2000))).unwrap();
    let before = std::fs::read(&rec.file).unwrap();
    rec.wipe(id(1)).unwrap();
    let after = std::fs::read(&rec.file).unwrap();
    let changed = before.chunks(BLOCK).zip(after.chunks(BLOCK)).filter(|(a, b)| a != b).count();
    assert_eq!((changed, found(&rec)), (5, vec![]));
    rec.put(id(2), &words("b")).unwrap();
    assert_eq!((found(&store(folder.path())), length(&rec)), (vec![id(2)], STEP));
}

#[test]
fn an_entry_written_again_stands_once() {
    let folder = tempfile::tempdir().unwrap();
    let mut rec = store(folder.path());
    rec.put(id(1), &words("one")).unwrap();
    rec.put(id(1), &words("two")).unwrap();
    let all = store(folder.path()).entries().unwrap();
    assert_eq!(all.len(), 1);
    assert!(all[0].1.body == words("two").body);
}

#[test]
fn a_lost_page_costs_only_what_stands_on_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut rec = store(folder.path());
    (0..24).for_each(|number| rec.put(id(number), &words("x")).unwrap());
    let mut bytes = std::fs::read(&rec.file).unwrap();
    bytes[3 * 4096..4 * 4096].fill(0);
    std::fs::write(&rec.file, bytes).unwrap();
    let left = found(&store(folder.path()));
    assert_eq!(left, (0..8).chain(16..24).map(id).collect::<Vec<_>>());
}

#[test]
fn what_is_said_of_the_space_survives_the_loss_of_either_page() {
    let folder = tempfile::tempdir().unwrap();
    let mut rec = store(folder.path());
    rec.set_generations([1, 2, 3, 4, 5, 6, 7, 8]).unwrap();
    rec.change_meta(|meta| {
        meta.age = Age::Adult;
        meta.other.copy_from_slice(&[9; 32]);
    })
    .unwrap();
    let whole = std::fs::read(&rec.file).unwrap();
    for page in 0..2 {
        let mut bytes = whole.clone();
        bytes[page * 4096..(page + 1) * 4096].fill(0);
        std::fs::write(&rec.file, bytes).unwrap();
        let mut rec = store(folder.path());
        assert_eq!(rec.generations(), Some([1, 2, 3, 4, 5, 6, 7, 8]), "page {page}");
    }
    std::fs::write(&rec.file, whole).unwrap();
    let mut rec = store(folder.path());
    let meta = rec.meta().unwrap();
    assert!(meta.age == Age::Adult && **meta.other == [9; 32]);
}

#[test]
fn with_neither_copy_nothing_is_said_and_the_next_change_writes_one() {
    let folder = tempfile::tempdir().unwrap();
    let mut rec = store(folder.path());
    assert_eq!(rec.generations(), None);
    rec.set_generations([4; 8]).unwrap();
    assert_eq!(store(folder.path()).generations(), Some([4; 8]));
}

#[test]
fn another_space_opens_nothing_of_it_and_sees_no_size_of_it() {
    let folder = tempfile::tempdir().unwrap();
    store(folder.path()).put(id(1), &words("x")).unwrap();
    let other = Rec::at(&Folder(folder.path().to_owned()), 1, [1; 16], &MasterKey::from_bytes(&mut [8; 32]));
    assert_eq!((found(&other), length(&other)), (vec![], STEP));
}

#[test]
fn a_file_cut_short_is_filled_up_before_it_is_written_to() {
    let folder = tempfile::tempdir().unwrap();
    let mut rec = store(folder.path());
    rec.put(id(1), &words("x")).unwrap();
    let file = OpenOptions::new().write(true).open(&rec.file).unwrap();
    file.set_len(10_000).unwrap();
    let mut rec = store(folder.path());
    rec.put(id(2), &words("y")).unwrap();
    assert_eq!((found(&rec), length(&rec)), (vec![id(1), id(2)], STEP));
}
