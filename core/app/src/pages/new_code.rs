//! A code on a calculator: a new one, typed twice, or one that there is, typed once. Set-up and settings share it.

use cover::{Digits, Key, Options};
use vault::weak_code;

use super::Draw;
use super::pad::{Offered, Pad, is_same};
use crate::messages;
use crate::view::Tone;
use crate::world::World;

/// The keys, and what was typed once.
#[derive(Default)]
pub(crate) struct NewCode {
    pad: Pad,
    once: Option<Digits>,
    /// It is one that there is already: typed once, and whatever it is.
    is_known: bool,
    said: Option<&'static str>,
    announced: bool,
}

/// What came of a key.
pub(crate) enum Came {
    /// A sum, or a part of one.
    Nothing,
    /// Something is to be read: type it again, or why it will not do.
    Said,
    /// A code: a new one was typed twice.
    Code(Digits),
}

/// Nothing opens from here.
fn options(world: &World) -> Options {
    Options { help_entry: false, three_presses: world.three_presses() }
}

impl NewCode {
    /// With the keys at 0.
    pub(crate) fn begin(world: &World) -> Self {
        let mut new = Self::default();
        new.pad.begin(options(world));
        new
    }

    /// With the keys at 0, for a code that there is.
    pub(crate) fn known(world: &World) -> Self {
        Self { is_known: true, ..Self::begin(world) }
    }

    pub(crate) fn key(&mut self, key: Key, is_held: bool, world: &World) -> Came {
        let came = match self.pad.press(key, is_held, options(world)) {
            Offered::Nothing => return Came::Nothing,
            Offered::Code(digits) => self.offer(digits),
            Offered::Unfit(digits) => self.refuse(digits),
            Offered::Help => Came::Said,
        };
        self.pad.begin(options(world));
        came
    }

    /// Equals was held on digits that may be a code.
    fn offer(&mut self, digits: Digits) -> Came {
        if self.is_known {
            self.said = None;
            return Came::Code(digits);
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
                Came::Code(digits)
            }
            Some(_) => self.say("setup-code-differs"),
        }
    }

    /// No code: a first one is forgotten too, so that nobody has to know which of two counts.
    fn refuse(&mut self, digits: Option<usize>) -> Came {
        self.once = None;
        self.say(match digits {
            Some(0) => "setup-code-about",
            Some(few) if few < 6 => "setup-code-short",
            Some(_) => "setup-code-long",
            None => "setup-code-digits",
        })
    }

    fn say(&mut self, said: &'static str) -> Came {
        (self.said, self.announced) = (Some(said), false);
        Came::Said
    }

    /// What to do, the keys, and whether it is long enough.
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

    /// What a screen reader says once.
    pub(crate) fn says(&mut self) -> Option<&'static str> {
        self.said.filter(|_| !std::mem::replace(&mut self.announced, true))
    }
}
