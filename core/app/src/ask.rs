//! What pages ask the app to do.

use std::sync::Arc;

use vault::{Age, Code, Entropy, EntryId, Medium, Party, Prefs, Session, Store};
use zeroize::Zeroizing;

use crate::Act;
use crate::done::Done;
use crate::exports::Source;
use crate::opening::Coding;

/// A request of a page to the app.
pub(crate) enum Ask {
    /// Open an address in another app; if no app does, a page shows the address.
    Open { uri: String, shown: String },
    /// Open an address that reaches a party whom the person tells what happened. Once another app took it, the contact
    /// is recorded and [`Done::Reached`] returned.
    Reach { uri: String, shown: String, contact: Contact },
    /// Export a file; returns [`Done::Performed`].
    Export(Export),
    /// Show the calculator.
    ToCover,
    /// Seal the text being typed as a draft, and write it when there is time.
    Draft { entry: EntryId, body: Zeroizing<Vec<u8>> },
    /// Discard the draft.
    ClearDraft,
    /// Change settings as far as the person may; returns [`Done::Set`] unless it hides the app.
    Set(Prefs),
    /// Make a space with this code; if it is made, it opens after [`Done::Made`] is returned.
    Make(Code, Age),
    /// Set or check a code of the open space; returns [`Done::Coded`].
    Code(Coding),
    /// Erase everything that the open space's code opens. The calculator is shown then; returns [`Done::Did`] if
    /// erasing was not begun.
    Erase,
    /// Open the space of this recovery phrase; if it opens one, [`Done::Made`] is returned before that.
    OpenByPhrase(Entropy),
    /// Have the shell perform an effect, stepping out for it if it opens another app; returns [`Done::Performed`].
    Perform(Act, Option<cover::Reason>),
    /// Have the shell perform an effect without an outcome.
    Just(Act),
    /// Feed a picked file to an import that was begun; returns [`Done::Import`] repeatedly.
    Feed { picked: u64, import: u64 },
    /// Run work that needs no open space on the queue; its result is returned. There is no store if another process has
    /// the folder.
    Outside(Outside),
    /// Make a space with this code from a sealed copy that arrived whole, given by its import; if it is made, it opens
    /// after [`Done::Made`] is returned.
    MakeOfCopy(u64, Code),
    /// Run work with the open space on the queue; its result is returned.
    Work(Work),
}

/// A party whom the person tells what happened, with the medium.
#[derive(Clone)]
pub(crate) struct Contact {
    pub(crate) who: Party,
    pub(crate) via: Medium,
    /// Whether they ask what is on the call sheet, which is then shown after the call.
    pub(crate) has_sheet: bool,
}

/// A file to export.
pub(crate) struct Export {
    pub(crate) source: Box<dyn Source>,
    pub(crate) name: String,
    pub(crate) mime: String,
    pub(crate) way: Delivery,
}

/// How a file is exported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Delivery {
    /// Saved to a place that the person chooses.
    Save,
    /// Shared with another app that the person chooses.
    Share,
}

/// Work of a page with the open space.
pub(crate) type Work = Box<dyn FnOnce(&Arc<Session>) -> Done + Send>;

/// Work of a page without an open space.
pub(crate) type Outside = Box<dyn FnOnce(Option<&Store>) -> Done + Send>;
