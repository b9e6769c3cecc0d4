//! Parses manifests and other tag files of RFC 8493 and the drafts before it.

use super::algorithm::Algorithm;

/// One manifest.
pub(super) struct Manifest {
    pub(super) name: String,
    pub(super) algorithm: Algorithm,
    /// Whether it lists the files outside `data/` instead of those below it.
    pub(super) is_of_tags: bool,
    /// Paths as written, with their hashes.
    pub(super) lines: Vec<(String, String)>,
    /// Numbers of invalid lines, from 1.
    pub(super) bad: Vec<usize>,
}

/// Parses the name of a manifest; returns its algorithm, or an unknown algorithm's name.
pub(super) fn named(name: &str) -> Option<(bool, Result<Algorithm, &str>)> {
    let stem = name.strip_suffix(".txt")?;
    let (is_of_tags, sum) = match stem.strip_prefix("tagmanifest-") {
        Some(sum) => (true, sum),
        None => (false, stem.strip_prefix("manifest-")?),
    };
    Some((is_of_tags, Algorithm::named(sum).ok_or(sum)))
}

impl Manifest {
    pub(super) fn read(name: &str, algorithm: Algorithm, is_of_tags: bool, text: &str) -> Self {
        let (mut lines, mut bad) = (Vec::new(), Vec::new());
        for (number, line) in (1..).zip(lines_of(text)) {
            match entry(line, algorithm) {
                Some(entry) => lines.push(entry),
                None => bad.push(number),
            }
        }
        Self { name: name.to_owned(), algorithm, is_of_tags, lines, bad }
    }
}

/// Splits a text at LF, CR or both; skips blank lines.
pub(super) fn lines_of(text: &str) -> impl Iterator<Item = &str> {
    text.split(['\n', '\r']).filter(|line| !line.is_empty())
}

fn entry(line: &str, algorithm: Algorithm) -> Option<(String, String)> {
    let (sum, path) = line.split_once([' ', '\t'])?;
    let is_sum = sum.len() == algorithm.digits() && sum.bytes().all(|byte| byte.is_ascii_hexdigit());
    let path = path.trim_start_matches([' ', '\t']);
    // Some tools mark binary files with a star, and a leading `./` means nothing.
    let path = path.strip_prefix('*').unwrap_or(path);
    let path = path.strip_prefix("./").unwrap_or(path);
    (is_sum && !path.is_empty()).then(|| (path.to_owned(), sum.to_ascii_lowercase()))
}

/// Decodes CR, LF and `%` in a path, which manifests write in hex.
pub(super) fn decoded(path: &str) -> String {
    let mut path = path.to_owned();
    for (hex, sign) in [("%0A", "\n"), ("%0a", "\n"), ("%0D", "\r"), ("%0d", "\r"), ("%25", "%")] {
        path = path.replace(hex, sign);
    }
    path
}

/// Returns the value for a name in `bagit.txt` or `bag-info.txt`.
pub(super) fn value<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    let value = |line: &'a str| {
        let (found, value) = line.split_once(':')?;
        found.trim().eq_ignore_ascii_case(name).then(|| value.trim())
    };
    lines_of(text).find_map(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_read_as_tools_write_them() {
        let sum = "ab".repeat(32);
        let text = format!("{sum}  data/a b\r\n{}\t*./data/c\n\nno line\n{sum} \n", sum.to_uppercase());
        let manifest = Manifest::read("manifest-sha256.txt", Algorithm::Sha256, false, &text);
        let wanted = [("data/a b".to_owned(), sum.clone()), ("data/c".to_owned(), sum)];
        assert_eq!(manifest.lines, wanted);
        assert_eq!(manifest.bad, [3, 4]);
    }

    #[test]
    fn only_the_three_signs_are_written_in_hex() {
        assert_eq!(decoded("a%0D%0Ab%250A%41"), "a\r\nb%0A%41");
    }
}
