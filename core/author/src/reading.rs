//! Measures how hard a text is to read: sentences, syllables and the Flesch-Kincaid grade.

/// The longest sentence a page may have, in words.
pub(crate) const LONGEST_SENTENCE: usize = 20;
/// The highest grade of a page.
pub(crate) const HIGHEST_GRADE: f64 = 7.0;
/// The highest grade of the median page.
pub(crate) const HIGHEST_MEDIAN: f64 = 5.0;

/// The counts from which a grade is computed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    /// Words.
    pub(crate) words: usize,
    /// Sentences.
    pub(crate) sentences: usize,
    /// Syllables.
    pub(crate) syllables: usize,
}

impl Counts {
    /// Counts one block of text; the end of the block ends a sentence.
    pub(crate) fn new(text: &str) -> Self {
        let mut counts = Self::default();
        for sentence in sentences(text) {
            let words = words(sentence);
            counts.sentences += usize::from(!words.is_empty());
            counts.words += words.len();
            counts.syllables += words.iter().map(|word| syllables(word)).sum::<usize>();
        }
        counts
    }

    /// Adds two counts.
    pub(crate) fn plus(self, other: Self) -> Self {
        Self {
            words: self.words + other.words,
            sentences: self.sentences + other.sentences,
            syllables: self.syllables + other.syllables,
        }
    }

    /// Computes the Flesch-Kincaid grade (Kincaid and others, 1975); 0 if there are no words.
    pub(crate) fn grade(self) -> f64 {
        if self.words == 0 {
            return 0.0;
        }
        let ratio = |a: usize, b: usize| real(a) / real(b.max(1));
        0.39 * ratio(self.words, self.sentences) + 11.8 * ratio(self.syllables, self.words) - 15.59
    }
}

fn real(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

/// Rounds to a tenth; a grade is no more precise than that.
pub(crate) fn round(grade: f64) -> f64 {
    (grade * 10.0).round() / 10.0
}

/// Returns the middle value; for an even count the mean of the middle two.
pub(crate) fn median(mut grades: Vec<f64>) -> f64 {
    grades.sort_by(f64::total_cmp);
    let half = grades.len() / 2;
    match (grades.len() % 2, grades.get(half), half.checked_sub(1).and_then(|low| grades.get(low))) {
        (1, Some(middle), _) => *middle,
        (_, Some(high), Some(low)) => f64::midpoint(*high, *low),
        _ => 0.0,
    }
}

/// Splits at `.`, `!`, `?` or `:` before a space or the end.
pub(crate) fn sentences(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(end) = sentence_end(rest) {
        let (sentence, after) = rest.split_at(end);
        found.push(sentence.trim());
        rest = after;
    }
    found.push(rest.trim());
    found.retain(|sentence| !sentence.is_empty());
    found
}

fn sentence_end(text: &str) -> Option<usize> {
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next_is_space = chars.peek().is_none_or(|(_, next)| next.is_whitespace());
        if matches!(c, '.' | '!' | '?' | ':') && next_is_space {
            return Some(at + c.len_utf8());
        }
    }
    None
}

/// Returns the words of a sentence: runs between spaces that contain a letter or digit.
pub(crate) fn words(sentence: &str) -> Vec<&str> {
    let runs = sentence.split(|c: char| c.is_whitespace() || matches!(c, '/' | '–' | '—'));
    runs.filter(|run| run.chars().any(char::is_alphanumeric)).collect()
}

/// Counts the syllables of an English word by its vowel groups and silent endings.
pub(crate) fn syllables(word: &str) -> usize {
    word.split('-').map(part_syllables).sum::<usize>().max(1)
}

fn part_syllables(part: &str) -> usize {
    let letters: String =
        part.chars().filter(|c| c.is_ascii_alphabetic()).map(|c| c.to_ascii_lowercase()).collect();
    if letters.is_empty() {
        return part.chars().filter(char::is_ascii_digit).count().min(3);
    }
    let groups = vowel_groups(&letters) + split_vowels(&letters);
    groups.saturating_sub(silent_endings(&letters)).max(1)
}

fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}

fn vowel_groups(letters: &str) -> usize {
    let mut before = false;
    let mut groups = 0;
    for c in letters.chars() {
        groups += usize::from(is_vowel(c) && !before);
        before = is_vowel(c);
    }
    groups
}

/// Counts adjacent vowels that are pronounced separately: sci-ence, vide-o, be-ing.
fn split_vowels(letters: &str) -> usize {
    const APART: [&str; 9] = ["ia", "io", "ien", "eo", "ual", "uat", "eing", "ying", "uing"];
    const TOGETHER: [&str; 12] = [
        "tion", "sion", "cial", "tial", "cian", "gion", "cious", "tious", "people", "leopard", "friend",
        "surgeon",
    ];
    let apart: usize = APART.iter().map(|pair| letters.matches(pair).count()).sum();
    let together: usize = TOGETHER.iter().map(|pair| letters.matches(pair).count()).sum();
    apart.saturating_sub(together)
}

/// Counts silent endings: a final `e` except in `-le` after a consonant, and `-es` and `-ed` after most consonants.
fn silent_endings(letters: &str) -> usize {
    let back: Vec<char> = letters.chars().rev().take(4).collect();
    let silent = match back.as_slice() {
        ['e', 'l', c, ..] => is_vowel(*c),
        ['e', c, ..] => !is_vowel(*c),
        ['d', 'e', c, ..] => !is_vowel(*c) && !matches!(c, 't' | 'd'),
        ['s', 'e', 'l', c, ..] => is_vowel(*c),
        ['s', 'e', c, ..] => !is_vowel(*c) && !matches!(c, 's' | 'x' | 'z' | 'c' | 'g' | 'h'),
        _ => false,
    };
    usize::from(silent && vowel_groups(letters) > 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_of_common_words_are_counted_as_spoken() {
        let wanted = [
            ("the", 1),
            ("police", 2),
            ("picture", 2),
            ("evidence", 3),
            ("blackmailed", 2),
            ("wanted", 2),
            ("people", 2),
            ("little", 2),
            ("video", 3),
            ("being", 2),
            ("information", 4),
            ("threaten", 3),
            ("account", 2),
            ("messages", 3),
            ("screenshots", 2),
            ("safe", 1),
            ("saves", 1),
            ("trusted-adult", 4),
            ("friend", 1),
            ("usually", 4),
        ];
        let wrong: Vec<_> = wanted
            .iter()
            .filter(|(word, count)| syllables(word) != *count)
            .map(|(word, _)| (*word, syllables(word)))
            .collect();
        assert!(wrong.len() <= 2, "{wrong:?}");
    }

    #[test]
    fn sentences_end_at_marks_before_spaces() {
        assert_eq!(
            sentences("Stop. Do not pay! Why? You can: call 101"),
            ["Stop.", "Do not pay!", "Why?", "You can:", "call 101"]
        );
        assert_eq!(sentences("Open 9.30 to 5"), ["Open 9.30 to 5"]);
    }

    #[test]
    fn easy_words_have_a_low_grade_and_hard_ones_a_high_one() {
        assert!(Counts::new("Do not pay. Tell a friend. You are not to blame.").grade() < 3.0);
        assert!(
            Counts::new(
                "Organisational accountability necessitates considerable administrative deliberation."
            )
            .grade()
                > 15.0
        );
    }

    #[test]
    fn the_median_of_an_even_count_is_the_mean_of_the_middle_two() {
        assert!((median(vec![4.0, 1.0, 2.0, 3.0]) - 2.5).abs() < 1e-9);
        assert!((median(vec![9.0, 1.0, 2.0]) - 2.0).abs() < 1e-9);
    }
}
