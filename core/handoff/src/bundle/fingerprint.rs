//! The fingerprint: 18 characters that identify a whole bundle, to be read out over the phone.

use std::num::NonZeroU32;

use seal::digest::pbkdf2_sha256;

/// Slow on purpose: each attempt to find another statement with the same characters costs as many rounds.
const ROUNDS: NonZeroU32 = NonZeroU32::new(1 << 20).expect("a million is not zero");
const SALT: &[u8] = b"fingerprint/1";
/// Crockford's base 32: no I, L, O or U, which are misread or misheard.
const CHARACTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The fingerprint of one statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fingerprint([u8; 18]);

impl Fingerprint {
    /// Computes the fingerprint of a statement's exact bytes. About a third of a second.
    pub fn from_statement(statement: &[u8]) -> Self {
        let bits: [u8; 12] = pbkdf2_sha256(statement, SALT, ROUNDS);
        let bits = bits.iter().fold(0_u128, |all, byte| all << 8 | u128::from(*byte));
        // The first 90 of the 96 bits, five per character.
        Self(std::array::from_fn(|place| character(bits >> (91 - 5 * place))))
    }

    /// Returns six groups of three characters.
    pub fn groups(&self) -> Vec<String> {
        self.0.chunks(3).map(|group| group.iter().map(|byte| char::from(*byte)).collect()).collect()
    }

    /// Returns the spoken form of each group: letters by the ICAO phonetic alphabet, digits as words.
    pub fn spoken(&self) -> Vec<String> {
        self.0
            .chunks(3)
            .map(|group| group.iter().map(|byte| spoken(*byte)).collect::<Vec<_>>().join(" "))
            .collect()
    }
}

/// Formats as `7QK-M2X-…`: six groups of three.
impl std::fmt::Display for Fingerprint {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(&self.groups().join("-"))
    }
}

fn character(bits: u128) -> u8 {
    let five = usize::try_from(bits & 31).unwrap_or(0);
    CHARACTERS.get(five).copied().unwrap_or(b'0')
}

fn spoken(character: u8) -> &'static str {
    CHARACTERS.iter().position(|known| *known == character).and_then(|place| SPOKEN.get(place)).unwrap_or(&"")
}

const SPOKEN: [&str; 32] = [
    "Zero", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Alfa", "Bravo",
    "Charlie", "Delta", "Echo", "Foxtrot", "Golf", "Hotel", "Juliett", "Kilo", "Mike", "November", "Papa",
    "Quebec", "Romeo", "Sierra", "Tango", "Victor", "Whiskey", "X-ray", "Yankee", "Zulu",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(serde::Deserialize)]
    struct Vector {
        rule: String,
        statement: String,
        fingerprint: String,
        spoken: Vec<String>,
    }

    #[test]
    fn every_vector_gives_its_characters_and_the_words_for_them() {
        let text = include_str!("../../../../tests/vectors/handoff/fingerprint.json");
        for vector in serde_json::from_str::<Vec<Vector>>(text).unwrap() {
            let made = Fingerprint::from_statement(vector.statement.as_bytes());
            assert_eq!(made.to_string(), vector.fingerprint, "{}", vector.rule);
            assert_eq!(made.spoken(), vector.spoken, "{}", vector.rule);
        }
    }
}
