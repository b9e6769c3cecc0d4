//! Snapshots of every page in every state, in English and Welsh.

use app::testing::{CODE, ScriptedPhone};

use super::place::{Place, no_pack};

/// Each page by name, and how to reach it with the texts of its language.
pub(super) fn shown(name: &str, language: &str, way: impl Fn(&mut ScriptedPhone)) {
    let place = Place::made();
    let mut phone = place.start_in(language);
    way(&mut phone);
    insta::assert_snapshot!(format!("{name}.{language}"), phone.outline());
}

/// Taps a control by its own id, whatever its label.
pub(super) fn tap(phone: &mut ScriptedPhone, id: &str) {
    let control = phone.controls().into_iter().find(|control| control.id.rsplit('/').next() == Some(id));
    let control = control.unwrap_or_else(|| panic!("there is no {id} on:\n{}", phone.outline()));
    phone.send(app::Event::Tapped(control.id));
}

pub(super) fn taps(phone: &mut ScriptedPhone, ids: &[&str]) {
    ids.iter().for_each(|id| tap(phone, id));
}

pub(super) fn inside(phone: &mut ScriptedPhone, ids: &[&str]) {
    tap(phone, "code");
    phone.hold(CODE);
    taps(phone, ids);
}

pub(super) fn write(phone: &mut ScriptedPhone, text: &str) {
    let field = phone.page().rows.iter().flat_map(|row| row.fields()).next().cloned();
    let field = field.unwrap_or_else(|| panic!("no field on {}", phone.outline()));
    phone.send(app::Event::Typed { field: field.id, text: text.into(), caret: 3 });
}

pub(super) const LANGUAGES: [&str; 2] = ["en", "cy"];

#[test]
fn pages_that_need_no_code() {
    let ways: [(&str, &[&str]); 6] = [
        ("launch", &[]),
        ("help", &["help"]),
        ("hide", &["help", "hide"]),
        ("danger", &["help", "danger"]),
        ("danger-unfolded", &["help", "danger", "more-999"]),
        ("quiet", &["help", "danger", "quiet"]),
    ];
    for language in LANGUAGES {
        for (name, way) in ways {
            shown(name, language, |phone| taps(phone, way));
        }
        shown("people", language, |phone| taps(phone, &["help", "people"]));
        shown("people-type", language, |phone| taps(phone, &["help", "people", "talk-type"]));
        shown("no-app", language, |phone| {
            phone.has_other_apps = false;
            taps(phone, &["help", "danger", "go-samaritans"]);
        });
    }
}

#[test]
fn pages_of_an_open_space() {
    for language in LANGUAGES {
        shown("home", language, |phone| inside(phone, &[]));
        shown("keep-words", language, |phone| inside(phone, &["keep", "words"]));
        shown("keep-words-typed", language, |phone| {
            inside(phone, &["keep", "words"]);
            write(phone, "their words");
            taps(phone, &["sender-0-other", "picture", "more"]);
        });
        shown("keep-words-missing", language, |phone| {
            inside(phone, &["keep", "words"]);
            write(phone, "their words");
            tap(phone, "keep");
        });
        shown("keep-words-leaving", language, |phone| {
            inside(phone, &["keep", "words"]);
            write(phone, "their words");
            phone.send(app::Event::Back);
        });
        shown("home-draft", language, |phone| {
            inside(phone, &["keep", "words"]);
            write(phone, "their words");
            phone.send(app::Event::Back);
            tap(phone, "later");
            phone.send(app::Event::Back);
        });
        shown("keep-done", language, |phone| {
            inside(phone, &["keep", "words"]);
            write(phone, "their words");
            taps(phone, &["sender-0-them", "keep"]);
        });
    }
}

#[test]
fn the_cover_and_the_page_of_numbers() {
    shown("cover", "en", |phone| {
        tap(phone, "code");
        phone.keys("12+7");
    });
    let place = Place::new();
    let phone = place.start_with("en", no_pack);
    insta::assert_snapshot!("numbers", phone.outline());
}
