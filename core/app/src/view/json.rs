//! What a view holds of other crates, as JSON.

use cover::{ClearKey, Key, Operator};
use serde::{Serialize, Serializer};

use super::Theme;

/// Each key by its sign.
pub(super) fn keys<S: Serializer>(keys: &[Key], to: S) -> Result<S::Ok, S::Error> {
    keys.iter().map(|key| key.sign().to_string()).collect::<Vec<_>>().serialize(to)
}

/// The sign of the operator.
pub(super) fn operator<S: Serializer>(operator: &Option<Operator>, to: S) -> Result<S::Ok, S::Error> {
    let sign = operator.map(|operator| match operator {
        Operator::Plus => '+',
        Operator::Minus => '-',
        Operator::Times => '×',
        Operator::Divide => '÷',
    });
    sign.serialize(to)
}

/// What the clear key reads.
pub(super) fn clear<S: Serializer>(clear: &ClearKey, to: S) -> Result<S::Ok, S::Error> {
    let reads = match clear {
        ClearKey::Clear => "C",
        ClearKey::AllClear => "AC",
    };
    reads.serialize(to)
}

/// The theme, in lower case.
pub(super) fn theme<S: Serializer>(theme: &Theme, to: S) -> Result<S::Ok, S::Error> {
    let name = match theme {
        Theme::Phone => "phone",
        Theme::Light => "light",
        Theme::Dark => "dark",
    };
    name.serialize(to)
}
