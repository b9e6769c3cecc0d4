//! Writes a zip from front to back (APPNOTE 6.3.10): entries are stored uncompressed, and the directory comes last.
//!
//! Before [`Zip::finish`] there is no directory, so a bundle that was stopped never looks whole. Hand-written because
//! libraries write to a sink, and here every byte is pulled.

use chrono::{DateTime, Datelike, Timelike, Utc};

const LOCAL: u32 = 0x0403_4b50;
const DESCRIPTOR: u32 = 0x0807_4b50;
const CENTRAL: u32 = 0x0201_4b50;
const END: u32 = 0x0605_4b50;
const END_64: u32 = 0x0606_4b50;
const LOCATOR_64: u32 = 0x0706_4b50;

/// Names are UTF-8.
const UTF_8: u16 = 1 << 11;
/// CRC and size follow the bytes.
const FOLLOWS: u16 = 1 << 3;
/// Numbers from here on need 64 bits; the 32-bit field has this value.
const WIDE: u64 = 0xffff_ffff;
const WIDE_EXTRA: u16 = 1;

/// The zip so far.
pub(super) struct Zip {
    at: u64,
    time: [u16; 2],
    entries: Vec<Entry>,
}

struct Entry {
    name: String,
    flags: u16,
    is_wide: bool,
    crc: u32,
    size: u64,
    at: u64,
}

impl Zip {
    /// Makes an empty zip whose entries all have that time.
    pub(super) fn new(made: DateTime<Utc>) -> Self {
        Self { at: 0, time: dos_time(made), entries: Vec::new() }
    }

    /// Adds a whole entry.
    pub(super) fn add(&mut self, name: &str, bytes: &[u8], out: &mut Vec<u8>) {
        let size = bytes.len() as u64;
        let (crc, is_wide) = (crc32fast::hash(bytes), size >= WIDE);
        self.open(Entry { name: name.to_owned(), flags: UTF_8, is_wide, crc, size, at: self.at }, out);
        self.put(bytes, out);
    }

    /// Begins an entry of at most `most` bytes, whose CRC and size are not known yet.
    pub(super) fn begin(&mut self, name: &str, most: u64, out: &mut Vec<u8>) {
        let (flags, is_wide) = (UTF_8 | FOLLOWS, most >= WIDE);
        self.open(Entry { name: name.to_owned(), flags, is_wide, crc: 0, size: 0, at: self.at }, out);
    }

    /// Counts bytes that were written to the open entry.
    pub(super) fn count(&mut self, bytes: usize) {
        self.at += bytes as u64;
    }

    /// Ends the open entry; returns false if it is longer than announced.
    pub(super) fn end(&mut self, crc: u32, size: u64, out: &mut Vec<u8>) -> bool {
        let mut fits = false;
        let mut after = DESCRIPTOR.to_le_bytes().to_vec();
        after.extend(crc.to_le_bytes());
        if let Some(entry) = self.entries.last_mut() {
            (entry.crc, entry.size) = (crc, size);
            fits = entry.is_wide || size < WIDE;
            after.extend(width(size, entry.is_wide));
            after.extend(width(size, entry.is_wide));
        }
        self.put(&after, out);
        fits
    }

    /// Returns name and size of an entry by its number.
    pub(super) fn entry(&self, number: usize) -> Option<(&str, u64)> {
        self.entries.get(number).map(|entry| (entry.name.as_str(), entry.size))
    }

    /// Writes the directory and its end.
    pub(super) fn finish(&mut self, out: &mut Vec<u8>) {
        let begins = self.at;
        let entries = std::mem::take(&mut self.entries);
        for entry in &entries {
            let record = self.central(entry);
            self.put(&record, out);
        }
        let end = end(entries.len() as u64, begins, self.at);
        self.put(&end, out);
    }

