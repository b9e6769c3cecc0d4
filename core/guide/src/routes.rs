//! Where to turn: the routes for one person, by age, nation, danger, channel and who is doing it.
//!
//! Which route is for whom is data (`routes.toml`). Three rules are code as well, so that no edit of a pack can break
//! them: CEOP and Report Remove are never offered to adults, StopNCII never to under-18s, and 101 always is.

use serde::{Deserialize, Serialize};

use crate::answers::When;
use crate::forces::{Force, Forces, Report};
use crate::holidays::Holidays;
use crate::hours::Hours;
use crate::meta::Now;
use crate::name_hash::name_hash;
use crate::people::{Listed, OpenMethod, RouteQuery};
use crate::services::{Address, ContactMethod, Cost, Services};
use crate::types::{Age, Medium, Need, Trace};

/// The route rules of a pack.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RouteRules {
    /// The services of the danger screen, in order: emergency services, then helplines.
    #[serde(default)]
    pub nearest: Vec<String>,
    /// The page to read first if the offender is close or knows where the person is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub close_topic: Option<String>,
    /// The rules, in the order in which routes are shown.
    #[serde(rename = "route")]
    pub all: Vec<RouteRule>,
}

/// When a route is offered, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RouteRule {
    /// Id.
    pub id: String,
    /// Where it leads.
    pub go: RouteGo,
    /// Message: why this route.
    pub reason_word: String,
    /// Only in danger (true) or only out of it (false); `None` for both.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub danger: Option<bool>,
    /// Only for an adult worried about a child (true) or only for the person affected (false); `None` for both.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub for_child: Option<bool>,
    /// Offered if any of these holds; an empty list means always.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub when: Vec<When>,
}

/// Where a route leads.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RouteGo {
    /// A service of the pack.
    Service(String),
    /// The person's own police force, once chosen.
    Force(Mine),
}

/// The only force that a rule can name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mine {
    /// The person's own.
    Mine,
}

/// A route for one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Route {
    /// Id of the rule.
    pub id: String,
    /// Where it leads.
    pub to: RouteTo,
    /// Name of the service or force.
    pub name: String,
    /// Message: why this route.
    pub reason_word: String,
    /// The contact methods that suit the person, open ones first; never empty.
    pub methods: Vec<OpenMethod>,
}

/// What a route leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RouteTo {
    /// The service of that id.
    Service(String),
    /// The force of that id.
    Force(String),
}

impl Route {
    /// Returns whether every contact method is certainly closed now.
    pub fn is_closed(&self) -> bool {
        self.methods.iter().all(|open| open.state.is_closed())
    }

    fn is_urgent(&self, services: &Services) -> bool {
        let RouteTo::Service(id) = &self.to else { return false };
        let urgent = |need: &Need| matches!(need, Need::Danger | Need::Cope);
        services.get(id).is_some_and(|service| service.needs.iter().any(urgent))
    }
}

/// The data that routes are chosen from.
#[derive(Debug, Clone, Copy)]
pub struct Directory<'a> {
    /// Services of the pack.
    pub services: &'a Services,
    /// Forces of the pack.
    pub forces: &'a Forces,
    /// Bank holidays of the pack.
    pub holidays: &'a Holidays,
}

impl RouteRules {
    /// Returns the routes for this person, closed ones last, otherwise in the order of the rules.
    pub fn routes(&self, query: &RouteQuery, now: Now, directory: Directory<'_>) -> Vec<Route> {
        let rules = self.all.iter().filter(|rule| rule.holds(query));
        let mut routes: Vec<Route> = rules.filter_map(|rule| rule.route(query, now, directory)).collect();
        if !routes.iter().any(|route| route.to == RouteTo::Service(NON_EMERGENCY.to_owned())) {
            routes.extend(always_101(query, now, directory));
        }
        routes.sort_by_key(Route::is_closed);
        routes
    }

    /// Returns the services of the danger screen for this person, in order. A service without a contact method that
    /// suits the channel is listed with all its methods, so 999 is always there.
    pub fn nearest(&self, query: &RouteQuery, now: Now, directory: Directory<'_>) -> Vec<Listed> {
        let (answers, holidays) = (query.answers(), directory.holidays);
        let services = self.nearest.iter().filter_map(|id| directory.services.get(id));
        let fitting = services.filter(|service| service.fits(&answers, query.for_child));
        let listed = fitting.filter_map(|service| {
            let suited = service.listed(query.channel, now, holidays);
            suited.or_else(|| service.listed(None, now, holidays))
        });
        listed.collect()
    }

