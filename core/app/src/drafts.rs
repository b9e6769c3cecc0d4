//! Text being typed: kept exactly, wiped when dropped, and converted to and from the bytes of a draft.

use serde::{Deserialize, Serialize};
use vault::{Draft, EntryId, MAX_DRAFT_BYTES};
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

/// Text as typed, with the position of the caret in characters.
#[derive(Default, Clone, PartialEq, Eq, Serialize, Deserialize, Zeroize, ZeroizeOnDrop)]
pub(crate) struct Typed {
    #[serde(rename = "t")]
    pub(crate) text: String,
    #[serde(rename = "c")]
    pub(crate) caret: u32,
}

impl Typed {
    /// Replaces the text of a field. Moves a caret beyond the end to the end.
    pub(crate) fn set(&mut self, text: String, caret: u32) {
        let length = u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
        self.text.zeroize();
        (self.text, self.caret) = (text, caret.min(length));
    }

    pub(crate) fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }
}

/// A form whose text is kept as a draft.
pub(crate) trait Form: Serialize + for<'de> Deserialize<'de> {
    /// Its kind: the first byte of its drafts. Never changes meaning.
    const KIND: u8;
}

/// Serialises a form as a draft.
pub(crate) fn body<F: Form>(form: &F) -> Zeroizing<Vec<u8>> {
    body_of(F::KIND, form)
}

/// Serialises a form whose kind is known only at run time.
pub(crate) fn body_of(kind: u8, form: &impl Serialize) -> Zeroizing<Vec<u8>> {
    let mut body = Zeroizing::new(Vec::with_capacity(MAX_DRAFT_BYTES));
    body.push(kind);
    // Writing to memory cannot fail, and a form contains no map that could.
    let _written = serde_json::to_writer(&mut *body, form);
    body
}

/// Parses a draft, if it is of this kind of form.
pub(crate) fn form<F: Form>(draft: &Draft) -> Option<(EntryId, F)> {
    form_of(F::KIND, draft)
}

/// Parses a draft of a kind that is known only at run time.
pub(crate) fn form_of<F: for<'de> Deserialize<'de>>(kind: u8, draft: &Draft) -> Option<(EntryId, F)> {
    let rest = draft.body.strip_prefix(&[kind])?;
    Some((draft.entry, serde_json::from_slice(rest).ok()?))
}

/// Returns whether half of a draft's capacity is used, so that the person should be told that a form is limited.
pub(crate) fn is_long(body: &[u8]) -> bool {
    body.len() > MAX_DRAFT_BYTES / 2
}
