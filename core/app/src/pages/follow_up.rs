//! Follow up: numbers that were given, and what should have happened by now. Only when opened; there are no reminders.

mod add;
mod noted;

use super::draw::button;
use super::{Ask, Destination, Done, Draw, Next, Page};
use crate::found::Contacts;
use crate::messages;
use crate::view::{CardLook, Control, Icon, Row, RowKind, Span, Tone, Weight};
use crate::world::World;

pub(super) use add::AddNumber;

#[derive(Default)]
pub(crate) struct FollowUp {
    contacts: Option<Contacts>,
    problem: Option<&'static str>,
}

impl Page for FollowUp {
    fn id(&self) -> &'static str {
        "follow-up"
    }

    fn title(&self, world: &World) -> String {
        world.word("follow-up-title")
    }

    fn entered(&mut self, world: &mut World) {
        world.ask(Ask::Work(Box::new(|session| Done::Contacts(Contacts::read(session)))));
    }

    fn rows(&self, world: &World) -> Vec<Row> {
        let mut draw = Draw::new(world);
        if let Some(problem) = self.problem {
            draw.notice(Tone::Danger, problem);
        }
        draw.small("follow-up-about");
        if let Some(contacts) = &self.contacts {
            missing(&mut draw, contacts, world);
            for (at, noted) in contacts.noted.iter().enumerate() {
                draw.card(&format!("noted-{at}"), CardLook::Plain, noted.rows(world));
            }
            if contacts.noted.is_empty() {
                let words = world.plain("follow-up-empty");
                draw.push("empty", RowKind::Empty { icon: Icon::Flag, words });
            }
        }
        draw.text("follow-up-still-going");
        draw.leads("tell", "home-tell", Some(Icon::Shield));
        draw.rows()
    }

    fn dock(&self, world: &World) -> Vec<Control> {
        vec![button("add", "follow-up-add", Weight::Primary, world)]
    }

    fn tapped(&mut self, control: &str, world: &mut World) -> Next {
        match control {
            "add" => Next::go(AddNumber::new(world)),
            "tell" => Next::open(Destination::Tell),
            _ => Next::Stay,
        }
    }

    fn done(&mut self, done: Done, _world: &mut World) -> Next {
        match done {
            Done::Contacts(Ok(contacts)) => (self.contacts, self.problem) = (Some(contacts), None),
            Done::Contacts(Err(error)) => self.problem = Some(messages::error(&error)),
            _ => {}
        }
        Next::Stay
    }

    fn is_inside(&self) -> bool {
        true
    }
}

/// Says how much cannot be read, since a number may be among it.
fn missing(draw: &mut Draw<'_>, contacts: &Contacts, world: &World) {
    let guide = world.advice.guide();
    let lines = guide.and_then(|guide| handoff::missing_words(&contacts.missing, guide).ok());
    for (at, line) in lines.unwrap_or_default().into_iter().enumerate() {
        draw.push(&format!("missing-{at}"), RowKind::Small(vec![Span::Strong(line)]));
    }
}
