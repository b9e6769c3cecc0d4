//! Recipients of a hand-over.

use seal::veiled;
use vault::{Age, Kind, MAX_PARTY_BYTES, Party};

use crate::world::World;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Whom {
    Force,
    Child,
    Bank,
    Other,
}

const ALL: [(Whom, &str); 4] = [
    (Whom::Force, "hand-over-force"),
    (Whom::Child, "hand-over-child"),
    (Whom::Bank, "hand-over-bank"),
    (Whom::Other, "hand-over-other"),
];

impl Whom {
    /// Returns the choices; CEOP too for anyone who may be under 18.
    pub(super) fn offered(world: &World) -> impl Iterator<Item = (Self, &'static str)> {
        let is_adult = world.inside.as_ref().is_some_and(|inside| inside.age == Age::Adult);
        ALL.into_iter().filter(move |(whom, _)| *whom != Self::Child || !is_adult)
    }

    /// Returns the message that names it, also its chip's id.
    pub(super) fn word(self) -> &'static str {
        ALL.into_iter().find(|(whom, _)| *whom == self).map_or("", |(_, word)| word)
    }

    /// Returns the one kind that may go there, if it is limited: a bank gets payments.
    pub(super) fn only(self) -> Option<Kind> {
        (self == Self::Bank).then_some(Kind::Payment)
    }

    /// Returns the recipient for the record; `None` if the name is missing or too long.
    pub(super) fn party(self, name: &str, world: &World) -> Option<Party> {
        let name = name.trim();
        match self {
            Self::Force => Some(force(world)),
            Self::Child => Some(Party::Service(veiled!("ceop").to_owned())),
            Self::Bank if name.is_empty() => Some(Party::Named(world.word(self.word()))),
            Self::Bank | Self::Other => {
                let is_name = (1..=MAX_PARTY_BYTES).contains(&name.len());
                is_name.then(|| Party::Named(name.to_owned()))
            }
        }
    }
}

/// Returns the person's force, or 101 if it is not known.
fn force(world: &World) -> Party {
    let force = world.person.force.clone();
    force.map_or_else(|| Party::Service("101".to_owned()), Party::Force)
}
