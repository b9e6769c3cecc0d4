//! What the person and the phone do.

use cover::{Cause, Key};

use crate::view::{Day, Frame};

/// Something that happened. Every event is accepted in every state; a late or unknown one changes nothing.
#[derive(Clone, PartialEq, Eq)]
pub enum Event {
    /// The first view was drawn.
    Launched,
    /// The phone's language, time zone or another setting changed.
    PhoneChanged(Phone),
    /// A control was tapped.
    Tapped(String),
    /// A field's text or caret changed.
    Typed {
        /// Id of the field.
        field: String,
        /// Its whole text.
        text: String,
        /// The number of characters before the caret.
        caret: u32,
    },
    /// The keyboard's action key was tapped in this field.
    Submitted(String),
    /// A day was chosen in the system's calendar.
    Dated {
        /// Id of the field.
        field: String,
        /// The day; `None` if the calendar was closed.
        day: Option<Day>,
    },
    /// An edge of the chosen part of a picture was moved.
    Framed {
        /// Id of the picture's row.
        crop: String,
        /// The part as it would be now.
        frame: Frame,
    },
    /// A key of the calculator, or of a keypad on a page, was tapped.
    Key(Key),
    /// A key of the calculator, or of a keypad on a page, was held.
    Held(Key),
    /// Back, by the bar, the key or a gesture.
    Back,
    /// Leave was tapped; the cover is drawn before anything else.
    Leave,
    /// The page was scrolled; this row is now at the top.
    Scrolled(String),
    /// This row of a long list is nearly visible, so the rows after it are needed.
    Reached(String),
    /// The playback position of media changed.
    Moved {
        /// Id of the media.
        media: u64,
        /// Its position in milliseconds.
        position_ms: u64,
    },
    /// The screen began (true) or ceased (false) to be recorded or mirrored.
    Captured(bool),
    /// The time of an [`crate::Act::Wake`] is over; this is its token.
    Woke(u64),
    /// The app is no longer in front.
    Backgrounded(Cause),
    /// The app is in front again.
    Returned,
    /// The system will soon stop the app in the background, or make the keys of its files unavailable.
    Ending,
    /// An effect that needs an answer was performed.
    Done {
        /// The id of the effect.
        effect: u64,
        /// Its outcome.
        outcome: Outcome,
    },
}

/// The outcome of an effect.
#[derive(Clone, PartialEq, Eq)]
pub enum Outcome {
    /// The key store's answers, in the order of the aliases: 32 bytes each, or none where a key failed.
    Answers(Vec<Option<Vec<u8>>>),
    /// It was performed.
    Performed,
    /// It was not performed: no app opens that address, the key store refuses, or the person closed the picker.
    NotPossible,
    /// An item was chosen in a picker.
    Picked(Picked),
    /// A part of a picture was chosen; from now on the shell feeds that part, upright.
    Cropped {
        /// Its length in bytes, if the shell knows it.
        length: Option<u64>,
        /// Its width in pixels.
        width: u32,
        /// Its height in pixels.
        height: u32,
    },
}

/// An item chosen in a picker. Trust nothing about it except that the person chose it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picked {
    /// Its name according to the app that holds it; empty if unknown.
    pub name: String,
    /// Its length in bytes, if that app gives it.
    pub length: Option<u64>,
    /// Its media type, such as `image/png`.
    pub mime: String,
    /// The system's name for the source, such as "Photos"; empty if unknown.
    pub source: String,
    /// The size of a readable picture.
    pub pixels: Option<Pixels>,
}

/// The size of a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pixels {
    /// The width in pixels.
    pub width: u32,
    /// The height in pixels.
    pub height: u32,
}

/// The phone's current settings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phone {
    /// Its language, as a tag such as `en-GB`.
    pub language: String,
    /// The name of its time zone, such as `Europe/London`.
    pub zone: String,
    /// The current offset of its clocks, in minutes east of UTC.
    pub minutes_east: i32,
    /// Its operating system.
    pub system: System,
}

/// An operating system.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum System {
    /// Android.
    Android,
    /// iOS.
    Ios,
}
