//! Parses outward postcodes: `SW1A`, `CF10 3NQ`, `BT`.

use super::text::Typed;
use crate::places::Places;

/// Finds an outward postcode in the query; returns it in capitals with the forces that cover it.
pub(super) fn read<'a>(places: &'a Places, typed: &Typed) -> Option<(String, Vec<&'a str>)> {
    let whole = match typed.words.as_slice() {
        [letters, digits] if typed.all.len() == 2 => district(places, &format!("{letters}{digits}")),
        [letters] => area(places, letters),
        _ => None,
    };
    whole.or_else(|| typed.all.iter().find_map(|word| district(places, word)))
}

/// Looks up the letters alone: a postcode area, which several forces may cover.
fn area<'a>(places: &'a Places, word: &str) -> Option<(String, Vec<&'a str>)> {
    let letters = word.to_uppercase();
    let area = places.postcode_area(&letters)?;
    Some((letters, area.all()))
}

fn district<'a>(places: &'a Places, word: &str) -> Option<(String, Vec<&'a str>)> {
    let outward = without_inward(&word.to_uppercase());
    let letters: String = outward.chars().take_while(char::is_ascii_alphabetic).collect();
    let rest: String = outward.chars().skip(letters.len()).collect();
    let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
    let tail: String = rest.chars().skip(digits.len()).collect();
    let is_outward = (1..=2).contains(&digits.len()) && is_short_word(&tail);
    let area = places.postcode_area(&letters).filter(|_| is_outward)?;
    Some((outward, area.of(digits.parse().ok()?).to_vec()))
}

fn is_short_word(tail: &str) -> bool {
    tail.is_empty() || (tail.len() == 1 && tail.chars().all(|c| c.is_ascii_alphabetic()))
}

/// Removes the inward part (a digit and two letters) if the postcode was typed as one word.
fn without_inward(word: &str) -> String {
    let letters: Vec<char> = word.chars().collect();
    match letters.as_slice() {
        [outward @ .., digit, one, two]
            if outward.len() >= 2
                && outward.iter().any(char::is_ascii_digit)
                && digit.is_ascii_digit()
                && one.is_ascii_alphabetic()
                && two.is_ascii_alphabetic() =>
        {
            outward.iter().collect()
        }
        _ => word.to_owned(),
    }
}
