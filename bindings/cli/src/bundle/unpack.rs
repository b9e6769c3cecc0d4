//! Unpacks a bag into a new folder, and writes nowhere else.

use std::collections::HashSet;
use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};

use super::source::Source;
use crate::Failure;

/// Unpacks every file, or none if any name is not acceptable.
pub(super) fn unpack(source: &mut Source, into: &Path) -> Result<(), Failure> {
    check(source)?;
    empty(into)?;
    for number in 0..source.files.len() {
        let Some(path) = source.files.get(number).map(|file| into.join(&file.path)) else { continue };
        write(source, number, &path)?;
    }
    Ok(())
}

fn check(source: &Source) -> Result<(), Failure> {
    let mut seen = HashSet::new();
    for file in &source.files {
        let twice =
            (!seen.insert(file.path.to_lowercase())).then_some("there twice, or twice but for capitals");
        if let Some(fault) = file.fault.or(twice) {
            return Err(Failure::Input(format!("nothing was written: {:?} is {fault}", file.path)));
        }
    }
    match source.faults.iter().find(|fault| fault.contains("outside")) {
        Some(fault) => Err(Failure::Input(format!("nothing was written: {fault}"))),
        None => Ok(()),
    }
}

fn empty(into: &Path) -> Result<(), Failure> {
    fs::create_dir_all(into).map_err(|cause| cannot_write(into, cause))?;
    let mut entries = fs::read_dir(into).map_err(|cause| crate::content::cannot_read(into, cause))?;
    match entries.next() {
        None => Ok(()),
        Some(_) => Err(Failure::Input(format!("{} is not empty; give a new folder", into.display()))),
    }
}

// The folder was empty and every folder in it is made here, so no link can lead out of it.
fn write(source: &mut Source, number: usize, path: &Path) -> Result<(), Failure> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(|cause| cannot_write(folder, cause))?;
    }
    let made = OpenOptions::new().write(true).create_new(true).open(path);
    let mut file = made.map_err(|cause| cannot_write(path, cause))?;
    let mut written = Ok(());
    let read = source.read(number, &mut |piece| {
        if written.is_ok() {
            written = file.write_all(piece);
        }
    });
    written.map_err(|cause| cannot_write(path, cause))?;
    read.map_err(|cause| Failure::Input(format!("{}: {cause}", path.display())))
}

fn cannot_write(path: &Path, cause: std::io::Error) -> Failure {
    Failure::Write { path: PathBuf::from(path), cause }
}
