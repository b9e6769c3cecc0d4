//! Which face is up, as it crosses.

use std::sync::{Mutex, MutexGuard, PoisonError};

pub use ::cover::Cause;

use crate::mirror::mirror;

mirror! {
    /// Why the app steps out.
    Reason = ::cover::Reason {
        /// To the dialler.
        Call,
        /// To a page in the browser.
        Page,
        /// To a picker or a share sheet.
        Picker,
    }
}

/// Why the app is no longer in front.
#[uniffi::remote(Enum)]
pub enum Cause {
    /// Another app is in front.
    Switched,
    /// The screen went off; not for the ear sensor in a call.
    ScreenOff,
    /// A call rings or is up.
    Call,
}

/// What the shell draws now, before anything else.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
pub enum Show {
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
    Left {
        /// As the shell named it.
        screen: String,
    },
    /// The call sheet; behind it, the screen it stepped out from.
    CallSheet {
        /// As the shell named it.
        screen: String,
    },
}

/// What to do now.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Turn {
    /// What to draw.
    pub show: Show,
    /// The session, if there was one, has been locked.
    pub locked: bool,
    /// Seconds from now after which the shell's timer calls `lock_now`; 0 if nothing waits.
    pub wait_seconds: u32,
}

impl From<::cover::Show<String>> for Show {
    fn from(show: ::cover::Show<String>) -> Self {
        match show {
            ::cover::Show::AsItWas => Self::AsItWas,
            ::cover::Show::Cover => Self::Cover,
            ::cover::Show::First => Self::First,
            ::cover::Show::Help => Self::Help,
            ::cover::Show::Home => Self::Home,
            ::cover::Show::Left(screen) => Self::Left { screen },
            ::cover::Show::CallSheet(screen) => Self::CallSheet { screen },
        }
    }
}

impl From<::cover::Answer<String>> for Turn {
    fn from(answer: ::cover::Answer<String>) -> Self {
        Self { show: answer.show.into(), locked: answer.lock, wait_seconds: answer.wait_seconds }
    }
}

/// The core's machine behind a lock.
pub(crate) struct Stage(Mutex<Option<::cover::Stage<String>>>);

impl Stage {
    pub(crate) fn launch(settings: ::cover::Settings) -> (Self, Turn) {
        let (stage, answer) = ::cover::Stage::launch(settings);
        (Self(Mutex::new(Some(stage))), answer.into())
    }

    /// One happening; the turn it leads to.
    pub(crate) fn step(&self, happening: ::cover::Happening<String>, now_ms: u64) -> Turn {
        let mut held = self.held();
        let stage = held.take().unwrap_or_else(covered);
        let (stage, answer) = stage.step(happening, now_ms);
        *held = Some(stage);
        answer.into()
    }

    /// Happenings that change what is set: they take effect only if `keep` kept it. Nothing else happens meanwhile.
    pub(crate) fn settle<E>(
        &self,
        happenings: impl IntoIterator<Item = ::cover::Happening<String>>,
        now_ms: u64,
        keep: impl FnOnce(::cover::Settings) -> Result<(), E>,
    ) -> Result<Turn, E> {
        self.held().get_or_insert_with(covered).settle(happenings, now_ms, keep).map(Turn::from)
    }

    /// Whether 999 opens help now.
    pub(crate) fn help_door(&self) -> bool {
        self.held().as_ref().is_none_or(::cover::Stage::help_door)
    }

    fn held(&self) -> MutexGuard<'_, Option<::cover::Stage<String>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// After a panic inside a step, which has never been seen: the face that shows least.
fn covered() -> ::cover::Stage<String> {
    ::cover::Stage::launch(::cover::Settings { covered: true, ..::cover::Settings::default() }).0
}
