//! Edit distance between words, and the known words nearest to an unknown one.

/// The most edits tolerated.
const MOST: usize = 2;
/// Cells of a [`Line`]: the diagonal and `MOST` cells on each side.
const WIDTH: usize = 2 * MOST + 1;
/// More edits than are ever tolerated.
const FAR: usize = 99;

/// A word prepared for comparison.
pub(crate) struct Spelt {
    chars: Vec<char>,
    letters: u64,
}

impl Spelt {
    pub(crate) fn new(text: &str) -> Self {
        let chars: Vec<char> = text.chars().collect();
        Self { letters: letters(&chars), chars }
    }

    /// Its length in characters.
    pub(crate) fn len(&self) -> usize {
        self.chars.len()
    }

    /// Counts the edits between two words (a letter wrong, missing or extra, or two swapped); `None` if more than
    /// `bound`, which is at most two.
    pub(crate) fn slips(&self, other: &Self, bound: usize) -> Option<usize> {
        // One edit removes at most one letter and adds at most one.
        let may_be = (self.letters ^ other.letters).count_ones() as usize <= 2 * bound;
        may_be.then(|| distance(&self.chars, &other.chars, bound)).flatten()
    }
}

/// A known word and its number of pages.
pub(crate) struct Known {
    text: String,
    spelt: Spelt,
    pages: u32,
}

impl Known {
    /// Prepares a word that is on that many pages.
    pub(crate) fn new(text: &str, pages: u32) -> Self {
        Self { text: text.to_owned(), spelt: Spelt::new(text), pages }
    }
}

/// Returns how many edits are tolerated for a word's length: none up to 3 letters, one up to 6, then two.
pub(crate) const fn forgiven(length: usize) -> usize {
    match length {
        0..=3 => 0,
        4..=6 => 1,
        _ => MOST,
    }
}

/// Returns the known words with the fewest edits, best first, at most three.
pub(crate) fn nearest<'a>(known: &'a [Known], word: &str) -> Vec<&'a str> {
    let word = Spelt::new(word);
    let bound = forgiven(word.len());
    if bound == 0 {
        return Vec::new();
    }
    let mut found: Vec<(usize, bool, u32, &str)> = Vec::new();
    for other in known {
        if let Some(slips) = word.slips(&other.spelt, bound) {
            let first_differs = word.chars.first() != other.spelt.chars.first();
            found.push((slips, first_differs, u32::MAX - other.pages, &other.text));
        }
    }
    found.sort_unstable();
    let fewest = found.first().map_or(0, |best| best.0);
    found.into_iter().take_while(|one| one.0 == fewest).take(3).map(|one| one.3).collect()
}

/// The part of a row of the distance table near the diagonal; cells further away exceed the tolerated edits. Cell
/// `MOST` is the diagonal, so the cell above is one position further right in the previous row.
type Line = [usize; WIDTH];

/// Computes the edit distance, up to `bound`. Allocates nothing: three short rows are enough.
fn distance(a: &[char], b: &[char], bound: usize) -> Option<usize> {
    if a.len().abs_diff(b.len()) > bound {
        return None;
    }
    let mut before = [FAR; WIDTH];
    let mut above: Line = std::array::from_fn(|place| place.checked_sub(MOST).unwrap_or(FAR));
    for row in 1..=a.len() {
        let line = next(a, b, row, (&before, &above));
        if line.iter().all(|slips| *slips > bound) {
            return None;
        }
        (before, above) = (above, line);
    }
    above.get(b.len() + MOST - a.len()).copied().filter(|slips| *slips <= bound)
}

/// Computes the row for the first `row` letters of `a` from the two rows above it.
fn next(a: &[char], b: &[char], row: usize, (before, above): (&Line, &Line)) -> Line {
    let mut line = [FAR; WIDTH];
    let mut left = FAR;
    for (place, cell) in line.iter_mut().enumerate() {
        let Some(column) = (row + place).checked_sub(MOST).filter(|column| *column <= b.len()) else {
            continue;
        };
        let at = |line: &Line, place: usize| line.get(place).copied().unwrap_or(FAR);
        let mut best = (at(above, place + 1) + 1).min(left + 1);
        if column > 0 {
            best = best.min(at(above, place) + usize::from(a.get(row - 1) != b.get(column - 1)));
        }
        if swapped(a, b, row, column) {
            best = best.min(at(before, place) + 1);
        }
        (*cell, left) = (best, best);
    }
    line
}

/// Returns whether the last two letters of both prefixes are the same two, swapped.
fn swapped(a: &[char], b: &[char], row: usize, column: usize) -> bool {
    row > 1 && column > 1 && a.get(row - 1) == b.get(column - 2) && a.get(row - 2) == b.get(column - 1)
}

/// Builds a bit set of the letters; words whose sets differ much need not be compared.
fn letters(chars: &[char]) -> u64 {
    chars.iter().fold(0, |mask, c| mask | 1 << (u32::from(*c) % 61))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slips(a: &str, b: &str) -> Option<usize> {
        Spelt::new(a).slips(&Spelt::new(b), 2)
    }

    #[test]
    fn slips_are_counted_with_swaps_as_one() {
        assert_eq!(slips("police", "police"), Some(0));
        assert_eq!(slips("polcie", "police"), Some(1));
        assert_eq!(slips("blakmail", "blackmail"), Some(1));
        assert_eq!(slips("blackmial", "blackmail"), Some(1));
        assert_eq!(slips("snapchat", "police"), None);
        assert_eq!(slips("", "ab"), Some(2));
        assert_eq!(slips("ab", ""), Some(2));
        assert_eq!(slips("abc", ""), None);
    }

    /// Computes the whole table in the simplest way.
    fn plainly(a: &[char], b: &[char]) -> usize {
        let mut table = vec![vec![0; b.len() + 1]; a.len() + 1];
        for row in 0..=a.len() {
            for column in 0..=b.len() {
                table[row][column] = match (row, column) {
                    (0, _) | (_, 0) => row + column,
                    _ => {
                        let changed = table[row - 1][column - 1] + usize::from(a[row - 1] != b[column - 1]);
                        let best = changed.min(table[row - 1][column] + 1).min(table[row][column - 1] + 1);
                        let is_swap = row > 1
                            && column > 1
                            && (a[row - 1], a[row - 2]) == (b[column - 2], b[column - 1]);
                        if is_swap { best.min(table[row - 2][column - 2] + 1) } else { best }
                    }
                };
            }
        }
        table[a.len()][b.len()]
    }

    proptest::proptest! {
        #[test]
        fn slips_are_those_of_the_whole_table(a in "[a-c]{0,7}", b in "[a-c]{0,7}", bound in 0..=MOST) {
            let chars = |text: &str| text.chars().collect::<Vec<_>>();
            let all = plainly(&chars(&a), &chars(&b));
            proptest::prop_assert_eq!(
                Spelt::new(&a).slips(&Spelt::new(&b), bound),
                (all <= bound).then_some(all)
            );
        }
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
