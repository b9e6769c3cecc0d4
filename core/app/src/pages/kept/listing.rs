//! A window of a long list: a limited number of entries around the person's position.

use std::sync::Arc;

use vault::{DatabaseState, EntrySummary, FoundPage, Kind, Missing, PageFrom, Session, Wanted};
use zeroize::Zeroize;

use super::entry_of;
use crate::found::{Around, Listed, Side};
use crate::messages;
use crate::pages::{Ask, Done};
use crate::view::Window;
use crate::world::World;

/// Entries per read.
const PAGE: usize = 50;
/// Entries held at most.
const MOST: usize = 3 * PAGE;
/// How close to an end of the window more is read.
const NEAR: usize = 15;

#[derive(Default)]
pub(crate) struct Listing {
    wanted: Wanted,
    /// Grows with every change of what is wanted, so that late answers are dropped.
    of: u64,
    entries: Vec<EntrySummary>,
    /// Entries before the first one.
    before: u64,
    total: Option<u64>,
    /// Where older entries are read from; `None` at the end.
    below: Option<PageFrom>,
    kinds: Vec<(Kind, u64)>,
    missing: Missing,
    state: Option<DatabaseState>,
    is_looking: bool,
    problem: Option<&'static str>,
}

impl Listing {
    pub(crate) fn entries(&self) -> &[EntrySummary] {
        &self.entries
    }

    pub(crate) fn kinds(&self) -> &[(Kind, u64)] {
        &self.kinds
    }

    pub(crate) fn missing(&self) -> &Missing {
        &self.missing
    }

    /// Adds to what is missing.
    pub(crate) fn lack(&mut self, missing: Missing) {
        self.missing = missing;
    }

    pub(crate) fn state(&self) -> DatabaseState {
        self.state.unwrap_or(DatabaseState::Whole)
    }

