//! Police forces: contact details that were verified, and the places each covers.

use serde::{Deserialize, Serialize};

use crate::types::Nation;

/// The forces of a pack.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Forces {
    /// Each force.
    #[serde(rename = "force")]
    pub all: Vec<Force>,
}

/// One police force. Details that are not verified are absent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Force {
    /// Id.
    pub id: String,
    /// Its official name.
    pub name: String,
    /// The short name that people use, if it differs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub short: Option<String>,
    /// Nations it serves.
    pub nations: Vec<Nation>,
    /// The number for non-emergencies.
    pub number: String,
    /// The text relay form of that number, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub relay: Option<String>,
    /// A number to text, not for emergencies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// The number for callers outside the United Kingdom.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub abroad: Option<String>,
    /// The page for reporting a crime.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub form_url: Option<String>,
    /// Its home page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub home_url: Option<String>,
    /// The age recipient (`age1…`) that the force published, so that a bundle can be encrypted to that force alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub age_recipient: Option<String>,
    /// Id of the message with what to know before using the web address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note_word: Option<String>,
    /// Whether it covers places where people live; the railway police does not.
    pub territorial: bool,
    /// The counties, districts and towns it covers, as far as the sources name them.
    pub places: Vec<String>,
    /// The sources of its details.
    pub sources: Vec<String>,
    /// The day a person last opened its links, `YYYY-MM-DD`; `None` if nobody has.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub links_checked: Option<String>,
}

/// The best way to make a report to a force.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Report<'a> {
    /// The force's page for reports.
    Form(&'a str),
    /// The force's home page, from which the person must find the report page; its number is shown too.
    Home(&'a str),
    /// The force's number alone.
    Number(&'a str),
}

impl Report<'_> {
    /// Id of the message that describes this way.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Form(_) => "medium-own-form",
            Self::Home(_) => "medium-own-home",
            Self::Number(_) => "medium-own-number",
        }
    }
}

impl Force {
    /// The first label of its web address, which many use as its short name: northants, gmp, herts.
    pub fn host(&self) -> Option<&str> {
        self.home_url.as_deref()?.strip_prefix("https://www.")?.split('.').next()
    }

    /// Returns the best way to make a report: a form, else the home page, else the number.
    pub fn report(&self) -> Report<'_> {
        match (&self.form_url, &self.home_url) {
            (Some(form), _) => Report::Form(form),
            (None, Some(home)) => Report::Home(home),
            (None, None) => Report::Number(&self.number),
        }
    }

    /// Iterates over every number and web address of the force.
    pub fn addresses(&self) -> impl Iterator<Item = &str> {
        let optional = [&self.relay, &self.text, &self.abroad, &self.form_url, &self.home_url];
        std::iter::once(self.number.as_str()).chain(optional.into_iter().flatten().map(String::as_str))
    }
}

impl Forces {
    /// Returns the force with that id.
    pub fn get(&self, id: &str) -> Option<&Force> {
        self.all.iter().find(|force| force.id == id)
    }

    /// Iterates over every number and address that a text may contain literally.
    pub fn addresses(&self) -> impl Iterator<Item = &str> {
        self.all.iter().flat_map(Force::addresses)
    }

    /// Iterates over the ids of all messages that the forces name.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.all.iter().filter_map(|force| force.note_word.as_deref())
    }
}

#[cfg(test)]
mod tests;
