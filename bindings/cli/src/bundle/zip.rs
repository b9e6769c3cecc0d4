//! Reads a zip by its directory, with limits: nothing is trusted before it is checked.
//!
//! A library would merge two entries of the same name, which must be detected here.

use std::io::{Read, Seek, SeekFrom};

use super::refused::Refused;

/// A seekable reader.
pub(super) trait ReadSeek: Read + Seek {}
impl<T: Read + Seek> ReadSeek for T {}

/// One entry of the directory.
pub(super) struct Entry {
    pub(super) name: String,
    pub(super) size: u64,
    pub(super) packed: u64,
    pub(super) crc: u32,
    method: u16,
    pub(super) at: u64,
    /// Whether it is a link or otherwise not a regular file.
    pub(super) is_odd: bool,
}

/// An open zip.
pub(super) struct Zip {
    pub(super) file: Box<dyn ReadSeek>,
    pub(super) entries: Vec<Entry>,
    /// The bytes of the directory, and its offset.
    pub(super) list: (Vec<u8>, u64),
    /// Length of the whole file in bytes.
    pub(super) length: u64,
}

const END: usize = 22;
const END_64: usize = 56;
const LOCATOR: usize = 20;
const LOCAL: usize = 30;
const CENTRAL: usize = 46;
const MOST_ENTRIES: u64 = 1 << 20;
const LONGEST_DIRECTORY: u64 = 256 << 20;
/// The largest ratio that deflate can reach.
const MOST_RATIO: u64 = 1040;
/// The whole may unpack to this many times the length of the zip plus this many bytes; more must be allowed explicitly.
const WHOLE_RATIO: u64 = 100;
const WHOLE_MORE: u64 = 100 << 20;

impl Zip {
    /// Reads the directory.
    pub(super) fn open(mut file: Box<dyn ReadSeek>, large: bool) -> Result<Self, Refused> {
        let length = file.seek(SeekFrom::End(0))?;
        let (from, size, count) = directory(&mut *file, length)?;
        if size > LONGEST_DIRECTORY || count > MOST_ENTRIES {
            return Err(Refused::Zip("its directory is too long"));
        }
        let bytes = at(&mut *file, from, usize::try_from(size).unwrap_or(usize::MAX))?;
        let entries = entries(&bytes, count)?;
        let zip = Self { file, entries, list: (bytes, from), length };
        zip.check_sizes(large)?;
        Ok(zip)
    }

    /// Returns whether there are bytes that belong to no entry, or to two.
    pub(super) fn is_loose(&mut self) -> Result<bool, Refused> {
        let mut spans = Vec::new();
        for index in 0..self.entries.len() {
            let begins = self.begins(index)?;
            let Some(entry) = self.entries.get(index) else { continue };
            spans.push((entry.at, begins + entry.packed));
        }
        spans.sort_unstable();
        let mut end = 0;
        for (from, to) in spans {
            // After an entry its CRC and sizes may be repeated, in at most 24 bytes.
            if from < end || from - end > if end == 0 { 0 } else { 24 } {
                return Ok(true);
            }
            end = to;
        }
        Ok(false)
    }

    /// Passes the bytes of an entry to `each`, piece by piece.
    pub(super) fn read(&mut self, index: usize, each: &mut dyn FnMut(&[u8])) -> Result<(), Refused> {
        let begins = self.begins(index)?;
        let Some(entry) = self.entries.get(index) else {
            return Err(Refused::Zip("an entry that is not there"));
        };
        self.file.seek(SeekFrom::Start(begins))?;
        let (mut crc, mut size) = (crc32fast::Hasher::new(), 0);
        let mut take = |piece: &[u8]| {
            size += piece.len() as u64;
            crc.update(piece);
            each(piece);
        };
        let packed = (&mut self.file).take(entry.packed);
        match entry.method {
            0 => copy(packed, &mut take)?,
            8 => super::inflate::inflate(packed, entry.size, &mut take)?,
            _ => return Err(Refused::Zip("packed in a way that is not known here")),
        }
        let is_whole = size == entry.size && crc.finalize() == entry.crc;
        if is_whole { Ok(()) } else { Err(Refused::Zip("its bytes are not those that the zip was made of")) }
    }

    /// Returns where the bytes of an entry begin, after a header that must match the directory.
    fn begins(&mut self, index: usize) -> Result<u64, Refused> {
        let Some(entry) = self.entries.get(index) else {
            return Err(Refused::Zip("an entry that is not there"));
        };
        let (from, name) = (entry.at, entry.name.clone());
        let head = at(&mut *self.file, from, LOCAL)?;
        let (named, extra) = (short(&head, 26), short(&head, 28));
        let bytes = at(&mut *self.file, from + LOCAL as u64, named)?;
        if word(&head, 0) != 0x0403_4b50 || bytes != name.as_bytes() {
            return Err(Refused::Zip("an entry is not what the directory says"));
        }
        Ok(from + (LOCAL + named + extra) as u64)
    }

    fn check_sizes(&self, large: bool) -> Result<(), Refused> {
        let all = self.entries.iter().fold(0_u64, |sum, entry| sum.saturating_add(entry.size));
        let is_one = |entry: &Entry| match entry.method {
            0 => entry.size == entry.packed,
            _ => entry.size <= entry.packed.saturating_mul(MOST_RATIO).saturating_add(1024),
        };
        if !self.entries.iter().all(is_one) {
            return Err(Refused::Zip("sizes that cannot be"));
        }
        let most = self.length.saturating_mul(WHOLE_RATIO).saturating_add(WHOLE_MORE);
        if large || all <= most { Ok(()) } else { Err(Refused::Large(all)) }
    }
}