    pub(crate) fn problem(&self) -> Option<&'static str> {
        self.problem
    }

    pub(crate) fn kind(&self) -> Option<Kind> {
        self.wanted.kind
    }

    pub(crate) fn words(&self) -> &str {
        &self.wanted.words
    }

    pub(crate) fn is_narrowed(&self) -> bool {
        self.wanted.kind.is_some() || !self.wanted.words.trim().is_empty()
    }

    pub(crate) fn is_looking(&self) -> bool {
        self.is_looking
    }

    /// Returns whether nothing was kept, as far as it was read.
    pub(crate) fn is_empty(&self) -> bool {
        self.entries.is_empty() && !self.is_looking && !self.is_narrowed()
    }

    /// Returns how many there are; unknown during a search for words.
    pub(crate) fn total(&self) -> Option<u64> {
        let there = self.before.saturating_add(count(self.entries.len()));
        if self.below.is_none() { Some(there) } else { self.total.map(|total| total.max(there)) }
    }

    pub(crate) fn is_at_end(&self) -> bool {
        self.below.is_none()
    }

    pub(crate) fn window(&self) -> Option<Window> {
        let there = self.before.saturating_add(count(self.entries.len()));
        let total = self.total().unwrap_or_else(|| there.saturating_add(1));
        (total > count(self.entries.len())).then_some(Window { before: self.before, total })
    }

    /// Reads the window, or reads it again where it was.
    pub(crate) fn read(&mut self, world: &mut World) {
        let top = self.entries.first().filter(|_| self.before > 0);
        let from = top.map_or(PageFrom::Newest, |top| PageFrom::Before(top.order.saturating_add(1)));
        self.ask(Side::All, from, self.entries.len().max(PAGE), world);
    }

    pub(crate) fn narrow_to_kind(&mut self, kind: Option<Kind>, world: &mut World) {
        self.wanted.kind = kind;
        self.begin(world);
    }

    pub(crate) fn narrow_to_words(&mut self, words: String, world: &mut World) {
        self.wanted.words.zeroize();
        self.wanted.words = words;
        self.begin(world);
    }

    fn begin(&mut self, world: &mut World) {
        self.of = self.of.wrapping_add(1);
        self.entries.clear();
        (self.before, self.total, self.below) = (0, None, None);
        self.ask(Side::All, PageFrom::Newest, PAGE, world);
    }

    /// Reads the entries after a row that is nearly visible, unless a read is under way.
    pub(crate) fn reached(&mut self, row: &str, world: &mut World) {
        if self.is_looking {
            return;
        }
        let entry = entry_of(row);
        let Some(at) = self.entries.iter().position(|line| Some(line.id) == entry) else { return };
        if let Some(from) = self.below.filter(|_| at + NEAR >= self.entries.len()) {
            self.ask(Side::Below, from, PAGE, world);
        } else if let Some(top) = self.entries.first().filter(|_| at < NEAR && self.before > 0) {
            self.ask(Side::Above, PageFrom::After(top.order), PAGE, world);
        }
    }

    fn ask(&mut self, side: Side, from: PageFrom, limit: usize, world: &mut World) {
        self.is_looking = true;
        let (of, wanted) = (self.of, self.wanted.clone());
        let limit = u32::try_from(limit).unwrap_or(u32::MAX);
        world.ask(Ask::Work(Box::new(move |session| {
            // First, since finding a loss may bring more to light.
            let around = (side == Side::All).then(|| around(session)).flatten();
            let page = session.find(&wanted, from, limit);
            Done::Listed(Box::new(Listed { of, side, page, around }))
        })));
    }

    /// Takes what was read; searches on if too little was found.
    pub(crate) fn take(&mut self, listed: Listed, world: &mut World) {
        if listed.of != self.of {
            return;
        }
        self.is_looking = false;
        if let Some(Around { kinds, missing, state }) = listed.around {
            (self.kinds, self.missing, self.state) = (kinds, missing, Some(state));
        }
        match listed.page {
            Ok(page) => {
                self.problem = None;
                let (side, on) = (listed.side, page.on);
                let wanting = PAGE.saturating_sub(page.entries.len());
                self.put(side, page);
                self.look_on(side, on.filter(|_| wanting > 0), wanting, world);
            }
            Err(error) => self.problem = Some(messages::error(&error)),
        }
    }

    // Searches in short steps, so that locking and drafts do not wait.
    fn look_on(&mut self, side: Side, on: Option<PageFrom>, wanting: usize, world: &mut World) {
        let side = if side == Side::All { Side::Below } else { side };
        if let Some(on) = on.filter(|_| !self.wanted.words.trim().is_empty()) {
            self.ask(side, on, wanting, world);
        }
    }

    fn put(&mut self, side: Side, page: FoundPage) {
        let FoundPage { entries, on, total } = page;
        self.total = total;
        match side {
            Side::All => (self.entries, self.below) = (entries, on),
            Side::Below => {
                self.entries.extend(entries);
                self.below = on;
                let most = self.entries.len().saturating_sub(MOST);
                self.entries.drain(..most);
                self.before = self.before.saturating_add(count(most));
            }
            Side::Above => self.put_above(entries, on),
        }
    }

    fn put_above(&mut self, entries: Vec<EntrySummary>, on: Option<PageFrom>) {
        let above = self.before.saturating_sub(count(entries.len()));
        self.before = if on.is_none() { 0 } else { above.max(1) };
        self.entries.splice(..0, entries);
        if self.entries.len() > MOST {
            self.entries.truncate(MOST);
            self.below = self.entries.last().map(|last| PageFrom::Before(last.order));
        }
    }
}

impl Drop for Listing {
    fn drop(&mut self) {
        self.wanted.words.zeroize();
    }
}

/// Reads what is shown around the list; the list itself reports what it cannot read.
fn around(session: &Arc<Session>) -> Option<Around> {
    let missing = session.list(None, 1).ok()?.missing;
    let state = session.database_state().ok()?;
    Some(Around { kinds: session.kinds().ok()?, missing, state })
}

fn count(of: usize) -> u64 {
    u64::try_from(of).unwrap_or(u64::MAX)
}
