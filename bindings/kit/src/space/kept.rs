//! Everything that can be kept, as it crosses.

use super::moment::{Moment, id_of};
use crate::KitError;
use crate::mirror::mirror;

/// What is kept: words and facts. All words are the person's own.
#[derive(Clone, PartialEq, Eq, uniffi::Enum)]
pub enum Kept {
    /// The person's own words.
    Note {
        /// The words.
        words: String,
        /// Ids of the entries it is about; each then lists this note.
        about: Vec<String>,
    },
    /// Who is doing it, on one platform.
    Account {
        /// The app or site.
        platform: String,
        /// The name that it shows.
        shown_name: String,
        /// The ID behind the shown name.
        account_id: String,
        /// The link to the profile.
        link: String,
    },
    /// Their words, typed from the screen.
    Transcript {
        /// The lines in order.
        lines: Vec<Line>,
        /// A picture belongs to it and was left on the phone, on purpose.
        picture_left_on_phone: bool,
    },
    /// What they want.
    Demand {
        /// What they want, or threaten, in words.
        words: String,
        /// How much, as they wrote it.
        amount: String,
        /// By when, as they wrote it.
        deadline: String,
    },
    /// What was paid.
    Payment {
        /// How much, as typed.
        amount: String,
        /// The currency, or what stands for one.
        currency: String,
        /// How it was paid.
        way: Way,
        /// Reference, control number, card number shown, transaction id.
        reference: String,
        /// Account and sort code, wallet, or the place where it was collected.
        where_it_went: String,
        /// A gift card: the person still has card and receipt.
        keep_card_and_receipt: bool,
    },
    /// An address on the net.
    Link {
        /// The whole address.
        address: String,
        /// What is there, in words.
        words: String,
    },
    /// A call made, or a form sent, and what should follow.
    Contacted {
        /// All that is noted of it.
        contact: Contact,
    },
    /// A picture of the screen.
    Screenshot {
        /// What is known of the file.
        file: FileNote,
    },
    /// A recording of the screen.
    Recording {
        /// What is known of the file.
        file: FileNote,
    },
    /// Any other file.
    Document {
        /// What is known of the file.
        file: FileNote,
    },
    /// A recording of sound.
    Sound {
        /// What is known of the file.
        file: FileNote,
    },
}

mirror! {
    /// What kind of thing is kept.
    KeptKind = ::vault::Kind {
        /// The person's own words.
        Note,
        /// Who is doing it, on one platform.
        Account,
        /// Their words, typed.
        Transcript,
        /// What they want.
        Demand,
        /// What was paid.
        Payment,
        /// An address on the net.
        Link,
        /// A call made, or a form sent.
        Contact,
        /// A picture of the screen.
        Screenshot,
        /// A recording of the screen.
        Recording,
        /// Any other file.
        Document,
        /// A recording of sound.
        Sound,
    }
}

mirror! {
    /// How a payment was made.
    Way = ::vault::Way {
        /// From bank to bank.
        Bank,
        /// By debit or credit card.
        Card,
        /// With gift cards.
        GiftCard,
        /// Through a money transfer shop.
        MoneyTransfer,
        /// In a crypto currency.
        Crypto,
        /// Through a payment app.
        App,
        /// In cash.
        Cash,
        /// Any other way, or not said.
        Other,
    }
}

/// One line of a conversation.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
pub struct Line {
    /// What it says.
    pub words: String,
    /// Who sent it, as shown.
    pub sender: String,
    /// The time shown beside it, as shown.
    pub shown_time: String,
}

/// A call made, or a form sent, and what should have happened by when.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
pub struct Contact {
    /// Who: the id of a service or area, or a name.
    pub who: String,
    /// By which way: the id of a channel, or words.
    pub channel: String,
    /// The number that was given for it, once there is one.
    pub reference_number: String,
    /// The case number of a removal service.
    pub case_number: String,
    /// The PIN of that case: it cannot be got back.
    pub pin: String,
    /// The officer or adviser.
    pub officer: String,
    /// What was said.
    pub words: String,
    /// What should have happened, in words.
    pub expected: String,
    /// By when it should have happened.
    pub expected_by: Option<Moment>,
}

/// What is known of a file.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
pub struct FileNote {
    /// The file's own name.
    pub name: String,
    /// What it shows, in the person's words.
    pub words: String,
    /// Id of the entry it was made from, as a crop is.
    pub derived_from: Option<String>,
    /// It is the crop of a file that was never taken in.
    pub is_crop: bool,
    /// Id of the unfinished entry that it continues.
    pub resumes: Option<String>,
}

impl Kept {
    pub(super) fn to_vault(&self) -> Result<vault::Record, KitError> {
        use vault::Record;
        Ok(match self.clone() {
            Self::Note { words, about } => {
                let about = about.iter().map(|id| id_of(id)).collect::<Result<_, _>>()?;
                Record::Note(vault::Note { words, about })
            }
            Self::Account { platform, shown_name, account_id, link } => {
                let other = vault::Account::default();
                Record::Account(vault::Account { platform, shown_name, id: account_id, link, ..other })
            }
            Self::Transcript { lines, picture_left_on_phone } => {
                let lines = lines.into_iter().map(vault::Line::from).collect();
                Record::Transcript(vault::Transcript { lines, picture_left_on_phone })
            }
            Self::Demand { words, amount, deadline } => {
                Record::Demand(vault::Demand { words, amount, deadline })
            }
            Self::Payment { amount, currency, way, reference, where_it_went, keep_card_and_receipt } => {
                let way = way.into();
                let payment =
                    vault::Payment { amount, currency, way, reference, where_it_went, keep_card_and_receipt };
                Record::Payment(payment)
            }
            Self::Link { address, words } => Record::Link(vault::Link { address, words }),
            Self::Contacted { contact } => Record::Contact(contact.to_vault()?),
            Self::Screenshot { file } => Record::Screenshot(file.to_vault()?),
            Self::Recording { file } => Record::Recording(file.to_vault()?),
            Self::Document { file } => Record::Document(file.to_vault()?),
            Self::Sound { file } => Record::Sound(file.to_vault()?),
        })
    }
}

