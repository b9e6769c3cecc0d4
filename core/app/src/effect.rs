//! What a shell performs.

/// Something to perform. Its id names it in [`crate::Event::Done`].
#[derive(Clone, PartialEq, Eq)]
pub struct Effect {
    /// Its id.
    pub id: u64,
    /// What to do.
    pub act: Act,
}

/// What to do. Each says which thread performs it: `main` draws, `queue` is serial and may wait.
#[derive(Clone, PartialEq, Eq)]
pub enum Act {
    /// main: draw [`crate::App::view`] again.
    Redraw,
    /// queue: call [`crate::App::run`] with this task, and perform what it answers.
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
    /// main: call [`crate::App::lock_now`] after so many seconds, counted through sleep; a later one takes its place,
    /// and coming back ends it.
    LockAfter {
        /// Seconds.
        seconds: u32,
    },
    /// main: send [`crate::Event::Woke`] with this token after so many milliseconds; a later one takes its place.
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
    /// aside: read what was chosen under this id and pass it on in pieces with [`crate::App::append_import`], then
    /// [`crate::App::end_import`]; where reading fails, [`crate::App::stop_import`]. Another app may stall for minutes.
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
    /// main: play this media, read with [`crate::App::read_media`], from where it is; tell [`crate::Event::Moved`]
    /// about twice a second. Answer `Performed` when it has come to its end, `NotPossible` if it cannot be played. It
    /// stops as soon as a view is drawn that does not have it.
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
    /// main, then aside for its bytes: offer a file, read with [`crate::App::read_export`], to an app of the person's
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
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
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
#[derive(Debug, Clone, PartialEq, Eq)]
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
