//! The services for one person: who can be reached now, by the way they can talk.

use crate::answers::Answers;
use crate::holidays::Holidays;
use crate::hours::{Open, State};
use crate::meta::Now;
use crate::services::{ContactMethod, Service, Services};
use crate::types::{Age, Channel, Nation, Need, Paid, Safe, Who};

/// Whom to list services and routes for. Everything may be left out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RouteQuery {
    /// How old they are.
    pub age: Age,
    /// Where they are.
    pub nation: Option<Nation>,
    /// Whether a life may be in danger now.
    pub danger: bool,
    /// How they can talk now.
    pub channel: Option<Channel>,
    /// Who is doing this.
    pub who: Option<Who>,
    /// Whether and how money went.
    pub paid: Option<Paid>,
    /// Whether the asker is an adult who worries about a child; the answers are then the child's.
    pub for_child: bool,
    /// Id of their police force, if they chose one.
    pub force: Option<String>,
}

impl RouteQuery {
    /// The query that a plan's answers amount to.
    pub fn from_answers(answers: &Answers, force: Option<&str>) -> Self {
        Self {
            age: answers.age,
            nation: answers.nation,
            danger: answers.safe == Some(Safe::Danger),
            channel: answers.talk,
            who: answers.who,
            paid: answers.paid,
            for_child: false,
            force: force.map(str::to_owned),
        }
    }

    /// The answers that it amounts to. For a child someone worries about, the age is under 18.
    pub fn answers(&self) -> Answers {
        Answers {
            who: self.who,
            safe: self.danger.then_some(Safe::Danger),
            age: if self.for_child { Age::Under18 } else { self.age },
            talk: self.channel,
            nation: self.nation,
            paid: self.paid,
            ..Answers::default()
        }
    }
}

/// A way in, and whether it is open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenMethod {
    /// The way in.
    pub method: ContactMethod,
    /// Whether it is open.
    pub state: State,
}

/// A service for this person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Id of the service.
    pub id: String,
    /// Its own name.
    pub name: String,
    /// What it mainly helps with.
    pub need: Need,
    /// The ways in that suit the person; open ones first, then by how well they suit.
    pub methods: Vec<OpenMethod>,
    /// Where a way in is closed and nobody else there answers now: ids of services that do, for the same need first,
    /// three at most.
    pub instead: Vec<String>,
}

impl Listed {
    /// Whether every way in is certainly closed now.
    pub fn is_closed(&self) -> bool {
        self.methods.iter().all(|open| open.state.is_closed())
    }

    /// Whether nobody answers at once now, but somebody does at other hours.
    pub fn is_waiting(&self) -> bool {
        !self.answers_now() && self.methods.iter().any(|open| open.state.is_closed())
    }

    /// Whether somebody answers at once now.
    pub fn answers_now(&self) -> bool {
        self.methods.iter().any(|open| matches!(open.state.open, Open::Always | Open::Until(_)))
    }
}

/// The services for one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct People {
    /// The services, those open now first.
    pub services: Vec<Listed>,
    /// Whether nobody but the emergency services answers now: the message `people-nobody-now` is to be shown.
    pub nobody_now: bool,
}

impl Services {
    /// The services for this person, those open now first, otherwise in the pack's order.
    pub fn people(&self, query: &RouteQuery, now: Now, holidays: &Holidays) -> People {
        let answers = query.answers();
        let fitting = self.all.iter().filter(|service| service.fits(&answers, query.for_child));
        let fitting = fitting.filter(|service| service.is_near(query.force.as_deref()));
        let mut services: Vec<Listed> =
            fitting.filter_map(|service| service.listed(query.channel, now, holidays)).collect();
        services.sort_by_key(|listed| (listed.is_closed(), !listed.answers_now()));
        add_instead(&mut services);
        let help = |listed: &Listed| listed.need != Need::Danger && listed.answers_now();
        let nobody_now = !services.iter().any(help);
        People { services, nobody_now }
    }
}

/// For each service where nobody answers now, others that do.
fn add_instead(services: &mut [Listed]) {
    let answering = services.iter().filter(|listed| listed.answers_now() && listed.need != Need::Danger);
    let answering: Vec<(Need, String)> = answering.map(|listed| (listed.need, listed.id.clone())).collect();
    for waiting in services.iter_mut().filter(|listed| listed.is_waiting()) {
        let same = answering.iter().filter(|(need, _)| *need == waiting.need);
        let other = answering.iter().filter(|(need, _)| *need == Need::Cope && waiting.need != Need::Cope);
        waiting.instead = same.chain(other).map(|(_, id)| id.clone()).take(3).collect();
    }
}

impl Service {
    fn is_near(&self, force: Option<&str>) -> bool {
        self.force.is_none() || self.force.as_deref() == force
    }

    /// The service as this person sees it; none if they have no way in.
    pub fn listed(&self, channel: Option<Channel>, now: Now, holidays: &Holidays) -> Option<Listed> {
        let methods = self.open_methods(channel, now, holidays);
        (!methods.is_empty()).then(|| Listed {
            id: self.id.clone(),
            name: self.name.clone(),
            need: self.needs.first().copied().unwrap_or(Need::Talk),
            methods,
            instead: Vec::new(),
        })
    }

    /// The ways in that suit, closed ones last.
    pub fn open_methods(&self, channel: Option<Channel>, now: Now, holidays: &Holidays) -> Vec<OpenMethod> {
        let suited = self.methods_for(channel).into_iter();
        let mut methods: Vec<OpenMethod> = suited
            .map(|method| OpenMethod {
                method: method.clone(),
                state: method.state(now, holidays, &self.nations),
            })
            .collect();
        methods.sort_by_key(|open| open.state.is_closed());
        methods
    }
}

#[cfg(test)]
mod tests;
