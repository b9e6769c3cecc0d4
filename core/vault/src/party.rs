//! Who was contacted and through which medium, and who wrote a line: chosen by the person, never guessed.

use serde::{Deserialize, Serialize};

use crate::{Field, StoreError};

/// Maximum length in bytes of a party's or a sender's name or id.
pub const MAX_PARTY_BYTES: usize = 1024;

/// Someone who was called, written to or given something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Party {
    /// A service in the content pack, by its id.
    #[serde(rename = "s")]
    Service(String),
    /// A police force in the content pack, by its id.
    #[serde(rename = "f")]
    Force(String),
    /// Anyone else, as the person names them.
    #[serde(rename = "n")]
    Named(String),
    /// The person did not say.
    #[serde(rename = "o")]
    NotSaid,
}

impl Party {
    /// Returns the name that the person gave; `None` for an id of the pack.
    pub fn name(&self) -> Option<&str> {
        match self {
            Self::Named(name) => Some(name),
            Self::Service(_) | Self::Force(_) | Self::NotSaid => None,
        }
    }

    /// Refuses a name or id that is blank or longer than 1 KiB.
    pub(crate) fn check(&self) -> Result<(), StoreError> {
        match self {
            Self::Service(text) | Self::Force(text) | Self::Named(text) => check_name(text),
            Self::NotSaid => Ok(()),
        }
    }
}

/// The medium through which someone was reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Medium {
    /// A voice call.
    #[serde(rename = "p")]
    Phone,
    /// A call in which nothing needs to be said.
    #[serde(rename = "q")]
    Silent,
    /// A text message.
    #[serde(rename = "t")]
    Text,
    /// Chat on a web page, answered at once.
    #[serde(rename = "c")]
    Chat,
    /// A form on a web page.
    #[serde(rename = "f")]
    Form,
    /// Text that an operator reads out.
    #[serde(rename = "r")]
    Relay,
    /// A video call in British Sign Language.
    #[serde(rename = "b")]
    Bsl,
    /// An email, or a message through a service's own mailbox.
    #[serde(rename = "e")]
    Email,
    /// A web page to read.
    #[serde(rename = "w")]
    Page,
    /// Face to face: at a counter or at a door.
    #[serde(rename = "i")]
    InPerson,
    /// The person did not say.
    #[serde(rename = "o")]
    NotSaid,
}

impl Medium {
    /// Every medium, in declaration order.
    pub const ALL: [Self; 11] = [
        Self::Phone,
        Self::Silent,
        Self::Text,
        Self::Chat,
        Self::Form,
        Self::Relay,
        Self::Bsl,
        Self::Email,
        Self::Page,
        Self::InPerson,
        Self::NotSaid,
    ];
}

/// Who wrote a line of a conversation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Sender {
    /// Someone who does this to the person.
    #[serde(rename = "t")]
    Them,
    /// The person.
    #[serde(rename = "m")]
    Me,
    /// Someone else, as the person names them.
    #[serde(rename = "n")]
    Other(String),
}

impl Sender {
    /// Refuses a name that is blank or longer than 1 KiB.
    pub(crate) fn check(&self) -> Result<(), StoreError> {
        match self {
            Self::Other(name) => check_name(name),
            Self::Them | Self::Me => Ok(()),
        }
    }
}

fn check_name(name: &str) -> Result<(), StoreError> {
    let is_fit = !name.trim().is_empty() && name.len() <= MAX_PARTY_BYTES;
    if is_fit { Ok(()) } else { Err(StoreError::Invalid(Field::Party)) }
}

/// Custody rows write parties and media in plain words, because they are handed to people who check them.
pub(crate) mod plain {
    use serde::{Deserialize, Serialize};

    use super::{Medium as Via, Party as Who};

    #[derive(Serialize, Deserialize)]
    #[serde(remote = "Who", rename_all = "snake_case")]
    pub(crate) enum Party {
        Service(String),
        Force(String),
        Named(String),
        NotSaid,
    }

    #[derive(Serialize, Deserialize)]
    #[serde(remote = "Via", rename_all = "snake_case")]
    pub(crate) enum Medium {
        Phone,
        Silent,
        Text,
        Chat,
        Form,
        Relay,
        Bsl,
        Email,
        Page,
        InPerson,
        NotSaid,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_blank_or_boundless_name_is_refused_and_one_at_the_limit_is_not() {
        let named =
            |name: String| Party::Named(name.clone()).check().is_ok() && Sender::Other(name).check().is_ok();
        assert!(named("é".repeat(MAX_PARTY_BYTES / 2)));
        for name in [String::new(), " \n".into(), "é".repeat(MAX_PARTY_BYTES / 2 + 1)] {
            for refused in [
                Party::Named(name.clone()).check(),
                Party::Service(name.clone()).check(),
                Party::Force(name.clone()).check(),
                Sender::Other(name).check(),
            ] {
                assert!(matches!(refused, Err(StoreError::Invalid(Field::Party))));
            }
        }
    }

    #[test]
    fn who_is_not_said_needs_no_name() {
        assert!(Party::NotSaid.check().is_ok());
        assert_eq!(Party::NotSaid.name(), None);
    }

    #[test]
    fn every_way_has_a_letter_of_its_own() {
        let letters: std::collections::HashSet<_> =
            Medium::ALL.iter().map(|via| serde_json::to_string(via).unwrap()).collect();
        assert_eq!(letters.len(), Medium::ALL.len());
        assert!(letters.iter().all(|letter| letter.len() == 3));
    }
}