    fn open(&mut self, entry: Entry, out: &mut Vec<u8>) {
        let (crc, size) = (entry.crc, entry.size);
        let mut head = LOCAL.to_le_bytes().to_vec();
        head.extend(needed(entry.is_wide).to_le_bytes());
        self.common(&entry, &mut head);
        head.extend(crc.to_le_bytes());
        let shown = if entry.is_wide { WIDE } else { size };
        (0..2).for_each(|_| head.extend(width(shown, false)));
        head.extend(length(&entry.name));
        head.extend((if entry.is_wide { 20_u16 } else { 0 }).to_le_bytes());
        head.extend(entry.name.as_bytes());
        if entry.is_wide {
            head.extend(extra(&[size, size]));
        }
        self.entries.push(entry);
        self.put(&head, out);
    }

    fn central(&self, entry: &Entry) -> Vec<u8> {
        let at_is_wide = entry.at >= WIDE;
        let mut wide = if entry.is_wide { vec![entry.size, entry.size] } else { Vec::new() };
        wide.extend(at_is_wide.then_some(entry.at));
        let extra = if wide.is_empty() { Vec::new() } else { extra(&wide) };
        // Made on Unix, so that the file mode below counts.
        let mut record = CENTRAL.to_le_bytes().to_vec();
        record.extend(((3 << 8) | needed(!wide.is_empty())).to_le_bytes());
        record.extend(needed(!wide.is_empty()).to_le_bytes());
        self.common(entry, &mut record);
        record.extend(entry.crc.to_le_bytes());
        let shown = if entry.is_wide { WIDE } else { entry.size };
        (0..2).for_each(|_| record.extend(width(shown, false)));
        record.extend(length(&entry.name));
        record.extend(u16::try_from(extra.len()).unwrap_or(u16::MAX).to_le_bytes());
        // No comment, first disk, no internal attributes; a regular file that its owner may write.
        record.extend([0; 6]);
        record.extend((0o100_644_u32 << 16).to_le_bytes());
        record.extend(width(entry.at.min(WIDE), false));
        record.extend(entry.name.as_bytes());
        record.extend(extra);
        record
    }

    /// Writes flags, method (stored), time and date.
    fn common(&self, entry: &Entry, out: &mut Vec<u8>) {
        let [time, day] = self.time;
        [entry.flags, 0, time, day].iter().for_each(|number| out.extend(number.to_le_bytes()));
    }

    fn put(&mut self, bytes: &[u8], out: &mut Vec<u8>) {
        self.count(bytes.len());
        out.extend_from_slice(bytes);
    }
}

fn end(entries: u64, begins: u64, at: u64) -> Vec<u8> {
    let size = at - begins;
    let few = u64::from(u16::MAX);
    let mut out = Vec::new();
    if entries >= few || begins >= WIDE || size >= WIDE {
        out.extend(END_64.to_le_bytes());
        out.extend(44_u64.to_le_bytes());
        [(3 << 8) | 45_u16, 45].iter().for_each(|version| out.extend(version.to_le_bytes()));
        out.extend([0; 8]);
        [entries, entries, size, begins].iter().for_each(|number| out.extend(number.to_le_bytes()));
        out.extend(LOCATOR_64.to_le_bytes());
        out.extend([0; 4]);
        out.extend(at.to_le_bytes());
        out.extend(1_u32.to_le_bytes());
    }
    out.extend(END.to_le_bytes());
    out.extend([0; 4]);
    let few = u16::try_from(entries).unwrap_or(u16::MAX);
    (0..2).for_each(|_| out.extend(few.to_le_bytes()));
    out.extend(width(size.min(WIDE), false));
    out.extend(width(begins.min(WIDE), false));
    out.extend([0; 2]);
    out
}

/// Returns the version that a reader must support: 4.5 for 64-bit numbers, else 2.0.
fn needed(is_wide: bool) -> u16 {
    if is_wide { 45 } else { 20 }
}

/// Encodes a number in four bytes, or in eight.
fn width(number: u64, is_wide: bool) -> Vec<u8> {
    let bytes = number.to_le_bytes();
    if is_wide { bytes.to_vec() } else { bytes.iter().take(4).copied().collect() }
}

