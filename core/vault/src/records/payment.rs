//! A payment, and how it was made.

use serde::{Deserialize, Serialize};

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
