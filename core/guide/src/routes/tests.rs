use chrono::{DateTime, Utc};

use super::*;
use crate::types::{Channel, Nation, Paid, Who};

struct Data {
    rules: RouteRules,
    services: Services,
    forces: Forces,
    holidays: Holidays,
}

fn data() -> Data {
    Data {
        rules: toml::from_str(include_str!("../../content/data/routes.toml")).unwrap(),
        services: toml::from_str(include_str!("../../content/data/services.toml")).unwrap(),
        forces: toml::from_str(include_str!("../../content/data/forces.toml")).unwrap(),
        holidays: toml::from_str(include_str!("../../content/data/holidays.toml")).unwrap(),
    }
}

impl Data {
    fn routes(&self, query: &RouteQuery) -> Vec<Route> {
        self.routes_at(query, "2026-12-03T12:00:00Z")
    }

    fn routes_at(&self, query: &RouteQuery, utc: &str) -> Vec<Route> {
        let unix_ms = utc.parse::<DateTime<Utc>>().unwrap().timestamp_millis();
        let directory =
            Directory { services: &self.services, forces: &self.forces, holidays: &self.holidays };
        self.rules.routes(query, Now { unix_ms, clock_behind: false }, directory)
    }

    fn ids(&self, query: &RouteQuery) -> Vec<String> {
        self.routes(query).into_iter().map(|route| route.id).collect()
    }
}

fn every_query() -> Vec<RouteQuery> {
    fn skipped<T: Copy>(all: &[T]) -> Vec<Option<T>> {
        std::iter::once(None).chain(all.iter().copied().map(Some)).collect()
    }
    let mut queries = Vec::new();
    for age in Age::ALL {
        for nation in skipped(Nation::ALL) {
            for channel in skipped(Channel::ALL) {
                for who in skipped(Who::ALL) {
                    for paid in skipped(Paid::ALL) {
                        for (danger, for_child, force) in [
                            (false, false, None),
                            (true, false, None),
                            (false, true, None),
                            (false, false, Some("kent")),
                        ] {
                            let force = force.map(str::to_owned);
                            queries.push(RouteQuery {
                                age: *age,
                                nation,
                                danger,
                                channel,
                                who,
                                paid,
                                for_child,
                                force,
                            });
                        }
                    }
                }
            }
        }
    }
    queries
}

fn leads_to(route: &Route, service: &str) -> bool {
    route.to == RouteTo::Service(service.to_owned())
}

#[test]
fn whoever_asks_ceop_is_never_for_adults_and_101_is_always_there_in_a_way_they_can_use() {
    let data = data();
    let queries = every_query();
    assert_eq!(queries.len(), 3 * 5 * 4 * 4 * 10 * 4);
    for query in queries {
        let routes = data.routes(&query);
        assert!(routes.iter().any(|route| leads_to(route, "101")), "{query:?}");
        assert!(routes.iter().all(|route| !route.methods.is_empty()));
        let adult = query.age == Age::Adult && !query.for_child;
        for service in ["ceop", "report-remove"] {
            assert!(!adult || !routes.iter().any(|route| leads_to(route, service)), "{query:?}");
        }
        assert!(adult || !routes.iter().any(|route| leads_to(route, "stopncii")), "{query:?}");
        if query.nation == Some(Nation::Scotland) {
            assert!(!routes.iter().any(|route| leads_to(route, "report-fraud")), "{query:?}");
        }
        let mute = matches!(query.channel, Some(Channel::Type | Channel::Bsl));
        let voice =
            routes.iter().flat_map(|route| &route.methods).any(|open| open.method.medium.needs_voice());
        assert!(!(mute && voice), "{query:?}");
    }
}

#[test]
fn no_route_is_offered_twice() {
    let data = data();
    for query in every_query() {
        let routes = data.routes(&query);
        for (at, route) in routes.iter().enumerate() {
            assert!(routes.iter().skip(at + 1).all(|other| other.to != route.to), "{query:?}: {}", route.id);
        }
    }
}

#[test]
fn in_danger_999_comes_first_by_the_way_one_can_talk() {
    let data = data();
    let first =
        |channel| data.ids(&RouteQuery { danger: true, channel: Some(channel), ..RouteQuery::default() });
    assert_eq!(first(Channel::Voice)[0], "danger-call");
    assert_eq!(first(Channel::Type)[..3], ["danger-silent", "danger-sms", "danger-relay"]);
    assert_eq!(first(Channel::Bsl)[..3], ["danger-bsl", "danger-sms", "danger-relay"]);
}

