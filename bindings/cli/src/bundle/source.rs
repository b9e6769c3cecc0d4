//! A bag to read: a folder or a zip, the latter possibly encrypted. Files are named by their path in the bag, with `/`.

use std::fs::File;
use std::io::{BufReader, Read, Seek};
use std::path::Path;

use super::folder::Folder;
use super::refused::Refused;
use super::zip::{ReadSeek, Zip};
use super::{Keys, sealed};
use crate::Failure;

/// One file of the bag.
pub(super) struct Place {
    /// Its path in the bag.
    pub(super) path: String,
    pub(super) size: u64,
    /// A fault known before it is read: a link, or a name that leads out of the folder.
    pub(super) fault: Option<&'static str>,
    index: usize,
}

/// An open bag.
pub(super) struct Source {
    from: From,
    /// The files of the bag, in stored order.
    pub(super) files: Vec<Place>,
    /// Faults of the whole.
    pub(super) faults: Vec<String>,
}

enum From {
    Folder(Folder),
    Zip(Zip),
}

impl Source {
    /// Opens a folder, a zip, or a zip encrypted with age.
    pub(super) fn open(path: &Path, keys: &Keys) -> Result<Self, Failure> {
        let refused = |cause: Refused| Failure::Input(format!("{}: {cause}", path.display()));
        if path.is_dir() {
            let folder = Folder::open(path).map_err(refused)?;
            let files =
                folder.files.iter().map(|(path, size, fault)| (path.clone(), *size, *fault)).collect();
            return Self::new(From::Folder(folder), files).map_err(refused);
        }
        Self::of_zip(plain(path, keys)?, keys.large).map_err(refused)
    }

    /// Opens a zip from its bytes.
    pub(super) fn of_zip(bytes: Box<dyn ReadSeek>, large: bool) -> Result<Self, Refused> {
        let zip = Zip::open(bytes, large)?;
        let odd = |is_odd: bool| is_odd.then_some("a link, or no plain file");
        let files =
            zip.entries.iter().map(|entry| (entry.name.clone(), entry.size, odd(entry.is_odd))).collect();
        let mut source = Self::new(From::Zip(zip), files)?;
        if let From::Zip(zip) = &mut source.from {
            if zip.is_loose()? {
                source.faults.push("bytes lie in the zip that belong to no file, or to two".to_owned());
            }
            if !super::exact::holds(zip)? {
                source.faults.push("what the zip says of its files is not as it was written".to_owned());
            }
        }
        Ok(source)
    }

    fn new(from: From, all: Vec<(String, u64, Option<&'static str>)>) -> Result<Self, Refused> {
        let mut faults = Vec::new();
        let root = root(&all).ok_or(Refused::Zip("there is no bagit.txt in it, so it is no bag"))?;
        let mut files = Vec::new();
        for (index, (name, size, fault)) in all.into_iter().enumerate() {
            if let Some(folder) = name.strip_suffix('/') {
                let is_inside = root.starts_with(&name) || folder.starts_with(&root);
                if !is_inside || fault.is_some() || super::names::fault(folder).is_some() {
                    faults.push(format!(
                        "a folder outside of the bag, or with a name that will not do: {name:?}"
                    ));
                }
                continue;
            }
            match name.strip_prefix(&root) {
                Some(path) => {
                    let fault = fault.or(super::names::fault(&name));
                    files.push(Place { path: path.to_owned(), size, fault, index });
                }
                None => faults.push(format!("a file outside of the bag: {name:?}")),
            }
        }
        Ok(Self { from, files, faults })
    }

    /// Passes the bytes of a file to `each`, piece by piece.
    pub(super) fn read(&mut self, number: usize, each: &mut dyn FnMut(&[u8])) -> Result<(), Refused> {
        let Some(place) = self.files.get(number) else { return Err(Refused::NoZip) };
        match &mut self.from {
            From::Folder(folder) => folder.read(place.index, each),
            From::Zip(zip) => zip.read(place.index, each),
        }
    }
}

/// Returns the path of the folder with `bagit.txt`, ending with `/`; empty for the top level. At most one folder deep.
fn root(all: &[(String, u64, Option<&'static str>)]) -> Option<String> {
    let roots = all.iter().filter_map(|(name, _, _)| name.strip_suffix("bagit.txt"));
    roots
        .filter(|root| root.is_empty() || root.matches('/').count() == 1 && root.ends_with('/'))
        .min_by_key(|root| root.len())
        .map(str::to_owned)
}

/// Opens a file, decrypting it if it is encrypted.
fn plain(path: &Path, keys: &Keys) -> Result<Box<dyn ReadSeek>, Failure> {
    let failed = |cause| crate::content::cannot_read(path, cause);
    let mut file = File::open(path).map_err(failed)?;
    let mut head = Vec::new();
    file.by_ref().take(64).read_to_end(&mut head).map_err(failed)?;
    file.rewind().map_err(failed)?;
    if sealed::is_sealed(&head) {
        return sealed::open(BufReader::new(file), keys);
    }
    if keys.passphrase_file.is_some() || keys.identity_file.is_some() {
        return Err(Failure::Input(format!("{} is not sealed", path.display())));
    }
    Ok(Box::new(file))
}
