//! What the person and the phone did.

use cover::{Cause, Key};

use crate::Phone;
use crate::view::Day;

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
    /// The keyboard's own key for going on was tapped in this field.
    Submitted(String),
    /// A day was chosen in the system's calendar; none if it was closed.
    Dated {
        /// The field.
        field: String,
        /// The day.
        day: Option<Day>,
    },
    /// A key of the calculator, or of a keypad on a page, was tapped.
    Key(Key),
    /// A key of the calculator, or of a keypad on a page, was held.
    Held(Key),
    /// Back, by the bar, the key or a swipe.
    Back,
    /// Leave was tapped: the cover is drawn before anything else.
    Leave,
    /// So far down was scrolled: the row that is at the top.
    Scrolled(String),
    /// This row of a long list came near: what is behind it is wanted.
    Reached(String),
    /// Something that plays is at this millisecond.
    Moved {
        /// Its media id.
        media: u64,
        /// Where it is.
        position_ms: u64,
    },
    /// The screen is being recorded or shown elsewhere, or no longer.
    Captured(bool),
    /// An [`crate::Act::Wake`] is over.
    Woke(u64),
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
    /// It could not be: nothing opens that address, the key store refuses, or the person closed it again.
    NotPossible,
    /// Something was chosen in a picker.
    Picked(Picked),
    /// A part of a picture was chosen: what the shell feeds from now on is that part, upright.
    Cropped {
        /// Bytes of the part, if the shell knows them.
        length: Option<u64>,
        /// Pixels across.
        width: u32,
        /// Pixels down.
        height: u32,
    },
}

/// Something that was chosen in a picker. Nothing of it is trusted but that the person chose it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picked {
    /// Its name, as the app that holds it says; empty if it does not say.
    pub name: String,
    /// Its bytes, where that app says so.
    pub length: Option<u64>,
    /// Its media type, such as `image/png`.
    pub mime: String,
    /// What the system calls where it came from, such as "Photos"; empty if it does not say.
    pub source: String,
    /// The size of a picture that could be read.
    pub pixels: Option<Pixels>,
}

/// The size of a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pixels {
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
}
