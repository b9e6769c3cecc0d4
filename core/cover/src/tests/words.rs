//! The crate's own text reveals nothing of the app's purpose.

use std::fs;
use std::path::{Path, PathBuf};

/// Beginnings of words that must not be in the code, except in comments: they could end up in the library.
const PURPOSE: [&str; 20] = [
    "police",
    "evidence",
    "blackmail",
    "extort",
    "abuse",
    "victim",
    "vault",
    "secret",
    "hidden",
    "decoy",
    "crime",
    "report",
    "phrase",
    "disguise",
    "fake",
    "unlock",
    "alcove",
    "proof",
    "suicid",
    "safe",
];

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a source folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() && path.file_name().is_some_and(|name| name != "tests") {
            sources(&path, found);
        } else if path.extension().is_some_and(|kind| kind == "rs") && !path.ends_with("tests.rs") {
            found.push(path);
        }
    }
}

/// Returns the code of a file without its comments and tests.
fn code(source: &str) -> String {
    let before_tests = source.split("#[cfg(test)]").next().unwrap_or_default();
    let lines = before_tests.lines().map(|line| line.split("//").next().unwrap_or_default().to_lowercase());
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn no_word_of_purpose_stands_in_the_code() {
    let mut files = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut files);
    assert!(files.len() >= 9, "{files:?}");
    for file in files {
        let code = code(&fs::read_to_string(&file).expect("a source file"));
        let found: Vec<_> = PURPOSE.into_iter().filter(|word| code.contains(word)).collect();
        assert!(found.is_empty(), "{found:?} in {}", file.display());
    }
}
