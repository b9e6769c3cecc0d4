//! The readers that pages are written for.

use serde::{Deserialize, Serialize};

/// The reader a page is written for. A page for one is never shown to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Audience {
    /// The person affected, aged 18 or over.
    Adult,
    /// The person affected, under 18 or of unknown age.
    #[serde(rename = "under-18")]
    Under18,
    /// A parent, carer or professional who looks after someone.
    TrustedAdult,
}

impl Audience {
    /// Every audience, in the order of the pack image.
    pub const ALL: [Self; 3] = [Self::Adult, Self::Under18, Self::TrustedAdult];

    /// The id used in file names, links and the pack image: `adult`, `under-18` or `trusted-adult`.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Adult => "adult",
            Self::Under18 => "under-18",
            Self::TrustedAdult => "trusted-adult",
        }
    }

    /// Returns the audience with that id, if there is one.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|audience| audience.id() == id)
    }
}
