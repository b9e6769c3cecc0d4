//! What every page is, and what comes after one.

use cover::Key;

use crate::done::Done;
use crate::pages::Destination;
use crate::view::{Control, Day, Frame, Row, Window};
use crate::world::World;

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

    /// Called when an edge of the chosen part of a picture was moved.
    fn framed(&mut self, _frame: Frame, _world: &mut World) {}

    /// Called when a key of a keypad on the page was tapped or held.
    fn key(&mut self, _key: Key, _is_held: bool, _world: &mut World) -> Next {
        Next::Stay
    }

    /// Called when a row of a long list is nearly visible, so the rows after it are needed.
    fn reached(&mut self, _row: &str, _world: &mut World) {}

    /// Called when the time of an `Act::Wake` is over.
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

    /// Returns whether it is opened on top of anything, so that Back closes it.
    fn closes(&self) -> bool {
        false
    }

    /// Returns which bars it has.
    fn bars(&self) -> BarSet {
        BarSet::All
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
pub(crate) enum BarSet {
    /// Danger and Leave.
    All,
    /// Leave only.
    LeaveOnly,
    /// None: nothing on the page may reveal the app it belongs to.
    None,
}

/// Where to go next.
pub(crate) enum Next {
    /// Stay on the page and draw it again.
    Stay,
    /// Show another page on top.
    Go(Target),
    /// Replace the page.
    Swap(Target),
    /// Go back to the page below.
    Back,
    /// Go to the first page of the current space, or of the app outside.
    Root,
    /// Lock the open space and show only this page, for someone else to read; the only way on is the calculator.
    Turn(Box<dyn Page>),
}

/// The page to show next.
pub(crate) enum Target {
    /// A page that other pages lead to as well.
    Destination(Destination),
    /// A page that only its parent makes.
    Page(Box<dyn Page>),
}

impl Next {
    /// Shows a sub-page on top.
    pub(crate) fn go(page: impl Page + 'static) -> Self {
        Self::Go(Target::Page(Box::new(page)))
    }

    /// Replaces the page by a sub-page.
    pub(crate) fn swap(page: impl Page + 'static) -> Self {
        Self::Swap(Target::Page(Box::new(page)))
    }

    /// Shows a destination on top.
    pub(crate) fn open(destination: Destination) -> Self {
        Self::Go(Target::Destination(destination))
    }

    /// Replaces the page by a destination.
    pub(crate) fn replace(destination: Destination) -> Self {
        Self::Swap(Target::Destination(destination))
    }
}
