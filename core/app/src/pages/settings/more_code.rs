//! The second code and the erase code: what they cannot do first, then the code. For adults only.

use std::sync::Arc;

use cover::{Digits, Key};
use guide::meta::Offer;
use vault::{Code, Session, StoreError};

use super::code_kind::CodeKind;
use crate::messages;
use crate::opening::Coding;
use crate::pages::draw::{button, control};
use crate::pages::new_code::{KeyResult, NewCode};
use crate::pages::pad::Lesson;
use crate::pages::{Ask, Done, Draw, Next, Page};
use crate::view::{Control, ControlKind, Row, RowKind, Tone, Weight};
use crate::world::World;

pub(super) struct MoreCode {
    kind: CodeKind,
    stage: Stage,
    /// Whether there is one already.
    has_one: bool,
    /// Whether what it cannot do was read.
    is_read: bool,
    problem: Option<&'static str>,
    unsaid: Option<&'static str>,
}

enum Stage {
    /// Finding out whether there is one.
    Looking,
    About,
    /// Asking whether to remove it.
    Removing,
    /// The space's own code is typed again.
    Own(NewCode),
    /// Choosing one; the own code was typed before, if needed.
    Choosing(NewCode, Option<Digits>),
    /// Setting or removing it.
    Busy(Option<Digits>),
    Set(Lesson),
    Removed,
}

impl MoreCode {
    pub(super) fn new(kind: CodeKind) -> Self {
        Self { kind, stage: Stage::Looking, has_one: false, is_read: false, problem: None, unsaid: None }
    }

    fn look(&self, world: &mut World) {
        let kind = self.kind;
        world.ask(Ask::Work(Box::new(move |session: &Arc<Session>| Done::HasCode(kind.look(session)))));
    }

    fn begin(&mut self, world: &World) {
        self.stage = match self.kind {
            CodeKind::Second => Stage::Choosing(NewCode::begin(world), None),
            CodeKind::Erase => Stage::Own(NewCode::known(world)),
        };
    }

    /// Takes a typed code: the own one, or the one to set.
    fn code_typed(&mut self, digits: Digits, world: &mut World) {
        match std::mem::replace(&mut self.stage, Stage::About) {
            Stage::Own(_) => self.stage = Stage::Choosing(NewCode::begin(world), Some(digits)),
            Stage::Choosing(_, own) => {
                self.stage = Stage::Busy(None);
                if let Some(coding) = coding(&digits, own) {
                    world.ask(Ask::Code(coding));
                    self.stage = Stage::Busy(Some(digits));
                }
            }
            stage => self.stage = stage,
        }
    }

    fn coded(&mut self, coded: Result<(), StoreError>, world: &World) {
        let Stage::Busy(digits) = std::mem::replace(&mut self.stage, Stage::About) else { return };
        match coded {
            Ok(()) => {
                self.has_one = true;
                self.stage = Stage::Set(digits.map(Lesson::with_code).unwrap_or_default());
            }
            Err(error) => {
                let denied = self.kind.word("settings-code-attempts", "settings-code-not-own");
                self.failed(messages::of_code(&error, denied));
                self.begin(world);
            }
        }
    }

    fn remove(&mut self, world: &mut World) {
        self.stage = Stage::Busy(None);
        let kind = self.kind;
        world.ask(Ask::Work(Box::new(move |session: &Arc<Session>| Done::Did(kind.remove(session)))));
    }

    fn removed(&mut self, removed: Result<(), StoreError>) {
        match removed {
            Ok(()) => (self.stage, self.has_one) = (Stage::Removed, false),
            Err(error) => {
                self.failed(messages::error(&error));
                self.stage = Stage::About;
            }
        }
    }

    fn failed(&mut self, problem: &'static str) {
        (self.problem, self.unsaid) = (Some(problem), Some(problem));
    }

    fn draw_about(&self, draw: &mut Draw<'_>, world: &World) {
        if world.more_codes() != Offer::LeftOut {
            self.draw_offer(draw, world);
        } else if !self.has_one {
            draw.text("settings-codes-none");
        }
        if self.has_one {
            draw.notice(Tone::Info, "settings-codes-on");
            let remove = self.kind.word("settings-second-remove", "settings-erase-code-remove");
            draw.button("remove", remove, Weight::Secondary);
        }
    }

    fn draw_offer(&self, draw: &mut Draw<'_>, world: &World) {
        draw.title("settings-codes-read");
        draw.lead(self.kind.word("settings-second-warning", "settings-erase-code-warning"));
        for warning in self.kind.warnings() {
            draw.push(warning, RowKind::Item(world.plain(warning)));
        }
        let word = self.kind.word("settings-second-understood", "settings-erase-code-understood");
        let read = control("read", world.word(word), ControlKind::Tick);
        draw.tap(Control { is_on: self.is_read, ..read });
    }

    fn draw_set(&self, draw: &mut Draw<'_>, lesson: &Lesson) {
        draw.notice(Tone::Good, self.kind.word("settings-second-done", "settings-erase-code-done"));
        match self.kind {
            CodeKind::Second => {
                draw.lead("settings-second-notes").text("setup-hold").section("try-title");
                lesson.draw(draw);
                draw.small("setup-code-wait");
            }
            CodeKind::Erase => {
                draw.notice(Tone::Care, "settings-erase-code-never").text("settings-erase-code-after");
            }
        }
    }
}

