//! Whom a page speaks to.

use serde::{Deserialize, Serialize};

/// The reader a page is written for. A page for one is never shown to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Audience {
    /// Someone of 18 or over to whom it happens.
    Adult,
    /// Someone under 18, or who has not said their age.
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

    /// The audience of that id, if it is one.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|audience| audience.id() == id)
    }
}
