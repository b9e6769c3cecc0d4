//! The first step: for whom, and what. Nothing is ticked beforehand.

use std::collections::BTreeSet;
use std::sync::Arc;

use guide::Arg;
use vault::{DatabaseState, EntryId, Kind, PageFrom, Session, StoreError, Wanted};

use super::inside::Inside;
use super::shared::{Choice, STEPS};
use super::whom::Whom;
use crate::drafts::Typed;
use crate::messages;
use crate::pages::draw::{control, field};
use crate::pages::kept::{Listing, MissingFold, entry_of, tick_rows};
use crate::pages::{Ask, Destination, Done, Draw, Next, Page};
use crate::view::{Control, ControlKind, Field, Icon, Row, RowKind, TextKind, Tone, Weight, Window};
use crate::world::World;

#[derive(Default)]
pub(crate) struct Choose {
    whom: Option<Whom>,
    name: Typed,
    listing: Listing,
    missing: MissingFold,
    chosen: BTreeSet<EntryId>,
    problem: Option<&'static str>,
    is_fresh: bool,
}

const NAME: &str = "name";

impl Choose {
    fn draw_whom(&self, draw: &mut Draw<'_>, world: &World) {
        let chip = |(whom, word): (Whom, &'static str)| Control {
            is_on: self.whom == Some(whom),
            ..control(word, world.word(word), ControlKind::Chip)
        };
        let chips = Whom::offered(world).map(chip).collect();
        draw.push("whom", RowKind::Chips { label: world.word("hand-over-for"), chips });
        match self.whom {
            Some(Whom::Bank) if draw.has_room() => {
                draw.notice(Tone::Info, "hand-over-bank-only");
            }
            Some(Whom::Other) => {
                draw.push(NAME, self.name(world));
            }
            _ => {}
        }
    }

    fn name(&self, world: &World) -> RowKind {
        let (text, caret) = (self.name.text.clone(), self.name.caret);
        let typed = field(NAME, world.word("hand-over-name"), TextKind::Name, 1);
        RowKind::Field(Box::new(Field { text, caret, ..typed }))
    }

    fn draw_list(&self, draw: &mut Draw<'_>, world: &World) {
        let (id, word) =
            if self.chosen.is_empty() { ("all", "hand-over-all") } else { ("none", "hand-over-none") };
        let action = control(id, world.word(word), ControlKind::Button(Weight::Quiet));
        let title = world.plain("hand-over-choose");
        draw.push("choose", RowKind::Section { title, action: Some(action) });
        if self.listing.entries().is_empty() {
            draw.text(if self.listing.is_looking() { "kept-looking" } else { self.nothing() });
        }
        tick_rows(draw, world, self.listing.entries(), &self.chosen);
        if self.listing.is_at_end() {
            // A bank has no officer.
            if self.whom != Some(Whom::Bank) && draw.has_room() {
                draw.notice(Tone::Info, "hand-over-ask");
            }
            draw.small("hand-over-no-picture");
        }
    }

    fn nothing(&self) -> &'static str {
        if self.listing.is_narrowed() { "hand-over-no-payments" } else { "kept-empty" }
    }

    fn turn_to(&mut self, whom: Whom, world: &mut World) {
        let before = self.whom.and_then(Whom::only);
        self.whom = Some(whom);
        if whom.only() != before {
            // A bank must not get what was ticked for someone else.
            self.chosen.clear();
            self.listing.narrow_to_kind(whom.only(), world);
        }
    }

    fn tick(&mut self, entry: EntryId) {
        if !self.chosen.remove(&entry) {
            self.chosen.insert(entry);
        }
    }

    fn tick_all(&self, world: &mut World) {
        let kind = self.listing.kind();
        world.ask(Ask::Work(Box::new(move |session| Done::Ids(all(session, kind)))));
    }

    fn go_on(&mut self, world: &World) -> Next {
        match self.choice(world) {
            Ok(choice) => Next::go(Inside::new(choice)),
            Err(problem) => {
                (self.problem, self.is_fresh) = (Some(problem), true);
                Next::Stay
            }
        }
    }

    fn choice(&self, world: &World) -> Result<Choice, &'static str> {
        let whom = self.whom.ok_or("hand-over-for-missing")?;
        let to = whom.party(&self.name.text, world).ok_or("hand-over-name-missing")?;
        if self.chosen.is_empty() {
            return Err("hand-over-nothing");
        }
        Ok(Choice { to, whom: whom.word(), entries: self.chosen.iter().copied().collect() })
    }
}

