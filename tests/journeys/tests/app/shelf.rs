//! Spaces with entries, and damage to their files.

use std::fs;
use std::path::PathBuf;

use app::testing::CODE;
use seal::device::{Answer, challenge};
use seal::keys::MasterKey;
use seal::slots::{Role, SlotContents, SlotTable, Space};
use seal::stretch::stretch;
use vault::{
    Allowance, Code, Demand, EntryId, Imported, ItemSpec, Kind, Limits, Note, OccurredAt, PictureAnswers,
    Provenance, Record, Sender, Shown, Source, Transcript, TranscriptLine, Zone,
};

use super::place::Place;

/// The code of a second space.
pub(super) const SECOND: &str = "739184";

const PAGE: usize = 4096;

pub(super) fn note(words: &str) -> Record {
    Record::Note(Note { words: words.into(), about: vec![] })
}

pub(super) fn demand(words: &str) -> Record {
    Record::Demand(Demand { words: words.into(), amount: "500".into(), deadline: "tonight".into() })
}

pub(super) fn transcript() -> Record {
    let line = |words: &str, sender, time: &str| TranscriptLine {
        words: words.into(),
        sender,
        shown_time: time.into(),
    };
    let lines = vec![
        line("send 500 by tonight or all ur friends get it", Sender::Them, "21:47"),
        line("please, I don't have that", Sender::Me, "21:52"),
        line("u have 1 hour", Sender::Other("Sam".into()), ""),
    ];
    Record::Transcript(Transcript { lines, picture_left_on_phone: true })
}

pub(super) fn told(happened: OccurredAt) -> Provenance {
    Provenance { happened, zone: Zone::UTC, source: Source::Typed }
}

/// Keeps records before the app starts.
pub(super) fn with(place: &Place, records: &[Record]) -> Vec<EntryId> {
    let session = place.session();
    records.iter().map(|record| session.add_record(record, &told(OccurredAt::NotSaid)).unwrap()).collect()
}

/// Keeps a file before the app starts; the process may die before it is whole.
pub(super) fn with_file(place: &Place, kind: Kind, bytes: &[u8], is_finished: bool) -> EntryId {
    let session = place.session();
    let imported =
        Imported { name: "letter.bin".into(), words: "their letter".into(), ..Imported::default() };
    let spec = ItemSpec {
        record: Record::of_file(kind, imported).unwrap(),
        told: Provenance { source: Source::Chosen, ..told(OccurredAt::NotSaid) },
        answers: PictureAnswers { shown: Shown::WordsOnly, intimate: false },
    };
    let all =
        Allowance { item_bytes: 1 << 30, total_bytes: 1 << 30, sound: true, video: true, any_file: true };
    let mut writer = session.begin_item(&spec, &Limits { adult: all, under_18: all }).unwrap();
    bytes.chunks(vault::MAX_PUSH).for_each(|piece| writer.append(piece).unwrap());
    if is_finished {
        return writer.finish().unwrap();
    }
    writer.id()
}

fn vault(place: &Place) -> PathBuf {
    let folders = fs::read_dir(place.root()).unwrap().map(|entry| entry.unwrap().path());
    let mut vaults = folders.filter(|path| path.file_name().unwrap().to_string_lossy().starts_with("v-"));
    vaults.next().unwrap()
}

/// Returns the path of an entry's file.
pub(super) fn file_of(place: &Place, entry: EntryId) -> PathBuf {
    vault(place).join("items").join(entry.hex())
}

/// Returns the path of the database with the entries, the larger of the two.
pub(super) fn database(place: &Place) -> PathBuf {
    let length = |path: &PathBuf| fs::metadata(path).unwrap().len();
    let both = ["1.db", "2.db"].map(|name| vault(place).join(name));
    both.into_iter().max_by_key(length).unwrap()
}

/// Flips a bit in every page of the middle of the database.
pub(super) fn damage(place: &Place) {
    let file = database(place);
    let mut bytes = fs::read(&file).unwrap();
    let pages = bytes.len() / PAGE;
    (pages / 2..pages * 3 / 4).for_each(|page| bytes[page * PAGE + 100] ^= 1);
    fs::write(&file, &bytes).unwrap();
}

/// Damages the store of words as well.
pub(super) fn lose_words(place: &Place) {
    let file = database(place).with_extension("rec");
    let length = fs::read(&file).unwrap().len();
    fs::write(&file, vec![0; length]).unwrap();
}

/// Opens the slots with the code, and seals its own slot again with `contents`.
fn seal_slot(place: &Place, of: impl FnOnce(&SlotContents) -> SlotContents) {
    let files = ["slots.a", "slots.b"].map(|name| place.root().join(name));
    let mut table = SlotTable::decode(&fs::read(&files[0]).unwrap()).unwrap();
    let code = Code::parse(CODE.as_bytes()).unwrap();
    let stretched = stretch(&code, table.salt(), table.cost()).unwrap();
    let answer: Answer = place.key.answer_hmac(&challenge(&stretched));
    let own = table.open_code(&stretched, &[&answer; 3]).unwrap();
    let kek = table.code_kek(own.place, own.index, &stretched, &answer);
    table.seal_slot(own.place, own.index, &kek, &of(&own.contents)).unwrap();
    files.iter().for_each(|file| fs::write(file, table.encode()).unwrap());
}

fn copied(key: &MasterKey) -> MasterKey {
    MasterKey::from_bytes(&mut key.expose(|key| *key))
}

/// Gives the second space a code.
pub(super) fn give_second_code(place: &Place) {
    let session = place.session();
    let mut change = session.begin_second_code(Code::parse(SECOND.as_bytes()).unwrap()).unwrap();
    while let Some(asked) = change.challenge().unwrap() {
        change.answer(asked.ask(|_, point| Some(place.key.answer_hmac(point)))).unwrap();
    }
    change.finish().unwrap();
}

/// Replaces the slots with older ones, tries the code that they would open, and restores them.
pub(super) fn put_older_slots_back(place: &Place) {
    let files = ["slots.a", "slots.b"].map(|name| place.root().join(name));
    let now = files.each_ref().map(|file| fs::read(file).unwrap());
    seal_slot(place, |own| {
        let Space::Full { other } = &own.space else { panic!("not the first space") };
        let space = Space::Full { other: copied(other) };
        let (role, database, master) = (Role::Code, own.database, copied(&own.master));
        SlotContents { role, database, generation: 0, master, space }
    });
    let mut phone = place.start();
    phone.tap("Type my code");
    phone.hold(CODE);
    assert!(phone.is_covered());
    drop(phone);
    files.iter().zip(now).for_each(|(file, bytes)| fs::write(file, bytes).unwrap());
}
