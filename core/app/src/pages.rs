//! The pages, one file each: what each holds, its rows, and what can be done on it.

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

    /// At most two actions beside the title.
    fn actions(&self, _world: &World) -> Vec<Control> {
        Vec::new()
    }

    /// Where its rows are, if they are only those around where the person is.
    fn window(&self) -> Option<Window> {
        None
    }

    /// It is up: for the first time, or again after the page that was on it went. What it must read is asked for here.
    fn entered(&mut self, _world: &mut World) {}

    /// Rows that stay in sight above the bottom bar, over what is in the dock.
    fn pinned(&self, _world: &World) -> Vec<Row> {
        Vec::new()
    }

    /// What is fixed above the bottom bar.
    fn dock(&self, _world: &World) -> Vec<Control> {
        Vec::new()
    }

    /// A control was tapped.
    fn tapped(&mut self, control: &str, world: &mut World) -> Next;

    /// A field holds this text now.
    fn typed(&mut self, _field: &str, _text: String, _caret: u32, _world: &mut World) {}

    /// The keyboard's own key for going on was tapped in a field.
    fn submitted(&mut self, _field: &str, _world: &mut World) -> Next {
        Next::Stay
    }

    /// A day was chosen in the system's calendar; none if it was closed.
    fn dated(&mut self, _field: &str, _day: Option<Day>, _world: &mut World) {}

    /// A key of a keypad on the page was tapped, or held.
    fn key(&mut self, _key: Key, _is_held: bool, _world: &mut World) -> Next {
        Next::Stay
    }

    /// A row of a long list came near: what is behind it is wanted.
    fn reached(&mut self, _row: &str, _world: &mut World) {}

    /// The time that it asked to be woken after is over.
    fn woke(&mut self, _world: &mut World) {}

    /// Something that plays is at this millisecond.
    fn moved(&mut self, _media: u64, _position_ms: u64, _world: &mut World) {}

    /// The row to scroll to after something went wrong, once.
    fn problem_row(&mut self) -> Option<String> {
        None
    }

    /// Back: what it leads to.
    fn back(&mut self, _world: &mut World) -> Next {
        Next::Back
    }

    /// A task that it asked for is done.
    fn done(&mut self, _done: Done, _world: &mut World) -> Next {
        Next::Stay
    }

    /// It may be shown only while a space is open.
    fn is_inside(&self) -> bool {
        false
    }

    /// Which bars it has.
    fn bars(&self) -> Which {
        Which::All
    }

    /// Screenshots of it are refused, and recents get no picture of it: all but the first page and the calculator,
    /// which would give themselves away.
    fn refuses_captures(&self) -> bool {
        true
    }

    /// It is about hiding already, so that its bar does not lead there.
    fn is_about_hiding(&self) -> bool {
        false
    }

    /// It has places to type: the screen stays on for a while.
    fn is_form(&self) -> bool {
        false
    }

    /// What a screen reader says once.
    fn announce(&mut self) -> Option<String> {
        None
    }

    /// The same as a message.
    fn says(&mut self) -> Option<&'static str> {
        None
    }
}

/// Which bars a page has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Which {
    /// Danger and Leave.
    All,
    /// Leave alone.
    LeaveAlone,
    /// None: nothing on it may tell what it belongs to.
    None,
}

/// What comes next.
pub(crate) enum Next {
    /// The page stays, drawn again.
    Stay,
    /// Another page on top of it.
    Go(Box<dyn Page>),
    /// Another page instead of it.
    Swap(Box<dyn Page>),
    /// The page below it.
    Back,
    /// The first page of where the person is.
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

/// What a page asks the app to do.
pub(crate) enum Ask {
    /// Open an address in another app; where none does, a page shows what was to be opened.
    Open { uri: String, shown: String },
    /// The same for an address that leads to somebody who is told what happened: once another app took it, that is
    /// noted; [`Done::Reached`] comes back.
    Reach { uri: String, shown: String, contact: Contact },
    /// Let a file go out; [`Done::Performed`] comes back.
    Export(Export),
    /// Show the calculator.
    ToCover,
    /// Seal what is being typed, and write it when there is time.
    Draft { entry: EntryId, body: Zeroizing<Vec<u8>> },
    /// Throw away what is being typed.
    ClearDraft,
    /// Lock the open space and show this page alone, for somebody else to read: the way on from it is the calculator.
    Turn(Box<dyn Page>),
    /// Choose, as far as the person in front may; [`Done::Set`] comes back, unless it hides.
    Set(Prefs),
    /// Make a space with this code; if it is made, it opens, and [`Done::Made`] comes back before that.
    Make(Code, Age),
    /// Set a code of the open space, or look at one; [`Done::Coded`] comes back.
    Code(Coding),
    /// Erase everything that the open space's code opens. The calculator is up then; [`Done::Did`] comes back if
    /// nothing was begun.
    Erase,
    /// Open the space of these words; if they open one, [`Done::Made`] comes back before that.
    OpenByPhrase(Entropy),
    /// Let the phone do something, and step out for it if it opens something of another app; [`Done::Performed`] comes
    /// back.
    Perform(Act, Option<cover::Reason>),
    /// Let the phone do something that has no outcome.
    Just(Act),
    /// Feed what was picked to an import that was begun; [`Done::Import`] comes back, more than once.
    Feed { picked: u64, import: u64 },
    /// Do something that needs no open space, on the queue; what it answers comes back. Without a folder, which another
    /// program may hold, there is no store.
    Outside(Outside),
    /// Make a space with this code of a sealed copy that came whole, by its import; if it is made, it opens, and
    /// [`Done::Made`] comes back before that.
    MakeOfCopy(u64, Code),
    /// Do something with the open space, on the queue; what it answers comes back.
    Work(Work),
}

/// Somebody who is told what happened, and the way there.
#[derive(Clone)]
pub(crate) struct Contact {
    pub(crate) who: Party,
    pub(crate) via: Medium,
    /// They ask what is on the call sheet: it is up when the call is over.
    pub(crate) has_sheet: bool,
}

/// A file that leaves the app.
pub(crate) struct Export {
    pub(crate) source: Box<dyn Source>,
    pub(crate) name: String,
    pub(crate) mime: String,
    pub(crate) way: Delivery,
}

/// Which way a file leaves the app.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Delivery {
    /// To a place that the person chooses.
    Save,
    /// To another app that the person chooses.
    Share,
}

