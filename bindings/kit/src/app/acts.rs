//! Events and effects, declared for the boundary.

use ::app::view::Day;
use ::app::{Act, CropWords, Effect, Event, ImportAnswer, Outcome, Phone, PickKind, Picked, Pixels, System};
use ::cover::{Cause, Key};

/// Something that happened. Every event is accepted in every state; a late or unknown one changes nothing.
#[uniffi::remote(Enum)]
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
    /// The time of an `Act::Wake` is over; this is its token.
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
#[uniffi::remote(Enum)]
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
#[uniffi::remote(Record)]
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
#[uniffi::remote(Record)]
pub struct Pixels {
    /// The width in pixels.
    pub width: u32,
    /// The height in pixels.
    pub height: u32,
}

/// Something for the shell to perform. `Event::Done` refers to it by id.
#[uniffi::remote(Record)]
pub struct Effect {
    /// Its id.
    pub id: u64,
    /// What to do.
    pub act: Act,
}

/// What to do, each with the thread that performs it: `main` draws, `queue` is serial and may block, `aside` is a
/// separate thread.
#[uniffi::remote(Enum)]
pub enum Act {
    /// main: draw `App.view` again.
    Redraw,
    /// queue: call `App.run` with this task, and perform the effects it returns.
    Run(u64),
    /// main: open this address in another app: the dialler, but never a call. If no app opens it, answer `NotPossible`.
    Open {
        /// `tel:`, `sms:`, `https:` or `mailto:`.
        uri: String,
    },
    /// queue: have each key of the key store answer the challenge; answer with `Answers`. For an alias without a key,
    /// or whose key fails, the answer is empty.
    AnswerKeys {
        /// Names of the keys.
        aliases: Vec<String>,
        /// The challenge.
        challenge: Vec<u8>,
    },
    /// queue: make a key under each of these names that has none; never replace a key.
    MakeKeys {
        /// Their names.
        aliases: Vec<String>,
    },
    /// main: call `App.lock_now` after this many seconds, counted through sleep. A later one replaces it, and returning
    /// to the app cancels it.
    LockAfter {
        /// Seconds.
        seconds: u32,
    },
    /// main: send `Event::Woke` with this token after this many milliseconds; a later one replaces it.
    Wake {
        /// The token.
        token: u64,
        /// Milliseconds.
        ms: u32,
    },
    /// main: let the person choose one item in the system's picker; answer with `Picked`, or `NotPossible` if the
    /// picker was closed or there is none. The shell keeps the item under this effect's id until [`Act::Drop`]: it may
    /// be fed more than once.
    Pick(PickKind),
    /// main: show the item chosen under this id, upright, and let the person choose a part of it; answer with
    /// `Cropped`, or `NotPossible`. Nothing is written.
    Crop {
        /// The effect that picked it.
        picked: u64,
        /// The texts of the crop screen.
        words: CropWords,
    },
    /// aside: read the item chosen under this id and pass it in pieces to `App.append_import`, then call
    /// `App.end_import`; if reading fails, `App.stop_import`. Another app may stall for minutes.
    Feed {
        /// The effect that picked it.
        picked: u64,
        /// The import.
        import: u64,
    },
    /// main: forget the item chosen under this id.
    Drop {
        /// The effect that picked it.
        picked: u64,
    },
    /// main: play this media, read with `App.read_media`, from its current position; send `Event::Moved` about twice a
    /// second. Answer `Performed` when it ends, `NotPossible` if it cannot be played. It stops as soon as a view
    /// without it is drawn.
    Play {
        /// The media.
        media: u64,
    },
    /// main: pause this media.
    Pause {
        /// The media.
        media: u64,
    },
    /// main: move this media to this position.
    Seek {
        /// The media.
        media: u64,
        /// The position in milliseconds.
        ms: u64,
    },
    /// main: offer this text to an app that the person chooses.
    ShareText {
        /// The text.
        text: String,
    },
    /// main, then aside for its bytes: offer a file, read with `App.read_export`, to an app that the person chooses,
    /// without an unencrypted copy on disk where the system allows.
    ShareFile {
        /// The export.
        export: u64,
        /// The file's name.
        name: String,
        /// Its media type.
        mime: String,
    },
    /// main, then aside for its bytes: let the person choose where to save a file; `NotPossible` if the picker was
    /// closed.
    SaveAs {
        /// The export.
        export: u64,
        /// The file's name.
        name: String,
        /// Its media type.
        mime: String,
    },
    /// main: clear the clipboard if it still holds what [`Act::Copy`] put there.
    TakeBackCopy,
    /// queue: delete the key of this name; answer `Performed` once there is no key of that name, whether or not there
    /// was one, and `NotPossible` if the key store refuses.
    DeleteKey {
        /// Its name.
        alias: String,
    },
    /// main: switch to the launcher icon and name of this disguise.
    Wear {
        /// Id of the disguise.
        look: String,
    },
    /// main: leave the list of recent apps, where the system allows.
    LeaveRecents,
    /// main: put this number of the calculator on the clipboard, as any calculator does; no answer.
    CopySum {
        /// The number.
        text: String,
    },
    /// main: put this text on the clipboard, marked sensitive where the system allows; answer `Performed`.
    Copy {
        /// The text.
        text: String,
    },
}

/// The kind of item that a picker offers.
#[uniffi::remote(Enum)]
pub enum PickKind {
    /// Pictures.
    Picture,
    /// Films.
    Film,
    /// Sound.
    Sound,
    /// Any file.
    Any,
}

/// The texts of the crop screen.
#[uniffi::remote(Record)]
pub struct CropWords {
    /// Its title.
    pub title: String,
    /// The button that takes the part.
    pub take: String,
    /// The button that selects the whole picture again.
    pub whole: String,
    /// The button that closes it.
    pub close: String,
    /// The button that leaves the app at once.
    pub leave: String,
    /// The controls that cut more off the left, the top, the right and the bottom.
    pub edges: Vec<String>,
}

/// The phone's current settings.
#[uniffi::remote(Record)]
#[uniffi(name = "PhoneFacts")]
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
#[uniffi::remote(Enum)]
#[uniffi(name = "PhoneSystem")]
pub enum System {
    /// Android.
    Android,
    /// iOS.
    Ios,
}

/// The result of `App.append_import`.
#[uniffi::remote(Record)]
pub struct ImportAnswer {
    /// Whether to continue reading; if not, no more bytes are needed.
    pub goes_on: bool,
    /// The effects to perform.
    pub effects: Vec<Effect>,
}
