//! For whom something is handed over.

use seal::veiled;
use vault::{Age, Kind, MAX_PARTY_BYTES, Party};

use crate::world::World;

/// Whom a person may choose.
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
    /// Those who are offered; for those who may be under 18, who takes what happens to them too.
    pub(super) fn offered(world: &World) -> impl Iterator<Item = (Self, &'static str)> {
        let is_adult = world.inside.as_ref().is_some_and(|inside| inside.age == Age::Adult);
        ALL.into_iter().filter(move |(whom, _)| *whom != Self::Child || !is_adult)
    }

    /// The message that names it, which is the id of its chip too.
    pub(super) fn word(self) -> &'static str {
        ALL.into_iter().find(|(whom, _)| *whom == self).map_or("", |(_, word)| word)
    }

    /// What alone may go there; anything where there is none. A bank gets payments.
    pub(super) fn only(self) -> Option<Kind> {
        (self == Self::Bank).then_some(Kind::Payment)
    }

    /// Who it is, as the record will say; none where a name is still to be typed or is too long.
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

/// The person's own force where it is known.
fn force(world: &World) -> Party {
    let force = world.person.force.clone();
    force.map_or_else(|| Party::Service("101".to_owned()), Party::Force)
}
