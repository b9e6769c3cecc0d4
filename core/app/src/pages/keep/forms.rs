//! The forms, as data.

use vault::{Demand, Link, Note, Payment, Profile, Record, Way};

use super::sheet::{FormRow, Shape, Text, Typing, line};
use super::step::Step;
use crate::view::TextKind;

/// Returns the form of a step; `None` for a conversation, which has its own.
pub(super) fn shape(step: Step) -> Option<&'static Shape> {
    match step {
        Step::Who => Some(&WHO),
        Step::Words => None,
        Step::Demand => Some(&DEMAND),
        Step::Payment => Some(&PAYMENT),
        Step::Link => Some(&LINK),
        Step::Note => Some(&NOTE),
    }
}

static WHO: Shape = Shape {
    step: Step::Who,
    help: None,
    parts: &[
        FormRow::Text(line("shown", "keep-who-shown", TextKind::Copied)),
        FormRow::Text(Text {
            help: Some("keep-who-id-help"),
            ..line("id", "keep-who-id", TextKind::Username)
        }),
        FormRow::Text(line("link", "keep-who-link", TextKind::Link)),
        FormRow::Text(line("platform", "keep-who-platform", TextKind::Name)),
        FormRow::Text(line("phone", "keep-who-phone", TextKind::Number)),
        FormRow::Text(line("mail", "keep-who-email", TextKind::Mail)),
    ],
    record: |typing| {
        Record::Profile(Profile {
            platform: typing.text("platform"),
            shown_name: typing.text("shown"),
            id: typing.text("id"),
            link: typing.text("link"),
            phone: typing.text("phone"),
            email: typing.text("mail"),
        })
    },
};

static DEMAND: Shape = Shape {
    step: Step::Demand,
    help: Some("keep-demand-help"),
    parts: &[
        FormRow::Text(Text { lines: 3, ..line("wanted", "keep-demand-words", TextKind::Words) }),
        FormRow::Text(line("amount", "keep-demand-amount", TextKind::Copied)),
        FormRow::Text(Text {
            help: Some("keep-demand-deadline-help"),
            ..line("by", "keep-demand-deadline", TextKind::Copied)
        }),
        FormRow::When("keep-demand-when"),
    ],
    record: |typing| {
        Record::Demand(Demand {
            words: typing.text("wanted"),
            amount: typing.text("amount"),
            deadline: typing.text("by"),
        })
    },
};

static PAYMENT: Shape = Shape {
    step: Step::Payment,
    help: None,
    parts: &[
        FormRow::Text(line("amount", "keep-payment-amount", TextKind::Amount)),
        FormRow::Text(line("currency", "keep-payment-currency", TextKind::Copied)),
        FormRow::One {
            id: WAY,
            word: "keep-payment-way",
            all: &[
                ("bank", "keep-way-bank"),
                ("card", "keep-way-card"),
                (GIFT, "keep-way-gift-card"),
                ("transfer", "keep-way-money-transfer"),
                ("crypto", "keep-way-crypto"),
                ("app", "keep-way-app"),
                ("cash", "keep-way-cash"),
                ("other", "keep-way-other"),
            ],
            missing: "keep-payment-way-missing",
        },
        FormRow::Tick {
            id: CARD,
            word: "keep-payment-have-card",
            above: "keep-payment-gift-card",
            under: (WAY, GIFT),
        },
        FormRow::Text(Text { lines: 2, ..line("to", "keep-payment-where", TextKind::Copied) }),
        FormRow::Text(line("number", "keep-payment-reference", TextKind::Copied)),
        FormRow::When("keep-payment-date"),
    ],
    record: |typing| {
        let way = way(typing);
        Record::Payment(Payment {
            amount: typing.text("amount"),
            currency: typing.text("currency"),
            way,
            reference: typing.text("number"),
            where_it_went: typing.text("to"),
            keep_card_and_receipt: way == Way::GiftCard && typing.choice(CARD).is_some(),
        })
    },
};

const WAY: &str = "how";
const GIFT: &str = "gift";
const CARD: &str = "card";

fn way(typing: &Typing) -> Way {
    match typing.choice(WAY) {
        Some("bank") => Way::Bank,
        Some("card") => Way::Card,
        Some(GIFT) => Way::GiftCard,
        Some("transfer") => Way::MoneyTransfer,
        Some("crypto") => Way::Crypto,
        Some("app") => Way::App,
        Some("cash") => Way::Cash,
        _ => Way::Other,
    }
}

static LINK: Shape = Shape {
    step: Step::Link,
    help: Some("keep-link-help"),
    parts: &[
        FormRow::Text(Text { lines: 2, ..line("link", "keep-link-url", TextKind::Link) }),
        FormRow::Text(line("where", "keep-link-where", TextKind::Name)),
        FormRow::When("keep-link-when"),
    ],
    record: |typing| Record::Link(Link { address: typing.text("link"), words: typing.text("where") }),
};

static NOTE: Shape = Shape {
    step: Step::Note,
    help: Some("keep-note-help"),
    parts: &[
        FormRow::Text(Text { lines: 6, ..line("note", "kept-kind-note", TextKind::Words) }),
        FormRow::When("keep-when"),
    ],
    record: |typing| Record::Note(Note { words: typing.text("note"), about: typing.entries() }),
};
