//! The one handle of a shell that draws the app.

use std::path::Path;
use std::sync::Arc;

use ::app::view::{CoverView, View};
use ::app::{Effect, Event, Image, ImportAnswer, Parts, Phone};

use crate::KitError;
use crate::guard::guarded;

/// Everything that a person can do, without the glass. Make one a process and keep it; any thread may use it.
#[derive(uniffi::Object)]
pub struct AppHandle {
    app: ::app::App,
}

#[uniffi::export]
impl AppHandle {
    /// Opens the app on its private folder, which this process alone should hold. What is wrong with the disk is said by
    /// its pages, or is as silent as a wrong code. About 10 ms. No errors but `Internal`.
    #[uniffi::constructor]
    pub fn open(folder: String, phone: Phone) -> Result<Arc<Self>, KitError> {
        guarded(|| {
            let app = ::app::App::open(Path::new(&folder), phone, Parts::new(open_pack));
            Arc::new(Self { app })
        })
    }

    /// What to draw now. The main thread's: memory alone, at most 2 ms. After `lock_now` it is the calculator. No errors
    /// but `Internal`.
    pub fn view(&self) -> Result<View, KitError> {
        guarded(|| self.app.view())
    }

    /// The calculator at 0, whatever is up: what a shell puts over it while the phone takes a picture for its list of recent
    /// apps. Any thread's; it waits for nothing. No errors but `Internal`.
    pub fn still(&self) -> Result<CoverView, KitError> {
        guarded(::app::App::still)
    }

    /// Takes an event and answers what to perform, in order. The main thread's: memory alone, at most 2 ms. No errors
    /// but `Internal`.
    pub fn send(&self, event: Event) -> Result<Vec<Effect>, KitError> {
        guarded(|| self.app.send(event))
    }

    /// Does a task and answers what to perform then. For the shell's serial queue, never the main thread: it may read,
    /// write and stretch for half a second. One that is unknown or done does nothing. No errors but `Internal`.
    pub fn run(&self, task: u64) -> Result<Vec<Effect>, KitError> {
        guarded(|| self.app.run(task))
    }

    /// The bytes of something to look at or hear; nothing once it has ended. Any thread's. No errors but `Internal`.
    pub fn media_length(&self, media: u64) -> Result<Option<u64>, KitError> {
        guarded(|| self.app.media_length(media))
    }

    /// Bytes of it from an offset, at most 1 MiB; fewer or none at its end, nothing where they cannot be read or it has
    /// ended. Any thread but the main one: it may wait for the disk. No errors but `Internal`.
    pub fn read_media(&self, media: u64, offset: u64, length: u32) -> Result<Option<Vec<u8>>, KitError> {
        guarded(|| self.app.read_media(media, offset, length))
    }

    /// Takes more bytes of an import, at most 1 MiB, in order. For the thread aside that reads them. No errors but
    /// `Internal`.
    pub fn append_import(&self, import: u64, bytes: &[u8]) -> Result<ImportAnswer, KitError> {
        guarded(|| self.app.append_import(import, bytes))
    }

    /// All bytes of an import came: it is kept, and durable, when this returns. For the same thread. No errors but
    /// `Internal`.
    pub fn end_import(&self, import: u64) -> Result<Vec<Effect>, KitError> {
        guarded(|| self.app.end_import(import))
    }

    /// An import could not be read to its end: nothing of it is kept. For the same thread. No errors but `Internal`.
    pub fn stop_import(&self, import: u64) -> Result<Vec<Effect>, KitError> {
        guarded(|| self.app.stop_import(import))
    }

    /// The next bytes of a file that leaves the app, at most `max` and never more than 1 MiB; none at its end, once it is
    /// over, or where it cannot go on: only `is_export_whole` tells a file from a part of one. Any thread but the main one.
    /// No errors but `Internal`.
    pub fn read_export(&self, export: u64, max: u32) -> Result<Vec<u8>, KitError> {
        guarded(|| self.app.read_export(export, max))
    }

    /// Whether all of a file that leaves the app was read. Otherwise what went out is no file and goes again. The same
    /// threads'. No errors but `Internal`.
    pub fn is_export_whole(&self, export: u64) -> Result<bool, KitError> {
        guarded(|| self.app.is_export_whole(export))
    }

    /// Locks, from any thread and within a millisecond: from now on `view` is the calculator. No errors but `Internal`.
    pub fn lock_now(&self) -> Result<Vec<Effect>, KitError> {
        guarded(|| self.app.lock_now())
    }
}

fn open_pack(installed: Option<&[u8]>, seen: u64) -> Result<Image, seal::SealError> {
    let opened = pack::open_newest(installed, seen)?;
    let is_draft = pack::is_development(&opened);
    Ok(Image { bytes: opened.image, is_draft })
}
