//! Police forces: what is verified of each, and which covers a place.

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

/// One police force. What is not verified is absent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Force {
    /// Id.
    pub id: String,
    /// Its own name.
    pub name: String,
    /// The short name that people use, if it differs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub short: Option<String>,
    /// Nations it serves.
    pub nations: Vec<Nation>,
    /// The number for what is no emergency.
    pub number: String,
    /// The same number by text relay, if it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub relay: Option<String>,
    /// A number to text, not for emergencies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// The number for those who call from outside the United Kingdom.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub abroad: Option<String>,
    /// The page where a crime is reported.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub form_url: Option<String>,
    /// Its home page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub home_url: Option<String>,
    /// The age recipient (`age1…`) that it gave out, so that what is handed over may be sealed for it alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub age_recipient: Option<String>,
    /// Message: what to know before going there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note_word: Option<String>,
    /// Whether it covers places where people live; the railway police do not.
    pub territorial: bool,
    /// The counties, districts and towns it covers, as far as the sources name them.
    pub places: Vec<String>,
    /// Where the addresses come from.
    pub sources: Vec<String>,
    /// The day a person last opened its links, `YYYY-MM-DD`; none: nobody did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub links_checked: Option<String>,
}

/// How a report to a force is made, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Report<'a> {
    /// Its own page for reports.
    Form(&'a str),
    /// Its home page, from which the person must find the report page; its number beside it.
    Home(&'a str),
    /// Its number alone.
    Number(&'a str),
}

impl Report<'_> {
    /// The message that says what it is.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Form(_) => "medium-own-form",
            Self::Home(_) => "medium-own-home",
            Self::Number(_) => "medium-own-number",
        }
    }
}

impl Force {
    /// The first part of its web address, which is the short name that many use: northants, gmp, herts.
    pub fn host(&self) -> Option<&str> {
        self.home_url.as_deref()?.strip_prefix("https://www.")?.split('.').next()
    }

    /// How a report is made.
    pub fn report(&self) -> Report<'_> {
        match (&self.form_url, &self.home_url) {
            (Some(form), _) => Report::Form(form),
            (None, Some(home)) => Report::Home(home),
            (None, None) => Report::Number(&self.number),
        }
    }

    /// Every number and address of the force.
    pub fn addresses(&self) -> impl Iterator<Item = &str> {
        let optional = [&self.relay, &self.text, &self.abroad, &self.form_url, &self.home_url];
        std::iter::once(self.number.as_str()).chain(optional.into_iter().flatten().map(String::as_str))
    }
}

impl Forces {
    /// The force of that id.
    pub fn get(&self, id: &str) -> Option<&Force> {
        self.all.iter().find(|force| force.id == id)
    }

    /// Every number and address that a text may contain literally.
    pub fn addresses(&self) -> impl Iterator<Item = &str> {
        self.all.iter().flat_map(Force::addresses)
    }

    /// Every message that the forces name.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.all.iter().filter_map(|force| force.note_word.as_deref())
    }
}

#[cfg(test)]
mod tests;
