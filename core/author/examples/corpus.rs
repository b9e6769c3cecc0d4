//! Measures search with corpora: `cargo run --release -p author --example corpus -- FILE...`. Prints the misses, then
//! one line of figures per file. `tests/corpora/README.md` describes the kinds of file.
#![expect(clippy::print_stdout, reason = "it prints what was found")]

use std::path::Path;
use std::process::ExitCode;

use guide::Guide;

#[path = "../tests/common/corpus.rs"]
mod corpus;
#[path = "shared/files.rs"]
mod files;

fn main() -> ExitCode {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../guide/content");
    let Ok(files) = files::read(&root) else { return ExitCode::from(2) };
    let image = match author::build(&files, false) {
        Ok(image) => image,
        Err(report) => {
            report.findings.iter().for_each(|finding| println!("{finding}"));
            return ExitCode::FAILURE;
        }
    };
    let (Ok(english), Ok(welsh)) = (Guide::open(&image, "en"), Guide::open(&image, "cy")) else {
        return ExitCode::FAILURE;
    };
    println!("image {} bytes", image.len());
    for file in std::env::args().skip(1) {
        let Ok(text) = std::fs::read_to_string(&file) else { return ExitCode::from(2) };
        let name = Path::new(&file).file_stem().and_then(|name| name.to_str()).unwrap_or_default();
        let guide = if name.ends_with("-cy") { &welsh } else { &english };
        let figures = corpus::measure(guide, name, &text);
        figures.missed.iter().for_each(|line| println!("  {line}"));
        println!("{name}: {figures}");
    }
    ExitCode::SUCCESS
}
