//! The bag (RFC 8493) inside of the zip: every file goes out with a line in one of the two manifests.

use chrono::{DateTime, Utc};
use seal::digest::sha256;

use super::hex;
use super::original::Ended;
use super::zip::Zip;

/// The bag so far, and what of it waits to go out.
pub(super) struct Bag {
    folder: String,
    zip: Zip,
    payload: Vec<Line>,
    tags: Vec<Line>,
    /// Bytes on their way out.
    pub(super) out: Vec<u8>,
}

struct Line {
    path: String,
    sha256: [u8; 32],
    size: u64,
}

impl Bag {
    pub(super) fn new(folder: String, made: DateTime<Utc>) -> Self {
        let (payload, tags, out) = (Vec::new(), Vec::new(), Vec::new());
        Self { folder, zip: Zip::new(made), payload, tags, out }
    }

    /// Adds a file below `data/`.
    pub(super) fn add_payload(&mut self, path: &str, bytes: &[u8]) {
        self.add(path, bytes);
        self.payload.push(line(path, bytes));
    }

    /// Adds a file beside `data/` that its manifest names.
    pub(super) fn add_tag(&mut self, path: &str, bytes: &[u8]) {
        self.add(path, bytes);
        self.tags.push(line(path, bytes));
    }

    /// Adds the manifest of the files below `data/`, and answers its sum.
    pub(super) fn add_manifest(&mut self) -> [u8; 32] {
        let text = text(&self.payload);
        self.add_tag("manifest-sha256.txt", text.as_bytes());
        sha256(text.as_bytes())
    }

    /// Adds the manifest of the files beside `data/`, the last of all.
    pub(super) fn add_tag_manifest(&mut self) {
        let text = text(&self.tags);
        self.add("tagmanifest-sha256.txt", text.as_bytes());
    }

    /// Begins a file below `data/` of at most `most` bytes.
    pub(super) fn begin(&mut self, path: &str, most: u64) {
        self.zip.begin(&format!("{}/{path}", self.folder), most, &mut self.out);
    }

    /// Counts the bytes of that file which are in `out`.
    pub(super) fn count(&mut self) {
        self.zip.count(self.out.len());
    }

    /// Ends that file.
    pub(super) fn end(&mut self, path: &str, ended: &Ended) {
        self.zip.end(ended.crc, ended.size, &mut self.out);
        self.payload.push(Line { path: path.to_owned(), sha256: ended.sha256, size: ended.size });
    }

    /// Bytes and files below `data/`.
    pub(super) fn oxum(&self) -> String {
        let bytes: u64 = self.payload.iter().map(|line| line.size).sum();
        format!("{bytes}.{}", self.payload.len())
    }

    /// The directory: with it the zip is whole.
    pub(super) fn directory(&mut self) -> Vec<u8> {
        let mut directory = Vec::new();
        self.zip.finish(&mut directory);
        directory
    }

    fn add(&mut self, path: &str, bytes: &[u8]) {
        self.zip.add(&format!("{}/{path}", self.folder), bytes, &mut self.out);
    }
}

fn line(path: &str, bytes: &[u8]) -> Line {
    Line { path: path.to_owned(), sha256: sha256(bytes), size: bytes.len() as u64 }
}

/// Paths hold no CR, LF or `%`, so none is encoded.
fn text(lines: &[Line]) -> String {
    lines.iter().map(|line| format!("{}  {}\n", hex(&line.sha256), line.path)).collect()
}
