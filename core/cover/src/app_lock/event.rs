//! The events of the app lock, and its answers.

use super::Minutes;

/// Why the app is about to open another app.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// To the dialler.
    Call,
    /// To a page in the browser.
    Page,
    /// To a picker or a share sheet.
    Picker,
}

/// Why the app went into the background.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cause {
    /// Another app came into the foreground.
    Switched,
    /// The screen went off, and no call is active or ringing: locks at once, whatever the wait.
    ScreenOff,
    /// A call is ringing or active.
    Call,
}

/// An event. `S` is the shell's name of a screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LockEvent<S> {
    /// 999 was held on the cover, or "Help now" was tapped.
    HelpAsked,
    /// A session began.
    Opened,
    /// The shell is about to open another app from this screen.
    StepOut(Reason, S),
    /// The app went into the background.
    Backgrounded(Cause),
    /// The app is in the foreground again, or the picker over it has closed.
    Returned,
    /// The button for leaving was tapped.
    Leave,
    /// The session was locked, because the wait was over or for any other reason.
    Locked,
    /// From now on every launch shows the cover.
    Hide,
    /// From now on a launch shows the app itself.
    Unhide,
    /// The help entry was switched on or off.
    HelpEntry(bool),
    /// A code was made (true), or there is no code any more.
    Code(bool),
    /// How long to wait: for calls and pages, and for pickers.
    Waits(Minutes, Minutes),
}

/// What the shell must draw now, before anything else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Show<S> {
    /// No change.
    AsItWas,
    /// The calculator.
    Cover,
    /// The first page, with nothing hidden yet.
    First,
    /// The pages that need no code.
    Help,
    /// The home page of a session.
    Home,
    /// The screen from which the app stepped out.
    Left(S),
    /// The call sheet, over the screen from which the app stepped out.
    CallSheet(S),
}

/// The answer to an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Transition<S> {
    /// What to draw.
    pub show: Show<S>,
    /// Lock now, if a session is open or being opened, and reset the calculator.
    pub lock: bool,
    /// Seconds from now after which to lock; 0 for no wait.
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
