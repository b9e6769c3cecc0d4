//! Reads a phrase as typed: words or digits, with any separators.

use zeroize::Zeroizing;

use super::list::Letters;
use super::{DIGITS, Entropy, PhraseError, WORDS};

/// Numbers of words read so far, wiped on drop.
type Numbers = Zeroizing<[u16; WORDS]>;

impl Entropy {
    /// Reads words or, if there is no letter, digits.
    ///
    /// # Errors
    /// As [`Entropy::from_words`] and [`Entropy::from_digits`].
    pub fn from_typed(text: &str) -> Result<Self, PhraseError> {
        if text.chars().any(char::is_alphabetic) { Self::from_words(text) } else { Self::from_digits(text) }
    }

    /// Reads twelve words. Capitals, spaces, lines, commas and numbers before the words are ignored; the first four
    /// letters of a word are enough.
    ///
    /// # Errors
    /// [`PhraseError::UnknownWord`] with the first wrong place, else [`PhraseError::WordCount`], else
    /// [`PhraseError::Checksum`].
    pub fn from_words(text: &str) -> Result<Self, PhraseError> {
        let (mut numbers, mut count) = (Numbers::default(), 0);
        let is_numbering = |word: &&str| word.bytes().all(|byte| byte.is_ascii_digit());
        for word in text.split(is_between).filter(|word| !is_numbering(word)) {
            count += 1;
            let Some(to) = numbers.get_mut(count - 1) else { continue };
            let number = Letters::of_typed(word).and_then(|word| word.number());
            *to = number.ok_or(PhraseError::UnknownWord(count))?;
        }
        if count == WORDS { Self::from_numbers(&numbers) } else { Err(PhraseError::WordCount(count)) }
    }

    /// Reads 48 digits, four a word: its number in the list. Separators are ignored.
    ///
    /// # Errors
    /// [`PhraseError::DigitCount`], else [`PhraseError::UnknownWord`] with the first place that is above 2047 or holds
    /// anything but digits, else [`PhraseError::Checksum`].
    pub fn from_digits(text: &str) -> Result<Self, PhraseError> {
        let mut digits = Zeroizing::new([0; DIGITS]);
        let mut count = 0;
        for digit in text.chars().filter(|character| !is_between(*character)) {
            let digit = digit.to_digit(10).and_then(|digit| u16::try_from(digit).ok());
            digits.get_mut(count).into_iter().for_each(|to| *to = digit.unwrap_or(u16::MAX));
            count += 1;
        }
        if count != DIGITS {
            return Err(PhraseError::DigitCount(count));
        }
        let mut numbers = Numbers::default();
        for ((place, to), four) in (1..).zip(numbers.iter_mut()).zip(digits.chunks_exact(4)) {
            *to = number(four).ok_or(PhraseError::UnknownWord(place))?;
        }
        Self::from_numbers(&numbers)
    }

    fn from_numbers(numbers: &Numbers) -> Result<Self, PhraseError> {
        let mut entropy = Self::empty();
        let mut checksum = 0;
        for (at, number) in numbers.iter().enumerate() {
            for bit in 0..11 {
                let (set, at) = (u8::from(number >> (10 - bit) & 1 == 1), at * 11 + bit);
                match entropy.0.get_mut(at / 8) {
                    Some(byte) => *byte |= set << (7 - at % 8),
                    None => checksum = checksum << 1 | set,
                }
            }
        }
        if entropy.checksum() == checksum { Ok(entropy) } else { Err(PhraseError::Checksum) }
    }
}

/// Returns the number in four digits, if the list has it.
fn number(digits: &[u16]) -> Option<u16> {
    let is_digits = digits.iter().all(|digit| *digit < 10);
    let number = || digits.iter().fold(0, |number, digit| number * 10 + digit);
    is_digits.then(number).filter(|number| *number < 2048)
}

/// Returns whether a character only separates words or digits.
pub(super) fn is_between(character: char) -> bool {
    character.is_whitespace() || character.is_control() || ",;.:·-–—|/()".contains(character)
}
