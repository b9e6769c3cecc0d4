//! What a person can ask a pack besides its pages: the plan, the routes, who can be reached, forces, cards, limits.

use std::sync::OnceLock;

use serde::de::DeserializeOwned;

use super::Guide;
use crate::GuideError;
use crate::answers::Answers;
use crate::find::{Finder, ForceMatch};
use crate::forces::{Force, Forces};
use crate::holidays::Holidays;
use crate::limits::{AllLimits, Limits};
use crate::people::{Listed, People, RouteQuery};
use crate::places::Places;
use crate::plan::{Plan, PlanRules, Question};
use crate::routes::{Directory, Route, RouteRules};
use crate::services::{Service, Services};
use crate::types::{Age, Channel};

/// Structured data, read when it is first asked for.
#[derive(Default)]
pub(super) struct Rows {
    services: OnceLock<Services>,
    forces: OnceLock<Forces>,
    places: OnceLock<Places>,
    finder: OnceLock<Finder>,
    holidays: OnceLock<Holidays>,
    plan: OnceLock<PlanRules>,
    routes: OnceLock<RouteRules>,
}

impl Guide {
    /// Every service of the pack.
    ///
    /// # Errors
    /// `NoSuchData`, `Shape`, `Damaged`: the pack lacks them. So for every function below.
    pub fn services(&self) -> Result<&Services, GuideError> {
        self.kept(&self.rows.services, "services")
    }

    /// Every police force of the pack.
    pub fn forces(&self) -> Result<&Forces, GuideError> {
        self.kept(&self.rows.forces, "forces")
    }

    /// Bank holidays of the pack.
    pub fn holidays(&self) -> Result<&Holidays, GuideError> {
        self.kept(&self.rows.holidays, "holidays")
    }

    /// The plan's questions, in the order in which they are asked. Each can be skipped.
    pub fn questions(&self) -> Result<&[Question], GuideError> {
        Ok(&self.rules()?.questions)
    }

    /// The plan for these answers.
    pub fn plan(&self, answers: &Answers) -> Result<Plan, GuideError> {
        Ok(self.rules()?.plan(answers, self.services()?))
    }

    /// The routes for this person at that time of the phone (milliseconds since 1970 UTC), closed ones last.
    pub fn routes(&self, query: &RouteQuery, phone_ms: i64) -> Result<Vec<Route>, GuideError> {
        Ok(self.route_rules()?.routes(query, self.meta.now(phone_ms), self.directory()?))
    }

    /// What is behind "In danger or might hurt yourself", on every screen: the ways to 999, then those who listen.
    pub fn urgent(&self, query: &RouteQuery, phone_ms: i64) -> Result<Vec<Route>, GuideError> {
        Ok(self.route_rules()?.urgent(query, self.meta.now(phone_ms), self.directory()?))
    }

    /// The services of the danger screen for this person, in order.
    pub fn nearest(&self, query: &RouteQuery, phone_ms: i64) -> Result<Vec<Listed>, GuideError> {
        Ok(self.route_rules()?.nearest(query, self.meta.now(phone_ms), self.directory()?))
    }

    /// The page to read before anything is changed where they are close or know where the person is, if the pack has
    /// one.
    pub fn close_topic(&self) -> Option<&str> {
        self.route_rules().ok()?.close_topic.as_deref()
    }

    /// The services for this person at that time of the phone, open ones first.
    pub fn people(&self, query: &RouteQuery, phone_ms: i64) -> Result<People, GuideError> {
        Ok(self.services()?.people(query, self.meta.now(phone_ms), self.holidays()?))
    }

    /// One service, by its id.
    ///
    /// # Errors
    /// `NoSuchRow` besides those of [`Guide::services`].
    pub fn service(&self, id: &str) -> Result<&Service, GuideError> {
        self.services()?.get(id).ok_or(GuideError::NoSuchRow)
    }

    /// One service with its ways in and whether each is open, for the channel in which the person can talk.
    ///
    /// # Errors
    /// `NoSuchRow` if there is none of that id, or no way in suits the channel; besides those of [`Guide::services`].
    pub fn listed(&self, id: &str, channel: Option<Channel>, phone_ms: i64) -> Result<Listed, GuideError> {
        let listed = self.service(id)?.listed(channel, self.meta.now(phone_ms), self.holidays()?);
        listed.ok_or(GuideError::NoSuchRow)
    }

    /// Where people live and which force serves it.
    pub fn places(&self) -> Result<&Places, GuideError> {
        self.kept(&self.rows.places, "places")
    }

    /// The police forces that best match a force, county, council, town or outward postcode, best first, four at most.
    pub fn find_force(&self, words: &str) -> Result<Vec<ForceMatch>, GuideError> {
        if let Some(finder) = self.rows.finder.get() {
            return Ok(finder.find(words));
        }
        // A pack from before there were places is searched by the names of its forces.
        let none = Places::default();
        let places = match self.places() {
            Err(GuideError::NoSuchData) => &none,
            read => read?,
        };
        let finder = Finder::new(self.forces()?, places);
        Ok(self.rows.finder.get_or_init(|| finder).find(words))
    }

    /// One police force, by its id.
    ///
    /// # Errors
    /// `NoSuchRow` besides those of [`Guide::forces`].
    pub fn force(&self, id: &str) -> Result<&Force, GuideError> {
        self.forces()?.get(id).ok_or(GuideError::NoSuchRow)
    }

    /// The words of a card to show somebody: messages that begin with `card-<kind>-`, as id and text in order.
    ///
    /// # Errors
    /// `NoSuchRow` if there is no such card.
    pub fn card(&self, kind: &str) -> Result<Vec<(String, String)>, GuideError> {
        let words = self.words(&format!("card-{kind}"));
        if words.is_empty() { Err(GuideError::NoSuchRow) } else { Ok(words) }
    }

    /// What may be kept at that age.
    pub fn limits(&self, age: Age) -> Result<Limits, GuideError> {
        Ok(self.data::<AllLimits>("limits")?.of(age))
    }

    fn route_rules(&self) -> Result<&RouteRules, GuideError> {
        self.kept(&self.rows.routes, "routes")
    }

    fn directory(&self) -> Result<Directory<'_>, GuideError> {
        Ok(Directory { services: self.services()?, forces: self.forces()?, holidays: self.holidays()? })
    }

    fn rules(&self) -> Result<&PlanRules, GuideError> {
        self.kept(&self.rows.plan, "plan")
    }

    fn kept<'a, T: DeserializeOwned>(&self, cell: &'a OnceLock<T>, name: &str) -> Result<&'a T, GuideError> {
        if let Some(rows) = cell.get() {
            return Ok(rows);
        }
        let rows = self.data(name)?;
        Ok(cell.get_or_init(|| rows))
    }
}
