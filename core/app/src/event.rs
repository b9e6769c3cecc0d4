//! What the person and the phone did.

use cover::{Cause, Key};

use crate::Phone;

/// Something happened. Every event has an answer in every state; one that is late or unknown changes nothing.
#[derive(Clone, PartialEq, Eq)]
pub enum Event {
    /// The first view was drawn.
    Launched,
    /// Something about the phone changed: its language, theme, text size, zone.
    PhoneChanged(Phone),
    /// A control was tapped.
    Tapped(String),
    /// A field holds this text now, with the caret after so many characters.
    Typed {
        /// The field.
        field: String,
        /// All of its text.
        text: String,
        /// Characters before the caret.
        caret: u32,
    },
    /// A key of the calculator was tapped.
    Key(Key),
    /// A key of the calculator was held.
    Held(Key),
    /// Back, by the bar, the key or a swipe.
    Back,
    /// Leave was tapped: the cover is drawn before anything else.
    Leave,
    /// So far down was scrolled: the row that is at the top.
    Scrolled(String),
    /// The app is no longer in front.
    Backgrounded(Cause),
    /// The app is in front again.
    Returned,
    /// The system will soon stop the app in the background, or take the files' keys away.
    Ending,
    /// An effect that asks for an answer was performed.
    Done {
        /// The id of the effect.
        effect: u64,
        /// What came of it.
        outcome: Outcome,
    },
}

/// What came of an effect.
#[derive(Clone, PartialEq, Eq)]
pub enum Outcome {
    /// What the key store answered, in the order of the aliases: 32 bytes, or nothing where it failed.
    Answers(Vec<Option<Vec<u8>>>),
    /// It was done.
    Performed,
    /// It could not be: nothing opens that address, or there is no such key.
    NotPossible,
}
