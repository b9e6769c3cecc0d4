//! The small closed lists of the advice, each the same as the core's.

use crate::mirror::mirror;

mirror! {
    /// Whom a page speaks to.
    Audience = ::guide::Audience {
        /// Someone of 18 or over to whom it happens.
        Adult,
        /// Someone under 18, or who has not said their age.
        Under18,
        /// A parent, carer or professional who looks after someone.
        TrustedAdult,
    }
}

mirror! {
    /// How old the person is. Not said counts as under 18 wherever a picture is concerned.
    Age = ::guide::types::Age {
        /// 18 or over.
        Adult,
        /// Under 18.
        Under18,
        /// Skipped.
        NotSaid,
    }
}

mirror! {
    /// Who is doing this.
    Who = ::guide::types::Who {
        /// Someone met online only.
        Stranger,
        /// Someone the person knows, neither partner nor family.
        Known,
        /// A partner, an ex or a family member.
        Partner,
    }
}

mirror! {
    /// How the person can talk now.
    Channel = ::guide::types::Channel {
        /// Speaking aloud.
        Voice,
        /// Only typing.
        Type,
        /// British Sign Language.
        Bsl,
    }
}

mirror! {
    /// Where in the United Kingdom the person is.
    Nation = ::guide::types::Nation {
        /// England.
        England,
        /// Wales.
        Wales,
        /// Scotland.
        Scotland,
        /// Northern Ireland.
        NorthernIreland,
    }
}

mirror! {
    /// Whether and how money went.
    Paid = ::guide::types::Paid {
        /// Nothing was paid.
        No,
        /// From a bank account.
        BankTransfer,
        /// With a debit or credit card.
        Card,
        /// With gift cards.
        GiftCard,
        /// With cryptocurrency.
        Crypto,
        /// With PayPal or another payment app.
        App,
        /// Through a money transfer shop.
        Transfer,
        /// With money that was borrowed for it.
        Loan,
        /// Some other way.
        Other,
    }
}

mirror! {
    /// Whether a picture stands somewhere.
    Posted = ::guide::types::Posted {
        /// No, as far as the person knows.
        No,
        /// Yes, or somebody got it.
        Yes,
        /// They do not know.
        Unsure,
    }
}

mirror! {
    /// Whether somebody knows already.
    Told = ::guide::types::Told {
        /// Nobody.
        No,
        /// Somebody.
        Yes,
    }
}

mirror! {
    /// How safe the person is now.
    Safe = ::guide::types::Safe {
        /// Safe.
        Yes,
        /// They might hurt themselves.
        Hurt,
        /// Somebody may hurt them.
        Danger,
    }
}

mirror! {
    /// A way into a service.
    Medium = ::guide::types::Medium {
        /// A call with the voice.
        Phone,
        /// A call in which nothing needs to be said.
        Silent,
        /// A text message.
        Text,
        /// Typing on a web page, answered at once.
        Chat,
        /// A form on a web page.
        Form,
        /// Typing that an operator reads out.
        Relay,
        /// A video call in British Sign Language.
        Bsl,
        /// An email, or a message through a service's own mailbox.
        Email,
        /// A web page to read.
        Page,
    }
}

mirror! {
    /// What a service mainly helps with.
    Need = ::guide::types::Need {
        /// A life may be in danger now.
        Danger,
        /// Distress.
        Cope,
        /// Telling those who investigate.
        Law,
        /// Talking to someone about it.
        Talk,
        /// Stopping a picture from spreading.
        Image,
        /// Money or bank details.
        Money,
        /// A partner, an ex or family.
        Home,
        /// An adult who worries about a child.
        Child,
    }
}

mirror! {
    /// What a step of the plan is about.
    StepKind = ::guide::plan::StepKind {
        /// Staying safe: nothing stands before it.
        Safety,
        /// Not paying, not replying.
        Stop,
        /// Keeping words, names and numbers.
        Keep,
        /// Blocking in the app.
        Block,
        /// Money that went.
        Money,
        /// Stopping a picture from spreading.
        Image,
        /// Telling those who investigate.
        Law,
        /// Telling a person.
        Tell,
        /// Talking to a helpline.
        Talk,
        /// Afterwards.
        After,
    }
}

mirror! {
    /// What a reviewer of the pack looked at.
    Review = ::guide::meta::Review {
        /// Whether it is safe for the people it is for.
        Safeguarding,
        /// Whether it says the law rightly.
        Law,
        /// Whether it rings true.
        LivedExperience,
    }
}

/// Whether a way in is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum OpenState {
    /// Open now, or always.
    Open,
    /// Can be used now, is answered later.
    AnyTime,
    /// Closed now.
    Closed,
    /// Nobody knows, or the phone's clock is wrong: the hours are shown instead.
    Unknown,
}

impl From<::guide::hours::Open> for OpenState {
    fn from(open: ::guide::hours::Open) -> Self {
        use ::guide::hours::Open;
        match open {
            Open::Always | Open::Until(_) => Self::Open,
            Open::AnyTime => Self::AnyTime,
            Open::From(_) | Open::Closed => Self::Closed,
            Open::Unknown | Open::SeeHours => Self::Unknown,
        }
    }
}
