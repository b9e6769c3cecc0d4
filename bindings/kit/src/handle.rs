//! The handle through which a shell uses the app.

use std::path::Path;
use std::sync::Arc;

use app::view::{CoverView, View};
use app::{Effect, Event, Image, ImportAnswer, Parts, Phone};

use crate::KitError;
use crate::guard::guarded;

/// The whole app without drawing. Make one per process and keep it; any thread may use it.
#[derive(uniffi::Object)]
pub struct AppHandle {
    app: app::App,
}

#[uniffi::export]
impl AppHandle {
    /// Opens the app on its private folder, which no other process should use. Reads settings and the
    /// names of folders and opens the pack in memory; other problems with the disk are reported later, or look like a
    /// wrong code. About 10 ms. Fails only with `Internal`.
    #[uniffi::constructor]
    pub fn open(folder: String, phone: Phone) -> Result<Arc<Self>, KitError> {
        guarded(|| {
            let app = app::App::open(Path::new(&folder), phone, Parts::new(open_pack));
            Arc::new(Self { app })
        })
    }

    /// Returns what to draw now; the calculator after `lock_now`. For the main thread: uses only memory, at most 2 ms.
    /// Fails only with `Internal`.
    pub fn view(&self) -> Result<View, KitError> {
        guarded(|| self.app.view())
    }

    /// Returns the calculator at 0 whatever is shown, to be drawn while the phone takes a picture for its list of
    /// recent apps. For any thread; never blocks. Fails only with `Internal`.
    pub fn still(&self) -> Result<CoverView, KitError> {
        guarded(app::App::still)
    }

    /// Applies an event; returns the effects to perform, in order. For the main thread: uses only memory, at most 2 ms.
    /// Fails only with `Internal`.
    pub fn send(&self, event: Event) -> Result<Vec<Effect>, KitError> {
        guarded(|| self.app.send(event))
    }

    /// Runs a task; returns the effects to perform then. For the shell's serial queue, never the main thread; it does
    /// not hold the app's mutex meanwhile. A task that is already done, or was ended by locking, does nothing. Fails
    /// only with `Internal`.
    pub fn run(&self, task: u64) -> Result<Vec<Effect>, KitError> {
        guarded(|| self.app.run(task))
    }

    /// Returns the length in bytes of a `Media`; `None` once it is closed. For any thread. Fails only with `Internal`.
    pub fn media_length(&self, media: u64) -> Result<Option<u64>, KitError> {
        guarded(|| self.app.media_length(media))
    }

    /// Reads a `Media` from an offset, at most 1 MiB; fewer bytes or none at its end. `None` if it cannot be read or is
    /// closed, as after locking. For any thread but the main one: it may wait for the disk. Fails only with `Internal`.
    pub fn read_media(&self, media: u64, offset: u64, length: u32) -> Result<Option<Vec<u8>>, KitError> {
        guarded(|| self.app.read_media(media, offset, length))
    }

    /// Appends bytes to an import, in order. For the thread that reads them: it does not hold the app's mutex while it
    /// seals them, and reports progress to a page a few times a second. Fails only with `Internal`.
    pub fn append_import(&self, import: u64, bytes: &[u8]) -> Result<ImportAnswer, KitError> {
        guarded(|| self.app.append_import(import, bytes))
    }

    /// Ends an import: when this returns, it is kept durably. For the same thread; takes as long as the disk needs for
    /// all of its bytes. Fails only with `Internal`.
    pub fn end_import(&self, import: u64) -> Result<Vec<Effect>, KitError> {
        guarded(|| self.app.end_import(import))
    }

    /// Discards an import that could not be read to its end. Fails only with `Internal`.
    pub fn stop_import(&self, import: u64) -> Result<Vec<Effect>, KitError> {
        guarded(|| self.app.stop_import(import))
    }

    /// Reads the next bytes of an export, at most `max` and never more than 1 MiB; none at its end, once it is closed,
    /// or if it cannot be continued: only `is_export_whole` distinguishes a whole file from a part. For any thread but
    /// the main one; it does not hold the app's mutex meanwhile. Fails only with `Internal`.
    pub fn read_export(&self, export: u64, max: u32) -> Result<Vec<u8>, KitError> {
        guarded(|| self.app.read_export(export, max))
    }

    /// Returns whether all of an export was read. If not, the bytes so far are no file and it must be exported again.
    /// For the same threads. Fails only with `Internal`.
    pub fn is_export_whole(&self, export: u64) -> Result<bool, KitError> {
        guarded(|| self.app.is_export_whole(export))
    }

    /// Locks, from any thread and within a millisecond. From then on `view` returns the calculator. Fails only with
    /// `Internal`.
    pub fn lock_now(&self) -> Result<Vec<Effect>, KitError> {
        guarded(|| self.app.lock_now())
    }
}

fn open_pack(installed: Option<&[u8]>, seen: u64) -> Result<Image, seal::SealError> {
    let opened = pack::open_newest(installed, seen)?;
    let is_draft = pack::is_development(&opened);
    Ok(Image { bytes: opened.image, is_draft })
}
