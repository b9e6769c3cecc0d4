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
    /// main: leave the list of recent apps, where the system can.
    LeaveRecents,
    /// main: put this text on the clipboard, marked sensitive where the system can.
    Copy {
        /// The text.
        text: String,
    },
}
