//! The 2,048 words of BIP-39's English list, and the letters of one word.
//!
//! The list is veiled in the library, so a search for words in it finds none, neither the list's nor ours. The words
//! differ in their first four letters, or are shorter.

use zeroize::Zeroizing;

use crate::veil::{VEIL, veiled};

/// One word a line.
const TEXT: &[u8] = include_bytes!("english.txt");
static VEILED: [u8; TEXT.len()] = veiled(TEXT);
/// Letters of the longest word.
const MOST: usize = 8;
/// Letters that are enough to name a longer word.
const ENOUGH: usize = 4;

/// Lower-case letters, wiped on drop.
pub(super) struct Letters {
    bytes: Box<Zeroizing<[u8; MOST]>>,
    length: usize,
}

impl Letters {
    pub(super) fn of_number(number: u16) -> Option<Self> {
        let veiled = lines().nth(usize::from(number)).filter(|line| !line.is_empty())?;
        Self::collect(veiled.iter().map(|letter| letter ^ VEIL), veiled.len())
    }

    /// Returns typed letters in lower case; `None` if no word is that long, or for anything except letters.
    pub(super) fn of_typed(typed: &str) -> Option<Self> {
        let fits = typed.bytes().all(|byte| byte.is_ascii_alphabetic());
        Self::collect(typed.bytes().map(|byte| byte.to_ascii_lowercase()), typed.len()).filter(|_| fits)
    }

    fn collect(letters: impl Iterator<Item = u8>, length: usize) -> Option<Self> {
        let mut bytes = Box::new(Zeroizing::new([0; MOST]));
        bytes.get_mut(..length)?.iter_mut().zip(letters).for_each(|(to, letter)| *to = letter);
        Some(Self { bytes, length })
    }

    /// Returns the number of the word that these letters are, or that begins with them if there are four or more.
    pub(super) fn number(&self) -> Option<u16> {
        let letters = self.text().as_bytes();
        let names = |line: &[u8]| {
            let begins = line.len() >= letters.len()
                && line.iter().zip(letters).all(|(veiled, letter)| veiled ^ VEIL == *letter);
            begins && !letters.is_empty() && (line.len() == letters.len() || letters.len() >= ENOUGH)
        };
        lines().position(names).and_then(|at| u16::try_from(at).ok())
    }

    pub(super) fn text(&self) -> &str {
        self.bytes.get(..self.length).and_then(|bytes| std::str::from_utf8(bytes).ok()).unwrap_or_default()
    }
}

fn lines() -> impl Iterator<Item = &'static [u8]> {
    VEILED.split(|byte| *byte == b'\n' ^ VEIL)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_the_standards_own() {
        let start = [0x2f, 0x5e, 0xed, 0x53, 0xa4, 0x72, 0x7b, 0x4b];
        assert_eq!(crate::digest::sha256(TEXT)[..8], start);
    }

    #[test]
    fn no_letter_of_the_list_stands_in_the_library() {
        assert!(!VEILED.iter().any(u8::is_ascii));
    }

    #[test]
    fn every_word_is_found_by_itself_and_by_its_first_four_letters() {
        for number in 0..2048 {
            let word = Letters::of_number(number).unwrap();
            let start = word.text().get(..ENOUGH).unwrap_or(word.text());
            assert_eq!(word.number(), Some(number));
            assert_eq!(Letters::of_typed(start).unwrap().number(), Some(number));
        }
        assert!(Letters::of_number(2048).is_none());
    }

    #[test]
    fn three_letters_are_a_word_only_if_they_are_all_of_it() {
        let number = |typed| Letters::of_typed(typed).and_then(|letters| letters.number());
        assert_eq!((number("act"), number("aba"), number("")), (Some(19), None, None));
    }
}
