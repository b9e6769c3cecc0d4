//! Snapshots of every page for keeping evidence in every state, in English and Welsh.

use app::Event;
use app::testing::ScriptedPhone;

use super::pages::{LANGUAGES, inside, shown, tap, taps, write};

#[test]
fn the_list_of_what_can_be_kept() {
    for language in LANGUAGES {
        shown("keep", language, |phone| inside(phone, &["keep"]));
        shown("keep-some", language, |phone| {
            kept(phone, "who");
            taps(phone, &["next"]);
            phone.send(Event::Back);
        });
    }
}

fn kept(phone: &mut ScriptedPhone, step: &str) {
    inside(phone, &["keep", step]);
    write(phone, "500");
    tap(phone, "keep");
}

#[test]
fn forms_of_typed_words() {
    for language in LANGUAGES {
        for step in ["who", "demand", "payment", "link", "note"] {
            shown(&format!("keep-{step}"), language, |phone| inside(phone, &["keep", step]));
            shown(&format!("keep-{step}-typed"), language, |phone| {
                inside(phone, &["keep", step]);
                write(phone, "500");
                let rest: &[&str] = match step {
                    "who" => &[],
                    "payment" => &["how-gift", "card-on", "when-yesterday"],
                    "demand" => &["when-roughly"],
                    "link" => &["when-unsure"],
                    _ => &["when-today"],
                };
                taps(phone, rest);
            });
        }
    }
}

#[test]
fn what_is_wrong_is_said_beside_it() {
    for language in LANGUAGES {
        shown("keep-payment-wrong", language, |phone| {
            inside(phone, &["keep", "payment"]);
            write(phone, "five hundred");
            taps(phone, &["how-cash", "keep"]);
        });
        shown("keep-payment-missing", language, |phone| {
            inside(phone, &["keep", "payment"]);
            write(phone, "500");
            tap(phone, "keep");
        });
        shown("keep-note-nothing", language, |phone| inside(phone, &["keep", "note", "keep"]));
        shown("keep-note-roughly-missing", language, |phone| {
            inside(phone, &["keep", "note"]);
            write(phone, "500");
            taps(phone, &["when-roughly", "keep"]);
        });
    }
}

#[test]
fn what_comes_after() {
    for language in LANGUAGES {
        shown("keep-done-last", language, |phone| kept(phone, "note"));
        shown("keep-waiting", language, |phone| {
            inside(phone, &["keep", "note"]);
            write(phone, "500");
            phone.send(Event::Back);
            taps(phone, &["later", "who"]);
        });
    }
}
