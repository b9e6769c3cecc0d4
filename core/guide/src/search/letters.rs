//! Encodes small numbers as characters that JSON and HTML do not escape, single-byte characters first.

/// Characters left out because they would be escaped.
const NOT: [char; 6] = ['"', '&', '\'', '<', '>', '\\'];
/// How many of the characters are a single byte.
pub(crate) const SHORT: u32 = 88;

fn all() -> impl Iterator<Item = char> {
    ('!'..='~').filter(|letter| !NOT.contains(letter)).chain('¡'..='ÿ')
}

/// Returns the character for a number.
pub fn letter(number: usize) -> char {
    all().nth(number).unwrap_or('~')
}

/// The number for each character, by its code point: a pack is opened with hundreds of thousands of them.
pub(crate) struct Numbers([Option<u8>; 256]);

impl Numbers {
    pub(crate) fn new() -> Self {
        let mut numbers = [None; 256];
        for (letter, number) in all().zip(0..) {
            if let Some(slot) = numbers.get_mut(letter as usize) {
                *slot = Some(number);
            }
        }
        Self(numbers)
    }

    /// Returns a character's number; `None` if there is none for it.
    pub(crate) fn of(&self, letter: char) -> Option<u32> {
        self.0.get(letter as usize).copied().flatten().map(u32::from)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_has_its_number_back_and_no_other_character_has_one() {
        let numbers = Numbers::new();
        for number in 0..all().count() {
            assert_eq!(numbers.of(letter(number)), u32::try_from(number).ok());
        }
        for other in ['"', ' ', '\u{7f}', '\u{100}', '\u{10ffff}'] {
            assert_eq!(numbers.of(other), None);
        }
    }

    #[test]
    fn every_letter_of_a_short_number_is_one_byte_and_the_next_is_not() {
        let short = usize::try_from(SHORT).unwrap();
        assert!(all().take(short).all(|letter| letter.len_utf8() == 1));
        assert_eq!(all().nth(short).map(char::len_utf8), Some(2));
    }
}