    /// Returns what "In danger or might hurt yourself" opens: the ways to 999, then the helplines.
    pub fn urgent(&self, query: &RouteQuery, now: Now, directory: Directory<'_>) -> Vec<Route> {
        let mut routes = self.routes(&RouteQuery { danger: true, ..query.clone() }, now, directory);
        routes.retain(|route| route.is_urgent(directory.services));
        routes
    }

    /// Iterates over the ids of all messages that the rules name.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.all.iter().map(|rule| rule.reason_word.as_str())
    }
}

/// Services offered only to under-18s, and the one offered only to adults.
const UNDER_18_ONLY: [u64; 2] = [name_hash("ceop"), name_hash("report-remove")];
const ADULT_ONLY: u64 = name_hash("stopncii");
const NON_EMERGENCY: &str = "101";

impl RouteRule {
    fn holds(&self, query: &RouteQuery) -> bool {
        let answers = query.answers();
        self.danger.is_none_or(|danger| danger == query.danger)
            && self.for_child.is_none_or(|child| child == query.for_child)
            && (self.when.is_empty() || self.when.iter().any(|when| when.holds(&answers)))
    }

    fn route(&self, query: &RouteQuery, now: Now, directory: Directory<'_>) -> Option<Route> {
        match &self.go {
            RouteGo::Service(id) => service_route(&self.id, id, &self.reason_word, query, now, directory),
            RouteGo::Force(Mine::Mine) => {
                let force = directory.forces.get(query.force.as_deref()?)?;
                force_route(&self.id, force, &self.reason_word, now, directory)
            }
        }
    }
}

fn is_allowed(service: &str, age: Age) -> bool {
    match age {
        Age::Adult => !UNDER_18_ONLY.contains(&name_hash(service)),
        Age::Under18 | Age::NotSaid => name_hash(service) != ADULT_ONLY,
    }
}

fn service_route(
    rule: &str,
    service: &str,
    reason: &str,
    query: &RouteQuery,
    now: Now,
    directory: Directory<'_>,
) -> Option<Route> {
    let answers = query.answers();
    let service = directory.services.get(service)?;
    let offered = is_allowed(&service.id, answers.age) && service.fits(&answers, query.for_child);
    let methods =
        if offered { service.open_methods(query.channel, now, directory.holidays) } else { Vec::new() };
    (!methods.is_empty()).then(|| Route {
        id: rule.to_owned(),
        to: RouteTo::Service(service.id.clone()),
        name: service.name.clone(),
        reason_word: reason.to_owned(),
        methods,
    })
}

/// Makes the route to a force's report page or else its home page. `None` without either: 101 has its own route.
fn force_route(rule: &str, force: &Force, reason: &str, now: Now, directory: Directory<'_>) -> Option<Route> {
    let (medium, url) = match force.report() {
        Report::Form(url) => (Medium::Form, url),
        Report::Home(url) => (Medium::Page, url),
        Report::Number(_) => return None,
    };
    let method = ContactMethod {
        medium,
        to: Address::Web(url.to_owned()),
        hours: Hours::AnyTime,
        hours_seen: None,
        cost: Cost::Free,
        traces: vec![Trace::Browser, Trace::Reply],
        how_word: Some(force.report().word().to_owned()),
    };
    let state = method.state(now, directory.holidays, &force.nations);
    Some(Route {
        id: rule.to_owned(),
        to: RouteTo::Force(force.id.clone()),
        name: force.name.clone(),
        reason_word: reason.to_owned(),
        methods: vec![OpenMethod { method, state }],
    })
}

fn always_101(query: &RouteQuery, now: Now, directory: Directory<'_>) -> Option<Route> {
    let service = directory.services.get(NON_EMERGENCY)?;
    let methods = service.open_methods(query.channel, now, directory.holidays);
    Some(Route {
        id: NON_EMERGENCY.to_owned(),
        to: RouteTo::Service(NON_EMERGENCY.to_owned()),
        name: service.name.clone(),
        reason_word: "route-101".to_owned(),
        methods,
    })
}

#[cfg(test)]
mod tests;