#[test]
fn behind_the_danger_button_stand_999_and_those_who_listen_by_the_way_one_can_talk() {
    let data = data();
    let directory = Directory { services: &data.services, forces: &data.forces, holidays: &data.holidays };
    let now = Now { unix_ms: 1_796_000_000_000, clock_behind: false };
    for age in Age::ALL {
        for channel in Channel::ALL {
            let query = RouteQuery { age: *age, channel: Some(*channel), ..RouteQuery::default() };
            let routes = data.rules.urgent(&query, now, directory);
            assert!(routes[0].id.starts_with("danger-"), "{query:?}");
            assert!(routes.iter().any(|route| leads_to(route, "shout")), "{query:?}");
            let childline = routes.iter().any(|route| leads_to(route, "childline"));
            assert_eq!(childline, *age != Age::Adult, "{query:?}");
            assert!(!routes.iter().any(|route| leads_to(route, "101")));
        }
    }
}

#[test]
fn under_18s_see_ceop_childline_and_report_remove_first() {
    let data = data();
    assert_eq!(
        data.ids(&RouteQuery { age: Age::Under18, ..RouteQuery::default() })[..4],
        ["ceop", "childline", "report-remove", "101"]
    );
    let unsaid = data.routes(&RouteQuery::default());
    let ceop = unsaid.iter().find(|route| leads_to(route, "ceop")).unwrap();
    assert_eq!(ceop.reason_word, "route-ceop-if");
}

#[test]
fn on_the_partner_track_the_abuse_line_of_the_nation_comes_first() {
    let data = data();
    for (nation, id) in [
        (Nation::England, "abuse-england"),
        (Nation::Wales, "abuse-wales"),
        (Nation::Scotland, "abuse-scotland"),
        (Nation::NorthernIreland, "abuse-northern-ireland"),
    ] {
        let query = RouteQuery {
            age: Age::Adult,
            who: Some(Who::Partner),
            nation: Some(nation),
            ..RouteQuery::default()
        };
        assert_eq!(data.ids(&query)[0], id);
    }
}

#[test]
fn a_force_gives_its_form_or_its_home_page_and_without_either_101_stays() {
    let data = data();
    let routes = |force: &str| {
        data.routes(&RouteQuery { age: Age::Adult, force: Some(force.into()), ..RouteQuery::default() })
    };
    let method = |force: &str| {
        let routes = routes(force);
        let route = routes.iter().find(|route| route.to == RouteTo::Force(force.to_owned()))?;
        Some((route.methods[0].method.medium, route.methods[0].method.how_word.clone().unwrap()))
    };
    assert_eq!(method("northamptonshire"), Some((Medium::Form, "medium-own-form".into())));
    assert_eq!(method("kent"), Some((Medium::Page, "medium-own-home".into())));
    assert_eq!(method("west-midlands"), None);
    assert!(routes("west-midlands").iter().any(|route| leads_to(route, "101")));
    assert!(routes("atlantis").iter().any(|route| leads_to(route, "101")));
}

#[test]
fn money_that_went_brings_the_bank_and_report_fraud_but_not_in_scotland() {
    let data = data();
    let query = RouteQuery { age: Age::Adult, paid: Some(Paid::BankTransfer), ..RouteQuery::default() };
    assert!(
        data.ids(&query).contains(&"bank".to_owned())
            && data.ids(&query).contains(&"report-fraud".to_owned())
    );
    let gift = RouteQuery { paid: Some(Paid::GiftCard), ..query.clone() };
    assert!(!data.ids(&gift).contains(&"bank".to_owned()), "159 does not help with gift cards");
    let scotland = RouteQuery { nation: Some(Nation::Scotland), ..query };
    assert!(!data.ids(&scotland).contains(&"report-fraud".to_owned()));
}

#[test]
fn a_route_that_is_closed_moves_to_the_end_and_says_when_it_opens() {
    let mut data = data();
    let helpline = data.services.all.iter_mut().find(|service| service.id == "galop").unwrap();
    helpline.methods.retain(|method| method.medium == Medium::Phone);
    let query = RouteQuery { age: Age::Adult, channel: Some(Channel::Voice), ..RouteQuery::default() };
    let routes = data.routes_at(&query, "2026-12-03T03:00:00Z");
    let last = routes.last().unwrap();
    assert!(leads_to(last, "galop") && last.is_closed());
    assert_eq!(last.methods[0].state.phrases()[0].word, "hours-from");
}

#[test]
fn even_rules_that_are_edited_badly_cannot_send_an_adult_to_ceop_or_drop_101() {
    let mut data = data();
    data.rules.all.retain(|rule| rule.go == RouteGo::Service("ceop".to_owned()));
    data.rules.all.iter_mut().for_each(|rule| rule.when.clear());
    data.services.all.iter_mut().for_each(|service| service.ages = Age::ALL.to_vec());
    let routes = data.routes(&RouteQuery { age: Age::Adult, ..RouteQuery::default() });
    assert_eq!(routes.len(), 1);
    assert!(leads_to(&routes[0], "101"));
}

#[test]
fn before_a_tap_every_route_names_its_trace() {
    let data = data();
    for query in every_query().iter().step_by(7) {
        for open in data.routes(query).iter().flat_map(|route| &route.methods) {
            assert!(!open.method.traces.is_empty(), "{:?}", open.method);
        }
    }
}