/// Returns what to set; `None` if the digits are no code, which a keypad does not offer.
fn coding(digits: &Digits, own: Option<Digits>) -> Option<Coding> {
    let code = |digits: &Digits| digits.expose(Code::parse).ok();
    let new = code(digits)?;
    Some(match own {
        None => Coding::Second(new),
        Some(own) => Coding::Erase { own: code(&own)?, erase: new },
    })
}

impl Page for MoreCode {
    fn id(&self) -> &'static str {
        self.kind.id()
    }

    fn title(&self, world: &World) -> String {
        world.word(self.kind.id())
    }

    fn entered(&mut self, world: &mut World) {
        if matches!(self.stage, Stage::Looking) {
            self.look(world);
        }
    }

    fn rows(&self, world: &World) -> Vec<Row> {
        let mut draw = Draw::new(world);
        if world.more_codes() == Offer::Draft {
            draw.notice(Tone::Care, "settings-codes-draft");
        }
        if let Some(problem) = self.problem {
            draw.notice(Tone::Danger, problem);
        }
        match &self.stage {
            Stage::Looking => {
                draw.small("kept-looking");
            }
            Stage::About => self.draw_about(&mut draw, world),
            Stage::Removing => {
                let sure = self.kind.word("settings-second-remove-sure", "settings-erase-code-remove-sure");
                draw.notice(Tone::Care, sure);
            }
            Stage::Own(own) => {
                draw.title("settings-erase-code-own");
                own.draw(&mut draw);
            }
            Stage::Choosing(new, _) => {
                draw.title(self.kind.word("settings-second-make", "settings-erase-code-make"));
                new.draw(&mut draw);
            }
            Stage::Busy(_) => {
                draw.waiting("setting", "settings-code-setting");
            }
            Stage::Set(lesson) => self.draw_set(&mut draw, lesson),
            Stage::Removed => {
                let removed = self.kind.word("settings-second-removed", "settings-erase-code-removed");
                draw.notice(Tone::Good, removed);
            }
        }
        draw.rows()
    }

    fn dock(&self, world: &World) -> Vec<Control> {
        let primary = |id, word| button(id, word, Weight::Primary, world);
        match self.stage {
            Stage::About if self.is_read && self.has_one => {
                vec![primary("set", self.kind.word("settings-second-change", "settings-erase-code-change"))]
            }
            Stage::About if self.is_read => {
                vec![primary("set", self.kind.word("settings-second-make", "settings-erase-code-make"))]
            }
            Stage::Removing => vec![
                primary("cancel", "common-cancel"),
                button("sure", "common-remove", Weight::QuietDanger, world),
            ],
            Stage::Set(_) | Stage::Removed => vec![primary("done", "common-done")],
            _ => Vec::new(),
        }
    }

    fn tapped(&mut self, control: &str, world: &mut World) -> Next {
        self.problem = None;
        match (&self.stage, control) {
            (Stage::About, "read") => self.is_read = !self.is_read,
            (Stage::About, "set") if self.is_read => self.begin(world),
            (Stage::About, "remove") if self.has_one => self.stage = Stage::Removing,
            (Stage::Removing, "sure") => self.remove(world),
            (Stage::Removing, "cancel") => self.stage = Stage::About,
            (Stage::Set(_) | Stage::Removed, "done") => return Next::Back,
            _ => {}
        }
        Next::Stay
    }

    fn key(&mut self, key: Key, is_held: bool, world: &mut World) -> Next {
        let came = match &mut self.stage {
            Stage::Own(code) | Stage::Choosing(code, _) => code.key(key, is_held, world),
            Stage::Set(lesson) if self.kind == CodeKind::Second => return lesson.key(key, is_held, world),
            _ => return Next::Stay,
        };
        if !matches!(came, KeyResult::Nothing) {
            self.problem = None;
        }
        if let KeyResult::Code(digits) = came {
            self.code_typed(digits, world);
        }
        Next::Stay
    }

    fn back(&mut self, _world: &mut World) -> Next {
        match self.stage {
            Stage::Busy(_) => return Next::Stay,
            Stage::Own(_) | Stage::Choosing(..) | Stage::Removing => self.stage = Stage::About,
            _ => return Next::Back,
        }
        self.problem = None;
        Next::Stay
    }

    fn done(&mut self, done: Done, world: &mut World) -> Next {
        match done {
            Done::HasCode(Ok(has_one)) => (self.has_one, self.stage) = (has_one, Stage::About),
            Done::HasCode(Err(error)) => self.failed(messages::error(&error)),
            Done::Coded(coded) => {
                let has_more_codes = coded.is_ok();
                world.inside.iter_mut().for_each(|inside| inside.found.has_more_codes |= has_more_codes);
                self.coded(coded, world);
            }
            Done::Did(removed) => self.removed(removed),
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
            Stage::Own(code) | Stage::Choosing(code, _) => code.says(),
            Stage::Set(lesson) => lesson.says(),
            _ => None,
        }
    }
}
