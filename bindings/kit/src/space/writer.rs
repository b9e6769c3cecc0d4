//! Files on their way in.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::kept::{FileNote, KeptKind};
use super::moment::Origin;
use crate::guard::guarded;
use crate::mirror::mirror;
use crate::{Field, KitError};

mirror! {
    /// The first question before a picture: could anyone shown have been under 18 when it was taken?
    Shown = ::vault::Shown {
        /// Nobody is shown: words only.
        WordsOnly,
        /// Nobody shown could have been under 18.
        NobodyUnder18,
        /// Somebody shown was, or may have been, under 18.
        MaybeUnder18,
        /// The person is unsure.
        Unsure,
    }
}

/// What is about to be kept as a file.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
pub struct ItemSpec {
    /// A kind that is a file.
    pub kind: KeptKind,
    /// What is known of the file.
    pub file: FileNote,
    /// When it happened and where it came from.
    pub origin: Origin,
    /// The answer to the first question. Sound shows nobody: both answers are not looked at.
    pub shown: Shown,
    /// The answer to the second: whether anyone is nude or the picture is sexual.
    pub second: bool,
}

impl ItemSpec {
    pub(super) fn to_vault(&self) -> Result<vault::ItemSpec, KitError> {
        let record = vault::Record::of_file(self.kind.into(), self.file.to_vault()?);
        Ok(vault::ItemSpec {
            record: record.ok_or(KitError::Invalid { field: Field::Kind })?,
            told: self.origin.to_vault()?,
            answers: vault::PictureAnswers { shown: self.shown.into(), intimate: self.second },
        })
    }
}

/// One file on its way in: `append` its bytes in order, then `finish`. Only then is it kept. Dropped before that, or
/// locked, what came in is an unfinished entry the next time the space is opened.
#[derive(uniffi::Object)]
pub struct ItemWriter {
    // Outside the lock: whoever stops does not wait for a push.
    stopped: AtomicBool,
    state: Mutex<Option<vault::ItemWriter>>,
}

impl ItemWriter {
    pub(super) fn of(writer: vault::ItemWriter) -> Arc<Self> {
        Arc::new(Self { stopped: AtomicBool::new(false), state: Mutex::new(Some(writer)) })
    }
}

#[uniffi::export]
impl ItemWriter {
    /// Takes the next bytes, at most 1 MiB, all of them or none: after an error the same push can be made again.
    /// About 1 ms a MiB. Errors: `NoSpace`, `Invalid` of `Length` over a limit, `Locked`, `Stopped`.
    pub fn append(&self, bytes: &[u8]) -> Result<(), KitError> {
        guarded(|| {
            let mut held = self.open()?;
            Ok(held.as_mut().ok_or(KitError::Locked)?.append(bytes)?)
        })
    }

    /// Makes it durable and keeps it; answers its id. As long as an fsync of all its bytes. Errors: `NoSpace` (free
    /// some and call again), `Locked`, `Stopped`.
    pub fn finish(&self) -> Result<String, KitError> {
        guarded(|| {
            let mut held = self.open()?;
            let id = held.as_mut().ok_or(KitError::Locked)?.finish()?;
            *held = None;
            Ok(id.hex())
        })
    }

    /// Throws away what came in, as if it had never begun. A few ms. Errors: `Locked`: it will be an unfinished entry.
    pub fn discard(&self) -> Result<(), KitError> {
        guarded(|| Ok(self.held().take().map_or(Ok(()), vault::ItemWriter::discard)?))
    }

    /// From now on `append` and `finish` answer `Stopped`; then `discard` it, or drop it to leave it unfinished.
    /// Any thread, returns at once. No errors but `Internal`.
    pub fn stop(&self) -> Result<(), KitError> {
        guarded(|| {
            self.stopped.store(true, Ordering::SeqCst);
            Ok(())
        })
    }
}

impl ItemWriter {
    fn held(&self) -> MutexGuard<'_, Option<vault::ItemWriter>> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn open(&self) -> Result<MutexGuard<'_, Option<vault::ItemWriter>>, KitError> {
        let held = self.held();
        if self.stopped.load(Ordering::SeqCst) { Err(KitError::Stopped) } else { Ok(held) }
    }
}
