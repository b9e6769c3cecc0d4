//! Checks the content of this crate and prints what to mend: `cargo run --release -p guide --features author --example check`.
//! `-- WORD` shows only files whose path holds the word; `-- --release` adds the rules of a release.
#![expect(clippy::print_stdout, reason = "it prints the findings")]

use std::path::Path;
use std::process::ExitCode;

#[path = "shared/files.rs"]
mod files;

fn main() -> ExitCode {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let Ok(files) = files::read(&root) else {
        println!("cannot read {}", root.display());
        return ExitCode::from(2);
    };
    let words: Vec<String> = std::env::args().skip(1).collect();
    let (flags, words): (Vec<_>, Vec<_>) = words.into_iter().partition(|word| word.starts_with("--"));
    let report = guide::author::check(&files, flags.iter().any(|flag| flag == "--release"));
    print(&report, &|file| words.is_empty() || words.iter().any(|word| file.contains(word)));
    if report.is_clean() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn print(report: &guide::author::Report, wanted: &dyn Fn(&str) -> bool) {
    for page in report.pages.iter().filter(|page| wanted(&page.file)) {
        let longest = format!("longest sentence {} (line {})", page.longest_sentence, page.longest_line);
        println!("grade {:4.1}  {:4} words  {longest}  {}", page.grade, page.words, page.file);
    }
    println!("median grade {:.1}", report.median_grade);
    for finding in report.findings.iter().filter(|finding| wanted(&finding.file)) {
        println!("{finding}");
    }
    println!("{} to mend", report.findings.iter().filter(|finding| wanted(&finding.file)).count());
}
