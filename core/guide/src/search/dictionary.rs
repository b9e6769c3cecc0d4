//! Common English words, so that none of them is ever taken for a slip of another.

use base64ct::{Base64, Encoding};
use serde::{Deserialize, Serialize};

use super::text::stem;

/// The row of `data` that holds the filter.
pub const DICTIONARY: &str = "english";
/// Places that each word marks.
const MARKS: u32 = 6;

/// `data` row `english`: the stems of common words, as a filter. One word in a hundred that is none passes as one.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Filter {
    /// The bits, eight a byte, the lowest first, in base64.
    bits: String,
}

impl Filter {
    /// A filter that knows these stems.
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

/// The words, open; none are known without a filter.
#[derive(Default)]
pub struct Dictionary {
    bytes: Vec<u8>,
}

impl Dictionary {
    /// Opens a filter; one that cannot be read knows no word.
    pub fn new(filter: Option<Filter>) -> Self {
        let bytes = filter.and_then(|filter| Base64::decode_vec(&filter.bits).ok());
        Self { bytes: bytes.unwrap_or_default() }
    }

    /// Whether a word, or a form of it, is a common English one.
    pub fn has(&self, word: &str) -> bool {
        let is_marked =
            |place: usize| self.bytes.get(place / 8).is_some_and(|byte| byte & (1 << (place % 8)) != 0);
        !self.bytes.is_empty() && word.len() > 2 && places(&stem(word), self.bytes.len() * 8).all(is_marked)
    }
}

/// The places of a stem among so many bits.
fn places(stem: &str, bits: usize) -> impl Iterator<Item = usize> {
    let first = hash(stem);
    let step = first.wrapping_mul(0x9E37_79B1) ^ (first >> 15) | 1;
    (0..MARKS).map(move |mark| first.wrapping_add(mark.wrapping_mul(step)) as usize % bits.max(1))
}

/// FNV-1a over UTF-16, which scripts of the site count in too.
fn hash(text: &str) -> u32 {
    more(0x811C_9DC5, text)
}

/// The same, begun already.
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
