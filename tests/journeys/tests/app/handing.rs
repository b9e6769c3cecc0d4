//! Handing over: choosing, reading the preview, the file itself, and the fingerprint to read out.

use app::testing::{ScriptedPhone, broken_rule};
use app::view::{RowKind, State};
use app::{Act, Event, Outcome};
use vault::{
    Age, Contact, Demand, Medium, Note, Party, Payment, Provenance, Record, Sender, Transcript,
    TranscriptLine, Way, Zone,
};

use super::place::Place;

const NOTE: &str = "It began on Friday";
const SECRET: &str = "My sister Ffion told me";

fn line(words: &str) -> TranscriptLine {
    TranscriptLine { words: words.into(), sender: Sender::Other("Ffion".into()), shown_time: String::new() }
}

fn kept() -> Place {
    let place = Place::made();
    let session = place.session();
    let told = Provenance::typed(Zone::UTC);
    let mut contact = Contact::new(Party::Service("stopncii".into()), Medium::Page);
    contact.pin = "pin 83915577".into();
    let payment =
        Payment { amount: "50".into(), currency: "GBP".into(), way: Way::Bank, ..Payment::default() };
    for record in [
        Record::Note(Note { words: NOTE.into(), about: vec![] }),
        Record::Note(Note { words: SECRET.into(), about: vec![] }),
        Record::Demand(Demand { words: "500 by midnight".into(), ..Demand::default() }),
        Record::Transcript(Transcript { lines: vec![line("pay or else")], picture_left_on_phone: false }),
        Record::Payment(payment),
        Record::Contact(contact),
    ] {
        session.add_record(&record, &told).unwrap();
    }
    place
}

fn at_the_choice(place: &Place) -> ScriptedPhone {
    let mut phone = place.inside();
    phone.tap("What I kept");
    phone.tap("Hand over");
    phone
}

fn ticked(phone: &ScriptedPhone) -> usize {
    phone.controls().iter().filter(|control| control.id.contains("list-") && control.is_on).count()
}

/// Chooses everything but the second note, for the police, without locking.
fn at_the_file(place: &Place) -> ScriptedPhone {
    let mut phone = at_the_lock(place);
    phone.tap("Leave it unlocked");
    phone.tap("Make it");
    phone
}

fn at_the_lock(place: &Place) -> ScriptedPhone {
    let mut phone = at_the_choice(place);
    phone.tap("Police");
    phone.tap("Choose all");
    phone.tap(SECRET);
    phone.tap("Next, with 5 things");
    phone
}

/// Chooses how the file leaves.
fn goes(phone: &mut ScriptedPhone) -> (u64, Act) {
    let others = std::mem::take(&mut phone.others);
    others.into_iter().rfind(|(_, act)| !matches!(act, Act::Wake { .. })).unwrap()
}

/// Saves it; returns the effect, and the file as far as it was read.
fn saving(phone: &mut ScriptedPhone) -> (u64, u64, Vec<u8>) {
    phone.tap("Save it");
    let (effect, act) = goes(phone);
    let Act::SaveAs { export, name, mime } = act else { panic!("it is saved") };
    assert_eq!((name.as_str(), mime.as_str()), ("record-2026-11-25.zip", "application/zip"));
    (effect, export, all_of(phone, export))
}

fn all_of(phone: &ScriptedPhone, export: u64) -> Vec<u8> {
    let pieces = std::iter::repeat_with(|| phone.app.read_export(export, 1 << 16));
    pieces.take_while(|piece| !piece.is_empty()).flatten().collect()
}

#[test]
fn whether_it_is_locked_is_chosen_and_a_short_passphrase_refused() {
    let mut phone = at_the_lock(&kept());
    phone.tap("Make it");
    assert!(phone.reads("Choose whether to lock it."), "{}", phone.outline());
    phone.tap("Lock it with a passphrase");
    let (suggested, _) = phone.field("Passphrase").unwrap();
    assert_eq!(suggested.split('-').map(str::len).collect::<Vec<_>>(), [5; 5]);
    phone.tap("Suggest another");
    assert_ne!(phone.field("Passphrase").unwrap().0, suggested);
    let field = phone.page().rows.iter().find_map(|row| Some(row.fields().first()?.id.clone())).unwrap();
    phone.send(Event::Typed { field, text: "short".into(), caret: 5 });
    phone.tap("Make it");
    assert!(phone.reads("Use at least 12 characters."));
}

