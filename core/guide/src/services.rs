//! Helplines and services: whom each is for, and every contact method with its hours, cost and traces.

use serde::{Deserialize, Serialize};

use crate::answers::{Answers, allows};
use crate::holidays::Holidays;
use crate::hours::{Caution, Hours, Open, State};
use crate::meta::Now;
use crate::types::{Age, Channel, Medium, Nation, Need, Said, Trace, Who};

/// The services of a pack.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Services {
    /// Each service, in the order in which equally good ones are listed.
    #[serde(rename = "service")]
    pub all: Vec<Service>,
}

/// One service.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Service {
    /// Id: lower-case letters, digits, hyphens.
    pub id: String,
    /// Its official name.
    pub name: String,
    /// Message: what it does and for whom.
    pub about_word: String,
    /// Messages: what it does not do and what to know before using it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub know_words: Vec<String>,
    /// What it helps with, the main need first.
    pub needs: Vec<Need>,
    /// Ages to which it is offered.
    pub ages: Vec<Age>,
    /// Youngest age in years, if it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub youngest: Option<u32>,
    /// Oldest age in years, if it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub oldest: Option<u32>,
    /// Nations it serves; an empty list means all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub nations: Vec<Nation>,
    /// Police force whose area it serves, if it is local.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub force: Option<String>,
    /// Offered only for these answers to "who is doing this"; an empty list means all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub who: Vec<Said<Who>>,
    /// Whether it is for an adult worried about a child, for the person affected, or for both.
    #[serde(default)]
    pub whose: Whose,
    /// Every contact method.
    #[serde(rename = "door")]
    pub methods: Vec<ContactMethod>,
    /// Sources of the facts: web addresses, each with the fact it supports.
    pub sources: Vec<String>,
    /// How certain the number or address is.
    pub confidence: Confidence,
    /// The date of the newest web page seen, as precisely as the page showed it.
    pub newest: String,
}

/// Whom a service is for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Whose {
    /// For the person affected.
    #[default]
    Own,
    /// For an adult worried about a child.
    Child,
    /// For both.
    Both,
}

/// How certain a fact is. Less certain facts are not published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Confidence {
    /// Read on a web page that is stored.
    VerifiedInStoredPage,
}

/// The cost of using a contact method.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Cost {
    /// Nothing.
    Free,
    /// Nothing from landlines and most mobiles.
    FreeMostly,
    /// Nothing on the networks named.
    FreeOnNetworks,
    /// As much as a normal call.
    NormalCall,
    /// The network may charge a little.
    SmallCharge,
    /// Not known: no page says.
    NotKnown,
}

impl Cost {
    /// Id of the message that describes it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Free => "cost-free",
            Self::FreeMostly => "cost-free-mostly",
            Self::FreeOnNetworks => "cost-free-on-networks",
            Self::NormalCall => "cost-normal-call",
            Self::SmallCharge => "cost-small-charge",
            Self::NotKnown => "cost-not-known",
        }
    }
}

/// A way to contact a service.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContactMethod {
    /// Its medium.
    pub medium: Medium,
    /// Its number or address.
    pub to: Address,
    /// When it is answered.
    pub hours: Hours,
    /// The date of the page that gave the hours, if they need checking again: "may have changed" is added.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours_seen: Option<String>,
    /// What it costs.
    pub cost: Cost,
    /// The traces it leaves, in the order in which they are listed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub traces: Vec<Trace>,
    /// Message: what to do there, where that is not obvious.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub how_word: Option<String>,
}

/// The number or address of a contact method.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Address {
    /// A telephone number, grouped as people write it.
    Call(String),
    /// A number to text.
    Text {
        /// The number, grouped as people write it.
        number: String,
        /// What the first message must say, if anything.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        body: Option<String>,
    },
    /// A web address.
    Web(String),
    /// An email address.
    Mail(String),
}

impl Address {
    /// The number or address as shown and copied.
    pub fn shown(&self) -> &str {
        match self {
            Self::Call(text) | Self::Web(text) | Self::Mail(text) => text,
            Self::Text { number, .. } => number,
        }
    }
}

impl ContactMethod {
    /// Returns whether it is open. `nations` are those of its service.
    pub fn state(&self, now: Now, holidays: &Holidays, nations: &[Nation]) -> State {
        let state = self.hours.state(now, holidays, nations);
        let known = !matches!(state.open, Open::Unknown | Open::SeeHours);
        let old = (known && self.hours_seen.is_some()).then_some(Caution::OldHours);
        State { caution: state.caution.or(old), ..state }
    }
}

impl Service {
    /// Returns the digits of each phone number of the service.
    pub fn numbers(&self) -> Vec<String> {
        let numbers = self.methods.iter().filter_map(|method| match &method.to {
            Address::Call(number) | Address::Text { number, .. } => Some(number),
            _ => None,
        });
        numbers.map(|number| number.chars().filter(char::is_ascii_digit).collect()).collect()
    }
}

impl Services {
    /// Returns the service with that id.
    pub fn get(&self, id: &str) -> Option<&Service> {
        self.all.iter().find(|service| service.id == id)
    }

    /// Iterates over every number and address that a text may contain literally.
    pub fn addresses(&self) -> impl Iterator<Item = &str> {
        self.all.iter().flat_map(|service| &service.methods).map(|method| method.to.shown())
    }

    /// Iterates over the ids of all messages that the services name.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.all.iter().flat_map(Service::words)
    }
}

impl Service {
    /// Returns the contact methods that suit the channel, best first; empty if none does.
    pub fn methods_for(&self, channel: Option<Channel>) -> Vec<&ContactMethod> {
        let suited = Medium::suited_to(channel);
        suited
            .iter()
            .flat_map(|medium| self.methods.iter().filter(|method| method.medium == *medium))
            .collect()
    }

    /// Returns whether any contact method suits the channel.
    pub fn can_be_reached(&self, channel: Option<Channel>) -> bool {
        !self.methods_for(channel).is_empty()
    }

    /// Returns whether the service is offered for these answers. For an adult worried about a child, the answers are
    /// the child's and the age is under 18.
    pub fn fits(&self, answers: &Answers, for_child: bool) -> bool {
        let age = if for_child { Age::Under18 } else { answers.age };
        let whose = if for_child { Whose::Child } else { Whose::Own };
        let nation =
            answers.nation.is_none_or(|nation| self.nations.is_empty() || self.nations.contains(&nation));
        let own = self.whose == whose || self.whose == Whose::Both;
        own && nation && self.ages.contains(&age) && allows(&self.who, answers.who)
    }

    fn words(&self) -> impl Iterator<Item = &str> {
        let methods = self.methods.iter().filter_map(|method| method.how_word.as_deref());
        std::iter::once(self.about_word.as_str())
            .chain(self.know_words.iter().map(String::as_str))
            .chain(methods)
    }
}

#[cfg(test)]
mod tests;
