//! Queries besides pages: plan, routes, services, forces, cards and limits.

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

/// Structured data, read on first use.
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
    /// `NoSuchData`, `Shape` or `Damaged` if the pack lacks the data or it cannot be read; the same for all functions
    /// below.
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

    /// The plan's questions, in the order in which they are asked; each can be skipped.
    pub fn questions(&self) -> Result<&[Question], GuideError> {
        Ok(&self.rules()?.questions)
    }

    /// Makes the plan for these answers.
    pub fn plan(&self, answers: &Answers) -> Result<Plan, GuideError> {
        Ok(self.rules()?.plan(answers, self.services()?))
    }

    /// Returns the routes for this person by the phone's clock (milliseconds since 1970 UTC), closed ones last.
    pub fn routes(&self, query: &RouteQuery, phone_ms: i64) -> Result<Vec<Route>, GuideError> {
        Ok(self.route_rules()?.routes(query, self.meta.now(phone_ms), self.directory()?))
    }

    /// Returns what "In danger or might hurt yourself" opens on every screen: the ways to 999, then the helplines.
    pub fn urgent(&self, query: &RouteQuery, phone_ms: i64) -> Result<Vec<Route>, GuideError> {
        Ok(self.route_rules()?.urgent(query, self.meta.now(phone_ms), self.directory()?))
    }

    /// Returns the services of the danger screen for this person, in order.
    pub fn nearest(&self, query: &RouteQuery, phone_ms: i64) -> Result<Vec<Listed>, GuideError> {
        Ok(self.route_rules()?.nearest(query, self.meta.now(phone_ms), self.directory()?))
    }

    /// Id of the page to read before changing anything if the offender is close or knows where the person is; `None` if
    /// the pack has none.
    pub fn close_topic(&self) -> Option<&str> {
        self.route_rules().ok()?.close_topic.as_deref()
    }

    /// Lists the services for this person by the phone's clock (milliseconds since 1970 UTC), open ones first.
    pub fn people(&self, query: &RouteQuery, phone_ms: i64) -> Result<People, GuideError> {
        Ok(self.services()?.people(query, self.meta.now(phone_ms), self.holidays()?))
    }

    /// Returns one service by id.
    ///
    /// # Errors
    /// `NoSuchRow`, and the errors of [`Guide::services`].
    pub fn service(&self, id: &str) -> Result<&Service, GuideError> {
        self.services()?.get(id).ok_or(GuideError::NoSuchRow)
    }

    /// Returns one service with the contact methods that suit the channel and whether each is open.
    ///
    /// # Errors
    /// `NoSuchRow` if there is no such service or no contact method suits the channel; the errors of
    /// [`Guide::services`].
    pub fn listed(&self, id: &str, channel: Option<Channel>, phone_ms: i64) -> Result<Listed, GuideError> {
        let listed = self.service(id)?.listed(channel, self.meta.now(phone_ms), self.holidays()?);
        listed.ok_or(GuideError::NoSuchRow)
    }

    /// The gazetteer: inhabited places and the force that covers each.
    pub fn places(&self) -> Result<&Places, GuideError> {
        self.kept(&self.rows.places, "places")
    }

    /// Finds the police forces for a force, county, council, town or outward postcode; at most four, best first.
    pub fn find_force(&self, words: &str) -> Result<Vec<ForceMatch>, GuideError> {
        if let Some(finder) = self.rows.finder.get() {
            return Ok(finder.find(words));
        }
        // A pack without a gazetteer, from before the format had one, is searched by the names of its forces.
        let none = Places::default();
        let places = match self.places() {
            Err(GuideError::NoSuchData) => &none,
            read => read?,
        };
        let finder = Finder::new(self.forces()?, places);
        Ok(self.rows.finder.get_or_init(|| finder).find(words))
    }

    /// Returns one police force by id.
    ///
    /// # Errors
    /// `NoSuchRow`, and the errors of [`Guide::forces`].
    pub fn force(&self, id: &str) -> Result<&Force, GuideError> {
        self.forces()?.get(id).ok_or(GuideError::NoSuchRow)
    }

    /// Returns the texts of a card to show somebody: id and text of the messages that begin with `card-<kind>-`, in
    /// order.
    ///
    /// # Errors
    /// `NoSuchRow` if there is no such card.
    pub fn card(&self, kind: &str) -> Result<Vec<(String, String)>, GuideError> {
        let words = self.words(&format!("card-{kind}"));
        if words.is_empty() { Err(GuideError::NoSuchRow) } else { Ok(words) }
    }

    /// Returns the limits for an age.
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
