//! Whom to turn to: routes, services and areas, each with its ways in, whether they are open, and what they leave behind.

use guide::GuideError;
use guide::people::OpenDoor;
use handoff::Link;

use super::{Age, Answers, Channel, Medium, Nation, Need, OpenState, Paid, Safe, Target, TargetKind, Who};
use crate::KitError;

/// Whom to list services and routes for. Everything may be left out.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Query {
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
    /// Id of their area, if they chose one.
    pub area: Option<String>,
}

impl Query {
    /// For the person who answered: in danger if they said so.
    pub(super) fn of(answers: &Answers, area: Option<String>) -> Self {
        Self {
            age: answers.age,
            nation: answers.nation,
            danger: answers.safe == Some(Safe::Danger),
            channel: answers.talk,
            who: answers.who,
            paid: answers.paid,
            for_child: false,
            area,
        }
    }
}

/// A way in, ready to be shown and tapped.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Door {
    /// What kind of way it is.
    pub medium: Medium,
    /// What to hand to the system: `tel:`, `sms:`, `https:` or `mailto:`.
    pub uri: String,
    /// The number or address as people write it, to be read out or copied.
    pub shown: String,
    /// Whether it is open.
    pub open: OpenState,
    /// Whether it is open, in words: first the line, then what to be careful about.
    pub open_text: Vec<String>,
    /// The hours in words, a line each.
    pub hours: Vec<String>,
    /// What it costs, in words.
    pub cost: String,
    /// What using it leaves behind, in words; to be said before the tap.
    pub traces: Vec<String>,
    /// What to do there, in words, where that is not plain.
    pub how: Option<String>,
}

/// A route for one person.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Route {
    /// Id of the rule that offered it.
    pub id: String,
    /// The service or area it leads to.
    pub target: Target,
    /// Its name.
    pub name: String,
    /// Why this route, in words.
    pub reason: String,
    /// The ways in that suit the person, open ones first; never empty.
    pub doors: Vec<Door>,
    /// Every way in is certainly closed now.
    pub closed: bool,
}

/// A service for one person.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Listed {
    /// Id of the service.
    pub id: String,
    /// Its own name.
    pub name: String,
    /// What it mainly helps with.
    pub need: Need,
    /// What it does and for whom.
    pub about: String,
    /// What it does not do, and what to know before using it.
    pub know: Vec<String>,
    /// The ways in that suit the person; open ones first.
    pub doors: Vec<Door>,
    /// Every way in is certainly closed now.
    pub closed: bool,
    /// Somebody answers at once now.
    pub answers_now: bool,
    /// Where all are closed: ids of open services for the same need, three at most.
    pub instead: Vec<String>,
}

/// The services for one person.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct People {
    /// The services, those open now first.
    pub services: Vec<Listed>,
    /// Nobody but the emergency services answers now: show `people-nobody-now`.
    pub nobody_now: bool,
}

/// An area that a search found.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct AreaHit {
    /// Id of the area.
    pub id: String,
    /// The name of those who serve it.
    pub name: String,
    /// The place or name that matched.
    pub matched: String,
    /// How well, 1 to 100.
    pub score: u32,
}

/// Those who serve an area, and how they are told.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Area {
    /// Id of the area.
    pub id: String,
    /// Their own name.
    pub name: String,
    /// Nations they serve.
    pub nations: Vec<Nation>,
    /// The number for what is no emergency, as people write it.
    pub number: String,
    /// The page to open: their own form, or else their home page; none: the number alone.
    pub url: Option<String>,
    /// Whether `url` is their own form.
    pub is_form: bool,
    /// What `url` is, or why there is none, in words.
    pub how: String,
    /// What to know before going there, in words.
    pub note: Option<String>,
    /// The number to text, if it is known.
    pub text_number: Option<String>,
    /// The number by text relay, if it is known.
    pub relay_number: Option<String>,
    /// The number for those who call from abroad, if it is known.
    pub abroad_number: Option<String>,
    /// The day a person last opened the addresses, `YYYY-MM-DD`; none: nobody did.
    pub checked: Option<String>,
}

