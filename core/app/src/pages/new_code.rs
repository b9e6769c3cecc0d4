//! A code on a calculator: a new one, typed twice, or an existing one, typed once. Shared by set-up and settings.

use cover::{Digits, Key, Options};
use vault::weak_code;

use super::Draw;
use super::pad::{Offered, Pad, is_same};
use crate::messages;
use crate::view::Tone;
use crate::world::World;

/// The keys, and the first typing.
#[derive(Default)]
pub(crate) struct NewCode {
    pad: Pad,
    once: Option<Digits>,
    /// Whether the code exists already: typed once, and accepted whatever it is.
    is_known: bool,
    said: Option<&'static str>,
    announced: bool,
}

/// The result of a key.
pub(crate) enum KeyResult {
    /// A sum, or part of one.
    Nothing,
    /// There is something to read: type it again, or why it will not do.
    Said,
    /// A code; a new one was typed twice.
    Code(Digits),
}

/// Returns options with which nothing opens.
fn options(world: &World) -> Options {
    Options { help_entry: false, three_presses: world.three_presses() }
}

impl NewCode {
    /// Starts at 0.
    pub(crate) fn begin(world: &World) -> Self {
        let mut new = Self::default();
        new.pad.begin(options(world));
        new
    }

    /// Starts at 0, for an existing code.
    pub(crate) fn known(world: &World) -> Self {
        Self { is_known: true, ..Self::begin(world) }
    }

    pub(crate) fn key(&mut self, key: Key, is_held: bool, world: &World) -> KeyResult {
        let came = match self.pad.press(key, is_held, options(world)) {
            Offered::Nothing => return KeyResult::Nothing,
            Offered::Code(digits) => self.offer(digits),
            Offered::Unfit(digits) => self.refuse(digits),
            Offered::Help => KeyResult::Said,
        };
        self.pad.begin(options(world));
        came
    }

    /// Takes digits that may be a code, when equals was held.
    fn offer(&mut self, digits: Digits) -> KeyResult {
        if self.is_known {
            self.said = None;
            return KeyResult::Code(digits);
        }
        if let Some(reason) = digits.expose(weak_code) {
            self.once = None;
            return self.say(messages::too_easy(reason));
        }
        match self.once.take() {
            None => {
                self.once = Some(digits);
                self.say("setup-code-twice")
            }
            Some(once) if is_same(&once, &digits) => {
                self.said = None;
                KeyResult::Code(digits)
            }
            Some(_) => self.say("setup-code-differs"),
        }
    }

    /// Refuses it and forgets the first typing, so that nobody has to know which of two counts.
    fn refuse(&mut self, digits: Option<usize>) -> KeyResult {
        self.once = None;
        self.say(match digits {
            Some(0) => "setup-code-about",
            Some(few) if few < 6 => "setup-code-short",
            Some(_) => "setup-code-long",
            None => "setup-code-digits",
        })
    }

    fn say(&mut self, said: &'static str) -> KeyResult {
        (self.said, self.announced) = (Some(said), false);
        KeyResult::Said
    }

    /// Draws what to do, the keys, and whether it is long enough.
    pub(crate) fn draw(&self, draw: &mut Draw<'_>) {
        match self.said {
            Some("setup-code-twice") => draw.notice(Tone::Good, "setup-code-twice"),
            Some(said) => draw.notice(Tone::Care, said),
            None => draw.text("setup-code-about"),
        };
        draw.push("keys", self.pad.row());
        if self.pad.bare_digits().is_some_and(|digits| (6..=16).contains(&digits)) {
            draw.small("setup-code-enough");
        }
    }

    /// Returns what a screen reader says, once.
    pub(crate) fn says(&mut self) -> Option<&'static str> {
        self.said.filter(|_| !std::mem::replace(&mut self.announced, true))
    }
}
