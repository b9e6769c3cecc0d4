//! What the vault is compared with: `age`, SHA-256 alone, plain writing with fsync.

use std::fs::File;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use crate::row::timed;

/// The size of one push, as a shell reads from a picker.
pub(crate) const PUSH: usize = 1 << 20;

/// An `age` key pair made for this run.
pub(crate) struct Age {
    recipient: String,
    identity: tempfile::NamedTempFile,
}

impl Age {
    /// Makes a key pair with `age-keygen`.
    pub(crate) fn new() -> Self {
        let made = Command::new("age-keygen").stderr(Stdio::null()).output().expect("age-keygen runs");
        let text = String::from_utf8(made.stdout).expect("age-keygen prints text");
        let recipient =
            text.lines().find_map(|line| line.strip_prefix("# public key: ")).expect("a public key");
        let mut identity = tempfile::NamedTempFile::new().expect("a file for the key");
        identity.write_all(text.as_bytes()).expect("the key is written");
        Self { recipient: recipient.to_owned(), identity }
    }

    /// Encrypts `from` into `to` with `age -r`.
    pub(crate) fn seal(&self, from: &Path, to: &Path) -> Duration {
        let (done, took) = timed(|| {
            Command::new("age")
                .args(["-r", &self.recipient, "-o"])
                .arg(to)
                .arg(from)
                .status()
                .expect("age runs")
        });
        assert!(done.success(), "age failed");
        took
    }

    /// Decrypts `from` into `to` with `age -d`.
    pub(crate) fn open(&self, from: &Path, to: &Path) -> Duration {
        let (done, took) = timed(|| {
            Command::new("age")
                .args(["-d", "-i"])
                .arg(self.identity.path())
                .arg("-o")
                .arg(to)
                .arg(from)
                .status()
                .expect("age runs")
        });
        assert!(done.success(), "age failed");
        took
    }
}

/// Hashes the file with SHA-256 alone, read in pushes.
pub(crate) fn sha256_alone(from: &Path) -> Duration {
    let (_, took) = timed(|| {
        let mut context = ring::digest::Context::new(&ring::digest::SHA256);
        pushes(from, |bytes| context.update(bytes));
        context.finish()
    });
    took
}

/// Copies the file, then fsyncs the copy.
pub(crate) fn plain_write(from: &Path, to: &Path) -> Duration {
    let (_, took) = timed(|| {
        let mut out = File::create(to).expect("a file to write");
        pushes(from, |bytes| out.write_all(bytes).expect("the bytes are written"));
        out.sync_all().expect("the file is synced");
    });
    took
}

/// Deletes what another round wrote, untimed: freeing a gigabyte takes time.
pub(crate) fn make_room(place: &Path) {
    if place.exists() {
        std::fs::remove_file(place).expect("the file of another round goes");
    }
}

/// Copies the file without fsync.
pub(crate) fn plain_copy(from: &Path, to: &Path) -> Duration {
    make_room(to);
    let (_, took) = timed(|| {
        let mut out = File::create(to).expect("a file to write");
        pushes(from, |bytes| out.write_all(bytes).expect("the bytes are written"));
    });
    took
}

/// Reads `from` in pushes of [`PUSH`] bytes.
pub(crate) fn pushes(from: &Path, mut take: impl FnMut(&[u8])) {
    let mut file = File::open(from).expect("the file opens");
    let mut buffer = vec![0u8; PUSH];
    loop {
        let read = file.read(&mut buffer).expect("the file is read");
        if read == 0 {
            return;
        }
        take(&buffer[..read]);
    }
}

/// Makes a file of `bytes` pseudo-random bytes in `folder`.
pub(crate) fn sample(folder: &Path, bytes: u64) -> PathBuf {
    let path = folder.join(format!("sample-{bytes}"));
    let mut out = File::create(&path).expect("a sample file");
    let mut block = vec![0u8; PUSH];
    seal::random::fill(&mut block).expect("randomness");
    for _ in 0..bytes / PUSH as u64 {
        out.write_all(&block).expect("the sample is written");
        block.rotate_left(4_099);
    }
    path
}
