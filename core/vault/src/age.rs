//! The person's age, as far as the vault must know it.

use serde::{Deserialize, Serialize};

/// The person's age, stored in the space's database and changeable. Not said counts as under 18.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Age {
    /// 18 or over.
    #[serde(rename = "a")]
    Adult,
    /// Under 18.
    #[serde(rename = "u")]
    Under18,
    /// Not asked yet, skipped, or unsure.
    #[default]
    #[serde(rename = "n")]
    NotSaid,
}

impl Age {
    /// Returns whether the person said that they are 18 or over.
    pub fn is_adult(self) -> bool {
        self == Self::Adult
    }

    pub(crate) fn code(self) -> u8 {
        match self {
            Self::NotSaid => 0,
            Self::Adult => 1,
            Self::Under18 => 2,
        }
    }

    // Unknown codes count as not said, and so as under 18.
    pub(crate) fn from_code(code: u8) -> Self {
        match code {
            1 => Self::Adult,
            2 => Self::Under18,
            _ => Self::NotSaid,
        }
    }
}
