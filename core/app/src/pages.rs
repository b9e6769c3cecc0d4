//! The pages, one file each: what each holds, its rows, and what can be done on it.

mod danger;
mod draw;
mod help;
mod hide;
mod home;
mod keep;
mod launch;
mod no_app;
mod people;
mod quiet;
mod rescue;
mod ways;

pub(crate) use danger::Danger;
pub(crate) use draw::Draw;
pub(crate) use help::Help;
pub(crate) use home::Home;
pub(crate) use launch::Launch;
pub(crate) use no_app::NoApp;
pub(crate) use rescue::Rescue;

use vault::{EntryId, Prefs, Record, StoreError};
use zeroize::Zeroizing;

use crate::view::{Control, Row};
use crate::world::World;

/// A page.
pub(crate) trait Page: Send {
    /// Its id: the same for every visit, and bland.
    fn id(&self) -> &'static str;

    /// Its title.
    fn title(&self, world: &World) -> String;

    /// Its rows.
    fn rows(&self, world: &World) -> Vec<Row>;

    /// What is fixed above the bottom bar.
    fn dock(&self, _world: &World) -> Vec<Control> {
        Vec::new()
    }

    /// A control was tapped.
    fn tapped(&mut self, control: &str, world: &mut World) -> Next;

    /// A field holds this text now.
    fn typed(&mut self, _field: &str, _text: String, _caret: u32, _world: &mut World) {}

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

    /// It has places to type: the screen stays on for a while.
    fn is_form(&self) -> bool {
        false
    }

    /// What a screen reader says once.
    fn announce(&mut self) -> Option<String> {
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
    /// Show the calculator.
    ToCover,
    /// Seal what is being typed, and write it when there is time.
    Draft { entry: EntryId, body: Zeroizing<Vec<u8>> },
    /// Throw away what is being typed.
    ClearDraft,
    /// Keep words under the id that their draft carried; [`Done::Kept`] comes back.
    Keep { entry: EntryId, record: Box<Record> },
    /// Choose; [`Done::Set`] comes back, unless it hides.
    Set(Prefs),
    /// Put on the clipboard.
    Copy(String),
}

/// What came of what a page asked for.
pub(crate) enum Done {
    /// What was typed is kept, or why not.
    Kept(Result<EntryId, StoreError>),
    /// It was chosen, or why not.
    Set(Result<(), StoreError>),
}
