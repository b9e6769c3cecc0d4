//! Writes files so that a crash at any instant leaves a write either undone or done.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

/// Makes the entries of a folder durable.
pub(crate) fn sync_folder(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

/// Makes a folder that only its owner can read, and makes its parent durable.
pub(crate) fn make_folder(folder: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)?;
    folder.parent().map_or(Ok(()), |parent| sync_folder(parent_or_here(parent)))
}

/// Replaces a whole file: write beside it, fsync, rename, fsync of the folder.
pub(crate) fn replace(file: &Path, bytes: &[u8]) -> io::Result<()> {
    let beside = beside(file);
    let mut new = private().write(true).create(true).truncate(true).open(&beside)?;
    new.write_all(bytes)?;
    new.sync_all()?;
    drop(new);
    fs::rename(&beside, file)?;
    file.parent().map_or(Ok(()), |parent| sync_folder(parent_or_here(parent)))
}

/// Overwrites part of a file in place and makes it durable; needs no space once the file exists.
pub(crate) fn overwrite(file: &Path, offset: u64, bytes: &[u8]) -> io::Result<()> {
    let is_new = !file.try_exists()?;
    let mut there = private().write(true).create(true).truncate(false).open(file)?;
    there.seek(SeekFrom::Start(offset))?;
    there.write_all(bytes)?;
    there.sync_all()?;
    match file.parent() {
        Some(parent) if is_new => sync_folder(parent_or_here(parent)),
        _ => Ok(()),
    }
}

/// Overwrites a whole file of fixed size in place, like [`overwrite`], and truncates one that had grown.
pub(crate) fn overwrite_whole(file: &Path, bytes: &[u8]) -> io::Result<()> {
    overwrite(file, 0, bytes)?;
    let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    if fs::metadata(file)?.len() == size {
        return Ok(());
    }
    let there = private().write(true).open(file)?;
    there.set_len(size)?;
    there.sync_all()
}

/// Reads at most `most` bytes of a file; the checksum then reveals one that is longer.
pub(crate) fn read_up_to(file: &Path, most: usize) -> io::Result<Vec<u8>> {
    read_open(File::open(file)?, most)
}

/// Does the same for an open file.
pub(crate) fn read_open(file: File, most: usize) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::with_capacity(most.min(65_536));
    file.take(u64::try_from(most).unwrap_or(u64::MAX)).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Asks the system to read the file from the disk next time.
pub(crate) fn forget_cached(file: &File) {
    #[cfg(any(target_os = "linux", target_os = "android"))]
    let _only_advice = rustix::fs::fadvise(file, 0, None, rustix::fs::Advice::DontNeed);
    #[cfg(not(any(target_os = "linux", target_os = "android")))]
    let _ = file;
}

/// Asks the system to begin writing part of a file, so that a later fsync has little left to do. Promises nothing: the
/// fsync reports any failure.
pub(crate) fn begin_write_out(file: &File, from: u64, to: u64) {
    // Linux drops clean pages from memory, and for that begins to write dirty ones.
    #[cfg(any(target_os = "linux", target_os = "android"))]
    if let Some(length) = to.checked_sub(from).and_then(std::num::NonZeroU64::new) {
        let _only_advice = rustix::fs::fadvise(file, from, Some(length), rustix::fs::Advice::DontNeed);
    }
    #[cfg(not(any(target_os = "linux", target_os = "android")))]
    let _ = (file, from, to);
}

// Private to the owner, whatever the umask.
fn private() -> OpenOptions {
    let mut options = OpenOptions::new();
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

fn parent_or_here(parent: &Path) -> &Path {
    if parent.as_os_str().is_empty() { Path::new(".") } else { parent }
}

/// Returns the same name with a `~`.
pub(crate) fn beside(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push("~");
    name.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_replaced_file_holds_the_new_bytes_and_nothing_is_left_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("x.a");
        replace(&file, b"one").unwrap();
        replace(&file, b"two!").unwrap();
        assert_eq!(fs::read(&file).unwrap(), b"two!");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn overwriting_changes_only_the_bytes_given() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("x");
        overwrite(&file, 0, b"abcdef").unwrap();
        overwrite(&file, 2, b"XY").unwrap();
        assert_eq!(fs::read(&file).unwrap(), b"abXYef");
        assert_eq!(read_up_to(&file, 3).unwrap(), b"abX");
    }

    #[test]
    fn overwriting_all_of_a_file_cuts_one_that_had_grown() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("x");
        for before in [&b""[..], b"ab", b"abcdefgh"] {
            fs::write(&file, before).unwrap();
            overwrite_whole(&file, b"1234").unwrap();
            assert_eq!(fs::read(&file).unwrap(), b"1234");
        }
    }

    #[cfg(unix)]
    #[test]
    fn only_the_owner_may_look() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let inner = folder.path().join("v");
        make_folder(&inner).unwrap();
        replace(&inner.join("x"), b"").unwrap();
        assert_eq!(fs::metadata(&inner).unwrap().permissions().mode() & 0o777, 0o700);
        assert_eq!(fs::metadata(inner.join("x")).unwrap().permissions().mode() & 0o777, 0o600);
    }
}
