//! Effects: what a shell is to perform.

use app::view::Frame;
use app::{Act, Effect, ImportAnswer, PickKind};

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
    /// main: draw `AppHandle.view` again.
    Redraw,
    /// queue: call `AppHandle.run` with this task, and perform the effects it returns.
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
    /// main: call `AppHandle.lock_now` after this many seconds, counted through sleep. A later one replaces it, and
    /// returning to the app cancels it.
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
    /// aside: replace the picture chosen under this id by a part of it, as it is seen upright, written as PNG with nothing
    /// but its pixels; answer with `Cropped`, or `NotPossible`. Nothing is written to the disk.
    Crop {
        /// The effect that picked it.
        picked: u64,
        /// The part.
        frame: Frame,
    },
    /// aside: read the item chosen under this id and pass it in pieces to `AppHandle.append_import`, then call
    /// `AppHandle.end_import`; if reading fails, `AppHandle.stop_import`. Another app may stall for minutes.
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
    /// main: play this media, read with `AppHandle.read_media`, from its current position; send `Event::Moved` about
    /// twice a second. Answer `Performed` when it ends, `NotPossible` if it cannot be played. It stops as soon as a
    /// view without it is drawn.
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
    /// main, then aside for its bytes: offer a file, read with `AppHandle.read_export`, to an app that the person
    /// chooses, without an unencrypted copy on disk where the system allows.
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

/// The result of `AppHandle.append_import`.
#[uniffi::remote(Record)]
pub struct ImportAnswer {
    /// Whether to continue reading; if not, no more bytes are needed.
    pub goes_on: bool,
    /// The effects to perform.
    pub effects: Vec<Effect>,
}