fn copy(mut from: impl Read, each: &mut dyn FnMut(&[u8])) -> Result<(), Refused> {
    let mut piece = vec![0; 1 << 20];
    loop {
        match from.read(&mut piece) {
            Ok(0) => return Ok(()),
            Ok(read) => each(piece.get(..read).unwrap_or_default()),
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error.into()),
        }
    }
}

/// Returns the directory's offset, length and number of entries.
fn directory(file: &mut dyn ReadSeek, length: u64) -> Result<(u64, u64, u64), Refused> {
    let tail_from = length.saturating_sub((END + usize::from(u16::MAX) + LOCATOR) as u64);
    let tail = at(file, tail_from, usize::try_from(length - tail_from).unwrap_or(0))?;
    let ends = |place: &usize| {
        word(&tail, *place) == 0x0605_4b50 && place + END + short(&tail, place + 20) == tail.len()
    };
    let last = tail.len().checked_sub(END).ok_or(Refused::NoZip)?;
    let place = (0..=last).rev().find(ends).ok_or(Refused::NoZip)?;
    let mut end = tail_from + place as u64;
    let mut found = (
        u64::from(word(&tail, place + 16)),
        u64::from(word(&tail, place + 12)),
        short(&tail, place + 10) as u64,
    );
    if let Some(locator) = place.checked_sub(LOCATOR).filter(|place| word(&tail, *place) == 0x0706_4b50) {
        end = wide(&tail, locator + 8);
        let wide_end = at(file, end, END_64)?;
        if word(&wide_end, 0) != 0x0606_4b50 {
            return Err(Refused::Zip("its end is not whole"));
        }
        found = (wide(&wide_end, 48), wide(&wide_end, 40), wide(&wide_end, 32));
    }
    if found.0.checked_add(found.1) == Some(end) {
        Ok(found)
    } else {
        Err(Refused::Zip("its end is not whole"))
    }
}

fn entries(bytes: &[u8], count: u64) -> Result<Vec<Entry>, Refused> {
    let (mut entries, mut place) = (Vec::new(), 0);
    while place < bytes.len() {
        let (entry, next) = entry(bytes, place).ok_or(Refused::Zip("its directory is not whole"))?;
        entries.push(entry?);
        place = next;
    }
    if entries.len() as u64 == count { Ok(entries) } else { Err(Refused::Zip("its directory is not whole")) }
}

fn entry(bytes: &[u8], place: usize) -> Option<(Result<Entry, Refused>, usize)> {
    let head = bytes.get(place..place + CENTRAL)?;
    if word(head, 0) != 0x0201_4b50 {
        return None;
    }
    let (named, extra, said) = (short(head, 28), short(head, 30), short(head, 32));
    let name_from = place + CENTRAL;
    let name = bytes.get(name_from..name_from + named)?;
    let extras = bytes.get(name_from + named..name_from + named + extra)?;
    let next = name_from + named + extra + said;
    bytes.get(place..next)?;
    Some((read_entry(head, name, extras), next))
}

fn read_entry(head: &[u8], name: &[u8], extras: &[u8]) -> Result<Entry, Refused> {
    if short(head, 8) & 0x2041 != 0 {
        return Err(Refused::Zip("it is locked with a password of the zip's own"));
    }
    let name = std::str::from_utf8(name).map_err(|_| Refused::Zip("a name that is not UTF-8"))?;
    let mut wides = wides(extras).into_iter();
    let mut number = |short: u32| if short == u32::MAX { wides.next() } else { Some(u64::from(short)) };
    let (size, packed) = (number(word(head, 24)), number(word(head, 20)));
    let at = number(word(head, 42));
    let (Some(size), Some(packed), Some(at)) = (size, packed, at) else {
        return Err(Refused::Zip("a size that is not there"));
    };
    // On Unix, the mode says whether an entry is a regular file.
    let mode = word(head, 38) >> 16;
    let is_odd = short(head, 4) >> 8 == 3 && !matches!(mode & 0o170_000, 0 | 0o100_000 | 0o040_000);
    Ok(Entry {
        name: name.to_owned(),
        size,
        packed,
        crc: word(head, 16),
        method: number_16(head, 10),
        at,
        is_odd,
    })
}

/// Returns the 64-bit numbers of an extra field, in order.
fn wides(mut extras: &[u8]) -> Vec<u64> {
    while extras.len() >= 4 {
        let (id, length) = (short(extras, 0), short(extras, 2));
        let Some(field) = extras.get(4..4 + length) else { break };
        if id == 1 {
            return field.chunks_exact(8).map(|number| wide(number, 0)).collect();
        }
        extras = extras.get(4 + length..).unwrap_or_default();
    }
    Vec::new()
}

pub(super) fn at(file: &mut dyn ReadSeek, place: u64, length: usize) -> Result<Vec<u8>, Refused> {
    file.seek(SeekFrom::Start(place))?;
    let mut bytes = Vec::new();
    file.take(length as u64).read_to_end(&mut bytes)?;
    if bytes.len() == length { Ok(bytes) } else { Err(Refused::Zip("it ends too early")) }
}

pub(super) fn number_16(bytes: &[u8], place: usize) -> u16 {
    bytes.get(place..).and_then(|rest| rest.first_chunk()).map_or(0, |two| u16::from_le_bytes(*two))
}

pub(super) fn short(bytes: &[u8], place: usize) -> usize {
    usize::from(number_16(bytes, place))
}

pub(super) fn word(bytes: &[u8], place: usize) -> u32 {
    bytes.get(place..).and_then(|rest| rest.first_chunk()).map_or(0, |four| u32::from_le_bytes(*four))
}

fn wide(bytes: &[u8], place: usize) -> u64 {
    bytes.get(place..).and_then(|rest| rest.first_chunk()).map_or(0, |eight| u64::from_le_bytes(*eight))
}
