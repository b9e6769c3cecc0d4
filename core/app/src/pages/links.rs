//! Where the links of articles, steps and routes lead, with or without a session.

use guide::Audience;
use guide::page::Target;
use guide::plan::Go;

use super::{Destination, Next};
use crate::view::Icon;
use crate::world::World;

/// The target of a link, by its id.
#[derive(Clone, PartialEq, Eq)]
pub(crate) enum Place {
    Service(String),
    Topic(String),
    Screen(String),
    /// A force; `mine` is the person's own.
    Force(String),
    /// The source of an article's facts.
    Source(String),
}

/// A link's destination, with its name.
pub(crate) struct Lead {
    pub(crate) label: String,
    pub(crate) icon: Icon,
    destination: Destination,
}

impl Lead {
    pub(crate) fn next(self) -> Next {
        Next::open(self.destination)
    }
}

/// Returns a link's destination for this reader, if there is such a page.
pub(crate) fn lead(place: &Place, reader: Audience, world: &World) -> Option<Lead> {
    let (label, destination) = (place.name(reader, world)?, place.destination(reader, world)?);
    Some(Lead { label, icon: place.icon(), destination })
}

/// Returns the destination of a step's action.
pub(crate) fn lead_of_step(go: &Go, reader: Audience, world: &World) -> Option<Lead> {
    lead(&go.into(), reader, world)
}

/// The id that means the person's own force.
const MINE: &str = "mine";
/// The card that a person shows for themselves; the others are behind "Show someone".
const OWN_CARD: &str = "adult";

impl From<&Target> for Place {
    fn from(target: &Target) -> Self {
        match target.clone() {
            Target::Service(id) => Self::Service(id),
            Target::Topic(id) => Self::Topic(id),
            Target::Screen(id) => Self::Screen(id),
            Target::Force(id) => Self::Force(id),
            Target::Source(id) => Self::Source(id),
        }
    }
}

impl From<&Go> for Place {
    fn from(go: &Go) -> Self {
        match go.clone() {
            Go::Service(id) => Self::Service(id),
            Go::Topic(id) => Self::Topic(id),
            Go::Screen(id) => Self::Screen(id),
            Go::Force(id) => Self::Force(id),
            Go::Card(id) => Self::Screen(if id == OWN_CARD { "show-adult" } else { "show" }.to_owned()),
        }
    }
}

impl Place {
    /// Returns its destination for a reader, if the app has such a page here. A source is an address, not a page.
    pub(crate) fn destination(&self, reader: Audience, world: &World) -> Option<Destination> {
        match self {
            Self::Service(id) => Some(Destination::Service(id.clone())),
            Self::Topic(id) => Some(Destination::Topic(id.clone(), reader_of(id, reader, world))),
            Self::Screen(id) => screen(id, world),
            Self::Force(_) => Some(Destination::ForceFinder),
            Self::Source(_) => None,
        }
    }

    fn icon(&self) -> Icon {
        match self {
            Self::Service(_) => Icon::People,
            Self::Topic(_) => Icon::Advice,
            Self::Force(_) => Icon::Shield,
            Self::Source(_) => Icon::Web,
            Self::Screen(id) => match id.as_str() {
                "danger" => Icon::Danger,
                "hide" => Icon::Hide,
                "people" => Icon::People,
                "plan" => Icon::Plan,
                "keep" => Icon::Keep,
                "show" | "show-adult" => Icon::Card,
                "settings" => Icon::Settings,
                "follow-up" => Icon::Flag,
                _ => Icon::Advice,
            },
        }
    }

    /// Returns whether it leads to a page here.
    pub(crate) fn is_here(&self, world: &World) -> bool {
        match self {
            Self::Screen(id) => screen(id, world).is_some(),
            Self::Source(_) => false,
            _ => true,
        }
    }

    pub(crate) fn name(&self, reader: Audience, world: &World) -> Option<String> {
        let guide = world.advice.guide()?;
        match self {
            Self::Service(id) => Some(guide.service(id).ok()?.name.clone()),
            Self::Topic(id) => Some(guide.page(id, reader_of(id, reader, world)).ok()?.title),
            Self::Screen(id) => world.advice.try_word(&format!("{id}-title"), &[]),
            Self::Force(id) => {
                let own = world.person.force.as_deref();
                let id = if id == MINE { own } else { Some(id.as_str()) };
                let name = id.and_then(|id| Some(guide.force(id).ok()?.name.clone()));
                Some(name.unwrap_or_else(|| world.word("tell-find")))
            }
            Self::Source(_) => None,
        }
    }
}

/// Returns the audience whose version of a topic to open: the reader's, or the adult carer's if that is the only one.
fn reader_of(topic: &str, reader: Audience, world: &World) -> Audience {
    let has_own = world.advice.guide().is_some_and(|guide| guide.page(topic, reader).is_ok());
    if has_own { reader } else { Audience::TrustedAdult }
}

/// Returns the page that articles and plans name by this id; some need an open space.
fn screen(id: &str, world: &World) -> Option<Destination> {
    let is_open = world.inside.is_some();
    Some(match id {
        "advice" => Destination::Advice,
        "danger" => Destination::Danger,
        "help" => Destination::Help,
        "hide" => Destination::Hide,
        "keep" if is_open => Destination::Keep,
        "kept" if is_open => Destination::Kept,
        "people" => Destination::People,
        "plan" => Destination::Plan,
        "follow-up" if is_open => Destination::FollowUp,
        // Only from there can the sheet be turned to an officer.
        "tell" | "call-sheet" => Destination::Tell,
        "show" => Destination::Show,
        "show-adult" => Destination::ShowAdult,
        "who-made" => Destination::WhoMade,
        _ => return None,
    })
}
