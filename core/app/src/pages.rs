//! The pages, one file each: the state, rows and controls of each.

mod advice;
mod bring;
mod calendar;
mod call_sheet;
mod contact_rows;
mod copy;
mod danger;
mod dates;
mod draw;
mod follow_up;
mod force;
mod forgot;
mod hand_over;
mod help;
mod hide;
mod home;
mod item;
mod keep;
mod kept;
mod launch;
mod licences;
mod links;
mod new_code;
mod no_app;
mod notes;
mod numbers;
mod older;
mod pad;
mod people;
mod phrase;
mod plan;
mod quiet;
mod rescue;
mod search;
mod seek;
mod service;
mod settings;
mod setup;
mod show;
mod storage;
mod tell;
mod topic;
mod turned;
mod who_made;

pub(crate) use advice::AdvicePage;
pub(crate) use bring::Bring;
pub(crate) use call_sheet::CallSheet;
pub(crate) use copy::SealedCopy;
pub(crate) use danger::Danger;
pub(crate) use draw::{Draw, control};
pub(crate) use forgot::Forgot;
pub(crate) use hand_over::HandOver;
pub(crate) use help::Help;
pub(crate) use hide::Hide;
pub(crate) use home::Home;
pub(crate) use item::Item;
pub(crate) use kept::Kept;
pub(crate) use launch::Launch;
pub(crate) use licences::Licences;
pub(crate) use no_app::NoApp;
pub(crate) use notes::Notes;
pub(crate) use older::Older;
pub(crate) use phrase::{Phrase, TypePhrase};
pub(crate) use plan::Plan;
pub(crate) use rescue::Rescue;
pub(crate) use settings::{ChangeCode, Settings};
pub(crate) use setup::{SetUp, Setup};
pub(crate) use storage::Storage;

use handoff::Account;
use handoff::bundle::{BundleError, Preview};
use vault::{
    Age, Code, CopyOut, Count, Entropy, EntryId, Kind, Medium, Party, Prefs, Session, Store, StoreError,
};
use zeroize::Zeroizing;

use std::sync::Arc;

use cover::Key;

use crate::Act;
use crate::event::{Outcome, Picked};
use crate::exports::Source;
use crate::imports::Came;
use crate::opening::Coding;
use crate::view::{Control, Day, Row, Window};
use crate::world::World;
use follow_up::Contacts;

/// A page.
pub(crate) trait Page: Send {
    /// Its id: the same for every visit, and bland.
    fn id(&self) -> &'static str;

    /// Its title.
    fn title(&self, world: &World) -> String;

    /// Its rows.
    fn rows(&self, world: &World) -> Vec<Row>;

    /// Returns at most two actions next to the title.
    fn actions(&self, _world: &World) -> Vec<Control> {
        Vec::new()
    }

    /// Returns which rows of a long list are present, if not all.
    fn window(&self) -> Option<Window> {
        None
    }

    /// Called when the page is shown: for the first time, or again once the page above it is gone. Requests what it
    /// must read.
    fn entered(&mut self, _world: &mut World) {}

    /// Returns rows that stay visible above the bottom bar, over the dock.
    fn pinned(&self, _world: &World) -> Vec<Row> {
        Vec::new()
    }

    /// Returns the controls fixed above the bottom bar.
    fn dock(&self, _world: &World) -> Vec<Control> {
        Vec::new()
    }

    /// Called when a control was tapped.
    fn tapped(&mut self, control: &str, world: &mut World) -> Next;

    /// Called when a field's text or caret changed.
    fn typed(&mut self, _field: &str, _text: String, _caret: u32, _world: &mut World) {}

    /// Called when the keyboard's action key was tapped in a field.
    fn submitted(&mut self, _field: &str, _world: &mut World) -> Next {
        Next::Stay
    }

    /// Called when a day was chosen in the system's calendar; `None` if it was closed.
    fn dated(&mut self, _field: &str, _day: Option<Day>, _world: &mut World) {}

    /// Called when a key of a keypad on the page was tapped or held.
    fn key(&mut self, _key: Key, _is_held: bool, _world: &mut World) -> Next {
        Next::Stay
    }

    /// Called when a row of a long list is nearly visible, so the rows after it are needed.
    fn reached(&mut self, _row: &str, _world: &mut World) {}

    /// Called when the time of an [`Act::Wake`] is over.
    fn woke(&mut self, _world: &mut World) {}

    /// Called when the playback position of media changed.
    fn moved(&mut self, _media: u64, _position_ms: u64, _world: &mut World) {}

    /// Returns the row to scroll to after an error, once.
    fn problem_row(&mut self) -> Option<String> {
        None
    }

    /// Returns where Back leads.
    fn back(&mut self, _world: &mut World) -> Next {
        Next::Back
    }

    /// Called when a task that the page asked for is done.
    fn done(&mut self, _done: Done, _world: &mut World) -> Next {
        Next::Stay
    }

    /// Returns whether it may be shown only while a space is open.
    fn is_inside(&self) -> bool {
        false
    }

