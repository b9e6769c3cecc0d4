//! Compares the structure of a zip byte for byte with what a bundle's writer produces; core/handoff/BUNDLE.md specifies
//! every byte.
//!
//! Another program may have packed a bundle again, and then nothing matches. But if one entry is as the writer makes
//! them, all must be: anyone who changed a byte left the others as they were.

use super::refused::Refused;
use super::zip::{Entry, Zip, at, number_16, short, word};

const CENTRAL: usize = 46;
const WIDE: u64 = 0xffff_ffff;
/// CRC and size follow the bytes.
const FOLLOWS: u16 = 1 << 3;
const UTF_8: u16 = 1 << 11;
/// Mode of a regular file that its owner may write, as on Unix.
const MODE: u32 = 0o100_644 << 16;

/// An entry of the directory, from which the writer's bytes are derived.
struct Told<'a> {
    entry: &'a Entry,
    flags: u16,
    /// Time and date as in MS-DOS.
    time: [u16; 2],
    is_wide: bool,
}

/// Returns whether everything around the files is exactly as the writer makes it, or nothing is.
pub(super) fn holds(zip: &mut Zip) -> Result<bool, Refused> {
    let (list, from) = (&zip.list.0, zip.list.1);
    let told = told(list, &zip.entries);
    let Some(told) = told else { return Ok(true) };
    let first = told.first().map(|told| told.time);
    let wanted: Vec<u8> = told.iter().flat_map(Told::central).collect();
    if wanted != *list || told.iter().any(|told| Some(told.time) != first) {
        return Ok(false);
    }
    let mut next = 0;
    for told in &told {
        let (head, tail) = (told.head(), told.tail());
        let is_next = told.entry.at == next;
        let behind = next + head.len() as u64 + told.entry.packed;
        next = behind + tail.len() as u64;
        let fits = is_next
            && at(&mut *zip.file, told.entry.at, head.len())? == head
            && at(&mut *zip.file, behind, tail.len())? == tail;
        if !fits {
            return Ok(false);
        }
    }
    let end = end(told.len() as u64, from, list.len() as u64);
    let length = usize::try_from(zip.length - from - list.len() as u64).unwrap_or(usize::MAX);
    Ok(next == from && length == end.len() && at(&mut *zip.file, from + list.len() as u64, length)? == end)
}

/// Reads the directory; `None` if not even one entry is as the writer makes it.
fn told<'a>(list: &[u8], entries: &'a [Entry]) -> Option<Vec<Told<'a>>> {
    let (mut place, mut all, mut is_one) = (0, Vec::new(), false);
    for entry in entries {
        let head = list.get(place..)?;
        let told = Told {
            entry,
            flags: UTF_8 | (number_16(head, 8) & FOLLOWS),
            time: [number_16(head, 12), number_16(head, 14)],
            is_wide: word(head, 24) == u32::MAX,
        };
        let length = CENTRAL + short(head, 28) + short(head, 30) + short(head, 32);
        is_one |= head.get(..length) == Some(&told.central());
        place += length;
        all.push(told);
    }
    is_one.then_some(all)
}

impl Told<'_> {
    fn common(&self, is_wide: bool) -> Vec<u8> {
        let [time, day] = self.time;
        let numbers = [needed(is_wide), self.flags, 0, time, day];
        numbers.iter().flat_map(|number| number.to_le_bytes()).collect()
    }

    /// Returns the bytes before the content.
    fn head(&self) -> Vec<u8> {
        let follows = self.flags & FOLLOWS != 0;
        let (crc, size) = if follows { (0, 0) } else { (self.entry.crc, self.entry.size) };
        let mut head = b"PK\x03\x04".to_vec();
        head.extend(self.common(self.is_wide));
        head.extend(crc.to_le_bytes());
        (0..2).for_each(|_| head.extend(four(if self.is_wide { WIDE } else { size })));
        head.extend(two(self.entry.name.len()));
        let extra = if self.is_wide { extra(&[size, size]) } else { Vec::new() };
        head.extend(two(extra.len()));
        head.extend(self.entry.name.as_bytes());
        head.extend(extra);
        head
    }

    /// Returns the bytes after the content.
    fn tail(&self) -> Vec<u8> {
        if self.flags & FOLLOWS == 0 {
            return Vec::new();
        }
        let mut tail = b"PK\x07\x08".to_vec();
        tail.extend(self.entry.crc.to_le_bytes());
        let size = self.entry.size.to_le_bytes();
        (0..2).for_each(|_| tail.extend(size.iter().take(if self.is_wide { 8 } else { 4 })));
        tail
    }

    /// Returns the record in the directory.
    fn central(&self) -> Vec<u8> {
        let Entry { name, size, crc, at, .. } = self.entry;
        let mut wide = if self.is_wide { vec![*size, *size] } else { Vec::new() };
        wide.extend((*at >= WIDE).then_some(*at));
        let extra = if wide.is_empty() { Vec::new() } else { extra(&wide) };
        let mut record = b"PK\x01\x02".to_vec();
        record.extend((needed(!wide.is_empty()) | (3 << 8)).to_le_bytes());
        record.extend(self.common(!wide.is_empty()));
        record.extend(crc.to_le_bytes());
        (0..2).for_each(|_| record.extend(four(if self.is_wide { WIDE } else { *size })));
        record.extend(two(name.len()));
        record.extend(two(extra.len()));
        record.extend([0; 6]);
        record.extend(MODE.to_le_bytes());
        record.extend(four((*at).min(WIDE)));
        record.extend(name.as_bytes());
        record.extend(extra);
        record
    }
}

/// Returns the bytes after the directory.
fn end(count: u64, from: u64, size: u64) -> Vec<u8> {
    let most = u64::from(u16::MAX);
    let mut out = Vec::new();
    if count >= most || from >= WIDE || size >= WIDE {
        out.extend(b"PK\x06\x06");
        out.extend(44_u64.to_le_bytes());
        [needed(true) | (3 << 8), needed(true)].iter().for_each(|version| out.extend(version.to_le_bytes()));
        out.extend([0; 8]);
        [count, count, size, from].iter().for_each(|number| out.extend(number.to_le_bytes()));
        out.extend(b"PK\x06\x07");
        out.extend([0; 4]);
        out.extend((from + size).to_le_bytes());
        out.extend(1_u32.to_le_bytes());
    }
    out.extend(b"PK\x05\x06");
    out.extend([0; 4]);
    (0..2).for_each(|_| out.extend(count.min(most).to_le_bytes().iter().take(2)));
    [size, from].iter().for_each(|number| out.extend(four((*number).min(WIDE))));
    out.extend([0; 2]);
    out
}

fn needed(is_wide: bool) -> u16 {
    if is_wide { 45 } else { 20 }
}

fn extra(numbers: &[u64]) -> Vec<u8> {
    let mut out = 1_u16.to_le_bytes().to_vec();
    out.extend(two(numbers.len() * 8));
    numbers.iter().for_each(|number| out.extend(number.to_le_bytes()));
    out
}

fn two(number: usize) -> [u8; 2] {
    u16::try_from(number).unwrap_or(u16::MAX).to_le_bytes()
}

fn four(number: u64) -> [u8; 4] {
    u32::try_from(number).unwrap_or(u32::MAX).to_le_bytes()
}

#[cfg(test)]
mod tests;
