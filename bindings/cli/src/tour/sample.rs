//! Sample data of the tour: screenshots made for this project, and recordings generated from a seed.

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};

/// Screenshots; every name and number in them is invented.
pub(crate) const PICTURES: [(&str, &[u8]); 3] = [
    ("profile.png", include_bytes!("../../../../tests/samples/profile.png")),
    ("threat.png", include_bytes!("../../../../tests/samples/threat.png")),
    ("demand.png", include_bytes!("../../../../tests/samples/demand.png")),
];

/// Bytes of a recording.
pub(crate) const RECORDING: u64 = 256 << 20;
/// Bytes per push, as a shell reads them from a picker.
pub(crate) const PUSH: usize = 1 << 20;

/// A recording that is never wholly in memory: any push of it can be generated again.
pub(crate) struct Recording {
    seed: u64,
}

impl Recording {
    /// Makes the recording of that seed and name.
    pub(crate) fn new(seed: u64, name: &str) -> Self {
        let mut hash = DefaultHasher::new();
        (seed, name).hash(&mut hash);
        Self { seed: hash.finish() }
    }

    /// Fills a buffer with the bytes of a push (splitmix64 of the position).
    pub(crate) fn fill(&self, push: u64, out: &mut [u8]) {
        let words = PUSH as u64 / 8;
        for (at, word) in (0u64..).zip(out.chunks_mut(8)) {
            let mut x = self.seed.wrapping_add((push * words + at).wrapping_mul(0x9e37_79b9_7f4a_7c15));
            x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            word.copy_from_slice(&(x ^ (x >> 31)).to_be_bytes()[..word.len()]);
        }
    }
}
