//! Spaces with something to tell, and snapshots of the pages for telling.

use app::Event;
use app::testing::ScriptedPhone;
use guide::answers::{Answers, Progress};
use vault::{
    Contact, Demand, Link, Medium, Note, OccurredAt, Party, Payment, Profile, Record, Sender, TranscriptLine,
};
use vault::{Provenance, Transcript, Way, Zone};

use super::pages::{LANGUAGES, inside, tap, taps};
use super::place::Place;

/// A space whose person chose that force.
pub(super) fn with_force(force: &str) -> Place {
    progressed(Progress { force: Some(force.to_owned()), ..Progress::default() })
}

/// A space whose person gave these answers.
pub(super) fn said(answer: impl Fn(&mut Answers)) -> Place {
    let mut progress = Progress::default();
    answer(&mut progress.answers);
    progressed(progress)
}

fn progressed(progress: Progress) -> Place {
    let place = Place::made();
    place.session().set_plan_progress(&serde_json::to_vec(&progress).unwrap()).unwrap();
    place
}

pub(super) fn noted(place: &Place, words: &str) {
    keep(place, &[Record::Note(Note { words: words.into(), about: Vec::new() })]);
}

fn keep(place: &Place, records: &[Record]) {
    let session = place.session();
    for record in records {
        session.add_record(record, &Provenance::typed(Zone::UTC)).unwrap();
    }
    let told =
        Provenance { happened: OccurredAt::About("before half term".into()), ..Provenance::typed(Zone::UTC) };
    session.add_record(&Record::Note(Note { words: "It began.".into(), about: Vec::new() }), &told).unwrap();
}

/// A space with an entry of every kind that has words.
pub(super) fn filled() -> Place {
    let place = Place::made();
    fill(&place);
    place
}

fn fill(place: &Place) {
    let line =
        |sender, words: &str| TranscriptLine { words: words.into(), sender, shown_time: "21:02".into() };
    let who = Profile {
        platform: "Snap".into(),
        shown_name: "Mia".into(),
        id: "mia.x04".into(),
        ..Profile::default()
    };
    let lines = vec![line(Sender::Them, "send 400 pounds"), line(Sender::Me, "please don't")];
    let paid =
        Payment { amount: "100".into(), currency: "GBP".into(), way: Way::GiftCard, ..Payment::default() };
    let demand = Demand { words: "money".into(), amount: "£400".into(), deadline: "tonight".into() };
    let called = Contact {
        crime_number: "26000123456".into(),
        officer: "PC Green".into(),
        ..Contact::new(Party::Force("kent".into()), Medium::Phone)
    };
    let helped = Contact {
        case_number: "SN-77".into(),
        pin: "4711".into(),
        expected: "They write back".into(),
        expected_by: Some(vault::Day::new(2026, 11, 24).unwrap()),
        ..Contact::new(Party::Service("revenge-porn-helpline".into()), Medium::Email)
    };
    keep(
        place,
        &[
            Record::Profile(who),
            Record::Transcript(Transcript { lines, picture_left_on_phone: true }),
            Record::Demand(demand),
            Record::Payment(paid),
            Record::Link(Link { address: "https://example.invalid/x".into(), words: String::new() }),
            Record::Contact(called),
            Record::Contact(helped),
        ],
    );
}

fn shown(name: &str, make: impl Fn() -> Place, way: impl Fn(&mut ScriptedPhone)) {
    for language in LANGUAGES {
        let place = make();
        let mut phone = place.start_in(language);
        way(&mut phone);
        insta::assert_snapshot!(format!("{name}.{language}"), phone.outline());
    }
}

fn write(phone: &mut ScriptedPhone, id: &str, text: &str) {
    let page = phone.page();
    let mut fields = page.rows.iter().chain(&page.pinned).flat_map(|row| row.fields());
    let field = fields.find(|field| field.id.ends_with(id)).unwrap().id.clone();
    phone.send(Event::Typed { field, text: text.into(), caret: 2 });
}

#[test]
fn pages_of_telling() {
    shown("tell", Place::made, |phone| inside(phone, &["tell"]));
    shown("tell-force", || with_force("northamptonshire"), |phone| inside(phone, &["tell"]));
    shown("tell-home-page", || with_force("avon-and-somerset"), |phone| inside(phone, &["tell"]));
    shown("tell-no-page", || with_force("bedfordshire"), |phone| inside(phone, &["tell"]));
    let child = || said(|answers| answers.age = guide::types::Age::Under18);
    shown("tell-under-18", child, |phone| inside(phone, &["tell"]));
    let types = || said(|answers| answers.talk = Some(guide::types::Channel::Type));
    shown("tell-type", types, |phone| inside(phone, &["tell"]));
    shown("tell-nothing", Place::made, |phone| inside(phone, &["tell", "share"]));
    shown("tell-copied", filled, |phone| inside(phone, &["tell", "copy"]));
}

#[test]
fn pages_of_the_call_sheet() {
    shown("call-sheet", Place::made, |phone| inside(phone, &["tell", "sheet"]));
    shown("call-sheet-filled", filled, |phone| inside(phone, &["tell", "sheet"]));
    shown("call-sheet-after-call", Place::made, |phone| {
        inside(phone, &["tell", "go-101-0"]);
        phone.send(Event::Backgrounded(app::Cause::Switched));
        phone.send(Event::Returned);
    });
    shown("call-sheet-nothing", Place::made, |phone| inside(phone, &["tell", "sheet", "keep"]));
    shown("call-sheet-kept", Place::made, |phone| {
        inside(phone, &["tell", "sheet"]);
        write(phone, "number", "2600");
        tap(phone, "keep");
    });
    shown("call-sheet-leaving", Place::made, |phone| {
        inside(phone, &["tell", "sheet"]);
        write(phone, "number", "2600");
        phone.send(Event::Back);
    });
    shown("turned", Place::made, |phone| inside(phone, &["tell", "sheet", "turn"]));
    shown("turned-filled", filled, |phone| inside(phone, &["tell", "sheet", "turn"]));
}

#[test]
fn pages_of_follow_up() {
    shown("follow-up", Place::made, |phone| inside(phone, &["follow-up"]));
    shown("follow-up-filled", filled, |phone| inside(phone, &["follow-up"]));
    shown("follow-up-add", Place::made, |phone| inside(phone, &["follow-up", "add"]));
    shown("follow-up-add-typed", Place::made, |phone| {
        inside(phone, &["follow-up", "add"]);
        write(phone, "case", "SN-77");
        taps(phone, &["by-2026-12-02"]);
    });
    shown("follow-up-add-nothing", Place::made, |phone| inside(phone, &["follow-up", "add", "keep"]));
}
