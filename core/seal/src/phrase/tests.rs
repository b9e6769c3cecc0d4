use proptest::prelude::*;

use super::*;

const PHRASE: &str = "legal winner thank year wave sausage worth useful legal winner thank yellow";

fn read(text: &str) -> Result<[u8; ENTROPY], PhraseError> {
    Entropy::from_typed(text).map(|entropy| *entropy.0.first_chunk().unwrap())
}

fn with_word(place: usize, word: &str) -> String {
    let mut words: Vec<&str> = PHRASE.split(' ').collect();
    words[place - 1] = word;
    words.join(" ")
}

/// Returns the words, and the four digits of each.
fn shown(entropy: &Entropy) -> (String, Vec<String>) {
    let (mut words, mut digits) = (Vec::new(), Vec::new());
    entropy.each_word(|word, number| {
        words.push(word.to_owned());
        digits.push(format!("{number:04}"));
    });
    (words.join(" "), digits)
}

#[test]
fn what_is_shown_as_words_or_digits_is_read_back() {
    proptest!(ProptestConfig::with_cases(crate::tests_cases()), |(bits: [u8; ENTROPY])| {
        let (words, digits) = shown(&Entropy::from_bytes(&mut bits.clone()));
        prop_assert_eq!(read(&words), Ok(bits));
        prop_assert_eq!(read(&digits.concat()), Ok(bits));
    });
}

#[test]
fn capitals_lines_commas_numbering_and_missing_ends_do_not_matter() {
    for typed in [
        PHRASE.to_uppercase(),
        format!("  {}\n", PHRASE.replace(' ', "\r\n")),
        PHRASE.replace(' ', ", "),
        PHRASE.split(' ').zip(1..).map(|(word, place)| format!("{place}. {word}\n")).collect(),
        PHRASE.split(' ').map(|word| word.chars().take(4).chain([' ']).collect::<String>()).collect(),
        PHRASE.replace(' ', "\u{a0}"),
    ] {
        assert_eq!(read(&typed), Ok([0x7f; ENTROPY]), "{typed}");
    }
}

#[test]
fn digits_may_stand_in_groups() {
    let (_, groups) = shown(&Entropy::from_words(PHRASE).unwrap());
    for between in [" ", "-", "\n", ", "] {
        assert_eq!(read(&groups.join(between)), Ok([0x7f; ENTROPY]));
    }
}

#[test]
fn the_first_wrong_word_is_named_by_its_place() {
    for place in 1..=WORDS {
        assert_eq!(read(&with_word(place, "alcove")), Err(PhraseError::UnknownWord(place)));
    }
    assert_eq!(read(&with_word(3, "a-long-word-of-nobodys")), Err(PhraseError::UnknownWord(3)));
    assert_eq!(read(&with_word(7, "wörth")), Err(PhraseError::UnknownWord(7)));
}

#[test]
fn a_number_beyond_the_list_is_named_by_its_place() {
    let (_, digits) = shown(&Entropy::from_words(PHRASE).unwrap());
    for (place, odd) in (1..=WORDS).flat_map(|place| [(place, "2048"), (place, "1+19")]) {
        let mut digits = digits.clone();
        digits[place - 1] = odd.to_owned();
        assert_eq!(read(&digits.concat()), Err(PhraseError::UnknownWord(place)));
    }
}

#[test]
fn too_few_and_too_many_are_counted() {
    assert_eq!(read(""), Err(PhraseError::DigitCount(0)));
    assert_eq!(read(PHRASE.rsplit_once(' ').unwrap().0), Err(PhraseError::WordCount(11)));
    assert_eq!(read(&format!("{PHRASE} alcove")), Err(PhraseError::WordCount(13)));
    assert_eq!(read(&"1".repeat(47)), Err(PhraseError::DigitCount(47)));
    assert_eq!(read(&"1".repeat(1000)), Err(PhraseError::DigitCount(1000)));
}

#[test]
fn words_of_the_list_that_do_not_belong_together_are_told_so() {
    assert_eq!(read(&with_word(12, "year")), Err(PhraseError::Checksum));
    assert_eq!(read(&"0000".repeat(WORDS)), Err(PhraseError::Checksum));
}

#[test]
fn any_text_is_read_or_refused() {
    proptest!(ProptestConfig::with_cases(crate::tests_cases()), |(text in ".*")| {
        let _either = Entropy::from_typed(&text);
    });
}

#[test]
fn a_word_that_is_asked_back_may_be_written_as_in_a_phrase() {
    let entropy = Entropy::from_words(PHRASE).unwrap();
    assert!(entropy.is_word(6, "sausage") && entropy.is_word(6, " SAUS.") && entropy.is_word(12, "yellow"));
    assert!(!entropy.is_word(5, "sausage") && !entropy.is_word(6, "") && !entropy.is_word(6, "alcove"));
    assert!(!entropy.is_word(0, "") && !entropy.is_word(13, "legal") && !entropy.is_word(13, "alcove"));
}
