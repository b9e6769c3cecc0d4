//! Snapshots of set-up, settings, hiding and a forgotten code, in English and Welsh.

use app::testing::{CODE, ScriptedPhone};
use app::{Event, System};

use super::pages::{LANGUAGES, inside, shown, tap, taps};
use super::place::{Place, open_pack};

fn at_the_keys(phone: &mut ScriptedPhone) {
    taps(phone, &["setup", "understood", "adult"]);
}

#[test]
fn pages_of_set_up() {
    for language in LANGUAGES {
        shown("setup", language, |phone| tap(phone, "setup"));
        shown("setup-age", language, |phone| taps(phone, &["setup", "understood"]));
        shown("setup-resumed", language, |phone| taps(phone, &["setup", "understood", "later", "setup"]));
        shown("setup-code", language, at_the_keys);
        shown("setup-code-enough", language, |phone| {
            at_the_keys(phone);
            phone.keys("739184");
        });
        shown("setup-code-twice", language, |phone| {
            at_the_keys(phone);
            phone.hold("739184");
        });
        shown("setup-code-easy", language, |phone| {
            at_the_keys(phone);
            phone.hold("123456");
        });
        shown("setup-making", language, |phone| {
            at_the_keys(phone);
            phone.performs = false;
            phone.hold("739184");
            phone.hold("739184");
        });
        shown("setup-taken", language, |phone| {
            at_the_keys(phone);
            phone.hold(CODE);
            phone.hold(CODE);
        });
        shown("setup-done", language, |phone| {
            at_the_keys(phone);
            phone.hold("739184");
            phone.hold("739184");
        });
        shown("setup-done-tried", language, |phone| {
            at_the_keys(phone);
            phone.hold("739184");
            phone.hold("739184");
            phone.hold("739184");
        });
    }
}

#[test]
fn pages_of_settings() {
    let settings = ["door", "hold", "look", "theme", "language", "wait", "wait-file", "age"];
    for language in LANGUAGES {
        shown("settings", language, |phone| inside(phone, &["settings"]));
        for setting in settings {
            let id = format!("settings-{setting}");
            shown(&id, language, |phone| inside(phone, &["settings", &id]));
        }
        shown("settings-code", language, |phone| inside(phone, &["settings", "settings-code"]));
        shown("settings-code-twice", language, |phone| {
            inside(phone, &["settings", "settings-code"]);
            phone.hold("739184");
        });
        shown("settings-code-done", language, |phone| {
            inside(phone, &["settings", "settings-code"]);
            phone.hold("739184");
            phone.hold("739184");
        });
        shown("settings-phrase", language, |phone| inside(phone, &["settings", "settings-phrase"]));
        shown("settings-hidden", language, |phone| {
            inside(phone, &["settings", "hide", "hide"]);
            phone.hold(CODE);
            tap(phone, "settings");
        });
    }
}

#[test]
fn pages_of_hiding_and_of_a_forgotten_code() {
    for language in LANGUAGES {
        shown("hide-yes", language, |phone| taps(phone, &["help", "hide", "yes"]));
        shown("hide-inside-yes", language, |phone| inside(phone, &["settings", "hide", "yes"]));
        shown("try", language, |phone| taps(phone, &["help", "hide", "try"]));
        shown("try-help", language, |phone| {
            taps(phone, &["help", "hide", "try"]);
            phone.hold("999");
        });
        shown("forgot", language, |phone| taps(phone, &["help", "forgot"]));
        shown("forgot-phrase", language, |phone| taps(phone, &["help", "forgot", "phrase"]));
        shown("forgot-phrase-wrong", language, |phone| {
            taps(phone, &["help", "forgot", "phrase"]);
            super::pages::write(phone, "legal winner thank nobody");
            tap(phone, "open");
        });
    }
    let place = Place::new();
    let parts = app::Parts { open_pack, clock: place.clock.clone() };
    let mut phone = place.start_as(System::Ios, "en", parts);
    taps(&mut phone, &["help", "hide"]);
    insta::assert_snapshot!("hide-ios.en", phone.outline());
}

#[test]
fn the_calculator_with_a_sum() {
    shown("cover-sum", "en", |phone| {
        tap(phone, "code");
        phone.keys("1250×4+60=");
        phone.send(Event::Scrolled("nothing".into()));
    });
}
