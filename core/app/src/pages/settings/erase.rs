//! Erasing everything: what goes and what does not, the law, then the code.

use std::sync::Arc;

use cover::{Digits, Key};
use vault::{Code, CustodyEvent, Kind, Session, StoreError};

use crate::found::EraseWarnings;
use crate::messages;
use crate::opening::Coding;
use crate::pages::draw::{button, control};
use crate::pages::new_code::{KeyResult, NewCode};
use crate::pages::{Ask, Done, Draw, Next, Page};
use crate::view::{Control, ControlKind, Row, RowKind, Tone, Weight};
use crate::world::World;

#[derive(Default)]
pub(super) struct Erase {
    stage: Stage,
    before: EraseWarnings,
    /// Whether what goes was read.
    is_read: bool,
    problem: Option<&'static str>,
    unsaid: Option<&'static str>,
}

#[derive(Default)]
enum Stage {
    /// Finding out what to say.
    #[default]
    Looking,
    About,
    Typing(NewCode),
    Erasing,
}

const ALWAYS: [&str; 3] = ["settings-erase-law", "settings-erase-seen", "settings-erase-copies"];

impl EraseWarnings {
    // What cannot be found out is said.
    fn read(session: &Arc<Session>) -> Self {
        Self {
            has_second: session.has_second_code().unwrap_or(true),
            was_told: was_told(session).unwrap_or(true),
        }
    }
}

/// Returns whether the custody record or an entry shows that someone was told. About 10 µs a row.
fn was_told(session: &Session) -> Result<bool, StoreError> {
    if session.kinds()?.iter().any(|(kind, count)| *kind == Kind::Contact && *count > 0) {
        return Ok(true);
    }
    let told = |event| matches!(event, CustodyEvent::Contacted { .. } | CustodyEvent::Exported { .. });
    Ok(session.custody()?.iter().any(|row| row.event().ok().flatten().is_some_and(told)))
}

impl Erase {
    fn check(&mut self, digits: &Digits, world: &mut World) {
        let Ok(own) = digits.expose(Code::parse) else { return };
        world.ask(Ask::Code(Coding::Check(own)));
        self.stage = Stage::Erasing;
    }

    fn checked(&mut self, checked: Result<(), StoreError>, world: &mut World) {
        match checked {
            Ok(()) => world.ask(Ask::Erase),
            Err(error) => self.failed(&error, world),
        }
    }

    fn failed(&mut self, error: &StoreError, world: &World) {
        let problem = messages::of_code(error, "settings-erase-not");
        (self.problem, self.unsaid) = (Some(problem), Some(problem));
        self.stage = Stage::Typing(NewCode::known(world));
    }

    fn draw_about(&self, draw: &mut Draw<'_>, world: &World) {
        draw.lead("settings-erase-about");
        if self.before.has_second {
            draw.text("settings-erase-second");
        }
        self.draw_told(draw);
        for word in ALWAYS {
            draw.push(word, RowKind::Item(world.plain(word)));
        }
        let read = control("read", world.word("settings-erase-understood"), ControlKind::Tick);
        draw.tap(Control { is_on: self.is_read, ..read });
    }

    fn draw_told(&self, draw: &mut Draw<'_>) {
        if self.before.was_told {
            draw.notice(Tone::Care, "settings-erase-told");
        }
    }

    fn draw_typing(&self, draw: &mut Draw<'_>, code: &NewCode) {
        draw.title("settings-erase-sure");
        self.draw_told(draw);
        draw.text("settings-erase-then");
        code.draw(draw);
    }
}

impl Page for Erase {
    fn id(&self) -> &'static str {
        "settings-erase"
    }

    fn title(&self, world: &World) -> String {
        world.word("settings-erase")
    }

    fn entered(&mut self, world: &mut World) {
        if matches!(self.stage, Stage::Looking) {
            world.ask(Ask::Work(Box::new(|session| Done::BeforeErasing(EraseWarnings::read(session)))));
        }
    }

    fn rows(&self, world: &World) -> Vec<Row> {
        let mut draw = Draw::new(world);
        if let Some(problem) = self.problem {
            draw.notice(Tone::Danger, problem);
        }
        match &self.stage {
            Stage::Looking => {
                draw.small("kept-looking");
            }
            Stage::About => self.draw_about(&mut draw, world),
            Stage::Typing(code) => self.draw_typing(&mut draw, code),
            Stage::Erasing => {
                draw.waiting("setting", "settings-erase-doing");
            }
        }
        draw.rows()
    }

    fn dock(&self, world: &World) -> Vec<Control> {
        let next = button("next", "common-next", Weight::Primary, world);
        if matches!(self.stage, Stage::About) && self.is_read { vec![next] } else { Vec::new() }
    }

    fn tapped(&mut self, control: &str, world: &mut World) -> Next {
        match (&self.stage, control) {
            (Stage::About, "read") => self.is_read = !self.is_read,
            (Stage::About, "next") if self.is_read => self.stage = Stage::Typing(NewCode::known(world)),
            _ => {}
        }
        Next::Stay
    }

    fn key(&mut self, key: Key, is_held: bool, world: &mut World) -> Next {
        let Stage::Typing(code) = &mut self.stage else { return Next::Stay };
        let came = code.key(key, is_held, world);
        if !matches!(came, KeyResult::Nothing) {
            self.problem = None;
        }
        if let KeyResult::Code(digits) = came {
            self.check(&digits, world);
        }
        Next::Stay
    }

    fn back(&mut self, _world: &mut World) -> Next {
        match self.stage {
            Stage::Erasing => return Next::Stay,
            Stage::Typing(_) => self.stage = Stage::About,
            _ => return Next::Back,
        }
        self.problem = None;
        Next::Stay
    }

    fn done(&mut self, done: Done, world: &mut World) -> Next {
        match done {
            Done::BeforeErasing(before) => (self.before, self.stage) = (before, Stage::About),
            Done::Coded(checked) => self.checked(checked, world),
            Done::Did(Err(error)) => self.failed(&error, world),
            _ => {}
        }
        Next::Stay
    }

    fn is_inside(&self) -> bool {
        true
    }

    fn is_form(&self) -> bool {
        true
    }

    fn says(&mut self) -> Option<&'static str> {
        if let Some(problem) = self.unsaid.take() {
            return Some(problem);
        }
        match &mut self.stage {
            Stage::Typing(code) => code.says(),
            _ => None,
        }
    }
}
