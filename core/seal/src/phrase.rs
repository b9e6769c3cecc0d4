//! The 128 bits of the recovery phrase, and their words and digits (BIP-39, English).

use zeroize::{Zeroize, Zeroizing};

use crate::{SealError, digest, random};

mod list;
mod typed;

use list::Letters;

/// Bytes behind a phrase of 12 words.
pub const ENTROPY: usize = 16;
/// Words of a phrase.
pub const WORDS: usize = 12;
/// Digits of a phrase: four a word, its number in the list.
pub const DIGITS: usize = 4 * WORDS;

/// The bits of a recovery phrase: enough alone, without a device or stretching.
pub struct Entropy(Box<Zeroizing<[u8; ENTROPY]>>);

/// Why the typed text is not a phrase. Names a place, never the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PhraseError {
    /// The word at this place, 1 to 12, is not in the list; for digits, the four at this place are above 2047 or are
    /// not digits.
    #[error("word {0} is not in the list")]
    UnknownWord(usize),
    /// The number of words, all in the list, which is not 12.
    #[error("{0} words instead of 12")]
    WordCount(usize),
    /// The number of digits, which is not 48.
    #[error("{0} digits instead of 48")]
    DigitCount(usize),
    /// Twelve words of the list with a wrong checksum: a word is another one, or the order is wrong.
    #[error("the words do not belong together")]
    Checksum,
}

impl Entropy {
    /// Generates random bits in place.
    ///
    /// # Errors
    /// `NoRandomness`.
    pub fn generate() -> Result<Self, SealError> {
        let mut entropy = Self::empty();
        random::fill(&mut entropy.0[..])?;
        Ok(entropy)
    }

    /// Copies the bits and wipes the source.
    pub fn from_bytes(source: &mut [u8; ENTROPY]) -> Self {
        let mut entropy = Self::empty();
        entropy.0.copy_from_slice(source);
        source.zeroize();
        entropy
    }

    /// Shows the bits. Comment every call with its reason.
    pub fn expose<R>(&self, use_them: impl FnOnce(&[u8; ENTROPY]) -> R) -> R {
        use_them(&self.0)
    }

    /// Shows the word at a place, 1 to 12, and its number in the list, 0 to 2047. The word is wiped when `show`
    /// returns. `None` beyond the last place.
    pub fn word<R>(&self, place: usize, show: impl FnOnce(&str, u16) -> R) -> Option<R> {
        let number = self.number(place)?;
        let word = Letters::of_number(number)?;
        Some(show(word.text(), number))
    }

    /// Shows every word in order, with its number in the list.
    pub fn each_word(&self, mut show: impl FnMut(&str, u16)) {
        for place in 1..=WORDS {
            self.word(place, &mut show);
        }
    }

    /// Returns whether `typed` is the word at a place, 1 to 12, with the same tolerance as a whole phrase. For typing
    /// words back.
    pub fn is_word(&self, place: usize, typed: &str) -> bool {
        let typed = Letters::of_typed(typed.trim_matches(typed::is_between));
        let number = typed.and_then(|typed| typed.number());
        number.is_some() && number == self.number(place)
    }

    // 11 bits a word; the last four of the twelfth are the checksum.
    fn number(&self, place: usize) -> Option<u16> {
        let first = place.checked_sub(1).filter(|at| *at < WORDS)? * 11;
        let bit = |at: usize| match self.0.get(at / 8) {
            Some(byte) => byte >> (7 - at % 8) & 1,
            None => self.checksum() >> (ENTROPY * 8 + 3 - at) & 1,
        };
        Some((first..first + 11).fold(0, |number, at| number << 1 | u16::from(bit(at))))
    }

    // Returns the first four bits of SHA-256.
    fn checksum(&self) -> u8 {
        Zeroizing::new(digest::sha256(&self.0[..]))[0] >> 4
    }

    fn empty() -> Self {
        Self(Box::new(Zeroizing::new([0; ENTROPY])))
    }
}

#[cfg(test)]
mod tests;
