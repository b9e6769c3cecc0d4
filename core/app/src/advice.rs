//! The open pack with its messages and rules; if none can be opened, a few numbers and no texts.

use std::sync::Arc;

use guide::{Arg, Audience, Guide};
use seal::SealError;
use vault::Store;
use zeroize::Zeroizing;

/// Opens the pack to show: the installed one if it may replace the shipped one, else the shipped one.
pub type OpenPack = fn(installed: Option<&[u8]>, highest_seen: u64) -> Result<Image, SealError>;

/// A verified and unsealed pack.
pub struct Image {
    /// The image.
    pub bytes: Zeroizing<Vec<u8>>,
    /// Whether it is always shown as a draft.
    pub is_draft: bool,
}

/// The pack in memory, if it could be opened.
#[derive(Default)]
pub(crate) struct Advice(Option<Arc<Guide>>);

/// Numbers for when there is no pack: emergency services and helplines, in the order of the danger page.
pub(crate) const NUMBERS: [&str; 3] = ["999", "0800 1111", "116 123"];

impl Advice {
    /// Opens the shipped pack in a language. Reads no file.
    pub(crate) fn shipped(open: OpenPack, language: &str) -> Self {
        Self(open(None, 0).ok().and_then(|image| read(&image, language)).map(Arc::new))
    }

    /// Opens the newest pack that may be shown: the installed one, else the shipped one. For a task: reads a file, and
    /// prepares what the first search would otherwise wait for.
    pub(crate) fn newest(open: OpenPack, store: Option<&Store>, language: &str) -> Self {
        let installed = store.and_then(|store| store.installed_pack().ok().flatten());
        let seen = store.map_or(0, Store::pack_version);
        let guide = open(installed.as_deref(), seen).ok().and_then(|image| read(&image, language));
        guide.iter().for_each(warm);
        Self(guide.map(Arc::new))
    }

    pub(crate) fn guide(&self) -> Option<&Guide> {
        self.0.as_deref()
    }

    /// Returns the pack for use on another thread.
    pub(crate) fn shared(&self) -> Option<Arc<Guide>> {
        self.0.clone()
    }

    /// Formats a message; a missing one is empty rather than an id.
    pub(crate) fn word(&self, id: &str) -> String {
        self.word_with(id, &[])
    }

    pub(crate) fn word_with(&self, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.try_word(id, args).unwrap_or_default()
    }

    /// Formats a message, if there is one.
    pub(crate) fn try_word(&self, id: &str, args: &[(&str, Arg<'_>)]) -> Option<String> {
        self.guide()?.word(id, args).ok()
    }

    pub(crate) fn language(&self) -> &str {
        self.guide().map_or(guide::ENGLISH, Guide::locale)
    }
}

/// Opens the image of a pack in a language.
pub(crate) fn read(image: &Image, language: &str) -> Option<Guide> {
    let guide = Guide::open(&image.bytes, language).ok()?;
    Some(if image.is_draft { guide.as_draft() } else { guide })
}

fn warm(guide: &Guide) {
    let _ready = guide.search("help", Audience::Adult);
    let _ready = guide.find_force("help");
}