    /// Returns which bars it has.
    fn bars(&self) -> Which {
        Which::All
    }

    /// Returns whether to block screenshots and the picture in the list of recent apps: all pages do but the first page
    /// and the calculator, which that would give away.
    fn refuses_captures(&self) -> bool {
        true
    }

    /// Returns whether it is about hiding already, so that its bar need not lead there.
    fn is_about_hiding(&self) -> bool {
        false
    }

    /// Returns whether it has fields: the screen then stays on for a while.
    fn is_form(&self) -> bool {
        false
    }

    /// Returns what a screen reader should say, once.
    fn announce(&mut self) -> Option<String> {
        None
    }

    /// Returns the id of a message that a screen reader should say, once.
    fn says(&mut self) -> Option<&'static str> {
        None
    }
}

/// The bars of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Which {
    /// Danger and Leave.
    All,
    /// Leave only.
    LeaveAlone,
    /// None: nothing on the page may reveal the app it belongs to.
    None,
}

/// Where to go next.
pub(crate) enum Next {
    /// Stay on the page and draw it again.
    Stay,
    /// Show another page on top.
    Go(Box<dyn Page>),
    /// Replace the page.
    Swap(Box<dyn Page>),
    /// Go back to the page below.
    Back,
    /// Go to the first page of the current space, or of the app outside.
    Root,
}

impl Next {
    pub(crate) fn go(page: impl Page + 'static) -> Self {
        Self::Go(Box::new(page))
    }

    pub(crate) fn swap(page: impl Page + 'static) -> Self {
        Self::Swap(Box::new(page))
    }
}

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
    /// Lock the open space and show only this page, for somebody else to read; from it the only way leads to the
    /// calculator.
    Turn(Box<dyn Page>),
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

/// The result of a page's request.
pub(crate) enum Done {
    /// The typed record is kept, or why not.
    Kept(Result<EntryId, StoreError>),
    /// The settings are changed, or why not.
    Set(Result<(), StoreError>),
    /// The person's answers are kept, or why not.
    Said(Result<(), StoreError>),
    /// The space is made, or why not.
    Made(Result<(), StoreError>),
    /// The outcome of an effect.
    Performed(Outcome),
    /// The file picked for an effect.
    Picked(u64, Picked),
    /// An import has begun under this id, or why not.
    Begun(Result<u64, StoreError>),
    /// The progress or outcome of an import.
    Import(Came),
    /// The number of entries of each kind.
    Counts(Result<Vec<(Kind, u64)>, StoreError>),
    /// The age was changed to this, or why not.
    Aged(Age, Result<(), StoreError>),
    /// Part of a list.
    Listed(Box<kept::Listed>),
    /// A kept entry, or why it cannot be read.
    Read(Box<Result<item::Content, StoreError>>),
    /// The text of a plain note.
    Noted(Result<Zeroizing<String>, StoreError>),
    /// What can be shown of a file.
    Seen(Result<item::Seen, StoreError>),
    /// What is missing according to the custody record.
    Checked(Result<vault::Missing, StoreError>),
    /// The request is done, or why not.
    Did(Result<(), StoreError>),
    /// The count of what is kept.
    Counted(Result<Count, StoreError>),
    /// The contact is recorded, or why not.
    Reached(Result<(), StoreError>),
    /// The account of what happened, from all that is kept.
    Account(Result<Account, StoreError>),
    /// The code is set, or is the one asked about, or why not.
    Coded(Result<(), StoreError>),
    /// Whether there is such a code, or why that is not known.
    HasCode(Result<bool, StoreError>),
    /// What to say before everything is erased.
    BeforeErasing(settings::Before),
    /// Whether there is a recovery phrase, or why that is not known.
    HasPhrase(Result<bool, StoreError>),
    /// The recovery phrase is set, or why not.
    PhraseSet(Result<(), StoreError>),
    /// Whether there are a recovery phrase and a copy, or why that is not known.
    CopyFound(Result<copy::CopyFacts, StoreError>),
    /// A sealed copy is ready for export, or why not.
    Copying(Result<Box<CopyOut>, StoreError>),
    /// The name of the key that the open space's codes need.
    KeyNamed(Result<String, StoreError>),
    /// The preview of a hand-over, or why there is none.
    Previewed(Box<Result<Preview, BundleError>>),
    /// A hand-over is ready for export, or why not.
    Bundled(Box<Result<hand_over::Stream, BundleError>>),
    /// The ids of all entries of a kind.
    Ids(Result<Vec<EntryId>, StoreError>),
    /// The recorded calls and reports, and what cannot be read.
    Contacts(Result<Contacts, StoreError>),
}

impl Done {
    /// Converts the outcome of an effect for the page that waits for it.
    pub(crate) fn from_outcome(effect: u64, outcome: Outcome) -> Self {
        match outcome {
            Outcome::Picked(picked) => Self::Picked(effect, picked),
            outcome => Self::Performed(outcome),
        }
    }
}
