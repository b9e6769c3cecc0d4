//! Splits and stems words for search.

/// Splits a text into lower-case words of letters and digits; apostrophes are removed (`can't` becomes `cant`).
pub fn tokens(text: &str) -> Vec<String> {
    let joined: String = text.chars().filter(|c| !matches!(c, '\'' | '’' | '‘')).collect();
    let runs = joined.split(|c: char| !c.is_alphanumeric());
    runs.filter(|run| !run.is_empty()).map(str::to_lowercase).collect()
}

/// Stems an English word roughly: enough to treat `sharing`, `shared` and `shares` as one word.
pub(crate) fn stem(word: &str) -> String {
    let plural = unplural(word);
    let bare = ["ing", "ed"].iter().find_map(|ending| cut(&plural, ending)).unwrap_or(plural);
    match bare.strip_suffix('e') {
        Some(short) if short.len() >= 3 => short.to_owned(),
        _ => bare,
    }
}

fn unplural(word: &str) -> String {
    if let Some(base) = word.strip_suffix("ies").filter(|base| base.len() >= 2) {
        return format!("{base}y");
    }
    match word.strip_suffix('s') {
        Some(base) if base.len() >= 3 && !base.ends_with(['s', 'u', 'i']) => base.to_owned(),
        _ => word.to_owned(),
    }
}

/// Removes an ending and the consonant it doubled.
fn cut(word: &str, ending: &str) -> Option<String> {
    let base = word.strip_suffix(ending).filter(|base| base.len() >= 3 && base.contains(is_vowel))?;
    let mut last = base.chars().rev();
    let (one, two) = (last.next(), last.next());
    let doubled = one == two && !one.is_some_and(|c| is_vowel(c) || matches!(c, 'l' | 's' | 'z'));
    let mut base = base.to_owned();
    if doubled {
        base.pop();
    }
    Some(base)
}

fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}

/// Shortens runs of three or more of a letter to two: `heeelp` becomes `heelp`. Numbers do not change.
pub(crate) fn squeeze(word: &str) -> String {
    let mut out: Vec<char> = Vec::new();
    for c in word.chars() {
        if c.is_numeric() || !out.ends_with(&[c, c]) {
            out.push(c);
        }
    }
    out.into_iter().collect()
}

/// Converts a word to lower case without accents.
pub(crate) fn plain(word: &str) -> String {
    word.to_lowercase().chars().map(bare).collect()
}

const fn bare(letter: char) -> char {
    match letter {
        'à' | 'á' | 'â' | 'ä' => 'a',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ò' | 'ó' | 'ô' | 'ö' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        'ŵ' | 'ẁ' | 'ẃ' => 'w',
        'ŷ' | 'ỳ' | 'ý' => 'y',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_a_word_have_one_stem() {
        for forms in [
            &["share", "shares", "shared", "sharing"][..],
            &["stop", "stopped", "stopping"],
            &["pay", "pays", "payed", "paying"],
        ] {
            let stems: std::collections::BTreeSet<_> = forms.iter().map(|form| stem(form)).collect();
            assert_eq!(stems.len(), 1, "{stems:?}");
        }
    }

    #[test]
    fn short_words_keep_their_letters() {
        for word in ["sing", "red", "this", "bus", "kms", "need"] {
            assert!(stem(word).len() >= 3, "{word}");
        }
    }

    #[test]
    fn words_are_cut_without_apostrophes_and_signs() {
        assert_eq!(tokens("I can't—help! me, pls :("), ["i", "cant", "help", "me", "pls"]);
        assert_eq!(tokens("  …  "), Vec::<String>::new());
    }

    #[test]
    fn long_runs_of_a_letter_shrink() {
        assert_eq!(squeeze("heeeeelp"), "heelp");
        assert_eq!(squeeze("followers"), "followers");
        assert_eq!(squeeze("999"), "999");
    }
}
