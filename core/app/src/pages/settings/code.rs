//! Another code for the open space, typed twice on a calculator, as at set-up. Being inside is enough. The erase code
//! is typed too, or switched off.

use cover::{Digits, Key};
use vault::Code;

use crate::Act;
use crate::messages;
use crate::opening::Coding;
use crate::pages::draw::button;
use crate::pages::new_code::{KeyResult, NewCode};
use crate::pages::pad::Lesson;
use crate::pages::{Ask, Done, Draw, Next, Page};
use crate::view::{Control, Row, Tone, Weight};
use crate::world::World;

#[derive(Default)]
pub(crate) struct ChangeCode {
    stage: Stage,
    /// Whether a code must be chosen because the phrase opened the space.
    is_needed: bool,
    /// Whether there is an erase code, if known.
    has_erase: Option<bool>,
    /// Whether it was typed, rather than switched off.
    keeps_erase: bool,
    problem: Option<&'static str>,
    unsaid: Option<&'static str>,
}

enum Stage {
    Choosing(NewCode),
    /// Chosen; the erase code is typed next, to keep it.
    Keeping(Digits, NewCode),
    Setting(Digits),
    /// Set; it can be practised.
    Set(Lesson),
}

impl Default for Stage {
    fn default() -> Self {
        Self::Choosing(NewCode::default())
    }
}

impl ChangeCode {
    /// Opens after the phrase opened the space.
    pub(crate) fn needed() -> Self {
        Self { is_needed: true, ..Self::default() }
    }

    /// Takes a code. Unless it is known that there is no erase code, that is asked for next.
    fn chosen(&mut self, digits: Digits, world: &mut World) {
        if self.has_erase == Some(false) {
            return self.set(digits, None, world);
        }
        self.stage = Stage::Keeping(digits, NewCode::known(world));
    }

    fn set(&mut self, digits: Digits, erase: Option<&Digits>, world: &mut World) {
        let code = |digits: &Digits| digits.expose(Code::parse).ok();
        let Some(new) = code(&digits) else { return };
        let erase = erase.and_then(code);
        self.keeps_erase = erase.is_some();
        world.ask(Ask::Code(Coding::Own { new, erase }));
        self.stage = Stage::Setting(digits);
    }

    /// Sets the code; an erase code that was not typed is switched off.
    fn keep(&mut self, erase: Option<&Digits>, world: &mut World) {
        if let Stage::Keeping(new, _) = std::mem::take(&mut self.stage) {
            self.set(new, erase, world);
        }
    }

    fn changed(&mut self, changed: Result<(), vault::StoreError>, world: &World) {
        let Stage::Setting(digits) = std::mem::take(&mut self.stage) else { return };
        match changed {
            Ok(()) => self.stage = Stage::Set(Lesson::with_code(digits)),
            Err(error) => {
                let denied =
                    if self.keeps_erase { "settings-code-keep-not" } else { "settings-code-attempts" };
                self.failed(messages::of_code(&error, denied));
                self.stage = Stage::Choosing(NewCode::begin(world));
            }
        }
    }

    fn failed(&mut self, problem: &'static str) {
        (self.problem, self.unsaid) = (Some(problem), Some(problem));
    }

    fn draw_set(&self, draw: &mut Draw<'_>, lesson: &Lesson) {
        draw.notice(Tone::Good, "settings-code-done");
        if self.has_erase == Some(true) && !self.keeps_erase {
            draw.notice(Tone::Info, "settings-code-kept-off");
        }
        draw.text("setup-hold").section("try-title");
        lesson.draw(draw);
        draw.small("setup-code-wait");
    }

    fn draw_choosing(&self, draw: &mut Draw<'_>, new: &NewCode) {
        draw.title("forgot-code-new");
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
        world.ask(Ask::Work(Box::new(|session| Done::HasCode(session.has_erase_code()))));
    }

    fn rows(&self, world: &World) -> Vec<Row> {
        let mut draw = Draw::new(world);
        if let Some(problem) = self.problem {
            draw.notice(Tone::Danger, problem);
        }
        match &self.stage {
            Stage::Choosing(new) => self.draw_choosing(&mut draw, new),
            Stage::Keeping(_, erase) => {
                draw.title("settings-code-keep").lead("settings-code-keep-about");
                erase.draw(&mut draw);
            }
            Stage::Setting(_) => {
                draw.waiting("setting", "settings-code-setting");
            }
            Stage::Set(lesson) => self.draw_set(&mut draw, lesson),
        }
        draw.rows()
    }

    fn dock(&self, world: &World) -> Vec<Control> {
        match self.stage {
            Stage::Set(_) => vec![button("done", "common-done", Weight::Primary, world)],
            Stage::Keeping(..) => vec![button("off", "settings-code-keep-off", Weight::Secondary, world)],
            _ => Vec::new(),
        }
    }

    fn tapped(&mut self, control: &str, world: &mut World) -> Next {
        match (&self.stage, control) {
            (Stage::Keeping(..), "off") => {
                self.keep(None, world);
                Next::Stay
            }
            (Stage::Set(_), "done") if self.is_needed => Next::Root,
            (Stage::Set(_), "done") => Next::Back,
            _ => Next::Stay,
        }
    }

    fn key(&mut self, key: Key, is_held: bool, world: &mut World) -> Next {
        let came = match &mut self.stage {
            Stage::Choosing(code) | Stage::Keeping(_, code) => code.key(key, is_held, world),
            Stage::Setting(_) => return Next::Stay,
            Stage::Set(lesson) => return lesson.key(key, is_held, world),
        };
        if !matches!(came, KeyResult::Nothing) {
            self.problem = None;
        }
        match (came, &self.stage) {
            (KeyResult::Code(digits), Stage::Choosing(_)) => self.chosen(digits, world),
            (KeyResult::Code(digits), Stage::Keeping(..)) => self.keep(Some(&digits), world),
            _ => {}
        }
        Next::Stay
    }

    fn back(&mut self, world: &mut World) -> Next {
        match self.stage {
            Stage::Setting(_) => Next::Stay,
            Stage::Keeping(..) => {
                self.stage = Stage::Choosing(NewCode::begin(world));
                Next::Stay
            }
            _ => Next::Back,
        }
    }

    fn done(&mut self, done: Done, world: &mut World) -> Next {
        match done {
            Done::Coded(changed) => self.changed(changed, world),
            Done::HasCode(has) => self.has_erase = has.ok(),
            // Another phone, or one whose key store was emptied, has no key for it yet. An existing one stays.
            Done::KeyNamed(Ok(alias)) => world.ask(Ask::Just(Act::MakeKeys { aliases: vec![alias] })),
            Done::KeyNamed(Err(error)) => self.failed(messages::error(&error)),
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
            Stage::Choosing(code) | Stage::Keeping(_, code) => code.says(),
            Stage::Setting(_) => None,
            Stage::Set(lesson) => lesson.says(),
        }
    }
}
