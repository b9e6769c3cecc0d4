//! Snapshots of pages that show only the pack, in English and Welsh.

use app::Event;

use super::pages::{LANGUAGES, inside, shown, taps};

#[test]
fn pages_of_advice() {
    let ways: [(&str, &[&str]); 10] = [
        ("advice", &["help", "advice"]),
        ("advice-child", &["help", "advice", "child"]),
        ("topic", &["help", "advice", "topic-first-steps"]),
        ("topic-sources", &["help", "advice", "topic-countdown", "sources"]),
        ("close-page", &["help", "close-page"]),
        ("who-made", &["help", "who-made"]),
        ("licences", &["help", "who-made", "licences"]),
        ("search", &["help", "people", "search"]),
        ("people-unfolded", &["help", "people", "more-childline-0"]),
        ("service", &["help", "people", "more-childline-0", "service-childline"]),
    ];
    for language in LANGUAGES {
        for (name, way) in ways {
            shown(name, language, |phone| taps(phone, way));
        }
        for (name, words) in [
            ("found", "they want more money"),
            ("found-pinned", "kill myself"),
            ("found-none", "xqzzy vwkkp"),
            ("found-named", "childline"),
        ] {
            shown(name, language, |phone| {
                taps(phone, &["help", "advice"]);
                typed(phone, words);
            });
        }
    }
}

#[test]
fn pages_to_show() {
    for language in LANGUAGES {
        for reader in ["mine", "parent", "professional", "numbers"] {
            shown(&format!("show-{reader}"), language, |phone| taps(phone, &["help", "show", reader]));
        }
        shown("show", language, |phone| taps(phone, &["help", "show"]));
        shown("show-inside", language, |phone| inside(phone, &["show"]));
        shown("show-steps", language, |phone| taps(phone, &["help", "show", "parent", "next"]));
        shown("show-take-away", language, |phone| taps(phone, &["help", "show", "numbers", "next"]));
    }
}

#[test]
fn the_page_that_finds_a_force() {
    for language in LANGUAGES {
        for (name, words) in [("area", ""), ("area-found", "northampton"), ("area-none", "xqzzy")] {
            shown(name, language, |phone| {
                taps(phone, &["help", "advice", "child", "topic-report-police"]);
                let link = phone.controls().into_iter().find(|control| {
                    let words = control.label.to_lowercase();
                    control.id.contains("/link-") && (words.contains("force") || words.contains("heddlu"))
                });
                phone.send(Event::Tapped(link.unwrap().id));
                typed(phone, words);
            });
        }
    }
}

#[test]
fn the_first_page_where_the_phones_language_is_another() {
    shown("launch", "pl", |_| {});
}

fn typed(phone: &mut app::testing::ScriptedPhone, words: &str) {
    let page = phone.page();
    let field = page.rows.iter().flat_map(|row| row.fields()).next().unwrap();
    phone.send(Event::Typed { field: field.id.clone(), text: words.into(), caret: 1 });
}
