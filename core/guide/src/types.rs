//! What a person may say about their case, and the media of contact: small closed lists, each value with an id.
//!
//! Packs, kept answers and shells store the ids; an id never changes meaning.

use serde::{Deserialize, Serialize};

use crate::Audience;
pub use crate::phrase::Phrase;

/// Declares an enum whose every value has a fixed id.
macro_rules! named {
    ($(#[$meta:meta])* $name:ident { $($(#[$note:meta])* $variant:ident = $id:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum $name { $($(#[$note])* #[serde(rename = $id)] $variant,)+ }

        impl $name {
            /// Every value, in the order of a screen.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The id that packs, kept answers and shells store.
            pub const fn id(self) -> &'static str {
                match self { $(Self::$variant => $id),+ }
            }

            /// Returns the value with that id, if there is one.
            pub fn from_id(id: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.id() == id)
            }
        }
    };
}

named! {
    /// How old the person is. Not said counts as under 18 wherever pictures are concerned.
    #[derive(Default)]
    Age {
        /// 18 or over.
        Adult = "adult",
        /// Under 18.
        Under18 = "under-18",
        /// Skipped.
        #[default]
        NotSaid = "not-said",
    }
}

impl Age {
    /// Returns whether to show the texts for under-18s.
    pub fn reads_as_under_18(self) -> bool {
        self != Self::Adult
    }

    /// Returns the reader whose pages to show.
    pub fn audience(self) -> Audience {
        if self.reads_as_under_18() { Audience::Under18 } else { Audience::Adult }
    }
}

named! {
    /// Who is doing this.
    Who {
        /// Someone met online only.
        Stranger = "stranger",
        /// Someone the person knows, neither partner nor family.
        Known = "known",
        /// A partner, an ex or a family member: a separate plan.
        Partner = "partner",
    }
}

named! {
    /// How the person can talk now.
    Channel {
        /// Speaking aloud.
        Voice = "voice",
        /// Only typing.
        Type = "type",
        /// British Sign Language.
        Bsl = "bsl",
    }
}

named! {
    /// Where in the United Kingdom the person is.
    Nation {
        /// England.
        England = "england",
        /// Wales.
        Wales = "wales",
        /// Scotland.
        Scotland = "scotland",
        /// Northern Ireland.
        NorthernIreland = "northern-ireland",
    }
}

named! {
    /// Whether and how money was paid.
    Paid {
        /// Nothing was paid.
        No = "no",
        /// From a bank account.
        BankTransfer = "bank-transfer",
        /// With a debit or credit card.
        Card = "card",
        /// With gift cards.
        GiftCard = "gift-card",
        /// With cryptocurrency.
        Crypto = "crypto",
        /// With PayPal or another payment app.
        App = "app",
        /// Through a money transfer shop.
        Transfer = "transfer",
        /// With money borrowed for the payment.
        Loan = "loan",
        /// Some other way.
        Other = "other",
    }
}

named! {
    /// Whether a picture has been posted.
    Posted {
        /// No, as far as the person knows.
        No = "no",
        /// Yes, or somebody received it.
        Yes = "yes",
        /// They do not know.
        Unsure = "unsure",
    }
}

named! {
    /// Whether the person has told anybody.
    Told {
        /// Nobody.
        No = "no",
        /// Somebody.
        Yes = "yes",
    }
}

named! {
    /// How safe the person is now.
    Safe {
        /// Safe.
        Yes = "yes",
        /// They might hurt themselves.
        Hurt = "hurt",
        /// Somebody may hurt them.
        Danger = "danger",
    }
}

named! {
    /// The medium of a contact method.
    Medium {
        /// A voice call.
        Phone = "phone",
        /// A call without speaking.
        Silent = "silent",
        /// A text message.
        Text = "text",
        /// Typing on a web page, answered immediately.
        Chat = "chat",
        /// A form on a web page.
        Form = "form",
        /// Typing that an operator reads aloud: Relay UK.
        Relay = "relay",
        /// A video call in British Sign Language.
        Bsl = "bsl",
        /// An email, or a message through a service's own mailbox.
        Email = "email",
        /// A web page to read.
        Page = "page",
    }
}

impl Medium {
    /// Returns whether it needs the person to speak aloud.
    pub fn needs_voice(self) -> bool {
        self == Self::Phone
    }

