//! Reads another process's memory.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io;
use std::os::unix::fs::FileExt as _;

use crate::{Needle, Needles};

/// Bytes read at once.
const PIECE: usize = 1 << 20;
/// The longest secret.
const LONGEST: usize = 256;

/// A secret that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// Its description.
    pub name: String,
    /// The kind of memory: the heap, a stack, or mapped memory.
    pub place: String,
    /// Its address.
    pub address: u64,
}

/// Searches all memory that the process can read, which is all that a dump would contain, for every secret.
///
/// # Errors
/// If the system does not let this process read the other's memory.
pub fn scan(process: u32, needles: &Needles) -> io::Result<Vec<Hit>> {
    let index = Index::of(needles);
    let memory = File::open(format!("/proc/{process}/mem"))?;
    let maps = fs::read_to_string(format!("/proc/{process}/maps"))?;
    let mut hits = Vec::new();
    for map in maps.lines().filter(|line| line.split(' ').nth(1).is_some_and(|may| may.starts_with('r'))) {
        let Some((from, to)) = range(map) else { continue };
        let place = map.split_whitespace().nth(5).unwrap_or("mapped");
        index.search(&memory, from..to, place, &mut hits);
    }
    Ok(hits)
}

fn range(map: &str) -> Option<(u64, u64)> {
    let (from, to) = map.split(' ').next()?.split_once('-')?;
    Some((u64::from_str_radix(from, 16).ok()?, u64::from_str_radix(to, 16).ok()?))
}

/// Secrets by their first two bytes.
struct Index<'a>(BTreeMap<[u8; 2], Vec<&'a Needle>>, Vec<bool>);

impl<'a> Index<'a> {
    fn of(needles: &'a Needles) -> Self {
        let (mut by_start, mut starts) = (BTreeMap::<_, Vec<_>>::new(), vec![false; 1 << 16]);
        for needle in needles.all() {
            let Some(start) = needle.bytes.first_chunk::<2>() else { continue };
            by_start.entry(*start).or_default().push(needle);
            starts.get_mut(usize::from(u16::from_be_bytes(*start))).into_iter().for_each(|is| *is = true);
        }
        Self(by_start, starts)
    }

    fn search(&self, memory: &File, within: std::ops::Range<u64>, place: &str, hits: &mut Vec<Hit>) {
        let mut piece = vec![0; PIECE + LONGEST];
        for at in within.clone().step_by(PIECE) {
            let room = usize::try_from(within.end - at).unwrap_or(usize::MAX).min(piece.len());
            let Some(room) = piece.get_mut(..room) else { continue };
            // Memory that is reserved by the system cannot be read.
            let Ok(read) = memory.read_at(room, at) else { continue };
            let read = room.get(..read).unwrap_or_default();
            self.search_piece(read, |offset, needle| {
                hits.push(Hit {
                    name: needle.name.clone(),
                    place: place.to_owned(),
                    address: at + offset as u64,
                });
            });
        }
    }

    fn search_piece(&self, piece: &[u8], mut found: impl FnMut(usize, &Needle)) {
        for (offset, start) in piece.array_windows::<2>().enumerate().take(PIECE) {
            if self.1.get(usize::from(u16::from_be_bytes(*start))) != Some(&true) {
                continue;
            }
            let rest = piece.get(offset..).unwrap_or_default();
            let those = self.0.get(start).into_iter().flatten();
            those.filter(|needle| rest.starts_with(&needle.bytes)).for_each(|needle| found(offset, needle));
        }
    }
}
