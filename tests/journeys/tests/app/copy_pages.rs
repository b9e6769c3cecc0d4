//! Snapshots of the pages about sealed copies, in English and Welsh.

use app::testing::ScriptedPhone;
use app::{Event, Outcome};
use vault::Age;

use super::bringing::{NEW, gift, words};
use super::copies::{all_of, copy_of, note, saving, with_words};
use super::pages::{LANGUAGES, inside, shown, tap, taps, write};
use super::place::Place;

fn inside_of(place: &Place, language: &str, ids: &[&str]) -> ScriptedPhone {
    let mut phone = place.start_in(language);
    inside(&mut phone, ids);
    phone
}

fn snapshot(name: &str, language: &str, phone: &ScriptedPhone) {
    insta::assert_snapshot!(format!("{name}.{language}"), phone.outline());
}

#[test]
fn pages_of_making_a_copy() {
    let (place, _) = with_words(Age::Adult);
    let page = ["settings", "settings-copy"];
    for language in LANGUAGES {
        shown("copy-no-words", language, |phone| inside(phone, &page));
        let mut phone = inside_of(&place, language, &page);
        snapshot("copy", language, &phone);
        let (effect, export) = saving(&mut phone);
        phone.app.read_export(export, 10);
        phone.send(Event::Woke(0));
        snapshot("copy-going", language, &phone);
        all_of(&phone, export);
        phone.done(effect, Outcome::NotPossible);
        snapshot("copy-not-written", language, &phone);
        let (effect, _) = saving(&mut phone);
        tap(&mut phone, "stop");
        phone.done(effect, Outcome::NotPossible);
        snapshot("copy-stopped", language, &phone);
        let (effect, export) = saving(&mut phone);
        all_of(&phone, export);
        phone.done(effect, Outcome::Performed);
        snapshot("copy-saved", language, &phone);
    }
}

#[test]
fn home_and_the_page_where_a_copy_is_older() {
    let (place, _) = with_words(Age::Adult);
    copy_of(&place);
    note(&place.session(), "later");
    for language in LANGUAGES {
        let mut phone = inside_of(&place, language, &[]);
        snapshot("home-copy", language, &phone);
        taps(&mut phone, &["copy"]);
        snapshot("copy-older", language, &phone);
    }
}

#[test]
fn pages_of_bringing_one_back() {
    let (from, phrase) = with_words(Age::Adult);
    let (copy, words) = (copy_of(&from), words(&phrase));
    for language in LANGUAGES {
        let other = Place::new();
        let mut phone = other.start_in(language);
        taps(&mut phone, &["help", "forgot", "copy"]);
        snapshot("bring", language, &phone);
        phone.gift = Some(gift(&copy[..copy.len() - 1]));
        tap(&mut phone, "pick");
        snapshot("bring-words", language, &phone);
        write(&mut phone, "legal winner thank year wave sausage worth useful legal winner thank yellow");
        tap(&mut phone, "open");
        snapshot("bring-wrong", language, &phone);
        write(&mut phone, &words);
        tap(&mut phone, "open");
        snapshot("bring-altered", language, &phone);
        phone.gift = Some(gift(&copy));
        tap(&mut phone, "pick");
        write(&mut phone, &words);
        phone.feeds = false;
        tap(&mut phone, "open");
        snapshot("bring-coming", language, &phone);
        while phone.feed_one() {}
        snapshot("bring-code", language, &phone);
        phone.hold(NEW);
        phone.hold(NEW);
        snapshot("bring-done", language, &phone);
    }
}

#[test]
fn the_page_where_the_words_open_something_here_already() {
    let (from, phrase) = with_words(Age::Adult);
    let (copy, words) = (copy_of(&from), words(&phrase));
    for language in LANGUAGES {
        let here = Place::made();
        here.session().set_phrase(&phrase).unwrap();
        let mut phone = here.start_in(language);
        taps(&mut phone, &["help", "forgot", "copy"]);
        phone.gift = Some(gift(&copy));
        tap(&mut phone, "pick");
        write(&mut phone, &words);
        tap(&mut phone, "open");
        phone.hold(NEW);
        phone.hold(NEW);
        snapshot("bring-new-words", language, &phone);
    }
}
