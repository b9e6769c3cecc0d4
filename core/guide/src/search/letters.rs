//! Encodes small numbers as characters that JSON and HTML do not escape, single-byte characters first.

use std::collections::HashMap;

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

/// Returns the number for each character.
pub(crate) fn numbers() -> HashMap<char, u32> {
    all().zip(0..).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_of_a_short_number_is_one_byte_and_the_next_is_not() {
        let short = usize::try_from(SHORT).unwrap();
        assert!(all().take(short).all(|letter| letter.len_utf8() == 1));
        assert_eq!(all().nth(short).map(char::len_utf8), Some(2));
    }
}