    /// Returns whether it opens the dialler.
    pub fn is_dialled(self) -> bool {
        matches!(self, Self::Phone | Self::Silent | Self::Relay)
    }

    /// Returns the media that suit a channel, best first.
    pub fn suited_to(channel: Option<Channel>) -> &'static [Self] {
        use Medium::{Bsl, Chat, Email, Form, Page, Phone, Relay, Silent, Text};
        match channel {
            Some(Channel::Voice) => &[Phone, Text, Chat, Form, Email, Page],
            Some(Channel::Type) => &[Text, Chat, Form, Silent, Email, Relay, Page],
            Some(Channel::Bsl) => &[Bsl, Text, Chat, Form, Relay, Email, Page],
            None => &[Phone, Text, Chat, Form, Silent, Email, Bsl, Relay, Page],
        }
    }
}

named! {
    /// What a service helps with.
    Need {
        /// A life may be in danger now.
        Danger = "danger",
        /// Thoughts of suicide or self-harm, or distress.
        Cope = "cope",
        /// Reporting the crime.
        Law = "law",
        /// Talking to someone about it.
        Talk = "talk",
        /// Stopping a picture from spreading.
        Image = "image",
        /// Money or bank details.
        Money = "money",
        /// Abuse by a partner, an ex or family.
        Home = "home",
        /// Support for an adult worried about a child.
        Child = "child",
    }
}

named! {
    /// A trace that using a contact method leaves.
    Trace {
        /// The phone's own list of calls.
        CallList = "call-list",
        /// A message thread on the phone.
        Messages = "messages",
        /// The browser's history.
        Browser = "browser",
        /// A sent email and its reply.
        Mail = "mail",
        /// The reply names the service in its title.
        MailTitle = "mail-title",
        /// The reply goes to the phone number or address that was given.
        Reply = "reply",
        /// The call is not on the phone bill.
        BillNot = "bill-not",
        /// A booklet says that the call is not on the bill.
        BillSaidNot = "bill-said-not",
        /// The call is not on the bill on the networks named.
        BillNetworks = "bill-networks",
        /// The call is not on some landline bills.
        BillLandline = "bill-landline",
        /// The call is free but may be listed.
        BillMay = "bill-may",
        /// Nothing was found about the bill.
        BillUnknown = "bill-unknown",
        /// The call is charged as normal and likely to be listed.
        BillLikely = "bill-likely",
        /// A relay call is listed if it is charged.
        BillRelay = "bill-relay",
    }
}

impl Trace {
    /// Id of the message that describes this trace: `trace-…`.
    pub fn word(self) -> String {
        format!("trace-{}", self.id())
    }
}

/// An answer that may have been skipped, as rules write it: `not-said` or the answer's id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Said<T> {
    /// The question was skipped.
    Nothing(Nothing),
    /// The answer given.
    This(T),
}

/// The id of a skipped question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Nothing {
    /// Skipped.
    #[serde(rename = "not-said")]
    NotSaid,
}

impl<T> From<Option<T>> for Said<T> {
    fn from(answer: Option<T>) -> Self {
        answer.map_or(Self::Nothing(Nothing::NotSaid), Self::This)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_leads_back_to_its_value_and_is_what_serde_writes() {
        for medium in Medium::ALL {
            assert_eq!(Medium::from_id(medium.id()), Some(*medium));
            assert_eq!(serde_json::to_string(medium).unwrap(), format!("\"{}\"", medium.id()));
        }
        assert_eq!(Age::from_id("child"), None);
    }

    #[test]
    fn who_cannot_speak_is_never_offered_a_voice_call() {
        for channel in [Channel::Type, Channel::Bsl] {
            assert!(Medium::suited_to(Some(channel)).iter().all(|medium| !medium.needs_voice()));
        }
    }

    #[test]
    fn a_skipped_answer_has_an_id_of_its_own() {
        let said: Vec<Said<Who>> = serde_json::from_str(r#"["not-said", "partner"]"#).unwrap();
        assert_eq!(said, [Said::from(None), Said::from(Some(Who::Partner))]);
        assert!(serde_json::from_str::<Said<Who>>(r#""nobody""#).is_err());
    }
}
