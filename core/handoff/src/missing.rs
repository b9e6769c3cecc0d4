//! What cannot be read, in words.

use guide::{Arg, Guide, GuideError};
use vault::{Kind, Lost, Missing};

use crate::time;

/// Returns a line with how many things are missing, then one for each that can be named; no lines if nothing is
/// missing.
///
/// # Errors
/// `NoSuchWord` if the pack lacks a message; a checked pack does not.
pub fn missing_words(missing: &Missing, guide: &Guide) -> Result<Vec<String>, GuideError> {
    let mut lines = Vec::new();
    if missing.count > 0 {
        let count = i64::try_from(missing.count).unwrap_or(i64::MAX);
        lines.push(guide.word("kept-missing", &[("count", Arg::Number(count))])?);
    }
    if missing.at_least {
        lines.push(guide.word("kept-missing-maybe", &[])?);
    }
    for lost in &missing.named {
        lines.push(named(lost, guide)?);
    }
    Ok(lines)
}

fn named(lost: &Lost, guide: &Guide) -> Result<String, GuideError> {
    let kind = lost.kind.map(|kind| guide.word(kind_word(kind), &[])).transpose()?;
    let kept = Some(time::shown(lost.kept)).filter(|kept| !kept.is_empty());
    Ok(kind.into_iter().chain(kept).collect::<Vec<_>>().join(" · "))
}

/// Returns the id of the message for a kind.
pub const fn kind_word(kind: Kind) -> &'static str {
    match kind {
        Kind::Note => "kept-kind-note",
        Kind::Profile => "kept-kind-account",
        Kind::Transcript => "kept-kind-transcript",
        Kind::Demand => "kept-kind-demand",
        Kind::Payment => "kept-kind-payment",
        Kind::Link => "kept-kind-link",
        Kind::Contact => "kept-kind-contact",
        Kind::Screenshot => "kept-kind-screenshot",
        Kind::Recording => "kept-kind-recording",
        Kind::Document => "kept-kind-document",
        Kind::Sound => "kept-kind-sound",
    }
}
