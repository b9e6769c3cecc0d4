//! `alcove pack translate`.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, Subcommand};

use super::build::replace;
use crate::{Failure, content};

/// The subcommands of `alcove pack translate`.
#[derive(Subcommand)]
pub(crate) enum Translate {
    /// Writes every text of the pack with its translation so far as a PO file
    Export(Export),
    /// Imports a translated PO file into the source texts, if all of it is correct
    Import(Import),
}

/// Arguments of `alcove pack translate export`.
#[derive(Args)]
pub(crate) struct Export {
    /// The language: two or three letters
    language: String,
    /// The folder with the source texts
    #[arg(long, default_value = content::FOLDER)]
    folder: PathBuf,
    /// The file to write; replaced as a whole or not at all
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

/// Arguments of `alcove pack translate import`.
#[derive(Args)]
pub(crate) struct Import {
    /// The translated PO file
    #[arg(value_name = "FILE")]
    po: PathBuf,
    /// The folder with the source texts
    #[arg(long, default_value = content::FOLDER)]
    folder: PathBuf,
    /// The language's name in the language itself, if it is new
    #[arg(long, default_value = "")]
    name: String,
    /// Accept missing translations; those pages and messages stay English
    #[arg(long)]
    partial: bool,
}

impl Translate {
    /// Runs the subcommand. Exit code 1 if anything in the file must be corrected first; then nothing is written.
    pub(crate) fn run(self) -> Result<ExitCode, Failure> {
        match self {
            Self::Export(export) => export.run(),
            Self::Import(import) => import.run(&mut io::stdout().lock()),
        }
    }
}

impl Export {
    fn run(self) -> Result<ExitCode, Failure> {
        let po = author::export(&content::read(&self.folder)?, &self.language);
        replace(&self.out, po.as_bytes())?;
        Ok(ExitCode::SUCCESS)
    }
}

impl Import {
    fn run(self, out: &mut impl Write) -> Result<ExitCode, Failure> {
        let po = fs::read_to_string(&self.po).map_err(|cause| content::cannot_read(&self.po, cause))?;
        let files = content::read(&self.folder)?;
        let imported = author::import(&files, &po, &self.name, self.partial);
        for fault in &imported.faults {
            writeln!(out, "{}:{fault}", self.po.display())?;
        }
        if !imported.faults.is_empty() || !builds(&files, &imported.files, out)? {
            return Ok(ExitCode::FAILURE);
        }
        for (file, text) in &imported.files {
            write(&self.folder.join(file), text)?;
        }
        let (language, changed, missing) = (&imported.locale, imported.files.len(), imported.missing);
        writeln!(out, "{language}: {changed} files written, {missing} texts stay English")?;
        Ok(ExitCode::SUCCESS)
    }
}

/// Returns whether a pack can still be built, so that nothing is written that cannot be read again.
fn builds(
    files: &[(String, String)],
    changed: &[(String, String)],
    out: &mut impl Write,
) -> Result<bool, Failure> {
    let kept = files.iter().filter(|(file, _)| changed.iter().all(|(new, _)| new != file));
    let all: Vec<_> = kept.chain(changed).cloned().collect();
    let Err(report) = author::build(&all, false) else { return Ok(true) };
    for finding in &report.findings {
        writeln!(out, "{finding}")?;
    }
    Ok(false)
}

fn write(path: &Path, text: &str) -> Result<(), Failure> {
    let folder = path.parent().map_or(Ok(()), fs::create_dir_all);
    folder.map_err(|cause| Failure::Write { path: path.to_owned(), cause })?;
    replace(path, text.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn copied() -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(content::FOLDER);
        for (file, text) in content::read(&source).unwrap() {
            write(&folder.path().join("content").join(file), &text).unwrap();
        }
        folder
    }

    fn exported(folder: &Path) -> PathBuf {
        let out = folder.join("cy.po");
        let export = Export { language: "cy".to_owned(), folder: folder.join("content"), out: out.clone() };
        export.run().unwrap();
        out
    }

    fn import(folder: &Path, po: PathBuf) -> (ExitCode, String) {
        let mut out = Vec::new();
        let import = Import { po, folder: folder.join("content"), name: String::new(), partial: true };
        let code = import.run(&mut out).unwrap();
        (code, String::from_utf8(out).unwrap())
    }

    #[test]
    fn welsh_goes_out_and_comes_back_and_the_pack_is_the_same_to_the_byte() {
        let folder = copied();
        let image = || author::build(&content::read(&folder.path().join("content")).unwrap(), false).unwrap();
        let before = image();
        let (code, said) = import(folder.path(), exported(folder.path()));
        assert_eq!(code, ExitCode::SUCCESS, "{said}");
        assert!(before == image());
    }

    #[test]
    fn a_file_with_a_fault_is_named_by_its_line_and_writes_nothing() {
        let folder = copied();
        let po = exported(folder.path());
        fs::write(&po, fs::read_to_string(&po).unwrap() + "nonsense\n").unwrap();
        let before = content::read(&folder.path().join("content")).unwrap();
        let (code, said) = import(folder.path(), po);
        assert_eq!(code, ExitCode::FAILURE);
        assert!(said.ends_with(": this is no line of a PO file\n") && said.contains("cy.po:"), "{said}");
        assert!(before == content::read(&folder.path().join("content")).unwrap());
    }
}