/// What a page does with the open space.
pub(crate) type Work = Box<dyn FnOnce(&Arc<Session>) -> Done + Send>;

/// What a page does where no space is open.
pub(crate) type Outside = Box<dyn FnOnce(Option<&Store>) -> Done + Send>;

/// What came of what a page asked for.
pub(crate) enum Done {
    /// What was typed is kept, or why not.
    Kept(Result<EntryId, StoreError>),
    /// It was chosen, or why not.
    Set(Result<(), StoreError>),
    /// What the person said of themselves is kept, or why not.
    Said(Result<(), StoreError>),
    /// The space is made, or why not.
    Made(Result<(), StoreError>),
    /// What came of an effect.
    Performed(Outcome),
    /// Something was chosen in a picker, by that effect.
    Picked(u64, Picked),
    /// A file may come in under this id, or why not.
    Begun(Result<u64, StoreError>),
    /// How far a file is, or what became of it.
    Import(Came),
    /// How much is kept of each kind.
    Counts(Result<Vec<(Kind, u64)>, StoreError>),
    /// The age was changed to this, or why not.
    Aged(Age, Result<(), StoreError>),
    /// A part of a list.
    Listed(Box<kept::Listed>),
    /// Something that is kept, or why it cannot be read.
    Read(Box<Result<item::Content, StoreError>>),
    /// The words of a plain note.
    Noted(Result<Zeroizing<String>, StoreError>),
    /// What of a file can be shown.
    Seen(Result<item::Seen, StoreError>),
    /// What the record of who did what lacks.
    Checked(Result<vault::Missing, StoreError>),
    /// It was done, or why not.
    Did(Result<(), StoreError>),
    /// What is kept was counted.
    Counted(Result<Count, StoreError>),
    /// That somebody was reached is noted, or why not.
    Reached(Result<(), StoreError>),
    /// What happened, from all that is kept.
    Account(Result<Account, StoreError>),
    /// The code is set, or is the one that was asked for, or why not.
    Coded(Result<(), StoreError>),
    /// Whether there is such a code, or why that cannot be told.
    HasCode(Result<bool, StoreError>),
    /// What is to be said before everything is erased.
    BeforeErasing(settings::Before),
    /// Whether there is a recovery phrase, or why that cannot be told.
    HasPhrase(Result<bool, StoreError>),
    /// The recovery phrase is set, or why not.
    PhraseSet(Result<(), StoreError>),
    /// Whether there are words and a copy, or why that cannot be told.
    CopyFound(Result<copy::CopyFacts, StoreError>),
    /// A sealed copy is ready to go out, or why not.
    Copying(Result<Box<CopyOut>, StoreError>),
    /// The name of the key that the open space's codes need.
    KeyNamed(Result<String, StoreError>),
    /// What a hand-over will hold, or why that cannot be told.
    Previewed(Box<Result<Preview, BundleError>>),
    /// A hand-over is ready to go, or why not.
    Bundled(Box<Result<hand_over::Stream, BundleError>>),
    /// All entries of a kind.
    Ids(Result<Vec<EntryId>, StoreError>),
    /// Calls and reports that were noted, and what cannot be read.
    Contacts(Result<Contacts, StoreError>),
}

impl Done {
    /// What came of an effect, for the page that waits for it.
    pub(crate) fn from_outcome(effect: u64, outcome: Outcome) -> Self {
        match outcome {
            Outcome::Picked(picked) => Self::Picked(effect, picked),
            outcome => Self::Performed(outcome),
        }
    }
}
