//! The files that can be kept, by age.

use guide::limits;
use guide::types::Age;
use vault::{Allowance, Kind, Limits};

use crate::PickKind;
use crate::view::Icon;
use crate::world::World;

/// A kind of file to keep.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum FileStep {
    /// A screenshot of words; for adults any other picture too.
    Screenshot,
    /// A recording of a screen.
    Recording,
    /// Any other file.
    Document,
    /// A recording of sound.
    Sound,
}

/// The name of a screenshot where nothing else may be kept.
const WORDS_ALONE: &str = "keep-words-screenshot";

impl FileStep {
    const ALL: [Self; 4] = [Self::Screenshot, Self::Document, Self::Recording, Self::Sound];

    /// Returns those that the age allows.
    pub(crate) fn allowed(world: &World) -> Vec<Self> {
        let Some(allowance) = allowance(world) else { return Vec::new() };
        Self::ALL.into_iter().filter(|step| step.is_allowed(allowance)).collect()
    }

    pub(super) fn is_allowed(self, allowance: Allowance) -> bool {
        match self {
            Self::Screenshot => true,
            Self::Recording => allowance.video,
            Self::Document => allowance.any_file,
            Self::Sound => allowance.sound,
        }
    }

    /// Returns the step that keeps a kind, if it is a file.
    pub(crate) fn from_kind(kind: Kind) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.kind() == kind)
    }

    pub(crate) fn kind(self) -> Kind {
        match self {
            Self::Screenshot => Kind::Screenshot,
            Self::Recording => Kind::Recording,
            Self::Document => Kind::Document,
            Self::Sound => Kind::Sound,
        }
    }

    /// Returns the message that names it, by age.
    pub(crate) fn word(self, world: &World) -> &'static str {
        match self {
            Self::Screenshot if allowance(world).is_some_and(|allowance| allowance.any_file) => {
                "keep-screenshot"
            }
            Self::Screenshot => WORDS_ALONE,
            Self::Recording => "keep-recording",
            Self::Document => "keep-document",
            Self::Sound => "keep-sound",
        }
    }

    /// Returns the message that names it below "Add a file"; that of younger people says of what.
    pub(crate) fn brief(self, world: &World) -> &'static str {
        let word = self.word(world);
        if word == WORDS_ALONE { word } else { self.kind_word() }
    }

    /// Returns the message of its kind.
    pub(super) fn kind_word(self) -> &'static str {
        match self {
            Self::Screenshot => "kept-kind-screenshot",
            Self::Recording => "kept-kind-recording",
            Self::Document => "kept-kind-document",
            Self::Sound => "kept-kind-sound",
        }
    }

    pub(crate) fn id(self) -> &'static str {
        match self {
            Self::Screenshot => "screenshot",
            Self::Recording => "recording",
            Self::Document => "document",
            Self::Sound => "sound",
        }
    }

    pub(crate) fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.id() == id)
    }

    pub(super) fn picks(self) -> PickKind {
        match self {
            Self::Screenshot => PickKind::Picture,
            Self::Recording => PickKind::Film,
            Self::Document => PickKind::Any,
            Self::Sound => PickKind::Sound,
        }
    }

    pub(crate) fn icon(self) -> Icon {
        match self {
            Self::Screenshot => Icon::Screenshot,
            Self::Recording => Icon::Video,
            Self::Document => Icon::Document,
            Self::Sound => Icon::Sound,
        }
    }
}

/// Returns the pack's limits.
pub(super) fn limits(world: &World) -> Option<Limits> {
    let guide = world.advice.guide()?;
    let of = |age| guide.limits(age).ok().map(allowance_of);
    Some(Limits { adult: of(Age::Adult)?, under_18: of(Age::Under18)? })
}

/// Returns what the person of the open space may keep.
pub(super) fn allowance(world: &World) -> Option<Allowance> {
    Some(limits(world)?.of(world.inside.as_ref()?.age))
}

fn allowance_of(limits: limits::Limits) -> Allowance {
    let limits::Limits { item_bytes, total_bytes, sound, video, any_file } = limits;
    Allowance { item_bytes, total_bytes, sound, video, any_file }
}
