//! What a person may say about their case, and the ways to reach somebody: small closed lists, each value with an id.
//!
//! The ids are what packs, kept answers and shells hold; they never change meaning.

use serde::{Deserialize, Serialize};

use crate::Audience;
pub use crate::phrase::Phrase;

/// An enum whose every value has a fixed id, in one place.
macro_rules! named {
    ($(#[$meta:meta])* $name:ident { $($(#[$note:meta])* $variant:ident = $id:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum $name { $($(#[$note])* #[serde(rename = $id)] $variant,)+ }

        impl $name {
            /// Every value, in the order in which a screen offers them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The id that packs, kept answers and shells hold.
            pub const fn id(self) -> &'static str {
                match self { $(Self::$variant => $id),+ }
            }

            /// The value of that id, if it is one.
            pub fn from_id(id: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.id() == id)
            }
        }
    };
}

named! {
    /// How old the person is. Not said counts as under 18 wherever a picture is concerned.
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
    /// Whether the words for under-18s are to be shown.
    pub fn reads_as_under_18(self) -> bool {
        self != Self::Adult
    }

    /// Whose pages are to be shown.
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
        /// A partner, an ex or a family member: a track of its own.
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
    /// Whether and how money went.
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
        /// With money that was borrowed for it.
        Loan = "loan",
        /// Some other way.
        Other = "other",
    }
}

named! {
    /// Whether a picture is somewhere.
    Posted {
        /// No, as far as the person knows.
        No = "no",
        /// Yes, or somebody got it.
        Yes = "yes",
        /// They do not know.
        Unsure = "unsure",
    }
}

named! {
    /// Whether somebody knows already.
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
    /// A way into a service.
    Medium {
        /// A call with the voice.
        Phone = "phone",
        /// A call in which nothing needs to be said.
        Silent = "silent",
        /// A text message.
        Text = "text",
        /// Typing on a web page, answered at once.
        Chat = "chat",
        /// A form on a web page.
        Form = "form",
        /// Typing that an operator reads out: Relay UK.
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
    /// Whether it needs the voice.
    pub fn needs_voice(self) -> bool {
        self == Self::Phone
    }

    /// Whether it opens the dialler.
    pub fn is_dialled(self) -> bool {
        matches!(self, Self::Phone | Self::Silent | Self::Relay)
    }

    /// The ways in that suit someone who talks so, best first.
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
        /// An adult who worries about a child.
        Child = "child",
    }
}

named! {
    /// Something that using a way in leaves behind.
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
        /// They answer to the phone number or address that was given.
        Reply = "reply",
        /// The call stays off the phone bill.
        BillNot = "bill-not",
        /// A booklet says that it stays off the bill.
        BillSaidNot = "bill-said-not",
        /// It stays off the bill on the networks named.
        BillNetworks = "bill-networks",
        /// It stays off some landline bills.
        BillLandline = "bill-landline",
        /// Free, and it may be listed.
        BillMay = "bill-may",
        /// Nothing was found on what the bill shows.
        BillUnknown = "bill-unknown",
        /// A normal call, likely to be listed.
        BillLikely = "bill-likely",
        /// A relay call that costs something is listed.
        BillRelay = "bill-relay",
    }
}

impl Trace {
    /// The message that names this trace: `trace-…`.
    pub fn word(self) -> String {
        format!("trace-{}", self.id())
    }
}

/// An answer that may have been skipped, as rules name it: `not-said`, or the answer's id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Said<T> {
    /// The question was skipped.
    Nothing(Nothing),
    /// This was answered.
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
