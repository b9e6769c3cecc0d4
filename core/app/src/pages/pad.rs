//! A calculator on a page, to choose a code or practise holding. It opens nothing.

use cover::{Digits, Event, Key, Options, Then};

use super::{Draw, Next};
use crate::sums::Sums;
use crate::view::{Keypad, RowKind, Tone};
use crate::world::World;

#[derive(Default)]
pub(crate) struct Pad {
    sums: Sums,
    /// Consecutive taps of equals.
    presses: u8,
    last: Option<Key>,
}

/// The result of a key.
pub(crate) enum Offered {
    /// A sum, or part of one.
    Nothing,
    /// Digits that may be a code.
    Code(Digits),
    /// The digits that open help.
    Help,
    /// Equals was held on this many digits, or on something else.
    Unfit(Option<usize>),
}

const PRESSES: u8 = 3;

impl Pad {
    /// Presses a key, as on the cover.
    pub(crate) fn press(&mut self, key: Key, is_held: bool, options: Options) -> Offered {
        let event = match (key, is_held) {
            (Key::Equals, true) => Event::HoldEquals,
            (Key::Backspace, true) => Event::Key(Key::AllClear),
            (_, true) => return Offered::Nothing,
            (key, false) => Event::Key(key),
        };
        let digits = self.sums.bare_digits();
        self.last = Some(key);
        self.presses = if key == Key::Equals { self.presses.saturating_add(1) } else { 0 };
        let is_offered = event == Event::HoldEquals || options.three_presses && self.presses == PRESSES;
        match self.sums.step(event, options) {
            // Codes are chosen and tried here, never phrases.
            Then::TryCode(typed) if typed.are_48() => Offered::Unfit(digits),
            Then::TryCode(digits) => Offered::Code(digits),
            Then::OpenHelp => Offered::Help,
            Then::Stay if is_offered => Offered::Unfit(digits),
            Then::Stay => Offered::Nothing,
        }
    }

    /// Starts from 0 and keeps no digits.
    pub(crate) fn begin(&mut self, options: Options) {
        (self.presses, self.last) = (0, None);
        self.sums.begin(options);
    }

    /// Returns how many digits there are so far, if they may be a code.
    pub(crate) fn bare_digits(&self) -> Option<usize> {
        self.sums.bare_digits()
    }

    pub(crate) fn row(&self) -> RowKind {
        let face = self.sums.view("");
        RowKind::Keypad(Box::new(Keypad {
            display: face.display,
            spoken: self.spoken().unwrap_or(face.spoken),
            keys: face.keys,
            clicks: true,
        }))
    }

    /// Returns only the last key while the digits may be a code: they are not read out together.
    fn spoken(&self) -> Option<String> {
        self.sums.bare_digits().and(self.last).map(|key| key.spoken().to_owned())
    }
}

/// Returns whether two hold the same digits.
pub(crate) fn is_same(one: &Digits, other: &Digits) -> bool {
    one.expose(|one| other.expose(|other| one == other))
}

/// Practising holding on a page, which says what it would open.
#[derive(Default)]
pub(crate) struct Lesson {
    pad: Pad,
    /// The code just chosen, if it can be practised too.
    code: Option<Digits>,
    said: Option<&'static str>,
    announced: bool,
}

impl Lesson {
    pub(crate) fn with_code(code: Digits) -> Self {
        Self { code: Some(code), ..Self::default() }
    }

    pub(crate) fn key(&mut self, key: Key, is_held: bool, world: &World) -> Next {
        let options = Options { help_entry: true, three_presses: world.three_presses() };
        let offered = self.pad.press(key, is_held, options);
        let said = match offered {
            Offered::Nothing => return Next::Stay,
            Offered::Help => "try-help",
            Offered::Unfit(_) => "try-other",
            Offered::Code(digits) => self.of_code(&digits),
        };
        if said != "try-other" {
            self.pad.begin(options);
        }
        (self.said, self.announced) = (Some(said), false);
        Next::Stay
    }

    fn of_code(&self, digits: &Digits) -> &'static str {
        match &self.code {
            Some(code) if is_same(code, digits) => "try-code",
            Some(_) => "try-other",
            None => "try-any",
        }
    }

    pub(crate) fn draw(&self, draw: &mut Draw<'_>) {
        if let Some(said) = self.said {
            draw.notice(if said == "try-other" { Tone::Info } else { Tone::Good }, said);
        }
        draw.push("keys", self.pad.row());
    }

    /// Returns the result of the last key, once.
    pub(crate) fn says(&mut self) -> Option<&'static str> {
        self.said.filter(|_| !std::mem::replace(&mut self.announced, true))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spoken_after(keys: &[Key]) -> String {
        let mut pad = Pad::default();
        for key in keys {
            pad.press(*key, false, Options { help_entry: true, three_presses: false });
        }
        let RowKind::Keypad(keypad) = pad.row() else { unreachable!("it is a keypad") };
        keypad.spoken
    }

    #[test]
    fn digits_of_a_code_are_not_read_out_together() {
        assert_eq!(spoken_after(&[]), "");
        assert_eq!(spoken_after(&[Key::Four, Key::One]), "1");
        assert_eq!(spoken_after(&[Key::Four, Key::One, Key::Backspace]), "delete");
    }

    #[test]
    fn the_result_of_a_sum_is_read_out() {
        assert_eq!(spoken_after(&[Key::Four, Key::Plus, Key::One, Key::Equals]), "5");
    }
}
