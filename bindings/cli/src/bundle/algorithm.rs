//! The hash algorithms of manifests.

use md5::Digest as _;
use ring::digest;

/// A hash algorithm that is checked.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, PartialOrd, Ord)]
pub(super) enum Algorithm {
    Md5,
    Sha1,
    Sha256,
    Sha512,
}

impl Algorithm {
    /// Returns the algorithm of a manifest's name.
    pub(super) fn named(name: &str) -> Option<Self> {
        match name {
            "md5" => Some(Self::Md5),
            "sha1" => Some(Self::Sha1),
            "sha256" => Some(Self::Sha256),
            "sha512" => Some(Self::Sha512),
            _ => None,
        }
    }

    /// Returns the number of hex digits of a hash.
    pub(super) fn digits(self) -> usize {
        match self {
            Self::Md5 => 32,
            Self::Sha1 => 40,
            Self::Sha256 => 64,
            Self::Sha512 => 128,
        }
    }

    fn begin(self) -> Sum {
        let ring = |algorithm| Sum::Ring(digest::Context::new(algorithm));
        match self {
            Self::Md5 => Sum::Md5(md5::Md5::new()),
            Self::Sha1 => ring(&digest::SHA1_FOR_LEGACY_USE_ONLY),
            Self::Sha256 => ring(&digest::SHA256),
            Self::Sha512 => ring(&digest::SHA512),
        }
    }
}

enum Sum {
    Md5(md5::Md5),
    Ring(digest::Context),
}

impl Sum {
    fn update(&mut self, bytes: &[u8]) {
        match self {
            Self::Md5(sum) => sum.update(bytes),
            Self::Ring(sum) => sum.update(bytes),
        }
    }

    fn finish(self) -> String {
        match self {
            Self::Md5(sum) => hex(&sum.finalize()),
            Self::Ring(sum) => hex(sum.finish().as_ref()),
        }
    }
}

/// Computes several hashes of the same bytes.
pub(super) struct Sums(Vec<(Algorithm, Sum)>);

impl Sums {
    pub(super) fn new(algorithms: &[Algorithm]) -> Self {
        Self(algorithms.iter().map(|each| (*each, each.begin())).collect())
    }

    pub(super) fn update(&mut self, bytes: &[u8]) {
        self.0.iter_mut().for_each(|(_, sum)| sum.update(bytes));
    }

    /// Returns each hash in hex.
    pub(super) fn finish(self) -> Vec<(Algorithm, String)> {
        self.0.into_iter().map(|(each, sum)| (each, sum.finish())).collect()
    }
}

/// Encodes bytes as hex digits.
pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Decodes hex digits of either case.
pub(super) fn bytes<const N: usize>(hex: &str) -> Option<[u8; N]> {
    let digits: Option<Vec<u32>> = hex.chars().map(|digit| digit.to_digit(16)).collect();
    let bytes: Option<Vec<u8>> = digits?
        .chunks(2)
        .map(|pair| pair.get(1).and_then(|low| u8::try_from(pair.first()? * 16 + low).ok()))
        .collect();
    bytes?.try_into().ok()
}
