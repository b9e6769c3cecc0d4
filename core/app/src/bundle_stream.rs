//! The file as it goes out, on another thread than the page's: both see how far it is, and the page may stop it.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, OnceLock};

use handoff::bundle::{Bundle, BundleError, Fingerprint, Sealed, Sealing};
use zeroize::Zeroizing;

use crate::exports::{Piece, Source};
use crate::sizes::percent;

/// What both see.
#[derive(Default)]
pub(super) struct Going {
    done: AtomicU64,
    total: AtomicU64,
    is_stopped: AtomicBool,
    fingerprint: OnceLock<Fingerprint>,
}

impl Going {
    /// Returns the percentage done; 100 only once all of it went out.
    pub(super) fn percent(&self) -> u32 {
        percent(self.done.load(Ordering::Relaxed), self.total.load(Ordering::Relaxed)).min(99)
    }

    pub(super) fn was_begun(&self) -> bool {
        self.done.load(Ordering::Relaxed) > 0
    }

    pub(super) fn stop(&self) {
        self.is_stopped.store(true, Ordering::Relaxed);
    }

    /// What to read out, once all of it went out.
    pub(super) fn fingerprint(&self) -> Option<Fingerprint> {
        self.fingerprint.get().copied()
    }
}

/// The file: as it is, or locked.
enum File {
    Open(Box<Bundle>),
    Locked(Box<Sealed>),
}

impl File {
    fn bundle(&self) -> &Bundle {
        match self {
            Self::Open(bundle) => bundle,
            Self::Locked(sealed) => sealed.bundle(),
        }
    }

    fn pull(&mut self) -> Result<Option<&[u8]>, BundleError> {
        match self {
            Self::Open(bundle) => bundle.pull(),
            Self::Locked(sealed) => sealed.pull(),
        }
    }
}

/// The file as it is read.
pub(crate) struct Stream {
    file: File,
    /// What was pulled and is not yet taken.
    rest: Zeroizing<Vec<u8>>,
    taken: usize,
    going: Arc<Going>,
}

impl Stream {
    /// Locked, if there is a seal. About a second for a passphrase, for its stretching.
    pub(super) fn new(bundle: Bundle, sealing: Option<Sealing>) -> Result<Self, BundleError> {
        let file = match sealing {
            Some(sealing) => File::Locked(Box::new(Sealed::new(bundle, sealing)?)),
            None => File::Open(Box::new(bundle)),
        };
        Ok(Self { file, rest: Zeroizing::default(), taken: 0, going: Arc::default() })
    }

    pub(super) fn going(&self) -> Arc<Going> {
        Arc::clone(&self.going)
    }

    pub(super) fn file_name(&self) -> String {
        match &self.file {
            File::Open(bundle) => bundle.file_name(),
            File::Locked(sealed) => sealed.file_name(),
        }
    }

    pub(super) fn mime(&self) -> &'static str {
        match self.file {
            File::Open(_) => "application/zip",
            File::Locked(_) => "application/octet-stream",
        }
    }

    fn refill(&mut self) -> Result<bool, BundleError> {
        self.taken = 0;
        self.rest.clear();
        let Some(piece) = self.file.pull()? else {
            return Ok(false);
        };
        self.rest.extend_from_slice(piece);
        Ok(true)
    }

    fn tell(&self) {
        let progress = self.file.bundle().progress();
        self.going.total.store(progress.total, Ordering::Relaxed);
        self.going.done.store(progress.done, Ordering::Relaxed);
    }

    fn end(&self) -> Piece {
        let Some(fingerprint) = self.file.bundle().fingerprint() else { return Piece::Broken };
        let _once = self.going.fingerprint.set(fingerprint);
        Piece::End
    }
}

impl Source for Stream {
    fn next(&mut self, most: usize) -> Piece {
        if self.going.is_stopped.load(Ordering::Relaxed) {
            return Piece::Broken;
        }
        if self.taken == self.rest.len() {
            match self.refill() {
                Ok(true) => self.tell(),
                Ok(false) => return self.end(),
                Err(_) => return Piece::Broken,
            }
        }
        let end = self.rest.len().min(self.taken.saturating_add(most));
        let piece = self.rest.get(self.taken..end).unwrap_or_default().to_vec();
        self.taken = end;
        Piece::Bytes(piece)
    }
}
