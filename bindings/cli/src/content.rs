//! Reads the source files of a pack from a folder.

use std::fs;
use std::path::{Path, PathBuf};

use crate::Failure;

/// The folder with the source texts, relative to the project.
pub(crate) const FOLDER: &str = "core/guide/content";

/// Reads every file below `folder`; returns path (with `/`) and text, sorted by path.
pub(crate) fn read(folder: &Path) -> Result<Vec<(String, String)>, Failure> {
    let mut files = Vec::new();
    collect(folder, folder, &mut files)?;
    if files.is_empty() {
        return Err(Failure::Input(format!("{} holds no content", folder.display())));
    }
    files.sort();
    Ok(files)
}

fn collect(root: &Path, folder: &Path, files: &mut Vec<(String, String)>) -> Result<(), Failure> {
    for entry in fs::read_dir(folder).map_err(|cause| cannot_read(folder, cause))? {
        let path = entry.map_err(|cause| cannot_read(folder, cause))?.path();
        if path.is_dir() {
            collect(root, &path, files)?;
        } else {
            let text = fs::read_to_string(&path).map_err(|cause| cannot_read(&path, cause))?;
            files.push((name(root, &path), text));
        }
    }
    Ok(())
}

fn name(root: &Path, path: &Path) -> String {
    path.strip_prefix(root).unwrap_or(path).to_string_lossy().replace('\\', "/")
}

/// Makes a read error with its path.
pub(crate) fn cannot_read(path: &Path, cause: std::io::Error) -> Failure {
    Failure::Read { path: PathBuf::from(path), cause }
}
