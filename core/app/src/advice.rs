//! The words and rules of the pack; where it cannot be opened, a few numbers and no words.

use std::sync::Arc;

use guide::{Arg, Audience, Guide};
use seal::SealError;
use vault::Store;
use zeroize::Zeroizing;

/// Opens the pack to show: the installed one if it may take the shipped one's place, else the shipped one.
pub type OpenPack = fn(installed: Option<&[u8]>, highest_seen: u64) -> Result<Image, SealError>;

/// A pack, checked and unsealed.
pub struct Image {
    /// The image.
    pub bytes: Zeroizing<Vec<u8>>,
    /// It is always shown as a draft.
    pub is_draft: bool,
}

/// The pack in memory, if it could be opened.
#[derive(Default)]
pub(crate) struct Advice(Option<Arc<Guide>>);

/// Numbers for when there is no pack: emergency, and those who listen, in the order of the danger page.
pub(crate) const NUMBERS: [&str; 3] = ["999", "0800 1111", "116 123"];

impl Advice {
    /// The pack as the app brought it, in that language. No file is read.
    pub(crate) fn shipped(open: OpenPack, language: &str) -> Self {
        Self(open(None, 0).ok().and_then(|image| read(&image, language)).map(Arc::new))
    }

    /// The newest pack that may be shown: one that was installed, or else the one that the app brought. For a task: it
    /// reads a file, and gets ready what the first search would wait for.
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

    /// For what is made on another thread.
    pub(crate) fn shared(&self) -> Option<Arc<Guide>> {
        self.0.clone()
    }

    /// The words of a message. A missing one is shown as nothing rather than as an id.
    pub(crate) fn word(&self, id: &str) -> String {
        self.word_with(id, &[])
    }

    pub(crate) fn word_with(&self, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.try_word(id, args).unwrap_or_default()
    }

    /// The words of a message, if there is one.
    pub(crate) fn try_word(&self, id: &str, args: &[(&str, Arg<'_>)]) -> Option<String> {
        self.guide()?.word(id, args).ok()
    }

    pub(crate) fn language(&self) -> &str {
        self.guide().map_or(guide::ENGLISH, Guide::locale)
    }
}

/// A pack's image in a language.
pub(crate) fn read(image: &Image, language: &str) -> Option<Guide> {
    let guide = Guide::open(&image.bytes, language).ok()?;
    Some(if image.is_draft { guide.as_draft() } else { guide })
}

fn warm(guide: &Guide) {
    let _ready = guide.search("help", Audience::Adult);
    let _ready = guide.find_force("help");
}
