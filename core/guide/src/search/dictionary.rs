//! Common words, none of which is ever corrected to another word.

use base64ct::{Base64, Encoding};
use serde::{Deserialize, Serialize};

use super::text::{plain, stem};

/// The row of `data` that holds the filter, named after the language that it held at first.
pub const DICTIONARY: &str = "english";
/// The number of bits set for each word.
const MARKS: u32 = 6;

/// `data` row `english`: a Bloom filter of the stems of common words. About one in a hundred other words passes too.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Filter {
    /// The bits in base64, eight per byte, lowest first.
    bits: String,
}

impl Filter {
    /// Builds a filter of these stems.
    pub fn from_stems(stems: &[String]) -> Self {
        let mut bytes = vec![0_u8; stems.len() * 10 / 8 + 1];
        for stem in stems {
            for place in places(stem, bytes.len() * 8) {
                if let Some(byte) = bytes.get_mut(place / 8) {
                    *byte |= 1 << (place % 8);
                }
            }
        }
        Self { bits: Base64::encode_string(&bytes) }
    }

    /// The row of the pack, for the site.
    pub fn text(&self) -> &str {
        &self.bits
    }
}

/// The decoded filter; an empty one knows no word.
#[derive(Default)]
pub struct Dictionary {
    bytes: Vec<u8>,
}

impl Dictionary {
    /// Decodes a filter; one that cannot be decoded knows no word.
    pub fn new(filter: Option<Filter>) -> Self {
        let bytes = filter.and_then(|filter| Base64::decode_vec(&filter.bits).ok());
        Self { bytes: bytes.unwrap_or_default() }
    }

    /// Returns whether a word, or a form of it, is a common word.
    pub fn has(&self, word: &str) -> bool {
        let is_marked =
            |place: usize| self.bytes.get(place / 8).is_some_and(|byte| byte & (1 << (place % 8)) != 0);
        !self.bytes.is_empty() && word.len() > 2 && places(&stem(word), self.bytes.len() * 8).all(is_marked)
    }
}

/// Returns the stems to build a filter from, so that a word is known with its accents and without.
pub fn dictionary_stems(word: &str) -> [String; 2] {
    [stem(word), stem(&plain(word))]
}

/// Iterates over the bit positions of a stem in a filter of that many bits.
fn places(stem: &str, bits: usize) -> impl Iterator<Item = usize> {
    let first = hash(stem);
    let step = first.wrapping_mul(0x9E37_79B1) ^ (first >> 15) | 1;
    (0..MARKS).map(move |mark| first.wrapping_add(mark.wrapping_mul(step)) as usize % bits.max(1))
}

/// Hashes a text with FNV-1a over UTF-16, which the site's scripts use too.
fn hash(text: &str) -> u32 {
    more(0x811C_9DC5, text)
}

/// Continues a hash with more text.
pub(super) fn more(begun: u32, text: &str) -> u32 {
    text.encode_utf16().fold(begun, |hash, unit| (hash ^ u32::from(unit)).wrapping_mul(0x0100_0193))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_words_are_known_in_every_form_and_few_others_are() {
        let stems: Vec<String> = ["scammer", "translat", "block"].map(str::to_owned).to_vec();
        let dictionary = Dictionary::new(Some(Filter::from_stems(&stems)));
        for word in ["scammer", "scammers", "translate", "translated", "blocking"] {
            assert!(dictionary.has(word), "{word}");
        }
        assert!(!dictionary.has("scamer"));
        assert!(!Dictionary::default().has("block"));
    }
}
