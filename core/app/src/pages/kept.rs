//! What was kept: words, never a picture, newest first, in windows; filtered by kind or by words.

mod lines;
mod listing;
mod missing;

use vault::{DatabaseState, Kind, StoreError};

use super::draw::{control, field};
use super::{Ask, Destination, Done, Draw, Next, Page};
use crate::messages;
use crate::view::{Control, ControlKind, Icon, Row, RowKind, Span, TextKind, Tone, Weight, Window};
use crate::world::World;

pub(crate) use lines::{LIST, day_rows, entry_of, tick_rows};
pub(crate) use listing::Listing;
pub(crate) use missing::MissingFold;

/// The list. A search is wiped with it and written nowhere.
#[derive(Default)]
pub(crate) struct Kept {
    listing: Listing,
    missing: MissingFold,
    is_searching: bool,
    caret: u32,
    /// The result of checking the record.
    said: Option<(Tone, &'static str)>,
}

const KIND: &str = "kind-";
const SEARCH: &str = "search";

impl Kept {
    fn draw_top(&self, draw: &mut Draw<'_>, world: &World) {
        if let Some(error) = self.listing.problem() {
            draw.notice(Tone::Danger, error);
        } else if let Some((tone, word)) = self.said {
            draw.notice(tone, word);
        }
        self.missing.draw(draw, self.listing.missing(), world);
        if self.listing.state() != DatabaseState::Whole {
            draw.leads("storage", "kept-store-title", Some(Icon::Warn));
        }
        if self.is_searching {
            draw.push(SEARCH, self.search(world));
        }
        if self.listing.kinds().len() > 1 {
            draw.push("kinds", self.chips(world));
        }
    }

    fn search(&self, world: &World) -> RowKind {
        let typed = crate::view::Field {
            text: self.listing.words().to_owned(),
            caret: self.caret,
            has_focus: true,
            ..field(SEARCH, world.word("kept-search"), TextKind::Search, 1)
        };
        RowKind::Field(Box::new(typed))
    }

    fn chips(&self, world: &World) -> RowKind {
        let chosen = self.listing.kind();
        let chip =
            |id: String, label: String, is_on| Control { is_on, ..control(&id, label, ControlKind::Chip) };
        let all = chip(format!("{KIND}all"), world.word("kept-everything"), chosen.is_none());
        let of = |(kind, _): &(Kind, u64)| {
            let word = world.word(messages::kind(*kind));
            chip(format!("{KIND}{}", kind.code()), word, chosen == Some(*kind))
        };
        let chips = std::iter::once(all).chain(self.listing.kinds().iter().map(of)).collect();
        RowKind::Chips { label: world.word("kept-filter"), chips }
    }

    fn draw_nothing(&self, draw: &mut Draw<'_>, world: &World) {
        let listing = &self.listing;
        if listing.is_narrowed() {
            draw.text(if listing.words().is_empty() { "kept-none-of-kind" } else { "kept-none-found" });
        } else if listing.missing().is_nothing() {
            let words = vec![
                Span::Strong(world.word("kept-empty")),
                Span::Plain(format!(" {}", world.word("kept-empty-about"))),
            ];
            draw.push("kept-empty", RowKind::Empty { icon: Icon::Keep, words });
        }
    }

    fn draw_list(&self, draw: &mut Draw<'_>, world: &World) {
        if let Some(count) = self.listing.total() {
            draw.said("count", format!("{}. {}", counted(world, count), world.word("kept-words-only")));
        }
        day_rows(draw, world, self.listing.entries());
        if self.listing.is_at_end() && !self.listing.is_narrowed() {
            draw.button("check", "settings-record", Weight::Quiet);
        }
    }

    fn narrow(&mut self, kind: &str, world: &mut World) {
        let kind = kind.parse().ok().and_then(Kind::from_code);
        self.said = None;
        self.listing.narrow_to_kind(kind, world);
    }

