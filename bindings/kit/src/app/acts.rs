//! What happened, and what a shell performs, as it crosses.

use ::app::view::Day;
use ::app::{Act, CropWords, Effect, Event, ImportAnswer, Outcome, Phone, PickKind, Picked, Pixels, System};
use ::cover::{Cause, Key};

/// Something happened. Every event has an answer in every state; one that is late or unknown changes nothing.
#[uniffi::remote(Enum)]
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
    /// An `Act::Wake` is over.
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
#[uniffi::remote(Enum)]
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
#[uniffi::remote(Record)]
pub struct Picked {
    /// Its name, as the app that holds it says.
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
#[uniffi::remote(Record)]
pub struct Pixels {
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
}

/// Something to perform. Its id names it in `Event::Done`.
#[uniffi::remote(Record)]
pub struct Effect {
    /// Its id.
    pub id: u64,
    /// What to do.
    pub act: Act,
}

/// What to do. Each says which thread performs it: `main` draws, `queue` is serial and may wait.
#[uniffi::remote(Enum)]
pub enum Act {
    /// main: draw `App.view` again.
    Redraw,
    /// queue: call `App.run` with this task, and perform what it answers.
    Run(u64),
    /// main: open this address in another app: the dialler, never a call. If no app does, answer `NotPossible`.
    Open {
        /// `tel:`, `sms:`, `https:` or `mailto:`.
        uri: String,
    },
    /// queue: let each key of the key store answer the challenge; answer with `Answers`. An alias without a key, or
    /// whose key fails, is answered with nothing.
    AnswerKeys {
        /// Names of the keys.
        aliases: Vec<String>,
        /// What they answer.
        challenge: Vec<u8>,
    },
    /// queue: make a key under each of these names where there is none; never replace one.
    MakeKeys {
        /// Their names.
        aliases: Vec<String>,
    },
    /// main: call `App.lock_now` after so many seconds, counted through sleep; a later one takes its place,
    /// and coming back ends it.
    LockAfter {
        /// Seconds.
        seconds: u32,
    },
    /// main: send `Event::Woke` with this token after so many milliseconds; a later one takes its place.
    Wake {
        /// The token.
        token: u64,
        /// Milliseconds.
        ms: u32,
    },
    /// main: let the person choose one thing in the system's picker; answer with `Picked`, or `NotPossible` if it was
    /// closed or there is none. The shell keeps what was chosen under this effect's id until [`Act::Drop`]: it may be
    /// fed more than once.
    Pick(PickKind),
    /// main: show what was chosen under this id, upright, and let the person choose a part of it; answer with
    /// `Cropped`, or `NotPossible`. Nothing is written.
    Crop {
        /// The effect that picked it.
        picked: u64,
        /// What is on it.
        words: CropWords,
    },
    /// aside: read what was chosen under this id and pass it on in pieces with `App.append_import`, then
    /// `App.end_import`; where reading fails, `App.stop_import`. Another app may stall for minutes.
    Feed {
        /// The effect that picked it.
        picked: u64,
        /// The import.
        import: u64,
    },
    /// main: forget what was chosen under this id.
    Drop {
        /// The effect that picked it.
        picked: u64,
    },
    /// main: play this media, read with `App.read_media`, from where it is; tell `Event::Moved` about twice a second.
    /// Answer `Performed` when it has come to its end, `NotPossible` if it cannot be played. It stops as soon as a view
    /// is drawn that does not have it.
    Play {
        /// The media.
        media: u64,
    },
    /// main: pause it.
    Pause {
        /// The media.
        media: u64,
    },
    /// main: go to this millisecond of it.
    Seek {
        /// The media.
        media: u64,
        /// The millisecond.
        ms: u64,
    },
    /// main: offer this text to an app of the person's choice.
    ShareText {
        /// The text.
        text: String,
    },
    /// main, then aside for its bytes: offer a file, read with `App.read_export`, to an app of the person's
    /// choice, without a clear copy on disk where the system can do that.
    ShareFile {
        /// The export.
        export: u64,
        /// The file's name.
        name: String,
        /// Its media type.
        mime: String,
    },
    /// main, then aside for its bytes: let the person choose where to save a file; `NotPossible` if it was closed.
    SaveAs {
        /// The export.
        export: u64,
        /// The file's name.
        name: String,
        /// Its media type.
        mime: String,
    },
    /// main: take the clipboard's text away again if it is still what [`Act::Copy`] put there.
    TakeBackCopy,
    /// queue: delete the key of this name; answer `Performed` once there is none of that name, whether or not there was
    /// one, and `NotPossible` where the key store refuses.
    DeleteKey {
        /// Its name.
        alias: String,
    },
    /// main: wear the look of this id as icon and name.
    Wear {
        /// The look.
        look: String,
    },
    /// main: leave the list of recent apps, where the system can.
    LeaveRecents,
    /// main: put this number of the calculator on the clipboard, as any calculator does; nothing is answered.
    CopySum {
        /// The number.
        text: String,
    },
    /// main: put this text on the clipboard, marked sensitive where the system can; answer `Performed`.
    Copy {
        /// The text.
        text: String,
    },
}

/// What a picker offers.
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

/// The words of a crop.
#[uniffi::remote(Record)]
pub struct CropWords {
    /// What to do.
    pub title: String,
    /// Takes the part.
    pub take: String,
    /// Shows all of it again.
    pub whole: String,
    /// Closes it.
    pub close: String,
    /// Leaves the app at once.
    pub leave: String,
    /// Cuts more off the left, the top, the right, the bottom.
    pub edges: Vec<String>,
}

/// The phone as it is now.
#[uniffi::remote(Record)]
#[uniffi(name = "PhoneFacts")]
pub struct Phone {
    /// Its language, as a tag such as `en-GB`.
    pub language: String,
    /// Name of its time zone, such as `Europe/London`.
    pub zone: String,
    /// What its clocks show now, in minutes east of UTC.
    pub minutes_east: i32,
    /// Which system it runs.
    pub system: System,
}

/// A system.
#[uniffi::remote(Enum)]
#[uniffi(name = "PhoneSystem")]
pub enum System {
    /// Android.
    Android,
    /// iOS.
    Ios,
}

/// What `App.append_import` answers.
#[uniffi::remote(Record)]
pub struct ImportAnswer {
    /// Whether to go on reading; if not, nothing more of it is wanted.
    pub goes_on: bool,
    /// What to perform.
    pub effects: Vec<Effect>,
}
