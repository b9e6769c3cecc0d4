//! Another code for the open space: typed twice on a calculator, as at set-up. Being inside is enough.

use cover::{Digits, Key};
use vault::Code;

use crate::Act;
use crate::messages;
use crate::pages::draw::button;
use crate::pages::new_code::{Came, NewCode};
use crate::pages::pad::Lesson;
use crate::pages::{Ask, Done, Draw, Next, Page};
use crate::view::{Amount, Control, Progress, Row, RowKind, Tone, Weight};
use crate::world::World;

/// The page.
#[derive(Default)]
pub(crate) struct ChangeCode {
    stage: Stage,
    /// Whoever came in by the words has to choose one now.
    is_needed: bool,
    problem: Option<&'static str>,
}

enum Stage {
    Choosing(NewCode),
    /// It is being set.
    Setting(Digits),
    /// It is set, and can be tried.
    Set(Lesson),
}

impl Default for Stage {
    fn default() -> Self {
        Self::Choosing(NewCode::default())
    }
}

impl ChangeCode {
    /// After the words opened it.
    pub(crate) fn needed() -> Self {
        Self { is_needed: true, ..Self::default() }
    }

    fn set(&mut self, digits: Digits, world: &mut World) {
        let Ok(code) = digits.expose(Code::parse) else { return };
        world.ask(Ask::ChangeCode(code));
        self.stage = Stage::Setting(digits);
    }

    fn changed(&mut self, changed: Result<(), vault::StoreError>, world: &World) {
        let Stage::Setting(digits) = std::mem::take(&mut self.stage) else { return };
        match changed {
            Ok(()) => self.stage = Stage::Set(Lesson::with_code(digits)),
            Err(error) => {
                self.problem = Some(messages::error(&error));
                self.stage = Stage::Choosing(NewCode::begin(world));
            }
        }
    }

    fn draw_choosing(&self, draw: &mut Draw<'_>, new: &NewCode) {
        draw.title(if self.is_needed { "forgot-code-new" } else { "setup-code" });
        new.draw(draw);
        draw.small("settings-code-about");
    }
}

impl Page for ChangeCode {
    fn id(&self) -> &'static str {
        "settings-code"
    }

    fn title(&self, world: &World) -> String {
        world.word("settings-code")
    }

    fn entered(&mut self, world: &mut World) {
        if let Stage::Choosing(new) = &mut self.stage {
            *new = NewCode::begin(world);
        }
        world.ask(Ask::Work(Box::new(|session| Done::KeyNamed(session.key_alias()))));
    }

    fn rows(&self, world: &World) -> Vec<Row> {
        let mut draw = Draw::new(world);
        if let Some(problem) = self.problem {
            draw.notice(Tone::Danger, problem);
        }
        match &self.stage {
            Stage::Choosing(new) => self.draw_choosing(&mut draw, new),
            Stage::Setting(_) => {
                let words = world.word("settings-code-setting");
                let progress = Progress { of: Amount::Unknown, words, stop: None };
                draw.push("setting", RowKind::Progress(Box::new(progress)));
            }
            Stage::Set(lesson) => {
                draw.notice(Tone::Good, "settings-code-done").text("setup-hold").section("try-title");
                lesson.draw(&mut draw);
                draw.small("setup-code-wait");
            }
        }
        draw.rows()
    }

    fn dock(&self, world: &World) -> Vec<Control> {
        let done = button("done", "common-done", Weight::Primary, world);
        if matches!(self.stage, Stage::Set(_)) { vec![done] } else { Vec::new() }
    }

    fn tapped(&mut self, control: &str, _world: &mut World) -> Next {
        match (&self.stage, control) {
            (Stage::Set(_), "done") if self.is_needed => Next::Root,
            (Stage::Set(_), "done") => Next::Back,
            _ => Next::Stay,
        }
    }

    fn key(&mut self, key: Key, is_held: bool, world: &mut World) -> Next {
        match &mut self.stage {
            Stage::Choosing(new) => match new.key(key, is_held, world) {
                Came::Nothing => {}
                Came::Said => self.problem = None,
                Came::Code(digits) => {
                    self.problem = None;
                    self.set(digits, world);
                }
            },
            Stage::Setting(_) => {}
            Stage::Set(lesson) => return lesson.key(key, is_held, world),
        }
        Next::Stay
    }

    fn back(&mut self, _world: &mut World) -> Next {
        if matches!(self.stage, Stage::Setting(_)) { Next::Stay } else { Next::Back }
    }

    fn done(&mut self, done: Done, world: &mut World) -> Next {
        match done {
            Done::CodeChanged(changed) => self.changed(changed, world),
            // Another phone, or one whose key store was emptied, has no key for it yet. One that is there stays.
            Done::KeyNamed(Ok(alias)) => world.ask(Ask::Just(Act::MakeKeys { aliases: vec![alias] })),
            Done::KeyNamed(Err(error)) => self.problem = Some(messages::error(&error)),
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
        match &mut self.stage {
            Stage::Choosing(new) => new.says(),
            Stage::Setting(_) => None,
            Stage::Set(lesson) => lesson.says(),
        }
    }
}
