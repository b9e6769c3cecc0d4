//! Renders the content of this crate as a static site: `cargo run --release -p guide --features author --example site -- DIR`.
#![expect(clippy::print_stdout, reason = "it prints what it wrote")]

use std::path::Path;
use std::process::ExitCode;

#[path = "shared/files.rs"]
mod files;

fn main() -> ExitCode {
    let Some(out) = std::env::args().nth(1) else { return ExitCode::from(2) };
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let Ok(files) = files::read(&root) else { return ExitCode::from(2) };
    let Ok(image) = guide::author::build(&files, false) else { return ExitCode::FAILURE };
    let Ok(guide) = guide::Guide::open(&image, "en") else { return ExitCode::FAILURE };
    match guide::author::site(&guide, &guide::author::SiteOptions::default()) {
        Ok(pages) => write(Path::new(&out), &pages),
        Err(error) => {
            println!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn write(out: &Path, pages: &[(String, Vec<u8>)]) -> ExitCode {
    let largest = pages.iter().map(|(path, bytes)| (bytes.len(), path)).max();
    for (path, bytes) in pages {
        let path = out.join(path);
        let folder = path.parent().unwrap_or(out);
        if std::fs::create_dir_all(folder).and_then(|()| std::fs::write(&path, bytes)).is_err() {
            println!("cannot write {}", path.display());
            return ExitCode::FAILURE;
        }
    }
    println!("{} pages, the largest {largest:?}", pages.len());
    ExitCode::SUCCESS
}
