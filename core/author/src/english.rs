//! Common English words, from SCOWL (its licence is in this folder).

use guide::format::Filter;

/// Sorted stems; each line begins with the number of letters shared with the previous line, in base 36.
const STEMS: &str = include_str!("english.txt");

/// Builds the filter that goes into a pack.
pub(super) fn filter() -> Filter {
    Filter::from_stems(&stems())
}

fn stems() -> Vec<String> {
    let mut stems: Vec<String> = Vec::new();
    for line in STEMS.lines() {
        let mut letters = line.chars();
        let shared = letters.next().and_then(|digit| digit.to_digit(36)).unwrap_or(0) as usize;
        let before = stems.last().map_or("", String::as_str);
        let stem: String = before.chars().take(shared).chain(letters).collect();
        stems.push(stem);
    }
    stems
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_unfolds_to_words_in_order() {
        let stems = stems();
        assert!(stems.len() > 19_000);
        assert!(stems.is_sorted());
        for stem in ["translat", "stammer", "decid", "wonder"] {
            assert!(stems.iter().any(|known| known == stem), "{stem}");
        }
    }
}