    fn look_for_words(&mut self, world: &mut World) -> Next {
        self.is_searching = !self.is_searching;
        if !self.is_searching {
            self.listing.narrow_to_words(String::new(), world);
        }
        Next::Stay
    }

    // How much is missing is always said.
    fn checked(&mut self, found: Result<vault::Missing, StoreError>) {
        self.said = match found {
            Ok(missing) => {
                let is_whole = missing.is_nothing();
                self.listing.lack(missing);
                is_whole.then_some((Tone::Good, "kept-chain-fine"))
            }
            Err(StoreError::Damaged(_)) => Some((Tone::Danger, "kept-chain-broken")),
            Err(error) => Some((Tone::Danger, messages::error(&error))),
        };
    }

    fn check(world: &mut World) -> Next {
        world.ask(Ask::Work(Box::new(|session| {
            Done::Checked(session.check_custody().map(|check| check.missing))
        })));
        Next::Stay
    }
}

impl Page for Kept {
    fn id(&self) -> &'static str {
        "kept"
    }

    fn title(&self, world: &World) -> String {
        world.word("kept-title")
    }

    fn rows(&self, world: &World) -> Vec<Row> {
        let mut draw = Draw::new(world);
        self.draw_top(&mut draw, world);
        if !self.listing.entries().is_empty() {
            self.draw_list(&mut draw, world);
        } else if self.listing.is_looking() {
            draw.small("kept-looking");
        } else {
            self.draw_nothing(&mut draw, world);
        }
        draw.rows()
    }

    fn window(&self) -> Option<Window> {
        self.listing.window()
    }

    fn actions(&self, world: &World) -> Vec<Control> {
        let search = control("find", world.word("kept-search"), ControlKind::Button(Weight::Quiet));
        vec![Control { icon: Some(Icon::Search), is_on: self.is_searching, ..search }]
    }

    fn dock(&self, world: &World) -> Vec<Control> {
        let is_empty = self.listing.is_empty();
        let (word, weight) =
            if is_empty { ("kept-start", Weight::Primary) } else { ("keep-add-more", Weight::Secondary) };
        let add = super::draw::button("add", word, weight, world);
        if is_empty {
            return vec![add];
        }
        let give = super::draw::button("give", "hand-over-title", Weight::Primary, world);
        vec![Control { icon: Some(Icon::Add), ..add }, Control { icon: Some(Icon::Hand), ..give }]
    }

    fn entered(&mut self, world: &mut World) {
        self.listing.read(world);
    }

    fn tapped(&mut self, control: &str, world: &mut World) -> Next {
        if let Some(kind) = control.strip_prefix(KIND) {
            self.narrow(kind, world);
        } else if let Some(entry) = entry_of(control) {
            return Next::open(Destination::Item(entry));
        } else if !self.missing.tapped(control) {
            return match control {
                "find" => self.look_for_words(world),
                "add" => Next::open(Destination::Keep),
                "give" => Next::open(Destination::HandOver),
                "storage" => Next::open(Destination::Storage(self.listing.state())),
                "check" => Self::check(world),
                _ => Next::Stay,
            };
        }
        Next::Stay
    }

    fn typed(&mut self, field: &str, text: String, caret: u32, world: &mut World) {
        if field == SEARCH && self.is_searching {
            self.caret = caret;
            self.listing.narrow_to_words(text, world);
        }
    }

    fn reached(&mut self, row: &str, world: &mut World) {
        self.listing.reached(row, world);
    }

    fn done(&mut self, done: Done, world: &mut World) -> Next {
        match done {
            Done::Listed(listed) => self.listing.take(*listed, world),
            Done::Checked(found) => self.checked(found),
            _ => {}
        }
        Next::Stay
    }

    fn is_inside(&self) -> bool {
        true
    }
}

fn counted(world: &World, count: u64) -> String {
    let count = i64::try_from(count).unwrap_or(i64::MAX);
    world.advice.word_with("kept-count", &[("count", guide::Arg::Number(count))])
}