#[test]
fn one_that_is_locked_shows_nothing_of_what_is_in_it() {
    let place = kept();
    let mut phone = at_the_lock(&place);
    phone.tap("Lock it with a passphrase");
    phone.tap("Make it");
    phone.tap("Save it");
    let (effect, act) = goes(&mut phone);
    let Act::SaveAs { export, name, .. } = act else { panic!("it is saved") };
    assert_eq!(name, "record-2026-11-25.zip.age");
    let file = all_of(&phone, export);
    assert!(file.starts_with(b"age-encryption.org/v1") && phone.app.is_export_whole(export));
    assert!(!has(&file, NOTE) && !has(&file, "open-me.html"));
    phone.done(effect, Outcome::Performed);
    assert!(phone.outline().contains("Yes, with your passphrase"), "{}", phone.outline());
}

fn has(file: &[u8], words: &str) -> bool {
    file.windows(words.len()).any(|window| window == words.as_bytes())
}

#[test]
fn nothing_is_chosen_beforehand_and_nothing_goes_on_without_a_choice() {
    let mut phone = at_the_choice(&kept());
    assert_eq!(ticked(&phone), 0);
    phone.tap("Next");
    assert!(phone.reads("Choose who it is for."), "{}", phone.outline());
    phone.tap("Police");
    phone.tap("Next");
    assert!(phone.reads("Choose at least one thing."));
    phone.tap("Someone else");
    phone.tap(NOTE);
    phone.tap("Next, with one thing");
    assert!(phone.reads("Type who it is for."));
}

#[test]
fn a_bank_is_offered_payments_alone_and_what_was_ticked_for_others_is_forgotten() {
    let mut phone = at_the_choice(&kept());
    phone.tap("Police");
    phone.tap("Choose all");
    assert_eq!(ticked(&phone), 6);
    phone.tap("Bank");
    let offered = phone.controls().iter().filter(|control| control.id.contains("list-")).count();
    assert_eq!((offered, ticked(&phone)), (1, 0));
    assert!(phone.reads("A bank only needs what was paid, so that's all you can choose here."));
    phone.tap("Next");
    assert!(phone.reads("Choose at least one thing."));
    assert_eq!(broken_rule(&phone.page(), true), None);
}

#[test]
fn ceop_is_offered_to_those_who_may_be_under_18() {
    let offers = |age| {
        let mut phone = Place::of(age).inside();
        phone.tap("What I kept");
        phone.send(Event::Back);
        phone.tap("Tell the police");
        phone.tap("Hand over");
        phone.controls().iter().any(|control| control.label == "CEOP")
    };
    assert_eq!([Age::Under18, Age::NotSaid, Age::Adult].map(offers), [true, true, false]);
}

#[test]
fn what_goes_and_whom_else_it_names_is_read_before_anything_goes() {
    let place = kept();
    let mut phone = at_the_choice(&place);
    phone.tap("Police");
    phone.tap("Choose all");
    phone.tap(SECRET);
    phone.tap("Next, with 5 things");
    let page = phone.outline();
    for words in [NOTE, "500 by midnight", "Other people may be in it too", "Ffion", "One conversation"] {
        assert!(page.contains(words), "{words}: {page}");
    }
    assert!(!page.contains(SECRET), "{page}");
    assert!(phone.reads("PINs stay here. They are never in it."));
}

#[test]
fn the_file_holds_what_was_chosen_and_no_word_of_anything_else() {
    let place = kept();
    let mut phone = at_the_file(&place);
    let (effect, export, file) = saving(&mut phone);
    assert!(phone.app.is_export_whole(export));
    assert!(file.starts_with(b"PK") && has(&file, NOTE) && has(&file, "open-me.html"));
    assert!(!has(&file, SECRET) && !has(&file, "pin 83915577"), "what was not chosen, and the PIN");
    phone.done(effect, Outcome::Performed);
    assert!(phone.reads("Handed over. We have noted what you gave, and when."), "{}", phone.outline());
    assert!(phone.outline().contains("[3 of 3] Step 3 of 3"), "{}", phone.outline());
    let groups = phone.page().rows.into_iter().find_map(|row| match row.kind {
        RowKind::Words(groups) => Some(groups),
        _ => None,
    });
    let groups = groups.unwrap();
    assert!(groups.len() == 6 && groups.iter().all(|group| group.len() == 3), "{groups:?}");
    assert!(has(&file, &groups.join("-")), "the page in it shows the same");
    phone.tap("Done");
    phone.tap("Tell the police");
    phone.tap("Call sheet");
    assert!(phone.outline().contains(&groups[0]), "the call sheet has them too: {}", phone.outline());
    drop(phone);
    assert!(noted(&place));
}

