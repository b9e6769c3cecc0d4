//! What may happen to the files of an app that is not running.

use std::fs;
use std::path::{Path, PathBuf};

use app::testing::Fingers;

/// Damages one file, whichever; says which and how.
pub(super) fn damage_one(root: &Path, fingers: &mut Fingers) -> String {
    let mut files = Vec::new();
    files_below(root, &mut files);
    files.sort();
    let Some(path) = fingers.pick(files) else { return "nothing to damage".into() };
    let Ok(mut bytes) = fs::read(&path) else { return "nothing to read".into() };
    let how = change(&mut bytes, fingers);
    let done = if how == "deleted" { fs::remove_file(&path) } else { fs::write(&path, &bytes) };
    let name = path.strip_prefix(root).unwrap_or(&path).display().to_string();
    format!("{name} {how}{}", if done.is_ok() { "" } else { ", in vain" })
}

fn change(bytes: &mut Vec<u8>, fingers: &mut Fingers) -> &'static str {
    let at = fingers.below(bytes.len());
    match fingers.below(8) {
        0 => {
            bytes.truncate(at);
            "cut"
        }
        1 => {
            let end = bytes.len().min(at + 4096);
            bytes[at.min(end)..end].fill(0);
            "zeroed"
        }
        2 => {
            bytes.extend([7; 100]);
            "grown"
        }
        3 => "deleted",
        _ => {
            bytes.iter_mut().skip(at).take(1).for_each(|byte| *byte ^= 1 << fingers.below(8));
            "flipped"
        }
    }
}

fn files_below(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            files_below(&path, files);
        } else if path.file_name().is_none_or(|name| name != "lock") {
            files.push(path);
        }
    }
}
