//! Snapshots of the pages of what was kept, and of the second space.

use app::testing::ScriptedPhone;
use vault::{
    Contact, Day, Kind, Link, Medium, Moment, Note, OccurredAt, Party, Payment, Profile, Record, Way, Zone,
};

use super::pages::{LANGUAGES, tap, taps, write};
use super::place::{Place, WEDNESDAY_MS};
use super::shelf::{
    SECOND, damage, demand, give_second_code, lose_words, note, put_older_slots_back, told, transcript, with,
    with_file,
};

fn shown(name: &str, phone: &ScriptedPhone, language: &str) {
    insta::assert_snapshot!(format!("{name}.{language}"), phone.outline());
}

fn opened(place: &Place, language: &str, ids: &[&str]) -> ScriptedPhone {
    let mut phone = place.start_in(language);
    tap(&mut phone, "code");
    phone.hold(app::testing::CODE);
    taps(&mut phone, ids);
    phone
}

/// Taps the n-th row of the list.
fn open(phone: &mut ScriptedPhone, at: usize) {
    let is_entry = |id: &str| id.contains("/list-");
    let row = phone.controls().into_iter().filter(|control| is_entry(&control.id)).nth(at).unwrap();
    phone.send(app::Event::Tapped(row.id));
}

fn of_every_kind() -> Vec<Record> {
    let account = Profile {
        platform: "Instagram".into(),
        shown_name: "jess_k".into(),
        id: "@jk.4471".into(),
        link: "https://example.org/jk".into(),
        phone: "07700 900123".into(),
        email: "jk@example.org".into(),
    };
    let payment = Payment {
        amount: "50".into(),
        currency: "GBP".into(),
        way: Way::GiftCard,
        reference: "4471".into(),
        where_it_went: "a card".into(),
        keep_card_and_receipt: true,
    };
    let link = Link { address: "https://example.org/x".into(), words: "a site".into() };
    let contact = Contact {
        crime_number: "42/1".into(),
        case_number: "7".into(),
        pin: "1234".into(),
        officer: "PC Jones".into(),
        words: "They will ring back.".into(),
        expected: "A call".into(),
        expected_by: Some(Day::new(2026, 12, 1).unwrap()),
        ..Contact::new(Party::Service("101".into()), Medium::Phone)
    };
    vec![
        note("it began on Friday"),
        Record::Profile(account),
        transcript(),
        demand("send more"),
        Record::Payment(payment),
        Record::Link(link),
        Record::Contact(contact),
    ]
}

fn full() -> Place {
    let place = Place::made();
    let ids = with(&place, &of_every_kind());
    let about = Record::Note(Note { words: "I told Mum at breakfast.".into(), about: vec![ids[2]] });
    with(&place, &[about]);
    with_file(&place, Kind::Document, b"They said:\nby noon", true);
    with_file(&place, Kind::Sound, &[7; 2_500_000], true);
    with_file(&place, Kind::Recording, &[7; 70_000], false);
    place
}

fn moments() -> [OccurredAt; 4] {
    let at = Moment { unix_ms: WEDNESDAY_MS - 3_600_000, zone: Zone::UTC };
    [
        OccurredAt::Exact(at),
        OccurredAt::Day(Day::new(2026, 11, 24).unwrap()),
        OccurredAt::About("some night last week".into()),
        OccurredAt::NotSaid,
    ]
}

#[test]
fn the_list_in_every_state() {
    for language in LANGUAGES {
        shown("kept-empty", &opened(&Place::made(), language, &["kept"]), language);
        let place = full();
        let mut phone = opened(&place, language, &["kept"]);
        shown("kept", &phone, language);
        tap(&mut phone, "kind-1");
        shown("kept-of-a-kind", &phone, language);
        tap(&mut phone, "find");
        write(&mut phone, "nothing like it");
        shown("kept-not-found", &phone, language);
        tap(&mut phone, "find");
        tap(&mut phone, "kind-all");
        tap(&mut phone, "check");
        shown("kept-checked", &phone, language);
    }
}

#[test]
fn each_kind_of_thing() {
    let names = [
        "recording",
        "sound",
        "document",
        "note-about",
        "contact",
        "link",
        "payment",
        "demand",
        "transcript",
        "account",
        "note",
    ];
    for language in LANGUAGES {
        let place = full();
        let mut phone = opened(&place, language, &["kept"]);
        for (at, name) in names.into_iter().enumerate() {
            open(&mut phone, at);
            shown(&format!("item-{name}"), &phone, language);
            if matches!(name, "document" | "sound") {
                tap(&mut phone, "show");
                shown(&format!("item-{name}-shown"), &phone, language);
            }
            phone.send(app::Event::Back);
        }
    }
}

#[test]
fn what_a_moment_says_is_what_was_told() {
    for language in LANGUAGES {
        let place = Place::made();
        let session = place.session();
        for happened in moments() {
            session.add_record(&note("something"), &told(happened)).unwrap();
        }
        drop(session);
        let mut phone = opened(&place, language, &["kept"]);
        let mut said = Vec::new();
        for at in 0..4 {
            open(&mut phone, at);
            said.push(phone.outline().lines().find(|line| line.contains(": ")).unwrap().to_owned());
            phone.send(app::Event::Back);
        }
        insta::assert_snapshot!(format!("item-moments.{language}"), said.join("\n"));
    }
}

#[test]
fn removing_something() {
    for language in LANGUAGES {
        let place = Place::made();
        with(&place, &[note("something")]);
        let mut phone = opened(&place, language, &["kept"]);
        open(&mut phone, 0);
        for (name, id) in
            [("sure", "remove"), ("again", "remove"), ("removed", "remove"), ("forgotten", "forget")]
        {
            tap(&mut phone, id);
            shown(&format!("item-{name}"), &phone, language);
        }
    }
}

#[test]
fn damage_and_files_put_back() {
    for language in LANGUAGES {
        let place = Place::made();
        let records: Vec<_> = (0..60).map(|number| note(&format!("{number} {}", "w".repeat(300)))).collect();
        with(&place, &records);
        put_older_slots_back(&place);
        let phone = opened(&place, language, &[]);
        shown("older", &phone, language);
        drop(phone);
        damage(&place);
        lose_words(&place);
        let mut phone = opened(&place, language, &[]);
        shown("storage", &phone, language);
        phone.performs = false;
        tap(&mut phone, "repair");
        shown("storage-under-way", &phone, language);
        phone.perform_all();
        shown("storage-done", &phone, language);
    }
}

#[test]
fn the_second_space() {
    for language in LANGUAGES {
        let place = Place::made();
        give_second_code(&place);
        let mut phone = place.start_in(language);
        tap(&mut phone, "code");
        phone.hold(SECOND);
        shown("notes-empty", &phone, language);
        taps(&mut phone, &["new", "save"]);
        shown("note-new", &phone, language);
        write(&mut phone, "milk and eggs");
        phone.send(app::Event::Back);
        shown("notes-unsaved", &phone, language);
        taps(&mut phone, &["unsaved", "save"]);
        shown("notes", &phone, language);
        open(&mut phone, 0);
        shown("note", &phone, language);
        tap(&mut phone, "remove");
        shown("note-remove", &phone, language);
    }
}
