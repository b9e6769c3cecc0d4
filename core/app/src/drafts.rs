//! What is being typed: kept exactly, wiped when it goes, and turned into the bytes of a draft and back.

use serde::{Deserialize, Serialize};
use vault::{Draft, EntryId, MAX_DRAFT_BYTES};
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

/// Text as it was typed, and where the caret is, in characters.
#[derive(Default, Clone, PartialEq, Eq, Serialize, Deserialize, Zeroize, ZeroizeOnDrop)]
pub(crate) struct Typed {
    #[serde(rename = "t")]
    pub(crate) text: String,
    #[serde(rename = "c")]
    pub(crate) caret: u32,
}

impl Typed {
    /// Takes what a field holds now. A caret beyond the end is put at the end.
    pub(crate) fn set(&mut self, text: String, caret: u32) {
        let length = u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
        self.text.zeroize();
        (self.text, self.caret) = (text, caret.min(length));
    }

    pub(crate) fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }
}

/// A form whose typing survives.
pub(crate) trait Form: Serialize + for<'de> Deserialize<'de> {
    /// Which one: the first byte of its drafts. Never changes its meaning.
    const KIND: u8;
}

/// The bytes of a draft.
pub(crate) fn body<F: Form>(form: &F) -> Zeroizing<Vec<u8>> {
    body_of(F::KIND, form)
}

/// The bytes of a draft of a form whose kind is known only now.
pub(crate) fn body_of(kind: u8, form: &impl Serialize) -> Zeroizing<Vec<u8>> {
    let mut body = Zeroizing::new(Vec::with_capacity(MAX_DRAFT_BYTES));
    body.push(kind);
    // Writing to memory cannot fail, and a form has no map that could.
    let _written = serde_json::to_writer(&mut *body, form);
    body
}

/// The form that a draft is of, if it is one of this kind.
pub(crate) fn form<F: Form>(draft: &Draft) -> Option<(EntryId, F)> {
    form_of(F::KIND, draft)
}

/// The same for a kind that is known only now.
pub(crate) fn form_of<F: for<'de> Deserialize<'de>>(kind: u8, draft: &Draft) -> Option<(EntryId, F)> {
    let rest = draft.body.strip_prefix(&[kind])?;
    Some((draft.entry, serde_json::from_slice(rest).ok()?))
}

/// Whether it is time to say that one form holds no more: half of what a draft can hold is used.
pub(crate) fn is_long(body: &[u8]) -> bool {
    body.len() > MAX_DRAFT_BYTES / 2
}
