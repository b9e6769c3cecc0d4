//! Advice: articles, search, and links that lead where they say.

use app::testing::ScriptedPhone;
use app::view::{ControlKind, RowKind};
use app::{Event, Phone, System};

use super::place::Place;

const SEARCH: &str = "Search in your own words";

fn reading(place: &Place) -> ScriptedPhone {
    let mut phone = place.start();
    phone.tap("Help now");
    phone.tap("Read advice");
    phone
}

fn seek(phone: &mut ScriptedPhone, words: &str) {
    let page = phone.page();
    let field = page.rows.iter().flat_map(|row| row.fields()).next().unwrap();
    phone.send(Event::Typed { field: field.id.clone(), text: words.into(), caret: 3 });
}

#[test]
fn search_finds_a_page() {
    let place = Place::new();
    let mut phone = reading(&place);
    seek(&mut phone, "thay wnat mor mony");
    assert!(phone.outline().to_lowercase().contains("pay"), "{}", phone.outline());
    seek(&mut phone, "i want to kill myself");
    assert!(phone.reads("Read this first"));
    phone.tap("If it all feels too much");
    assert!(phone.outline().contains("Draft: not yet checked."), "{}", phone.outline());
    phone.tap("Where this comes from");
    let source = phone.controls().into_iter().find(|control| control.id.contains("/source-")).unwrap();
    phone.send(Event::Tapped(source.id));
    assert!(phone.opened.last().unwrap().starts_with("https://"));
}

#[test]
fn every_letter_searches_at_once_and_help_stands_above_every_list() {
    let place = Place::new();
    let mut phone = reading(&place);
    phone.write(SEARCH, "de");
    let calls: Vec<String> = phone
        .page()
        .rows
        .iter()
        .filter_map(|row| match &row.kind {
            RowKind::Call(call) => Some(call.name.clone()),
            _ => None,
        })
        .collect();
    assert_eq!(calls, ["999", "Childline"]);
    seek(&mut phone, "xqzzy vwkkp");
    assert!(phone.outline().contains("Nothing found."), "{}", phone.outline());
    phone.call("Childline");
    assert_eq!(phone.opened, ["tel:08001111"]);
}

#[test]
fn what_was_searched_for_is_gone_with_its_page() {
    let place = Place::made();
    let mut phone = place.inside();
    phone.tap("Advice");
    seek(&mut phone, "my secret words");
    phone.send(Event::Back);
    assert!(phone.controls().iter().all(|control| control.label != "Carry on"));
    phone.tap("Advice");
    assert_eq!(phone.field(SEARCH), Some((String::new(), 0)));
}

#[test]
fn advice_for_a_child_i_look_after_has_other_pages() {
    let place = Place::new();
    let mut phone = reading(&place);
    assert!(!phone.outline().contains("> Tonight"));
    phone.tap("For a child I look after");
    assert!(phone.outline().contains("> Tonight"), "{}", phone.outline());
}

/// Follows every link of every article for a reader, and passes on each page reached.
fn walk(phone: &mut ScriptedPhone, mut came: impl FnMut(&str, &str, &str)) {
    let topics: Vec<String> = ids(phone, "/topic-");
    assert!(topics.len() > 30);
    for topic in topics {
        phone.send(Event::Tapped(topic));
        let article = phone.page();
        let links =
            article.rows.iter().flat_map(|row| row.controls()).filter(|link| link.id.contains("/link-"));
        for link in links.chain(&article.dock) {
            if link.kind == ControlKind::Leaves {
                continue;
            }
            phone.send(Event::Tapped(link.id.clone()));
            let page = phone.page();
            assert_ne!(page.visit, article.visit, "{} leads nowhere on:\n{}", link.label, phone.outline());
            let title = page.rows.iter().find_map(|row| match &row.kind {
                RowKind::Title(spans) => Some(spans[0].text().to_owned()),
                _ => None,
            });
            came(&page.id, &link.label, &title.unwrap_or(page.title));
            phone.send(Event::Back);
        }
        phone.send(Event::Back);
    }
}

fn ids(phone: &ScriptedPhone, part: &str) -> Vec<String> {
    phone.controls().into_iter().map(|control| control.id).filter(|id| id.contains(part)).collect()
}

#[test]
fn every_link_of_every_article_leads_to_a_page() {
    let place = Place::new();
    let mut phone = reading(&place);
    let mut pages = std::collections::BTreeSet::new();
    walk(&mut phone, |page, _, _| {
        pages.insert(page.to_owned());
    });
    for page in ["topic", "service", "area", "people", "plan", "show-adult", "who-made"] {
        assert!(pages.contains(page), "{pages:?}");
    }
}

#[test]
fn a_link_of_a_page_for_parents_opens_the_page_for_parents() {
    let place = Place::new();
    let mut phone = reading(&place);
    phone.tap("For a child I look after");
    phone.tap("A child has just told you. Start here");
    phone.tap("how to be the adult they need");
    assert!(phone.reads("How to be the adult they need"), "{}", phone.outline());
    assert_eq!(phone.page().id, "topic");
}

#[test]
fn the_force_is_found_by_a_town_and_answered() {
    let place = Place::new();
    let mut phone = reading(&place);
    phone.tap("For a child I look after");
    phone.tap("Report it to the police");
    phone.tap("your force's form");
    assert_eq!(phone.page().id, "area");
    seek(&mut phone, "kettering");
    phone.tap("Northamptonshire Police");
    assert_eq!(phone.page().id, "topic");
}

#[test]
fn an_article_ends_in_two_ways_on() {
    let place = Place::new();
    let mut phone = reading(&place);
    phone.tap("First steps");
    let dock: Vec<String> = phone.page().dock.into_iter().map(|control| control.label).collect();
    assert_eq!(dock.len(), 2, "{dock:?}");
    assert_eq!(dock[0], "Talk to someone");
}

#[test]
fn a_phone_in_another_language_is_offered_those_that_there_are() {
    let place = Place::new();
    let mut phone = place.start_in("pl-PL");
    assert!(phone.outline().contains("(•English) ( Cymraeg)"), "{}", phone.outline());
    phone.tap("Cymraeg");
    assert!(phone.controls().iter().any(|control| control.label == "Help nawr"), "{}", phone.outline());
    drop(phone);
    let phone = place.start_in("pl-PL");
    assert!(phone.controls().iter().any(|control| control.label == "Help nawr"));
}

#[test]
fn a_phone_in_a_language_of_ours_is_asked_nothing() {
    let place = Place::new();
    assert!(!place.start_in("en-GB").outline().contains("Cymraeg"));
    assert!(!place.start_in("cy").outline().contains("English"));
}

#[test]
fn a_phone_that_changes_its_language_is_followed_until_one_was_chosen() {
    let place = Place::new();
    let mut phone = place.start();
    let welsh = Phone {
        language: "cy-GB".into(),
        zone: "Europe/London".into(),
        minutes_east: 0,
        system: System::Android,
    };
    phone.send(Event::PhoneChanged(welsh));
    assert!(phone.controls().iter().any(|control| control.label == "Help nawr"));
}

#[test]
fn who_made_this_says_that_it_is_a_draft() {
    let place = Place::new();
    let mut phone = place.start();
    phone.tap("Help now");
    phone.tap("Who made this");
    assert!(phone.outline().contains("No publisher stands behind these words yet."));
}