impl From<Query> for guide::people::RouteQuery {
    fn from(query: Query) -> Self {
        Self {
            age: query.age.into(),
            nation: query.nation.map(Into::into),
            danger: query.danger,
            channel: query.channel.map(Into::into),
            who: query.who.map(Into::into),
            paid: query.paid.map(Into::into),
            for_child: query.for_child,
            force: query.area,
        }
    }
}

impl Door {
    pub(super) fn of(open: &OpenDoor, guide: &guide::Guide) -> Result<Self, KitError> {
        let link = Link::of(&open.door)?;
        let say = |id: &str| guide.word(id, &[]);
        let lines = |phrases: Vec<guide::types::Phrase>| -> Result<Vec<String>, GuideError> {
            phrases.iter().map(|phrase| guide.phrase(phrase)).collect()
        };
        Ok(Self {
            medium: open.door.medium.into(),
            open: open.state.open.into(),
            open_text: lines(open.state.phrases())?,
            hours: lines(open.door.hours.phrases())?,
            cost: say(open.door.cost.word())?,
            traces: link.trace_words().iter().map(|id| say(id)).collect::<Result<_, _>>()?,
            how: open.door.how_word.as_deref().map(say).transpose()?,
            uri: link.uri,
            shown: link.shown,
        })
    }

    fn all(doors: &[OpenDoor], guide: &guide::Guide) -> Result<Vec<Self>, KitError> {
        doors.iter().map(|door| Self::of(door, guide)).collect()
    }
}

impl Route {
    pub(super) fn of(route: &guide::routes::Route, guide: &guide::Guide) -> Result<Self, KitError> {
        let target = match &route.to {
            guide::routes::RouteTo::Service(id) => Target { kind: TargetKind::Service, id: id.clone() },
            guide::routes::RouteTo::Force(id) => Target { kind: TargetKind::Area, id: id.clone() },
        };
        Ok(Self {
            id: route.id.clone(),
            target,
            name: route.name.clone(),
            reason: guide.word(&route.reason_word, &[])?,
            doors: Door::all(&route.doors, guide)?,
            closed: route.is_closed(),
        })
    }
}

impl Listed {
    pub(super) fn of(listed: &guide::people::Listed, guide: &guide::Guide) -> Result<Self, KitError> {
        let service = guide.service(&listed.id)?;
        let know = service.know_words.iter().map(|id| guide.word(id, &[])).collect::<Result<_, _>>()?;
        Ok(Self {
            id: listed.id.clone(),
            name: listed.name.clone(),
            need: listed.need.into(),
            about: guide.word(&service.about_word, &[])?,
            know,
            doors: Door::all(&listed.doors, guide)?,
            closed: listed.is_closed(),
            answers_now: listed.answers_now(),
            instead: listed.instead.clone(),
        })
    }
}

impl People {
    pub(super) fn of(people: &guide::people::People, guide: &guide::Guide) -> Result<Self, KitError> {
        let services =
            people.services.iter().map(|listed| Listed::of(listed, guide)).collect::<Result<_, _>>()?;
        Ok(Self { services, nobody_now: people.nobody_now })
    }
}

impl From<guide::find::Found> for AreaHit {
    fn from(found: guide::find::Found) -> Self {
        Self { id: found.id, name: found.name, matched: found.matched, score: found.score }
    }
}

impl Area {
    pub(super) fn of(force: &guide::forces::Force, guide: &guide::Guide) -> Result<Self, KitError> {
        use guide::forces::Report;
        let report = force.report();
        let (url, is_form) = match report {
            Report::Form(url) => (Some(url), true),
            Report::Home(url) => (Some(url), false),
            Report::Number(_) => (None, false),
        };
        Ok(Self {
            id: force.id.clone(),
            name: force.name.clone(),
            nations: force.nations.iter().copied().map(Nation::from).collect(),
            number: force.number.clone(),
            url: url.map(str::to_owned),
            is_form,
            how: guide.word(report.word(), &[])?,
            note: force.note_word.as_deref().map(|id| guide.word(id, &[])).transpose()?,
            text_number: force.text.clone(),
            relay_number: force.relay.clone(),
            abroad_number: force.abroad.clone(),
            checked: force.links_checked.clone(),
        })
    }
}
