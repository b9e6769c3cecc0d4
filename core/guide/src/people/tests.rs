use chrono::{DateTime, Utc};

use super::*;
use crate::types::Medium;

fn services() -> Services {
    toml::from_str(include_str!("../../content/data/services.toml")).unwrap()
}

fn holidays() -> Holidays {
    toml::from_str(include_str!("../../content/data/holidays.toml")).unwrap()
}

fn at(utc: &str) -> Now {
    Now { unix_ms: utc.parse::<DateTime<Utc>>().unwrap().timestamp_millis(), clock_behind: false }
}

const NIGHT: &str = "2026-12-03T03:00:00Z";
const NOON: &str = "2026-12-03T12:00:00Z";

fn people(query: &RouteQuery, when: &str) -> People {
    services().people(query, at(when), &holidays())
}

fn adult() -> RouteQuery {
    RouteQuery { age: Age::Adult, nation: Some(Nation::England), ..RouteQuery::default() }
}

#[test]
fn at_night_open_services_come_first_and_closed_ones_say_when_they_open() {
    let people = people(&RouteQuery { channel: Some(Channel::Voice), ..adult() }, NIGHT);
    let samaritans = people.services.iter().position(|listed| listed.id == "samaritans").unwrap();
    let galop = people.services.iter().position(|listed| listed.id == "galop").unwrap();
    assert!(samaritans < galop && !people.nobody_now);
    let phone =
        &people.services[galop].methods.iter().find(|open| open.method.medium == Medium::Phone).unwrap();
    assert!(matches!(phone.state.open, Open::From(_)));
}

#[test]
fn a_service_with_nothing_but_a_closed_phone_names_what_is_open_instead() {
    let mut services = services();
    let helpline = services.all.iter_mut().find(|service| service.id == "karma-nirvana").unwrap();
    helpline.methods.retain(|method| method.medium == Medium::Phone);
    let query = RouteQuery { who: Some(Who::Partner), channel: Some(Channel::Voice), ..adult() };
    let people = services.people(&query, at(NIGHT), &holidays());
    let closed = people.services.iter().find(|listed| listed.id == "karma-nirvana").unwrap();
    assert!(closed.is_closed());
    assert_eq!(closed.instead.first().map(String::as_str), Some("da-england"));
    assert!(people.services.last().is_some_and(Listed::is_closed), "closed ones stand last");
}

#[test]
fn a_helpline_whose_phone_is_closed_stays_usable_by_email_and_names_who_answers_now() {
    let people = people(&RouteQuery { channel: Some(Channel::Voice), ..adult() }, NIGHT);
    let listed = people.services.iter().find(|listed| listed.id == "revenge-porn-helpline").unwrap();
    assert!(listed.is_waiting() && !listed.is_closed());
    assert_eq!(listed.instead, ["samaritans", "shout", "papyrus"]);
    assert!(listed.methods.last().unwrap().state.is_closed(), "its phone is last at night");
    let by_day =
        services().people(&RouteQuery { channel: Some(Channel::Voice), ..adult() }, at(NOON), &holidays());
    let listed = by_day.services.iter().find(|listed| listed.id == "revenge-porn-helpline").unwrap();
    assert!(!listed.is_waiting() && listed.instead.is_empty());
}

#[test]
fn everyone_in_every_way_and_place_finds_somebody_at_any_hour() {
    for age in Age::ALL {
        for nation in std::iter::once(None).chain(Nation::ALL.iter().copied().map(Some)) {
            for channel in std::iter::once(None).chain(Channel::ALL.iter().copied().map(Some)) {
                let query = RouteQuery { age: *age, nation, channel, ..RouteQuery::default() };
                for when in [NIGHT, NOON, "2026-12-25T03:00:00Z"] {
                    let people = people(&query, when);
                    assert!(!people.nobody_now && people.services.len() >= 6, "{query:?}");
                }
            }
        }
    }
}

#[test]
fn under_18s_see_childline_before_adult_services_and_never_adult_image_help() {
    let people = people(&RouteQuery { age: Age::Under18, ..RouteQuery::default() }, NOON);
    let place = |id: &str| people.services.iter().position(|listed| listed.id == id);
    assert!(place("childline").unwrap() < place("samaritans").unwrap());
    assert!(place("stopncii").is_none() && place("revenge-porn-helpline").is_none());
}

#[test]
fn help_for_one_nation_is_not_shown_in_another() {
    let wales = RouteQuery { nation: Some(Nation::Wales), who: Some(Who::Partner), ..adult() };
    let people = people(&wales, NOON);
    let has = |id: &str| people.services.iter().any(|listed| listed.id == id);
    assert!(has("da-wales") && has("meic"));
    assert!(!has("da-england") && !has("da-scotland") && !has("lifeline-ni"));
}

#[test]
fn local_help_is_shown_only_to_those_who_chose_that_force() {
    let has =
        |query: &RouteQuery| people(query, NOON).services.iter().any(|listed| listed.id == "voice-northants");
    assert!(!has(&adult()));
    assert!(has(&RouteQuery { force: Some("northamptonshire".into()), ..adult() }));
}

#[test]
fn an_adult_who_worries_about_a_child_sees_help_for_that() {
    let query =
        RouteQuery { for_child: true, nation: Some(Nation::NorthernIreland), ..RouteQuery::default() };
    let people = people(&query, NOON);
    let has = |id: &str| people.services.iter().any(|listed| listed.id == id);
    assert!(has("nspcc-helpline") && has("ceop") && has("report-remove") && has("hsc-gateway") && has("iwf"));
    assert!(!has("stopncii"));
}

#[test]
fn with_a_wrong_clock_weekly_hours_are_not_called_open_or_closed() {
    let behind = Now { clock_behind: true, ..at(NOON) };
    let people =
        services().people(&RouteQuery { channel: Some(Channel::Voice), ..adult() }, behind, &holidays());
    for open in people.services.iter().flat_map(|listed| &listed.methods) {
        assert!(!matches!(open.state.open, Open::Until(_) | Open::From(_) | Open::Closed));
    }
}
