//! Makes the fixtures: `tests/fixtures/make FOLDER` describes how to call it.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::Arc;

use faults::turns::{ERASE, FIRST_WORDS, OWN, SECOND, words};
use faults::{Place, content, copied, given};
use handoff::bundle::Bundle;
use vault::{
    Code, Contact, Day, Demand, EntryId, Link, Medium, Moment, Note, OccurredAt, Party, Payment, Prefs,
    Profile, Provenance, Record, Sender, Session, Source, Store, StoreError, Theme, Transcript, Way, Zone,
};

use crate::listing;

/// One block of a store of words.
const BLOCK: usize = 512;
/// One of the two drafts in a file.
const DRAFT: usize = 65_536;

/// Writes everything but the pack, and what must be found in it.
pub(crate) fn make(folder: &Path) -> Result<(), StoreError> {
    let scratch = tempfile::tempdir()?;
    let place = Place::make(scratch.path())?;
    let store = place.open()?;
    let session = Arc::new(place.create(&store)?);
    let begun = all_bytes(&place)?;
    fill(&place, &store, &session)?;
    write(folder, "bundle.zip", &bundle(&session))?;
    write(folder, "copy.age", &copied::pulled(&session)?)?;
    write(folder, "phrase.txt", sentence().as_bytes())?;
    write(folder, "first.txt", listing::of(&session)?.as_bytes())?;
    drop(session);
    let session = place.unlock_with(&store, SECOND)?;
    fill_second(&session)?;
    write(folder, "second.txt", listing::of(&session)?.as_bytes())?;
    drop((session, store));
    blank(&place, &begun)?;
    pack_up(&place, folder)
}

fn write(folder: &Path, name: &str, bytes: &[u8]) -> Result<(), StoreError> {
    Ok(fs::write(folder.join(name), bytes)?)
}

fn sentence() -> String {
    let mut all = Vec::new();
    words(FIRST_WORDS).each_word(|word, _| all.push(word.to_owned()));
    format!("{}\n", all.join(" "))
}

fn told(happened: OccurredAt) -> Provenance {
    Provenance { happened, source: Source::Typed, ..Provenance::typed(Zone { minutes_east: 60 }) }
}