/// Returns every entry of a kind.
fn all(session: &Arc<Session>, kind: Option<Kind>) -> Result<Vec<EntryId>, StoreError> {
    let wanted = Wanted { kind, words: String::new() };
    let (mut ids, mut from) = (Vec::new(), Some(PageFrom::Newest));
    while let Some(at) = from {
        let page = session.find(&wanted, at, AT_ONCE)?;
        ids.extend(page.entries.iter().map(|entry| entry.id));
        from = page.on;
    }
    Ok(ids)
}

/// Entries per read.
const AT_ONCE: u32 = 1000;

impl Page for Choose {
    fn id(&self) -> &'static str {
        "hand-over"
    }

    fn title(&self, world: &World) -> String {
        world.word("hand-over-title")
    }

    fn rows(&self, world: &World) -> Vec<Row> {
        let mut draw = Draw::new(world);
        draw.step(0, STEPS);
        if let Some(problem) = self.problem.or(self.listing.problem()) {
            draw.notice(Tone::Danger, problem);
        }
        self.missing.draw(&mut draw, self.listing.missing(), world);
        if self.listing.state() != DatabaseState::Whole {
            draw.leads("storage", "kept-store-title", Some(Icon::Warn));
        }
        self.draw_whom(&mut draw, world);
        self.draw_list(&mut draw, world);
        draw.rows()
    }

    fn window(&self) -> Option<Window> {
        self.listing.window()
    }

    fn dock(&self, world: &World) -> Vec<Control> {
        let count = Arg::Number(i64::try_from(self.chosen.len()).unwrap_or(i64::MAX));
        let label = world.advice.word_with("hand-over-next", &[("count", count)]);
        vec![control("next", label, ControlKind::Button(Weight::Primary))]
    }

    fn entered(&mut self, world: &mut World) {
        self.listing.read(world);
    }

    fn tapped(&mut self, id: &str, world: &mut World) -> Next {
        self.problem = None;
        let whom = Whom::offered(world).find(|(_, word)| *word == id).map(|(whom, _)| whom);
        if let Some(whom) = whom {
            self.turn_to(whom, world);
        } else if let Some(entry) = entry_of(id) {
            self.tick(entry);
        } else if !self.missing.tapped(id) {
            match id {
                "all" => self.tick_all(world),
                "none" => self.chosen.clear(),
                "storage" => return Next::open(Destination::Storage(self.listing.state())),
                "next" => return self.go_on(world),
                _ => {}
            }
        }
        Next::Stay
    }

    fn typed(&mut self, field: &str, text: String, caret: u32, _world: &mut World) {
        if field == NAME {
            self.problem = None;
            self.name.set(text, caret);
        }
    }

    fn reached(&mut self, row: &str, world: &mut World) {
        self.listing.reached(row, world);
    }

    fn done(&mut self, done: Done, world: &mut World) -> Next {
        match done {
            Done::Listed(listed) => self.listing.take(*listed, world),
            Done::Ids(Ok(ids)) => self.chosen.extend(ids),
            Done::Ids(Err(error)) => self.problem = Some(messages::error(&error)),
            _ => {}
        }
        Next::Stay
    }

    fn problem_row(&mut self) -> Option<String> {
        std::mem::take(&mut self.is_fresh).then_some(self.problem).flatten().map(str::to_owned)
    }

    fn is_inside(&self) -> bool {
        true
    }
}