/// Returns whether the custody record has a hand-over.
fn noted(place: &Place) -> bool {
    let rows = place.session().custody().unwrap();
    rows.iter().any(|row| matches!(row.event(), Ok(Some(vault::CustodyEvent::Exported { .. }))))
}

#[test]
fn one_that_is_closed_again_is_not_noted_and_can_be_saved_once_more() {
    let place = kept();
    let mut phone = at_the_file(&place);
    phone.tap("Save it");
    let (effect, _) = goes(&mut phone);
    phone.done(effect, Outcome::NotPossible);
    assert!(phone.reads("It's ready to go"), "{}", phone.outline());
    let (effect, _, _) = saving(&mut phone);
    phone.done(effect, Outcome::Performed);
    assert!(phone.reads("Read these six groups to the call handler"));
}

#[test]
fn one_that_was_read_whole_and_is_lost_after_that_is_noted_and_said_to_be() {
    let place = kept();
    let mut phone = at_the_file(&place);
    let (effect, _, _) = saving(&mut phone);
    phone.done(effect, Outcome::NotPossible);
    let said = "The file couldn't be saved or shared. The record already says you gave it. Make it again.";
    assert!(phone.reads(said), "{}", phone.outline());
    drop(phone);
    assert!(noted(&place));
}

#[test]
fn one_that_is_stopped_is_no_file_and_not_noted() {
    let place = kept();
    let mut phone = at_the_file(&place);
    phone.tap("Save it");
    let (effect, act) = goes(&mut phone);
    let Act::SaveAs { export, .. } = act else { panic!("it is saved") };
    assert!(!phone.app.read_export(export, 16).is_empty());
    phone.tap("Stop");
    assert!(phone.app.read_export(export, 16).is_empty() && !phone.app.is_export_whole(export));
    phone.done(effect, Outcome::NotPossible);
    assert!(phone.reads("It wasn't written to the end, so nothing was handed over."), "{}", phone.outline());
    drop(phone);
    assert!(!noted(&place));
}

#[test]
fn a_locking_ends_it_and_it_is_no_file() {
    let place = kept();
    let mut phone = at_the_file(&place);
    phone.tap("Share it");
    let (_, act) = goes(&mut phone);
    let Act::ShareFile { export, .. } = act else { panic!("it is shared") };
    assert!(!phone.app.read_export(export, 16).is_empty());
    phone.app.lock_now();
    assert!(phone.app.read_export(export, 16).is_empty() && !phone.app.is_export_whole(export));
    drop(phone);
    assert!(!noted(&place));
}

#[test]
fn how_far_it_is_is_said_while_it_goes() {
    let place = kept();
    let mut phone = at_the_file(&place);
    phone.tap("Save it");
    let (_, act) = goes(&mut phone);
    let Act::SaveAs { export, .. } = act else { panic!("it is saved") };
    phone.app.read_export(export, 1 << 12);
    phone.send(Event::Woke(0));
    let told = phone.page().rows.iter().any(|row| matches!(&row.kind, RowKind::Progress(_)));
    assert!(told && phone.controls().iter().all(|control| control.state != State::Off));
}

#[test]
fn how_far_it_is_goes_on_after_help_was_open_above_it() {
    let place = kept();
    let mut phone = at_the_file(&place);
    phone.tap("Save it");
    phone.tap_id("danger");
    phone.send(Event::Woke(0));
    phone.others.clear();
    phone.send(Event::Back);
    assert!(phone.others.iter().any(|(_, act)| matches!(act, Act::Wake { .. })));
}

#[test]
fn pages_of_handing_over() {
    for language in super::pages::LANGUAGES {
        let place = kept();
        let mut phone = place.start_in(language);
        phone.tap_id("code");
        phone.hold(app::testing::CODE);
        let mut shows = |name: &str, ids: &[&str]| {
            ids.iter().for_each(|id| phone.tap_id(id));
            insta::assert_snapshot!(format!("{name}.{language}"), phone.outline());
        };
        shows("hand-over", &["kept", "give"]);
        shows("hand-over-nothing", &["hand-over-force", "next"]);
        shows("hand-over-bank", &["hand-over-bank"]);
        shows("hand-over-inside", &["hand-over-force", "all", "next"]);
        shows("hand-over-unlocked", &["hand-over-unlocked"]);
        shows("hand-over-ready", &["make"]);
    }
}
