//! Full and read-only disks: a small memory file system, where the tests may mount one.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A small disk. Dropping it unmounts it.
pub struct Disk(tempfile::TempDir);

impl Disk {
    /// Mounts a disk of that many MiB; returns `None`, with a message, where that is not allowed.
    ///
    /// # Panics
    /// If there is no folder to mount it on.
    #[expect(clippy::print_stdout, reason = "what could not be tested here is said")]
    pub fn mount(mebibytes: u32) -> Option<Self> {
        let folder = tempfile::tempdir().expect("a folder");
        let size = format!("size={mebibytes}m,mode=0700");
        let done =
            Command::new("mount").args(["-t", "tmpfs", "-o", &size, "tmpfs"]).arg(folder.path()).output();
        if done.is_ok_and(|done| done.status.success()) {
            return Some(Self(folder));
        }
        println!("not tested: no memory file system can be mounted here (it takes the superuser)");
        None
    }

    /// Its mount point.
    pub fn folder(&self) -> &Path {
        self.0.path()
    }

    /// Mounts it again with other options.
    ///
    /// # Panics
    /// If the system refuses.
    pub fn remount(&self, how: &str) {
        let done = Command::new("mount").args(["-o", how]).arg(self.folder()).status();
        assert!(done.is_ok_and(|done| done.success()), "{how}");
    }

    fn filler(&self) -> PathBuf {
        self.folder().join("filler")
    }

    /// Fills it except for that many bytes.
    ///
    /// # Panics
    /// If nothing can be written at all.
    pub fn fill_but(&self, free: u64) {
        let mut filler = File::options().append(true).create(true).open(self.filler()).expect("a filler");
        while filler.write_all(&[7; 4096]).is_ok() {}
        let length = filler.metadata().expect("its length").len();
        filler.set_len(length.saturating_sub(free)).expect("it is cut");
    }

    /// The same, if it was filled.
    pub fn free_all_if_full(&self) {
        if self.filler().exists() {
            self.free_all();
        }
    }

    /// Frees all of its space again.
    ///
    /// # Panics
    /// If it was not filled.
    pub fn free_all(&self) {
        // Cut first: a program that another test is starting may hold the file a moment longer.
        File::options().write(true).truncate(true).open(self.filler()).expect("the filler is cut");
        fs::remove_file(self.filler()).expect("the filler goes");
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let _unmounted = Command::new("umount").arg("-l").arg(self.folder()).status();
    }
}
