//! Everything that can be kept, one variant a kind. Stored as JSON with one-letter tags that reveal nothing.

use serde::{Deserialize, Serialize};

use crate::{Day, EntryId, Medium, Party, Sender};

mod body;
mod kind;
mod payment;
mod title;
mod words;

pub use body::MAX_RECORD_BYTES;
pub use kind::Kind;
pub use payment::{Payment, Way};

/// What was kept: words and facts. When, and from where, is in [`crate::Provenance`].
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "k")]
pub enum Record {
    /// The person's own words.
    #[serde(rename = "1")]
    Note(Note),
    /// Who is doing it, on one platform.
    #[serde(rename = "2")]
    Profile(Profile),
    /// Their words, typed.
    #[serde(rename = "3")]
    Transcript(Transcript),
    /// What they want.
    #[serde(rename = "4")]
    Demand(Demand),
    /// What was paid.
    #[serde(rename = "5")]
    Payment(Payment),
    /// Where it is posted, or any other address.
    #[serde(rename = "6")]
    Link(Link),
    /// A call or report made, and what should follow.
    #[serde(rename = "7")]
    Contact(Contact),
    /// A screenshot.
    #[serde(rename = "8")]
    Screenshot(Imported),
    /// A screen recording.
    #[serde(rename = "9")]
    Recording(Imported),
    /// Any other file.
    #[serde(rename = "10")]
    Document(Imported),
    /// A sound recording.
    #[serde(rename = "11")]
    Sound(Imported),
}

/// A note, alone or about other entries.
#[derive(Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Note {
    /// The words.
    #[serde(rename = "w")]
    pub words: String,
    /// The entries it is about; each then lists this note. Entries that do not exist are refused.
    #[serde(rename = "b", default)]
    pub about: Vec<EntryId>,
}

/// A profile on a platform: the shown name and what is behind it.
#[derive(Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Profile {
    /// The app or site.
    #[serde(rename = "p")]
    pub platform: String,
    /// The name that it shows.
    #[serde(rename = "n")]
    pub shown_name: String,
    /// The user name or ID behind the shown name.
    #[serde(rename = "i")]
    pub id: String,
    /// The link to the profile.
    #[serde(rename = "l")]
    pub link: String,
    /// A phone number of theirs.
    #[serde(rename = "f")]
    pub phone: String,
    /// An email address of theirs.
    #[serde(rename = "e")]
    pub email: String,
}

/// A conversation, typed from the screen.
#[derive(Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Transcript {
    /// The lines in order.
    #[serde(rename = "l")]
    pub lines: Vec<TranscriptLine>,
    /// A picture belongs to it and was left on the phone, on purpose.
    #[serde(rename = "p")]
    pub picture_left_on_phone: bool,
}

/// One line of a conversation.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct TranscriptLine {
    /// What it says.
    #[serde(rename = "w")]
    pub words: String,
    /// Who wrote it.
    #[serde(rename = "s")]
    pub sender: Sender,
    /// The time shown beside it, as shown.
    #[serde(rename = "t")]
    pub shown_time: String,
}

/// A demand or threat.
#[derive(Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Demand {
    /// What they want or threaten, in words.
    #[serde(rename = "w")]
    pub words: String,
    /// How much, as they wrote it.
    #[serde(rename = "a")]
    pub amount: String,
    /// By when, as they wrote it.
    #[serde(rename = "d")]
    pub deadline: String,
}

/// A web address.
#[derive(Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Link {
    /// The whole address.
    #[serde(rename = "u")]
    pub address: String,
    /// What is there, in words.
    #[serde(rename = "w")]
    pub words: String,
}

/// A call or report that was made, and what should have happened by when.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct Contact {
    /// Who was contacted.
    #[serde(rename = "o")]
    pub who: Party,
    /// Through which medium.
    #[serde(rename = "c")]
    pub via: Medium,
    /// The crime number, once there is one.
    #[serde(rename = "n")]
    pub crime_number: String,
    /// The case number of a removal service.
    #[serde(rename = "s")]
    pub case_number: String,
    /// The PIN of that case: it cannot be recovered.
    #[serde(rename = "p")]
    pub pin: String,
    /// The officer or adviser.
    #[serde(rename = "f")]
    pub officer: String,
    /// What was said.
    #[serde(rename = "w")]
    pub words: String,
    /// What should have happened, in words.
    #[serde(rename = "e")]
    pub expected: String,
    /// The last day on which it should have happened.
    #[serde(rename = "d")]
    pub expected_by: Option<Day>,
}

impl Contact {
    /// Makes a contact that says only who and through which medium.
    pub fn new(who: Party, via: Medium) -> Self {
        let none = String::new;
        Self {
            who,
            via,
            crime_number: none(),
            case_number: none(),
            pin: none(),
            officer: none(),
            words: none(),
            expected: none(),
            expected_by: None,
        }
    }
}

/// What is known of an imported file.
#[derive(Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Imported {
    /// The file's own name.
    #[serde(rename = "n")]
    pub name: String,
    /// What it shows, in the person's words.
    #[serde(rename = "w")]
    pub words: String,
    /// The entry it was made from, for example as a crop.
    #[serde(rename = "d")]
    pub derived_from: Option<EntryId>,
    /// It is the crop of a file that was never imported.
    #[serde(rename = "c", default)]
    pub is_crop: bool,
    /// A film belongs to it and was left on the phone: the file ends where the film begins.
    #[serde(rename = "f", default, skip_serializing_if = "std::ops::Not::not")]
    pub film_left_on_phone: bool,
    /// The unfinished entry that it continues.
    #[serde(rename = "r")]
    pub resumes: Option<EntryId>,
}

impl Record {
    /// Returns its kind.
    pub fn kind(&self) -> Kind {
        match self {
            Self::Note(_) => Kind::Note,
            Self::Profile(_) => Kind::Profile,
            Self::Transcript(_) => Kind::Transcript,
            Self::Demand(_) => Kind::Demand,
            Self::Payment(_) => Kind::Payment,
            Self::Link(_) => Kind::Link,
            Self::Contact(_) => Kind::Contact,
            Self::Screenshot(_) => Kind::Screenshot,
            Self::Recording(_) => Kind::Recording,
            Self::Document(_) => Kind::Document,
            Self::Sound(_) => Kind::Sound,
        }
    }

    /// Makes the record of a file of this kind; `None` if the kind is not a file.
    pub fn of_file(kind: Kind, imported: Imported) -> Option<Self> {
        match kind {
            Kind::Screenshot => Some(Self::Screenshot(imported)),
            Kind::Recording => Some(Self::Recording(imported)),
            Kind::Document => Some(Self::Document(imported)),
            Kind::Sound => Some(Self::Sound(imported)),
            _ => None,
        }
    }

    /// Returns what is known of the file, if the record is one.
    pub(crate) fn imported_mut(&mut self) -> Option<&mut Imported> {
        match self {
            Self::Screenshot(file) | Self::Recording(file) | Self::Document(file) | Self::Sound(file) => {
                Some(file)
            }
            _ => None,
        }
    }

    /// Returns the entries it is about, if it is a note.
    pub fn about(&self) -> &[EntryId] {
        match self {
            Self::Note(note) => &note.about,
            _ => &[],
        }
    }

    /// Returns its first words for a list, at most 80 characters, on one line.
    pub fn title(&self) -> String {
        title::of(self)
    }

    /// Returns everything in it that the person or others wrote; no ids.
    pub fn words(&self) -> Vec<&str> {
        words::of(self)
    }
}

#[cfg(test)]
mod fuzzed;
#[cfg(test)]
mod tests;
