//! Snapshots of the pages for the second code, the erase code and erasing everything, in English and Welsh.

use app::testing::{CODE, ScriptedPhone};
use vault::{Age, Medium, Party};

use super::pages::{LANGUAGES, inside, shown, tap, taps};
use super::place::Place;

const SECOND: &str = "739184";
const ERASES: &str = "264015837";

fn at(phone: &mut ScriptedPhone, page: &str, way: &[&str]) {
    inside(phone, &["settings", page]);
    taps(phone, way);
}

fn type_all(phone: &mut ScriptedPhone, codes: &[&str]) {
    codes.iter().for_each(|code| phone.hold(code));
}

/// Opens Settings with an erase code set.
fn with_erase_code(phone: &mut ScriptedPhone) {
    at(phone, "settings-erase-code", &["read", "set"]);
    type_all(phone, &[CODE, ERASES, ERASES]);
    tap(phone, "done");
}

fn with_second_code(phone: &mut ScriptedPhone) {
    at(phone, "settings-second", &["read", "set"]);
    type_all(phone, &[SECOND, SECOND]);
    tap(phone, "done");
}

#[test]
fn pages_of_a_second_code() {
    let page = "settings-second";
    for language in LANGUAGES {
        shown("second", language, |phone| at(phone, page, &[]));
        shown("second-read", language, |phone| at(phone, page, &["read"]));
        shown("second-keys", language, |phone| at(phone, page, &["read", "set"]));
        shown("second-taken", language, |phone| {
            at(phone, page, &["read", "set"]);
            type_all(phone, &[CODE, CODE]);
        });
        shown("second-attempts", language, |phone| {
            at(phone, page, &["read", "set"]);
            type_all(phone, &[CODE; 20]);
            type_all(phone, &[SECOND, SECOND]);
        });
        shown("second-done", language, |phone| {
            at(phone, page, &["read", "set"]);
            type_all(phone, &[SECOND, SECOND]);
        });
        shown("second-there", language, |phone| {
            with_second_code(phone);
            taps(phone, &[page, "read"]);
        });
        shown("second-sure", language, |phone| {
            with_second_code(phone);
            taps(phone, &[page, "remove"]);
        });
        shown("second-removed", language, |phone| {
            with_second_code(phone);
            taps(phone, &[page, "remove", "sure"]);
        });
    }
}

#[test]
fn pages_of_a_code_that_erases() {
    let page = "settings-erase-code";
    for language in LANGUAGES {
        shown("erase-code", language, |phone| at(phone, page, &["read"]));
        shown("erase-code-own", language, |phone| at(phone, page, &["read", "set"]));
        shown("erase-code-keys", language, |phone| {
            at(phone, page, &["read", "set"]);
            phone.hold(CODE);
        });
        shown("erase-code-alike", language, |phone| {
            at(phone, page, &["read", "set"]);
            type_all(phone, &[CODE, "483921", "483921"]);
        });
        shown("erase-code-not-own", language, |phone| {
            at(phone, page, &["read", "set"]);
            type_all(phone, &[SECOND, ERASES, ERASES]);
        });
        shown("erase-code-done", language, |phone| {
            at(phone, page, &["read", "set"]);
            type_all(phone, &[CODE, ERASES, ERASES]);
        });
        shown("erase-code-there", language, |phone| {
            with_erase_code(phone);
            taps(phone, &[page, "read"]);
        });
        shown("erase-code-sure", language, |phone| {
            with_erase_code(phone);
            taps(phone, &[page, "remove"]);
        });
        shown("erase-code-removed", language, |phone| {
            with_erase_code(phone);
            taps(phone, &[page, "remove", "sure"]);
        });
        shown("code-keep", language, |phone| {
            with_erase_code(phone);
            tap(phone, "settings-code");
            type_all(phone, &[SECOND, SECOND]);
        });
        shown("code-keep-not", language, |phone| {
            with_erase_code(phone);
            tap(phone, "settings-code");
            type_all(phone, &[SECOND, SECOND, SECOND]);
        });
        shown("code-kept-off", language, |phone| {
            with_erase_code(phone);
            tap(phone, "settings-code");
            type_all(phone, &[SECOND, SECOND]);
            tap(phone, "off");
        });
    }
}

#[test]
fn pages_of_erasing_everything() {
    let page = "settings-erase";
    for language in LANGUAGES {
        shown("erase", language, |phone| at(phone, page, &["read"]));
        shown("erase-second", language, |phone| {
            with_second_code(phone);
            tap(phone, page);
        });
        shown("erase-keys", language, |phone| at(phone, page, &["read", "next"]));
        shown("erase-not", language, |phone| {
            at(phone, page, &["read", "next"]);
            phone.hold(SECOND);
        });
        shown("erase-under-way", language, |phone| {
            at(phone, page, &["read", "next"]);
            phone.performs = false;
            phone.hold(CODE);
        });
        let place = Place::made();
        place.session().contact_made(&Party::Service("101".into()), Medium::Phone).unwrap();
        let mut phone = place.start_in(language);
        at(&mut phone, page, &["read", "next"]);
        insta::assert_snapshot!(format!("erase-told.{language}"), phone.outline());
    }
}

#[test]
fn settings_of_somebody_under_18() {
    for language in LANGUAGES {
        let place = Place::of(Age::Under18);
        let mut phone = place.start_in(language);
        inside(&mut phone, &["settings"]);
        insta::assert_snapshot!(format!("settings-under-18.{language}"), phone.outline());
    }
}
