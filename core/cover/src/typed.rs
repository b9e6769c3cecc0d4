//! The number being typed.

use zeroize::Zeroize;

use crate::digits::Digits;
use crate::number::Number;
use crate::text::Text;

/// Maximum digits of a number; further ones are ignored. Twelve groups of four fit.
pub(crate) const LONGEST: usize = 48;

/// Digit keys as pressed, with a point and a sign.
#[derive(Zeroize)]
pub(crate) struct Typed {
    digits: [u8; LONGEST],
    length: usize,
    /// How many digits are before the point, once there is one.
    point: Option<usize>,
    negative: bool,
    /// Only digit keys were pressed since everything was cleared.
    bare: bool,
}

impl Typed {
    /// Begins a number. `bare` if everything was just cleared.
    pub(crate) fn new(bare: bool) -> Self {
        Self { digits: [0; LONGEST], length: 0, point: None, negative: false, bare }
    }

    fn digits(&self) -> &[u8] {
        self.digits.get(..self.length).unwrap_or_default()
    }

    /// Returns whether nothing typed shows.
    pub(crate) fn is_empty(&self) -> bool {
        self.length == 0 && self.point.is_none() && !self.negative
    }

    /// Returns whether no number was typed: nothing, or only a sign.
    pub(crate) fn is_blank(&self) -> bool {
        self.length == 0 && self.point.is_none()
    }

    /// Returns whether only a zero shows.
    pub(crate) fn shows_zero(&self) -> bool {
        self.point.is_none() && self.digits().iter().all(|digit| *digit == b'0')
    }

    /// Marks the digits as not a code.
    pub(crate) fn is_no_code(&mut self) {
        self.bare = false;
    }

    /// Appends an ASCII digit. Beyond the maximum the key does nothing, and the digits are no longer a code.
    pub(crate) fn push(&mut self, digit: u8) {
        match self.digits.get_mut(self.length) {
            Some(place) => {
                *place = digit;
                self.length += 1;
            }
            None => self.bare = false,
        }
    }

    /// Sets the point, unless there is one.
    pub(crate) fn set_point(&mut self) {
        self.point = self.point.or(Some(self.length));
        self.bare = false;
    }

    pub(crate) fn turn_sign(&mut self) {
        self.negative = !self.negative;
        self.bare = false;
    }

    /// Deletes the point or the digit typed last; returns whether only a zero then shows.
    pub(crate) fn take_back(&mut self) -> bool {
        if self.point == Some(self.length) {
            self.point = None;
        } else if let Some(last) = self.length.checked_sub(1) {
            self.digits.iter_mut().skip(last).for_each(Zeroize::zeroize);
            self.length = last;
        }
        self.shows_zero()
    }

    /// Returns the digits if they may be a code.
    pub(crate) fn bare_digits(&self) -> Option<&[u8]> {
        self.bare.then(|| self.digits())
    }

    pub(crate) fn code(&self) -> Option<Digits> {
        Digits::copy(self.bare_digits()?)
    }

    /// Returns the number typed so far; 0 if nothing was typed.
    pub(crate) fn number(&self) -> Number {
        let decimals = self.length - self.point.unwrap_or(self.length);
        Number::typed(self.digits(), i32::try_from(decimals).unwrap_or_default(), self.negative)
    }

    /// Returns the text as typed, with every digit but without leading zeros: `-1,234.50`.
    pub(crate) fn text(&self) -> Text {
        let (whole, decimals) = self.digits().split_at(self.point.unwrap_or(self.length));
        let zeros = whole.iter().take_while(|digit| **digit == b'0').count();
        let whole = whole.get(zeros..).unwrap_or_default();
        let mut text = Text::from_words(if self.negative { "-" } else { "" });
        match whole {
            [] => text.push("0"),
            whole => text.push_grouped(whole.iter().copied(), whole.len()),
        }
        if self.point.is_some() {
            text.push(".");
            text.push_digits(decimals);
        }
        text
    }
}
