//! Phrases: those of the standard (BIP-39, its reference's `vectors.json`), and different ways to write them.

use super::{Case, Hex, Vector, bad, good};

const STANDARD: [(&str, [u8; 16], &str); 4] = [
    (
        "phrase-zeros",
        [0; 16],
        "abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about",
    ),
    ("phrase-sevens", [0x7f; 16], LEGAL),
    (
        "phrase-eights",
        [0x80; 16],
        "letter advice cage absurd amount doctor acoustic avoid letter advice cage above",
    ),
    ("phrase-ones", [0xff; 16], "zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo wrong"),
];

const LEGAL: &str = "legal winner thank year wave sausage worth useful legal winner thank yellow";
/// A phrase as the numbers of its words in the list.
const LEGAL_DIGITS: &str = "101920151790203919831533203119191019201517902040";
const OZONE: &str = "ozone drill grab fiber curtain grace pudding thank cruise elder eight picnic";

/// Every vector of phrases.
pub fn all() -> Vec<(&'static str, Vector)> {
    let standard = STANDARD.map(|(name, entropy, words)| {
        (name, good("The words are those of BIP-39.", case(words, Some(entropy), None)))
    });
    let ozone =
        [0x9e, 0x88, 0x5d, 0x95, 0x2a, 0xd3, 0x62, 0xca, 0xeb, 0x4e, 0xfe, 0x34, 0xa8, 0xe9, 0x1b, 0xd2];
    let legal = |typed: &str| case(typed, Some([0x7f; 16]), Some(LEGAL_DIGITS));
    let refused = |typed: &str| case(typed, None, None);
    let others = vec![
        ("phrase", good("The words are those of BIP-39.", case(OZONE, Some(ozone), None))),
        ("phrase-digits", good("A word is its number in the list, in four digits.", legal(LEGAL_DIGITS))),
        (
            "phrase-short-words",
            good(
                "Four letters, capitals, commas and lines are enough.",
                legal("LEGA winn, than\nyear wave,saus; wort Usef lega winn than. yell"),
            ),
        ),
        (
            "phrase-checksum",
            bad("Four bits are a checksum.", "Checksum", refused(&LEGAL.replace("yellow", "year"))),
        ),
        (
            "phrase-unknown",
            bad("A word is in the list.", "UnknownWord(4)", refused(&LEGAL.replace("year", "years"))),
        ),
        (
            "phrase-eleven",
            bad("There are twelve words.", "WordCount(11)", refused(&LEGAL.replace(" yellow", ""))),
        ),
        (
            "phrase-digits-beyond",
            bad("The list ends at 2047.", "UnknownWord(12)", refused(&LEGAL_DIGITS.replace("2040", "2048"))),
        ),
        (
            "phrase-digits-short",
            bad("There are 48 digits.", "DigitCount(47)", refused(LEGAL_DIGITS.trim_start_matches('1'))),
        ),
    ];
    standard.into_iter().chain(others).collect()
}

fn case(typed: &str, entropy: Option<[u8; 16]>, digits: Option<&str>) -> Case {
    Case::Phrase { typed: typed.into(), entropy: entropy.map(Hex::from), digits: digits.map(str::to_owned) }
}