fn fill(place: &Place, store: &Store, session: &Session) -> Result<(), StoreError> {
    let mut kept = Vec::new();
    for (record, happened) in records()? {
        kept.push(session.add_record(&record, &told(happened))?);
    }
    let mut writer = session.begin_item(&content::spec(3), &content::limits())?;
    writer.append(b"a map of the harbour, in pixels. ".repeat(50).as_slice())?;
    let map = writer.finish()?;
    let note = Note { words: "The map is the old one.".into(), about: vec![map] };
    session.add_record(&Record::Note(note), &told(OccurredAt::NotSaid))?;
    session.remove(*kept.first().ok_or(StoreError::NoSuchEntry)?)?;
    session.contact_made(&Party::Named("the harbour office".into()), Medium::Phone)?;
    session.set_plan_progress(br#"{"step":2}"#)?;
    session.set_phrase(&words(FIRST_WORDS))?;
    place.set(session.begin_second_code(Code::parse(SECOND)?)?)?;
    place.set(session.begin_erase_code(Code::parse(OWN)?, Code::parse(ERASE)?)?)?;
    session.seal_draft(EntryId([9; 16]), b"the kettle is")?.write()?;
    store.set_prefs(prefs())
}

fn fill_second(session: &Session) -> Result<(), StoreError> {
    for words in ["milk", "bread and tea"] {
        let note = Note { words: words.into(), about: vec![] };
        session.add_record(&Record::Note(note), &told(OccurredAt::NotSaid))?;
    }
    session.seal_draft(EntryId([8; 16]), b"eggs")?.write()
}

/// Sets the app's settings.
pub(crate) fn prefs() -> Prefs {
    Prefs {
        hidden: true,
        help_entry: false,
        look: "plain".into(),
        instead_of_holding: 1,
        call_minutes: 12,
        picker_minutes: 3,
        language: "cy".into(),
        theme: Theme::Dark,
        reduced_motion: true,
    }
}

/// Makes one record of each kind without a file, and of each way to say when.
fn records() -> Result<Vec<(Record, OccurredAt)>, StoreError> {
    let text = |text: &str| text.to_owned();
    let minute = Moment { unix_ms: 1_790_000_000_000, zone: Zone { minutes_east: 60 } };
    let account = Profile {
        platform: text("Pier"),
        shown_name: text("Otter"),
        id: text("otter-1"),
        link: text("https://pier.example/otter"),
        phone: text("01632 960001"),
        email: text("otter@pier.example"),
    };
    let line = |words: &str, sender| vault::TranscriptLine {
        words: text(words),
        sender,
        shown_time: text("Tuesday"),
    };
    let transcript = Transcript {
        lines: vec![line("Is the boat in?", Sender::Me), line("Not yet.", Sender::Them)],
        picture_left_on_phone: true,
    };
    let demand = Demand { words: text("Bring it by noon"), amount: text("200"), deadline: text("noon") };
    let payment = Payment {
        amount: text("20"),
        currency: text("GBP"),
        way: Way::GiftCard,
        reference: text("R1"),
        where_it_went: text("the pier"),
        keep_card_and_receipt: true,
    };
    let link = Link { address: text("https://pier.example/map"), words: text("a map") };
    let contact = Contact {
        crime_number: text("X/1"),
        pin: text("0000"),
        expected: text("they ring back"),
        expected_by: Some(Day::new(2026, 11, 30)?),
        ..Contact::new(Party::Service(text("101")), Medium::Text)
    };
    let note = Note { words: text("Seen to, and gone."), about: vec![] };
    Ok(vec![
        (Record::Note(note), OccurredAt::NotSaid),
        (Record::Profile(account), OccurredAt::Exact(minute)),
        (Record::Transcript(transcript), OccurredAt::Day(Day::new(2026, 11, 24)?)),
        (Record::Demand(demand), OccurredAt::About(text("the end of summer"))),
        (Record::Payment(payment), OccurredAt::NotSaid),
        (Record::Link(link), OccurredAt::NotSaid),
        (Record::Contact(contact), OccurredAt::Exact(minute)),
    ])
}

fn bundle(session: &Arc<Session>) -> Vec<u8> {
    let mut bundle: Bundle = given::begin(session).expect("a bundle begins");
    let mut all = Vec::new();
    while let Some(bytes) = bundle.pull().expect("it goes on") {
        all.extend_from_slice(bytes);
    }
    all
}

fn all_bytes(place: &Place) -> Result<Vec<(String, Vec<u8>)>, StoreError> {
    let vault = place.vault().ok_or(StoreError::NoSuchEntry)?;
    let names = ["1.rec", "2.rec", "1.draft", "2.draft"];
    names.iter().map(|name| Ok(((*name).to_owned(), fs::read(vault.join(name))?))).collect()
}

/// Replaces unused blocks, and the older of two drafts, with zeros: they are random and cannot be compressed. A block
/// is unused if it has not changed since the vault was made; both copies of a space's facts have been written since.
fn blank(place: &Place, begun: &[(String, Vec<u8>)]) -> Result<(), StoreError> {
    let vault = place.vault().ok_or(StoreError::NoSuchEntry)?;
    for (name, before) in begun {
        let size = if name.ends_with(".rec") { BLOCK } else { DRAFT };
        let mut now = fs::read(vault.join(name))?;
        for (part, was) in now.chunks_mut(size).zip(before.chunks(size)) {
            if *part == *was {
                part.fill(0);
            }
        }
        fs::write(vault.join(name), now)?;
    }
    Ok(())
}

fn pack_up(place: &Place, folder: &Path) -> Result<(), StoreError> {
    let mut tar = Command::new("tar");
    tar.args(["--sort=name", "--owner=0", "--group=0", "--numeric-owner", "--mtime=@0", "-czf"]);
    let done = tar
        .arg(folder.join("vault.tar.gz"))
        .arg("-C")
        .arg(place.folder())
        .args(["app", "device"])
        .status()?;
    assert!(done.success(), "tar");
    Ok(())
}
