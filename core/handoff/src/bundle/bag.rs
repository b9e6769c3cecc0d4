//! The bag (RFC 8493) inside the zip: every file is listed in one of the two manifests.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use seal::digest::sha256;

use super::hex;
use super::sums::{Summing, Sums};
use super::zip::Zip;

/// The bag so far, and the bytes of it that are still to be pulled.
pub(super) struct Bag {
    folder: String,
    zip: Zip,
    /// One per entry of the zip, in order.
    lines: Vec<Line>,
    open: Option<Open>,
    /// Bytes to be pulled. Those of a long file are hashed meanwhile.
    pub(super) out: Arc<Vec<u8>>,
}

/// The manifest that lists a file.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Listed {
    /// The manifest of the files below `data/`.
    Payload,
    /// The manifest of the other files.
    Tag,
    /// Neither: this is the last manifest itself.
    Nowhere,
}

struct Line {
    listed: Listed,
    sha256: [u8; 32],
}

/// A file that is being written.
struct Open {
    listed: Listed,
    summing: Summing,
    size: u64,
}

impl Bag {
    pub(super) fn new(folder: String, made: DateTime<Utc>) -> Self {
        Self { folder, zip: Zip::new(made), lines: Vec::new(), open: None, out: Arc::default() }
    }

    /// Adds a whole file.
    pub(super) fn add(&mut self, path: &str, bytes: &[u8], listed: Listed) {
        self.zip.add(&format!("{}/{path}", self.folder), bytes, Arc::make_mut(&mut self.out));
        self.lines.push(Line { listed, sha256: sha256(bytes) });
    }

    /// Begins a file of at most `most` bytes.
    pub(super) fn begin(&mut self, path: &str, most: u64, listed: Listed, summing: Summing) {
        self.zip.begin(&format!("{}/{path}", self.folder), most, Arc::make_mut(&mut self.out));
        self.open = Some(Open { listed, summing, size: 0 });
    }

    /// Adds bytes to that file; returns false if they could not be hashed.
    pub(super) fn put(&mut self, bytes: &[u8]) -> bool {
        Arc::make_mut(&mut self.out).extend_from_slice(bytes);
        self.take(&Arc::new(bytes.to_vec()))
    }

    /// Adds a piece without copying it; the head of its file must have been pulled already.
    pub(super) fn put_piece(&mut self, piece: Arc<Vec<u8>>) -> bool {
        let summed = self.take(&piece);
        self.out = piece;
        summed
    }

    fn take(&mut self, bytes: &Arc<Vec<u8>>) -> bool {
        self.zip.count(bytes.len());
        self.open.as_mut().is_none_or(|open| {
            open.size += bytes.len() as u64;
            open.summing.take(bytes)
        })
    }

    /// Discards the bytes that were pulled.
    pub(super) fn empty(&mut self) {
        match Arc::get_mut(&mut self.out) {
            Some(out) => out.clear(),
            None => self.out = Arc::default(),
        }
    }

    /// Ends that file and returns its SHA-256; `None` if it is longer than announced or could not be hashed.
    pub(super) fn end(&mut self) -> Option<[u8; 32]> {
        let Open { listed, summing, size } = self.open.take()?;
        let Sums { sha256, crc } = summing.end()?;
        if !self.zip.end(crc.finalize(), size, Arc::make_mut(&mut self.out)) {
            return None;
        }
        let sha256 = sha256.finish();
        self.lines.push(Line { listed, sha256 });
        Some(sha256)
    }

    /// The number of files so far.
    pub(super) fn len(&self) -> usize {
        self.lines.len()
    }

    /// Returns the SHA-256 of a file by its number.
    pub(super) fn sum(&self, number: usize) -> Option<[u8; 32]> {
        self.lines.get(number).map(|line| line.sha256)
    }

    /// Returns a file's line in a manifest; `None` if that manifest does not list it. Paths never contain CR, LF or
    /// `%`, so nothing is encoded.
    pub(super) fn line(&self, number: usize, listed: Listed) -> Option<String> {
        let line = self.lines.get(number).filter(|line| line.listed == listed)?;
        let (name, _) = self.zip.entry(number)?;
        let path = name.strip_prefix(&self.folder)?.strip_prefix('/')?;
        Some(format!("{}  {path}\n", hex(&line.sha256)))
    }

    /// Returns the total bytes and number of files below `data/`, as Payload-Oxum.
    pub(super) fn oxum(&self) -> String {
        let payload = (0..).zip(&self.lines).filter(|(_, line)| line.listed == Listed::Payload);
        let sizes = payload.filter_map(|(number, _)| self.zip.entry(number)).map(|(_, size)| size);
        let (bytes, count) = sizes.fold((0, 0_u64), |(bytes, count), size| (bytes + size, count + 1));
        format!("{bytes}.{count}")
    }

    /// Returns the directory, which completes the zip.
    pub(super) fn directory(&mut self) -> Vec<u8> {
        let mut directory = Vec::new();
        self.zip.finish(&mut directory);
        directory
    }
}