impl From<vault::Record> for Kept {
    fn from(record: vault::Record) -> Self {
        use vault::Record;
        match record {
            Record::Note(note) => {
                Self::Note { words: note.words, about: note.about.iter().map(|id| id.hex()).collect() }
            }
            Record::Account(account) => Self::Account {
                platform: account.platform,
                shown_name: account.shown_name,
                account_id: account.id,
                link: account.link,
            },
            Record::Transcript(transcript) => Self::Transcript {
                lines: transcript.lines.into_iter().map(Line::from).collect(),
                picture_left_on_phone: transcript.picture_left_on_phone,
            },
            Record::Demand(vault::Demand { words, amount, deadline }) => {
                Self::Demand { words, amount, deadline }
            }
            Record::Payment(payment) => payment.into(),
            Record::Link(vault::Link { address, words }) => Self::Link { address, words },
            Record::Contact(contact) => Self::Contacted { contact: contact.into() },
            Record::Screenshot(file) => Self::Screenshot { file: file.into() },
            Record::Recording(file) => Self::Recording { file: file.into() },
            Record::Document(file) => Self::Document { file: file.into() },
            Record::Sound(file) => Self::Sound { file: file.into() },
        }
    }
}

impl From<vault::Payment> for Kept {
    fn from(payment: vault::Payment) -> Self {
        let vault::Payment { amount, currency, way, reference, where_it_went, keep_card_and_receipt } =
            payment;
        Self::Payment { amount, currency, way: way.into(), reference, where_it_went, keep_card_and_receipt }
    }
}

impl From<Line> for vault::Line {
    fn from(line: Line) -> Self {
        Self { words: line.words, sender: vault::Sender::Other(line.sender), shown_time: line.shown_time }
    }
}

impl From<vault::Line> for Line {
    fn from(line: vault::Line) -> Self {
        let sender = match line.sender {
            vault::Sender::Other(name) => name,
            vault::Sender::Them | vault::Sender::Me => String::new(),
        };
        Self { words: line.words, sender, shown_time: line.shown_time }
    }
}

/// The ways that have a name of their own here.
const CHANNELS: [(&str, vault::Medium); 10] = [
    ("phone", vault::Medium::Phone),
    ("silent", vault::Medium::Silent),
    ("text", vault::Medium::Text),
    ("chat", vault::Medium::Chat),
    ("form", vault::Medium::Form),
    ("relay", vault::Medium::Relay),
    ("bsl", vault::Medium::Bsl),
    ("email", vault::Medium::Email),
    ("page", vault::Medium::Page),
    ("in-person", vault::Medium::InPerson),
];

pub(super) fn via(channel: &str) -> vault::Medium {
    CHANNELS.iter().find(|(name, _)| *name == channel).map_or(vault::Medium::NotSaid, |(_, via)| *via)
}

fn channel(via: vault::Medium) -> &'static str {
    CHANNELS.iter().find(|(_, medium)| *medium == via).map_or("", |(name, _)| name)
}

pub(super) fn party(who: String) -> vault::Party {
    if who.trim().is_empty() { vault::Party::NotSaid } else { vault::Party::Named(who) }
}

fn name(who: vault::Party) -> String {
    match who {
        vault::Party::Service(text) | vault::Party::Force(text) | vault::Party::Named(text) => text,
        vault::Party::NotSaid => String::new(),
    }
}

impl Contact {
    fn to_vault(&self) -> Result<vault::Contact, KitError> {
        let contact = self.clone();
        Ok(vault::Contact {
            who: party(contact.who),
            via: via(&contact.channel),
            crime_number: contact.reference_number,
            case_number: contact.case_number,
            pin: contact.pin,
            officer: contact.officer,
            words: contact.words,
            expected: contact.expected,
            expected_by: match contact.expected_by {
                Some(moment) => Some(vault::Day::of(moment.to_vault()?)?),
                None => None,
            },
        })
    }
}

impl From<vault::Contact> for Contact {
    fn from(contact: vault::Contact) -> Self {
        Self {
            who: name(contact.who),
            channel: channel(contact.via).to_owned(),
            reference_number: contact.crime_number,
            case_number: contact.case_number,
            pin: contact.pin,
            officer: contact.officer,
            words: contact.words,
            expected: contact.expected,
            expected_by: contact.expected_by.map(|day| {
                let ends = day.begins_ms(vault::Zone::UTC) + 86_399_999;
                Moment { unix_ms: ends, zone_minutes: 0 }
            }),
        }
    }
}

impl FileNote {
    pub(super) fn to_vault(&self) -> Result<vault::Imported, KitError> {
        Ok(vault::Imported {
            name: self.name.clone(),
            words: self.words.clone(),
            derived_from: self.derived_from.as_deref().map(id_of).transpose()?,
            is_crop: self.is_crop,
            resumes: self.resumes.as_deref().map(id_of).transpose()?,
        })
    }
}

impl From<vault::Imported> for FileNote {
    fn from(file: vault::Imported) -> Self {
        Self {
            name: file.name,
            words: file.words,
            derived_from: file.derived_from.map(|id| id.hex()),
            is_crop: file.is_crop,
            resumes: file.resumes.map(|id| id.hex()),
        }
    }
}