fn extra(numbers: &[u64]) -> Vec<u8> {
    let size = u16::try_from(numbers.len() * 8).unwrap_or(u16::MAX);
    let mut out = WIDE_EXTRA.to_le_bytes().to_vec();
    out.extend(size.to_le_bytes());
    numbers.iter().for_each(|number| out.extend(number.to_le_bytes()));
    out
}

fn length(name: &str) -> [u8; 2] {
    u16::try_from(name.len()).unwrap_or(u16::MAX).to_le_bytes()
}

/// Converts to MS-DOS time and date, in steps of two seconds, from 1980 to 2107.
fn dos_time(made: DateTime<Utc>) -> [u16; 2] {
    let year = made.year().clamp(1980, 2107) - 1980;
    let time = (made.hour() << 11) | (made.minute() << 5) | (made.second() / 2);
    let day = (u32::try_from(year).unwrap_or(0) << 9) | (made.month() << 5) | made.day();
    [time, day].map(|number| u16::try_from(number).unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Read as _};

    use super::*;

    fn read(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
        let mut zip = ::zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        let names: Vec<String> = zip.file_names().map(str::to_owned).collect();
        let mut read = |name: String| {
            let mut bytes = Vec::new();
            zip.by_name(&name).unwrap().read_to_end(&mut bytes).unwrap();
            (name, bytes)
        };
        names.into_iter().map(&mut read).collect()
    }

    fn made() -> DateTime<Utc> {
        DateTime::from_timestamp_millis(1_764_018_121_000).unwrap()
    }

    #[test]
    fn another_reader_finds_whole_entries_and_those_whose_size_came_later_wide_or_not() {
        let (mut zip, mut out) = (Zip::new(made()), Vec::new());
        zip.add("a/one", b"first", &mut out);
        for (name, most) in [("a/two", 6), ("a/three", WIDE), ("a/four", 1 << 40)] {
            zip.begin(name, most, &mut out);
            out.extend_from_slice(b"second");
            zip.count(6);
            assert!(zip.end(crc32fast::hash(b"second"), 6, &mut out));
        }
        zip.finish(&mut out);
        let second = |name: &str| (name.to_owned(), b"second".to_vec());
        let wanted =
            [("a/one".to_owned(), b"first".to_vec()), second("a/two"), second("a/three"), second("a/four")];
        assert_eq!(read(&out), wanted);
    }

    #[test]
    fn a_zip_is_byte_for_byte_as_it_is_written_down() {
        let (mut zip, mut out) = (Zip::new(made()), Vec::new());
        zip.add("record-2025-11-24/one", b"first", &mut out);
        for (name, most) in [("record-2025-11-24/data/two", 6), ("record-2025-11-24/data/three", WIDE)] {
            zip.begin(name, most, &mut out);
            out.extend_from_slice(b"second");
            zip.count(6);
            zip.end(crc32fast::hash(b"second"), 6, &mut out);
        }
        zip.finish(&mut out);
        let vector = include_str!("../../../../tests/vectors/handoff/zip.json");
        let vector: serde_json::Value = serde_json::from_str(vector).unwrap();
        assert_eq!(vector["zip"], super::super::hex(&out));
    }

    #[test]
    fn more_entries_than_sixteen_bits_count_are_all_found() {
        let (mut zip, mut out) = (Zip::new(made()), Vec::new());
        (0..70_000).for_each(|number| zip.add(&number.to_string(), b"", &mut out));
        zip.finish(&mut out);
        assert_eq!(::zip::ZipArchive::new(Cursor::new(out)).unwrap().len(), 70_000);
    }

    #[test]
    fn an_entry_bears_the_time_of_the_making() {
        assert_eq!(dos_time(made()), [(21 << 11) | (2 << 5), (45 << 9) | (11 << 5) | 24]);
        assert_eq!(dos_time(DateTime::UNIX_EPOCH), [0, (1 << 5) | 1]);
    }
}
