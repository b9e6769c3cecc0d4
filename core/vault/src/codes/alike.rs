//! Tells whether two codes are too much alike: one opens, the other erases, and someone in a hurry mistypes.

use seal::stretch::Code;

/// Minimum number of digits to change, drop or insert to turn one code into the other.
const LEAST_APART: usize = 3;

/// Returns whether one code is a slip away from the other, its beginning, or its reverse.
pub(crate) fn are_alike(one: &Code, other: &Code) -> bool {
    // Exposed only for the comparison; no copy is kept.
    one.expose(|one| other.expose(|other| digits_are_alike(one, other)))
}

fn digits_are_alike(one: &[u8], other: &[u8]) -> bool {
    let is_reverse = one.iter().eq(other.iter().rev());
    one.starts_with(other) || other.starts_with(one) || is_reverse || distance(one, other) < LEAST_APART
}

// Levenshtein distance, one row at a time; the row holds no digit.
fn distance(one: &[u8], other: &[u8]) -> usize {
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (at, digit) in one.iter().enumerate() {
        let mut before = at;
        let mut left = at + 1;
        for (column, wanted) in row.iter_mut().skip(1).zip(other) {
            let above = *column;
            left = (above + 1).min(left + 1).min(before + usize::from(digit != wanted));
            (before, *column) = (above, left);
        }
        row.iter_mut().take(1).for_each(|first| *first = at + 1);
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_distance_counts_changes_gaps_and_additions() {
        for (one, other, apart) in [
            ("483920", "483920", 0),
            ("483920", "483921", 1),
            ("483920", "839204", 2),
            ("483920", "4839", 2),
            ("123456", "654321", 6),
            ("483920", "739184", 5),
            ("483920", "48392055", 2),
            ("", "123", 3),
        ] {
            assert_eq!(distance(one.as_bytes(), other.as_bytes()), apart, "{one} {other}");
            assert_eq!(distance(other.as_bytes(), one.as_bytes()), apart, "{other} {one}");
        }
    }

    #[test]
    fn a_slip_a_beginning_an_extension_and_the_reverse_are_alike() {
        for other in ["483920", "483921", "482920", "438920", "4839204", "48392012345", "90483920", "029384"]
        {
            assert!(digits_are_alike(b"483920", other.as_bytes()), "{other}");
            assert!(digits_are_alike(other.as_bytes(), b"483920"), "{other}");
        }
        for other in ["739184", "111920", "4839577", "9048310"] {
            assert!(!digits_are_alike(b"483920", other.as_bytes()), "{other}");
        }
    }
}
