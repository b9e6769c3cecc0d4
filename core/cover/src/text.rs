//! Writes numbers as the display shows them.

use zeroize::Zeroizing;

use crate::number::Number;

/// Text for the display or for a screen reader. It may contain digits of a code: wiped on drop, never printed by this
/// crate.
pub struct Text(Zeroizing<String>);

/// Bytes for the longest number with its marks, so that growing leaves no shorter copy behind.
const ROOM: usize = 128;
/// Significant digits in a result.
const SHOWN: u32 = 16;
/// The smallest power of ten of a first digit that is written without an exponent.
const SMALLEST_PLAIN: i32 = -6;

impl Text {
    pub(crate) fn new() -> Self {
        Self(Zeroizing::new(String::with_capacity(ROOM)))
    }

    /// Makes an empty text with room for `bytes` bytes, which must be enough.
    pub(crate) fn with_room(bytes: usize) -> Self {
        Self(Zeroizing::new(String::with_capacity(bytes)))
    }

    pub(crate) fn from_words(words: &str) -> Self {
        let mut text = Self::new();
        text.push(words);
        text
    }

    pub(crate) fn copy(text: &Self) -> Self {
        let mut copy = Self::with_room(text.0.len());
        copy.push(text.as_str());
        copy
    }

    pub(crate) fn push(&mut self, words: &str) {
        self.0.push_str(words);
    }

    /// Returns the text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Appends a number within a sum, with the minus sign of the operator.
    pub(crate) fn push_in_line(&mut self, number: &Self) {
        number.0.chars().for_each(|sign| self.0.push(if sign == '-' { '−' } else { sign }));
    }

    pub(crate) fn without_last_space(mut self) -> Self {
        if self.0.ends_with(' ') {
            self.0.pop();
        }
        self
    }

    /// Appends `count` ASCII digits as a whole number, in groups of three: `1,234,567`.
    pub(crate) fn push_grouped(&mut self, digits: impl Iterator<Item = u8>, count: usize) {
        for (index, digit) in digits.take(count).enumerate() {
            if index > 0 && (count - index).is_multiple_of(3) {
                self.0.push(',');
            }
            self.0.push(char::from(digit));
        }
    }

    pub(crate) fn push_digits(&mut self, digits: &[u8]) {
        digits.iter().for_each(|digit| self.0.push(char::from(*digit)));
    }
}

/// Writes a result: 16 significant digits, halves away from zero; with an exponent beyond 16 whole digits or five zeros
/// after the point.
pub(crate) fn result(number: &Number) -> Text {
    let shown = number.rounded_to(SHOWN);
    let digits = shown.digits();
    let mut text = Text::from_words(if shown.is_negative() { "-" } else { "" });
    match shown.magnitude() {
        power if power < SMALLEST_PLAIN || power >= SHOWN.cast_signed() => {
            exponent(&mut text, &digits, power)
        }
        power => plain(&mut text, &digits, power),
    }
    text
}

fn exponent(text: &mut Text, digits: &[u8], power: i32) {
    let (first, rest) = digits.split_at(1);
    text.push_digits(first);
    push_decimals(text, rest);
    text.push("E");
    text.push(&power.to_string());
}

/// Writes digits without an exponent; `power` is the power of ten of the first.
fn plain(text: &mut Text, digits: &[u8], power: i32) {
    match usize::try_from(power + 1) {
        Ok(before @ 1..) => {
            text.push_grouped(digits.iter().copied().chain(std::iter::repeat(b'0')), before);
            push_decimals(text, digits.get(before..).unwrap_or_default());
        }
        _ => {
            text.push("0.");
            (power + 1..0).for_each(|_| text.push("0"));
            text.push_digits(digits);
        }
    }
}

fn push_decimals(text: &mut Text, decimals: &[u8]) {
    if !decimals.is_empty() {
        text.push(".");
        text.push_digits(decimals);
    }
}
