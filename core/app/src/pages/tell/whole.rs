//! What happened, as text: to copy, to share with an app of the person's choice, or to save as a file.

use cover::Reason;
use handoff::Account;
use zeroize::Zeroizing;

use super::Tell;
use crate::Act;
use crate::exports::Bytes;
use crate::pages::draw::control;
use crate::pages::{Ask, Delivery, Draw, Export};
use crate::view::{Control, ControlKind, Icon, Weight};
use crate::world::World;

/// What to do with it.
pub(super) enum Use {
    Copy,
    /// Copy it, then do this.
    CopyAnd(Ask),
    Share,
    Save,
}

/// Returns the text; `None` if nothing is kept and nothing kept is missing.
pub(super) fn text(account: &Account, world: &World) -> Option<String> {
    let has_words = !account.is_empty() || !account.missing.is_nothing();
    world.advice.guide().filter(|_| has_words).and_then(|guide| handoff::text(account, guide).ok())
}

pub(super) fn sharing(text: String) -> Ask {
    Ask::Perform(Act::ShareText { text }, Some(Reason::Picker))
}

/// Saves it under a name that says nothing to anyone who sees it.
pub(super) fn saving(text: &str) -> Ask {
    let bytes = Zeroizing::new(text.as_bytes().to_vec());
    let (name, mime) = ("notes.txt".to_owned(), "text/plain".to_owned());
    Ask::Export(Export { source: Bytes::new(bytes), name, mime, way: Delivery::Save })
}

const ALL: [(&str, &str, &str, Icon); 3] = [
    ("copy", "tell-copy-account", "tell-copy-account-about", Icon::Copy),
    ("share", "tell-share-account", "tell-share-account-about", Icon::Share),
    ("save", "tell-save-account", "tell-save-account-about", Icon::Save),
];

pub(super) fn draw(draw: &mut Draw<'_>, world: &World, tell: &Tell) {
    for (id, word, about, icon) in ALL {
        let kind = ControlKind::Button(Weight::Quiet);
        let detail = Some(world.word(about));
        draw.tap(Control { detail, icon: Some(icon), ..control(id, world.word(word), kind) });
        tell.draw_said(id, draw, world);
    }
}
