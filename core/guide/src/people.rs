//! The services for one person, by the channel they can use, with those that are open now first.

use crate::answers::Answers;
use crate::holidays::Holidays;
use crate::hours::{Open, State};
use crate::meta::Now;
use crate::services::{ContactMethod, Service, Services};
use crate::types::{Age, Channel, Nation, Need, Paid, Safe, Who};

/// The person to list services and routes for. Every field may be left out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RouteQuery {
    /// How old they are.
    pub age: Age,
    /// Where they are.
    pub nation: Option<Nation>,
    /// Whether a life may be in danger.
    pub danger: bool,
    /// How they can talk now.
    pub channel: Option<Channel>,
    /// Who is doing this.
    pub who: Option<Who>,
    /// Whether and how they paid.
    pub paid: Option<Paid>,
    /// Whether the caller is an adult worried about a child; the answers are then the child's.
    pub for_child: bool,
    /// Id of their police force, if they chose one.
    pub force: Option<String>,
}

impl RouteQuery {
    /// Builds the query from the answers of a plan.
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

    /// Converts the query to answers. For a child whom an adult worries about, the age is under 18.
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

/// A contact method and whether it is open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenMethod {
    /// The contact method.
    pub method: ContactMethod,
    /// Whether it is open.
    pub state: State,
}

/// A service for this person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Id of the service.
    pub id: String,
    /// The service's official name.
    pub name: String,
    /// What it mainly helps with.
    pub need: Need,
    /// The contact methods that suit the person; open ones first, then best suited first.
    pub methods: Vec<OpenMethod>,
    /// While nobody answers and a contact method is closed: ids of services that answer now, at most three, those for
    /// the same need first.
    pub instead: Vec<String>,
}

impl Listed {
    /// Returns whether every contact method is certainly closed now.
    pub fn is_closed(&self) -> bool {
        self.methods.iter().all(|open| open.state.is_closed())
    }

    /// Returns whether nobody answers immediately now but a contact method opens at another time.
    pub fn is_waiting(&self) -> bool {
        !self.answers_now() && self.methods.iter().any(|open| open.state.is_closed())
    }

    /// Returns whether somebody answers immediately now.
    pub fn answers_now(&self) -> bool {
        self.methods.iter().any(|open| matches!(open.state.open, Open::Always | Open::Until(_)))
    }
}

/// The services for one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct People {
    /// The services, those open now first.
    pub services: Vec<Listed>,
    /// Whether only the emergency services answer now: the shell shows the message `people-nobody-now`.
    pub nobody_now: bool,
}

impl Services {
    /// Lists the services for this person, those open now first, otherwise in the pack's order.
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

/// Lists alternatives for each service where nobody answers now.
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

    /// Lists the service for one person; `None` if no contact method suits the channel.
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

    /// Returns the contact methods that suit the channel, closed ones last.
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
