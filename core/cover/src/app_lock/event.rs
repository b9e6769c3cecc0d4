//! What happens to the app lock, and what it answers.

use super::Minutes;

/// Why the app steps out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// To the dialler.
    Call,
    /// To a page in the browser.
    Page,
    /// To a picker or a share sheet.
    Picker,
}

/// Why the app is no longer in front.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cause {
    /// Another app is in front.
    Switched,
    /// The screen went off, and no call is live or rings: it locks at once, whatever waits.
    ScreenOff,
    /// A call rings or is up.
    Call,
}

/// What happened. `S` is how the shell names a screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LockEvent<S> {
    /// 999 was held on the cover, or "Help now" was tapped.
    HelpAsked,
    /// A session began.
    Opened,
    /// The shell is about to open another app from this screen.
    StepOut(Reason, S),
    /// The app is no longer in front.
    Backgrounded(Cause),
    /// The app is in front again, or the picker over it is gone.
    Returned,
    /// Leave was tapped.
    Leave,
    /// The session was locked: the wait was over, or for any other reason.
    Locked,
    /// From now on every launch is the cover.
    Hide,
    /// From now on a launch shows what the app is.
    Unhide,
    /// The help entry was switched on or off.
    HelpEntry(bool),
    /// A code was made (true), or there is none any more.
    Code(bool),
    /// How long to wait: for calls and pages, and for pickers.
    Waits(Minutes, Minutes),
}

/// What the shell draws now, before anything else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Show<S> {
    /// What it draws already.
    AsItWas,
    /// The calculator.
    Cover,
    /// The first page, with nothing hidden yet.
    First,
    /// The pages that need no code.
    Help,
    /// The home of a session.
    Home,
    /// The screen it stepped out from.
    Left(S),
    /// The call sheet; behind it, the screen it stepped out from.
    CallSheet(S),
}

/// What to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Transition<S> {
    /// What to draw.
    pub show: Show<S>,
    /// Lock now, if a session is open or being opened, and reset the calculator.
    pub lock: bool,
    /// Seconds after which to lock, counted from now; 0 if nothing waits.
    pub wait_seconds: u32,
}

impl<S> Transition<S> {
    pub(super) fn show(show: Show<S>) -> Self {
        Self { show, lock: false, wait_seconds: 0 }
    }

    pub(super) fn stay() -> Self {
        Self::show(Show::AsItWas)
    }

    pub(super) fn lock(show: Show<S>) -> Self {
        Self { show, lock: true, wait_seconds: 0 }
    }
}
