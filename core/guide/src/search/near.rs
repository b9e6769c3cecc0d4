//! The nearest known words to one that nobody knows.

/// A known word, ready to be compared.
pub(crate) struct Known {
    /// The word.
    pub(crate) text: String,
    chars: Vec<char>,
    letters: u64,
    pages: u32,
}

impl Known {
    /// A word and how many pages hold it.
    pub(crate) fn new(text: &str, pages: u32) -> Self {
        let chars: Vec<char> = text.chars().collect();
        Self { text: text.to_owned(), letters: letters(&chars), chars, pages }
    }
}

/// How many slips are forgiven: none in very short words, two in long ones.
pub(crate) const fn forgiven(length: usize) -> usize {
    match length {
        0..=3 => 0,
        4..=6 => 1,
        _ => 2,
    }
}

/// The nearest words, best first, at most three: only those with the fewest slips.
pub(crate) fn nearest<'a>(known: &'a [Known], word: &str) -> Vec<&'a str> {
    let chars: Vec<char> = word.chars().collect();
    let mask = letters(&chars);
    let bound = forgiven(chars.len());
    let close = |other: &&Known| {
        let apart = other.chars.len().abs_diff(chars.len());
        bound > 0 && apart <= bound && (mask ^ other.letters).count_ones() as usize <= 2 * bound
    };
    let mut found: Vec<(usize, bool, u32, &str)> = Vec::new();
    for other in known.iter().filter(close) {
        if let Some(slips) = distance(&chars, &other.chars, bound) {
            let first_differs = chars.first() != other.chars.first();
            found.push((slips, first_differs, u32::MAX - other.pages, &other.text));
        }
    }
    found.sort_unstable();
    let fewest = found.first().map_or(0, |best| best.0);
    found.into_iter().take_while(|one| one.0 == fewest).take(3).map(|one| one.3).collect()
}

/// Slips between two words (a letter wrong, missing, too many, or two swapped), if at most `bound`.
pub(crate) fn distance(a: &[char], b: &[char], bound: usize) -> Option<usize> {
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=b.len()).collect();
    for (row, left) in a.iter().enumerate() {
        let mut line = Vec::with_capacity(b.len() + 1);
        line.push(row + 1);
        for (column, right) in b.iter().enumerate() {
            let at = |line: &[usize], index: usize| line.get(index).copied().unwrap_or(usize::MAX / 2);
            let mut best = at(&above, column) + usize::from(left != right);
            best = best.min(at(&above, column + 1) + 1).min(at(&line, column) + 1);
            if swapped(a, b, row, column) {
                best = best.min(at(&before, column - 1) + 1);
            }
            line.push(best);
        }
        if line.iter().min().is_none_or(|least| *least > bound) {
            return None;
        }
        before = std::mem::replace(&mut above, line);
    }
    above.last().copied().filter(|slips| *slips <= bound)
}

fn swapped(a: &[char], b: &[char], row: usize, column: usize) -> bool {
    row > 0 && column > 0 && a.get(row) == b.get(column - 1) && a.get(row - 1) == b.get(column)
}

/// One bit a letter; words that differ in many are not worth comparing.
fn letters(chars: &[char]) -> u64 {
    chars.iter().fold(0, |mask, c| mask | 1 << (u32::from(*c) % 61))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slips(a: &str, b: &str) -> Option<usize> {
        distance(&a.chars().collect::<Vec<_>>(), &b.chars().collect::<Vec<_>>(), 2)
    }

    #[test]
    fn slips_are_counted_with_swaps_as_one() {
        assert_eq!(slips("police", "police"), Some(0));
        assert_eq!(slips("polcie", "police"), Some(1));
        assert_eq!(slips("blakmail", "blackmail"), Some(1));
        assert_eq!(slips("blackmial", "blackmail"), Some(1));
        assert_eq!(slips("snapchat", "police"), None);
    }

    #[test]
    fn the_nearest_word_wins_and_short_words_are_left_alone() {
        let known: Vec<Known> =
            ["police", "polite", "picture", "paid"].iter().map(|word| Known::new(word, 1)).collect();
        assert_eq!(nearest(&known, "polcie"), ["police"]);
        assert_eq!(nearest(&known, "pictrue"), ["picture"]);
        assert!(nearest(&known, "pai").is_empty());
        assert!(nearest(&known, "zzzzzzz").is_empty());
    }
}
