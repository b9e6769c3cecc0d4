//! Telling the police: whom to call, where to write, and what to have ready.

mod routes;
mod whole;

use handoff::Account;

use super::contact_rows::{Folds, tapped_contact};
use super::{Ask, Destination, Done, Draw, Next, Page, leaves};
use crate::Act;
use crate::event::Outcome;
use crate::messages;
use crate::view::{Icon, Row, RowKind, Tone};
use crate::world::World;
use routes::Routes;
use whole::Use;

pub(crate) struct Tell {
    folds: Folds,
    problem: Option<&'static str>,
    /// What to do with the text once it is read.
    wanted: Option<Use>,
    /// The control under which something is reported as done, and the message.
    said: Option<(&'static str, &'static str)>,
    /// The same, until the phone confirms it.
    saying: Option<(&'static str, &'static str)>,
}

impl Default for Tell {
    fn default() -> Self {
        let folds = Folds::with(&[routes::NON_EMERGENCY, routes::OWN_PAGE]);
        Self { folds, problem: None, wanted: None, said: None, saying: None }
    }
}

impl Page for Tell {
    fn id(&self) -> &'static str {
        "tell"
    }

    fn title(&self, world: &World) -> String {
        world.word("tell-title")
    }

    fn rows(&self, world: &World) -> Vec<Row> {
        let routes = Routes::of(world);
        let mut draw = Draw::new(world);
        if let Some(problem) = self.problem {
            draw.notice(Tone::Danger, problem);
        }
        draw.lead("tell-choose");
        routes.draw_urgent(&mut draw, world, &self.folds);
        routes.draw_calls(&mut draw, world, &self.folds);
        routes.draw_force(&mut draw, world, &self.folds);
        before(&mut draw, world);
        self.beside(&mut draw, world);
        after(&mut draw, world);
        draw.rows()
    }

    fn tapped(&mut self, control: &str, world: &mut World) -> Next {
        self.problem = None;
        match control {
            "area" => return Next::open(Destination::ForceFinder),
            "quiet" => return Next::open(Destination::Quiet),
            "sheet" => return Next::open(Destination::CallSheet),
            "hand-over" => return Next::open(Destination::HandOver),
            "follow-up" => return Next::open(Destination::FollowUp),
            "copy" => self.want(Use::Copy, world),
            "share" => self.want(Use::Share, world),
            "save" => self.want(Use::Save, world),
            _ => self.way(control, world),
        }
        Next::Stay
    }

    fn done(&mut self, done: Done, world: &mut World) -> Next {
        self.folds.done(&done);
        match done {
            Done::Account(account) => {
                if let Some(wanted) = self.wanted.take() {
                    self.use_it(wanted, account, world);
                }
            }
            Done::Performed(Outcome::Performed) => self.said = self.saying.take(),
            Done::Performed(_) => self.saying = None,
            Done::Reached(Err(error)) => self.problem = Some(messages::error(&error)),
            _ => {}
        }
        Next::Stay
    }
}

impl Tell {
    /// Opens or unfolds a way, or copies its address.
    fn way(&mut self, control: &str, world: &mut World) {
        let routes = Routes::of(world);
        let ways = routes.ways();
        for (way, _) in &ways {
            self.folds.folded_or_copied(control, std::slice::from_ref(*way), world);
        }
        let chosen =
            ways.iter().find(|(way, _)| tapped_contact(control, std::slice::from_ref(*way)).is_some());
        let Some(ask) = chosen.and_then(|(way, to)| routes::asking(way, to)) else { return };
        // If their own page is not certain, the text goes along on the clipboard.
        if world.inside.is_some() && routes.is_unsure(control) {
            self.want(Use::CopyAnd(ask), world);
        } else {
            world.ask(ask);
        }
    }

    fn copy(&mut self, text: String, world: &mut World) {
        self.saying = Some(("copy", "common-copied-cleared"));
        world.ask(Ask::Perform(Act::Copy { text }, None));
    }

    fn want(&mut self, wanted: Use, world: &mut World) {
        if world.inside.is_some() {
            let is_idle = self.wanted.is_none();
            self.wanted = Some(wanted);
            if is_idle {
                world.ask(leaves::read());
            }
        }
    }

    fn use_it(&mut self, wanted: Use, account: Result<Account, vault::StoreError>, world: &mut World) {
        let text = match account {
            Ok(account) => whole::text(&account, world),
            Err(error) => {
                self.problem = Some(messages::error(&error));
                None
            }
        };
        match (wanted, text) {
            (Use::CopyAnd(ask), text) => {
                if let Some(text) = text {
                    self.copy(text, world);
                }
                world.ask(ask);
            }
            (_, None) => self.problem = self.problem.or(Some("tell-nothing")),
            (Use::Copy, Some(text)) => self.copy(text, world),
            (Use::Share, Some(text)) => world.ask(whole::sharing(text)),
            (Use::Save, Some(text)) => {
                self.saying = Some(("save", "tell-saved"));
                world.ask(whole::saving(&text));
            }
        }
    }

    fn beside(&self, draw: &mut Draw<'_>, world: &World) {
        section(draw, world, "tell-beside");
        draw.main("sheet", "call-sheet-title", world.word("call-sheet-inside"), Icon::Document);
        if world.inside.is_some() {
            whole::draw(draw, world, self);
            let about = world.word("hand-over-about");
            draw.main("hand-over", "hand-over-title", about, Icon::Document);
        }
    }

    /// Says under a control that it is done.
    fn draw_said(&self, control: &str, draw: &mut Draw<'_>, world: &World) {
        if let Some((_, word)) = self.said.as_ref().filter(|(its, _)| *its == control) {
            draw.push(&format!("{control}-said"), RowKind::Small(world.plain(word)));
        }
    }
}

fn before(draw: &mut Draw<'_>, world: &World) {
    section(draw, world, "tell-before");
    for word in ["tell-before-safe", "tell-before-contact", "tell-before-picture"] {
        draw.push(word, RowKind::Item(world.plain(word)));
    }
}

fn after(draw: &mut Draw<'_>, world: &World) {
    section(draw, world, "tell-after");
    for word in ["tell-after-number", "tell-after-officer"] {
        draw.push(word, RowKind::Item(world.plain(word)));
    }
    if world.inside.is_some() {
        draw.leads("follow-up", "home-follow-up", Some(Icon::Flag));
    }
}

fn section(draw: &mut Draw<'_>, world: &World, word: &str) {
    draw.push(word, RowKind::Section { title: world.plain(word), action: None });
}
