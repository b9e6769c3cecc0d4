//! Everything that can be kept, one variant a kind. Stored as JSON with one-letter tags that reveal nothing.

use serde::{Deserialize, Serialize};

use crate::{DamagedPart, Day, EntryId, Field, Medium, Party, Sender, StoreError};

mod kind;
mod title;
mod words;

pub use kind::Kind;

/// Maximum length of a record's body, in bytes of JSON.
pub const MAX_RECORD_BYTES: usize = 1 << 20;

/// The version of a body's format. Version 1 had names and media as bare text, and no version number.
const VERSION: u32 = 2;

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

/// A payment made.
#[derive(Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Payment {
    /// How much, as typed.
    #[serde(rename = "a")]
    pub amount: String,
    /// The currency, or what was used as one.
    #[serde(rename = "c")]
    pub currency: String,
    /// How it was paid.
    #[serde(rename = "y")]
    pub way: Way,
    /// Reference, control number, card number shown, transaction id.
    #[serde(rename = "r")]
    pub reference: String,
    /// Account and sort code, wallet, or the place where it was collected.
    #[serde(rename = "g")]
    pub where_it_went: String,
    /// For a gift card: the person still has card and receipt, and is told to keep them.
    #[serde(rename = "h")]
    pub keep_card_and_receipt: bool,
}

/// How a payment was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Way {
    /// By bank transfer.
    #[serde(rename = "b")]
    Bank,
    /// By debit or credit card.
    #[serde(rename = "c")]
    Card,
    /// With gift cards.
    #[serde(rename = "g")]
    GiftCard,
    /// Through a money transfer shop.
    #[serde(rename = "t")]
    MoneyTransfer,
    /// In a cryptocurrency.
    #[serde(rename = "x")]
    Crypto,
    /// Through a payment app.
    #[serde(rename = "a")]
    App,
    /// In cash.
    #[serde(rename = "m")]
    Cash,
    /// Any other way, or not said.
    #[default]
    #[serde(rename = "o")]
    Other,
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

    // Returns JSON, at most MAX_RECORD_BYTES.
    pub(crate) fn to_body(&self) -> Result<Vec<u8>, StoreError> {
        self.check()?;
        let body = Body { version: VERSION, record: self };
        let body = serde_json::to_vec(&body).map_err(|_| StoreError::Invalid(Field::Record))?;
        if body.len() > MAX_RECORD_BYTES { Err(StoreError::Invalid(Field::Record)) } else { Ok(body) }
    }

    pub(crate) fn from_body(id: EntryId, body: &[u8]) -> Result<Self, StoreError> {
        let damaged = || StoreError::Damaged(DamagedPart::Entry(id));
        let format: Format = serde_json::from_slice(body).map_err(|_| damaged())?;
        match format.version.unwrap_or(1) {
            version if version < VERSION => Err(StoreError::TooOld),
            version if version > VERSION => Err(StoreError::TooNew),
            _ => serde_json::from_slice(body).map_err(|_| damaged()),
        }
    }

    // Names have their own limit; all other words are limited together.
    fn check(&self) -> Result<(), StoreError> {
        match self {
            Self::Contact(contact) => contact.who.check(),
            Self::Transcript(transcript) => transcript.lines.iter().try_for_each(|line| line.sender.check()),
            _ => Ok(()),
        }
    }
}

/// A record as it is written: the version of the format beside its fields.
#[derive(Serialize)]
struct Body<'a> {
    #[serde(rename = "v")]
    version: u32,
    #[serde(flatten)]
    record: &'a Record,
}

/// The version, read before the rest of a body.
#[derive(Deserialize)]
struct Format {
    #[serde(rename = "v")]
    version: Option<u32>,
}

#[cfg(test)]
mod fuzzed;
#[cfg(test)]
mod tests;
