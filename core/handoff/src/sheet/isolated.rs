//! Makes people's words safe inside other text: one line, and no effect on the direction of the text around them.

/// Joins words into one line, so that a line break cannot pass for a new line of the account. What was kept is
/// unchanged.
pub(super) fn one_line(text: &str) -> String {
    let shown: String = text.chars().map(|letter| if breaks(letter) { ' ' } else { letter }).collect();
    let shown = shown.split_whitespace().collect::<Vec<_>>().join(" ");
    balanced(&shown)
}

/// Wraps words in FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE if they can change the text's direction. Does not
/// change other words: many forms refuse invisible characters.
pub(super) fn isolated(words: &str) -> String {
    if words.chars().any(may_turn) { format!("{FSI}{words}{PDI}") } else { words.to_owned() }
}

const FSI: char = '\u{2068}';
const PDI: char = '\u{2069}';

fn breaks(letter: char) -> bool {
    letter.is_control() || matches!(letter, '\u{2028}' | '\u{2029}')
}

/// Closes isolates that the words leave open and removes closings without an opening, which would end ours.
fn balanced(words: &str) -> String {
    let mut open = 0_usize;
    let mut kept: String = words.chars().filter(|letter| fits(*letter, &mut open)).collect();
    kept.extend(std::iter::repeat_n(PDI, open));
    kept
}

fn fits(letter: char, open: &mut usize) -> bool {
    match letter {
        '\u{2066}'..='\u{2068}' => *open += 1,
        PDI if *open == 0 => return false,
        PDI => *open -= 1,
        _ => {}
    }
    true
}

/// Returns whether a character controls direction or belongs to a right-to-left script.
fn may_turn(letter: char) -> bool {
    matches!(letter,
        '\u{590}'..='\u{8ff}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
        | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

#[cfg(test)]
mod tests {
    use super::{isolated, one_line};

    #[test]
    fn a_line_break_of_any_kind_is_a_space() {
        assert_eq!(one_line("a\nb\u{2028}c\u{2029}d\u{85}e\tf"), "a b c d e f");
    }

    #[test]
    fn words_with_a_direction_of_their_own_are_isolated_and_whole() {
        for words in ["\u{202e}b", "سلام", "שלום 5", "a\u{200f}"] {
            assert_eq!(isolated(&one_line(words)), format!("\u{2068}{words}\u{2069}"));
        }
    }

    #[test]
    fn plain_words_stay_as_they_are() {
        assert_eq!(isolated("£250, tŷ, 7pm"), "£250, tŷ, 7pm");
    }

    #[test]
    fn no_sign_in_the_words_ends_or_outlives_their_isolate() {
        assert_eq!(one_line("a\u{2069}b"), "ab");
        assert_eq!(one_line("a\u{2067}b"), "a\u{2067}b\u{2069}");
        assert_eq!(one_line("\u{2066}a\u{2069}"), "\u{2066}a\u{2069}");
    }
}
