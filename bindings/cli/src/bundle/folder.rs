//! A bag in a folder. Links are reported and not followed.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use super::refused::Refused;

/// The deepest level of folders that is read.
const DEEPEST: usize = 64;

/// An open folder: relative paths, sizes and faults.
pub(super) struct Folder {
    root: PathBuf,
    pub(super) files: Vec<(String, u64, Option<&'static str>)>,
}

impl Folder {
    pub(super) fn open(root: &Path) -> Result<Self, Refused> {
        let mut folder = Self { root: root.to_owned(), files: Vec::new() };
        folder.collect("", 0)?;
        folder.files.sort();
        Ok(folder)
    }

    fn collect(&mut self, below: &str, depth: usize) -> Result<(), Refused> {
        for entry in std::fs::read_dir(self.root.join(below))? {
            let entry = entry?;
            let Some(name) = entry.file_name().to_str().map(str::to_owned) else {
                return Err(Refused::Zip("a name that is not UTF-8"));
            };
            let path = if below.is_empty() { name } else { format!("{below}/{name}") };
            let facts = entry.metadata()?;
            if facts.is_dir() && depth < DEEPEST {
                self.collect(&path, depth + 1)?;
            } else {
                let fault = (!facts.is_file()).then_some("a link, or no plain file");
                self.files.push((path, facts.len(), fault));
            }
        }
        Ok(())
    }

    pub(super) fn read(&self, index: usize, each: &mut dyn FnMut(&[u8])) -> Result<(), Refused> {
        let Some((path, _, _)) = self.files.get(index) else { return Err(Refused::NoZip) };
        let mut file = File::open(self.root.join(path))?;
        let mut piece = vec![0; 1 << 20];
        loop {
            match file.read(&mut piece) {
                Ok(0) => return Ok(()),
                Ok(read) => each(piece.get(..read).unwrap_or_default()),
                Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error.into()),
            }
        }
    }
}
