//! The kinds of record, with their permanent numbers in the database.

/// The kind of an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// The person's own words.
    Note,
    /// Who is doing it, on one platform.
    Profile,
    /// Their words, typed.
    Transcript,
    /// What they want.
    Demand,
    /// What was paid.
    Payment,
    /// A web address.
    Link,
    /// A call or report made.
    Contact,
    /// A screenshot.
    Screenshot,
    /// A screen recording.
    Recording,
    /// Any other file.
    Document,
    /// A sound recording.
    Sound,
}

impl Kind {
    /// Every kind, in the order of their numbers.
    pub const ALL: [Self; 11] = [
        Self::Note,
        Self::Profile,
        Self::Transcript,
        Self::Demand,
        Self::Payment,
        Self::Link,
        Self::Contact,
        Self::Screenshot,
        Self::Recording,
        Self::Document,
        Self::Sound,
    ];

    /// Returns whether it is a file, kept with `begin_item`.
    pub fn is_file(self) -> bool {
        matches!(self, Self::Screenshot | Self::Recording | Self::Document | Self::Sound)
    }

    /// Returns its number in databases and item headers, 1 to 11.
    pub fn code(self) -> u8 {
        match self {
            Self::Note => 1,
            Self::Profile => 2,
            Self::Transcript => 3,
            Self::Demand => 4,
            Self::Payment => 5,
            Self::Link => 6,
            Self::Contact => 7,
            Self::Screenshot => 8,
            Self::Recording => 9,
            Self::Document => 10,
            Self::Sound => 11,
        }
    }

    /// Returns the kind of a number.
    pub fn from_code(code: u8) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}
