//! Set-up: what it cannot do, the age, and a code typed twice on the calculator itself.

mod done;

use cover::{Digits, Key};
use vault::{Age, Code};

use super::draw::{button, control};
use super::new_code::{KeyResult, NewCode};
use super::{Ask, Destination, Done, Draw, Next, Page};
use crate::messages;
use crate::view::{Control, ControlKind, Icon, Row, RowKind, Tone, Weight};
use crate::world::{SetUp, THREE_PRESSES, World, age_said};
use done::SetupDone;

#[derive(Default)]
pub(crate) struct Setup {
    part: WizardStep,
    /// Whether it continues where it was left.
    is_resumed: bool,
    new: NewCode,
    /// The code that was typed twice.
    code: Option<Digits>,
    problem: Option<&'static str>,
}

#[derive(Default, Clone, Copy, PartialEq, Eq)]
enum WizardStep {
    #[default]
    Limits,
    Age,
    Code,
    Making,
}

/// What must be known first, the age, the code.
const STEPS: u32 = 3;

const LIMITS: [&str; 7] = [
    "setup-limit-spyware",
    "setup-limit-traces",
    "setup-limit-supervised",
    "setup-limit-lab",
    "setup-limit-uninstall",
    "setup-limit-phone",
    "setup-limit-code",
];

pub(crate) const AGES: [(Age, &str, &str); 3] = [
    (Age::Adult, "adult", "setup-age-adult"),
    (Age::Under18, "under-18", "setup-age-under-18"),
    (Age::NotSaid, "not-said", "setup-age-not-said"),
];

impl Setup {
    fn go(&mut self, part: WizardStep, world: &World) -> Next {
        *self = Self { part, new: NewCode::begin(world), ..Self::default() };
        Next::Stay
    }

    fn choose(&mut self, control: &str, world: &mut World) -> Next {
        let Some((age, ..)) = AGES.into_iter().find(|(_, id, _)| *id == control) else { return Next::Stay };
        world.set_up.age = Some(age);
        self.go(WizardStep::Code, world)
    }

    fn make(&mut self, digits: Digits, world: &mut World) {
        let Ok(code) = digits.expose(Code::parse) else { return };
        world.ask(Ask::Make(code, world.set_up.age.unwrap_or(Age::NotSaid)));
        self.code = Some(digits);
        (self.part, self.problem) = (WizardStep::Making, None);
    }

    fn press_three_times(world: &mut World) {
        let instead_of_holding = if world.three_presses() { 0 } else { THREE_PRESSES };
        let prefs = vault::Prefs { instead_of_holding, ..world.prefs.clone() };
        world.ask(Ask::Set(prefs));
    }
}

impl Page for Setup {
    fn id(&self) -> &'static str {
        "setup"
    }

    fn title(&self, world: &World) -> String {
        world.word("setup-title")
    }

    fn actions(&self, world: &World) -> Vec<Control> {
        let is_making = self.part == WizardStep::Making;
        let later = button("later", "setup-do-later", Weight::Quiet, world);
        if is_making { Vec::new() } else { vec![later] }
    }

    fn entered(&mut self, world: &mut World) {
        if self.part == WizardStep::Limits && world.set_up.is_read {
            let part = if world.set_up.age.is_some() { WizardStep::Code } else { WizardStep::Age };
            self.go(part, world);
            self.is_resumed = true;
        }
    }

    fn rows(&self, world: &World) -> Vec<Row> {
        let mut draw = Draw::new(world);
        if let Some(problem) = self.problem {
            draw.notice(Tone::Danger, problem);
        } else if self.is_resumed {
            draw.notice(Tone::Good, "setup-resume");
        }
        match self.part {
            WizardStep::Limits => limits(&mut draw, world),
            WizardStep::Age => ages(&mut draw, world),
            WizardStep::Code => self.choosing(&mut draw, world),
            WizardStep::Making => {
                draw.waiting("making", "setup-making");
            }
        }
        draw.rows()
    }

    fn dock(&self, world: &World) -> Vec<Control> {
        let understood = button("understood", "setup-understood", Weight::Primary, world);
        if self.part == WizardStep::Limits { vec![understood] } else { Vec::new() }
    }

    fn tapped(&mut self, control: &str, world: &mut World) -> Next {
        match (self.part, control) {
            (WizardStep::Making, _) => Next::Stay,
            (_, "later") => Next::Back,
            (WizardStep::Limits, "understood") => {
                world.set_up.is_read = true;
                self.go(WizardStep::Age, world)
            }
            (WizardStep::Limits, "copy") => Next::open(Destination::BringCopy),
            (WizardStep::Age, _) => self.choose(control, world),
            (WizardStep::Code, "presses") => {
                Self::press_three_times(world);
                Next::Stay
            }
            _ => Next::Stay,
        }
    }

    fn key(&mut self, key: Key, is_held: bool, world: &mut World) -> Next {
        if self.part != WizardStep::Code {
            return Next::Stay;
        }
        match self.new.key(key, is_held, world) {
            KeyResult::Nothing => return Next::Stay,
            KeyResult::Said => {}
            KeyResult::Code(digits) => self.make(digits, world),
        }
        self.problem = None;
        Next::Stay
    }

    fn back(&mut self, world: &mut World) -> Next {
        match self.part {
            WizardStep::Limits => Next::Back,
            WizardStep::Age => self.go(WizardStep::Limits, world),
            WizardStep::Code => self.go(WizardStep::Age, world),
            WizardStep::Making => Next::Stay,
        }
    }

    fn done(&mut self, done: Done, world: &mut World) -> Next {
        match done {
            Done::Made(Ok(())) => {
                world.set_up = SetUp::default();
                let code = self.code.take();
                return Next::go(SetupDone::new(code));
            }
            Done::Made(Err(error)) => {
                self.go(WizardStep::Code, world);
                self.problem = Some(messages::error(&error));
            }
            Done::Set(Err(error)) => self.problem = Some(messages::error(&error)),
            _ => {}
        }
        Next::Stay
    }

    fn is_form(&self) -> bool {
        true
    }

    fn says(&mut self) -> Option<&'static str> {
        self.new.says()
    }
}

fn limits(draw: &mut Draw<'_>, world: &World) {
    draw.step(0, STEPS).title("setup-first");
    for limit in LIMITS {
        draw.push(limit, RowKind::Item(world.plain(limit)));
    }
    draw.leads_with("copy", "forgot-copy", world.word("forgot-copy-row"), Some(Icon::Save));
    draw.small("setup-later");
}

fn ages(draw: &mut Draw<'_>, world: &World) {
    draw.step(1, STEPS).title("setup-age").text("setup-age-why");
    for (age, id, word) in AGES {
        let is_on = age != Age::NotSaid && age_said(age) == world.answers().age;
        draw.tap(Control { is_on, ..control(id, world.word(word), ControlKind::Choice) });
    }
    draw.small("setup-later");
}

impl Setup {
    fn choosing(&self, draw: &mut Draw<'_>, world: &World) {
        draw.step(2, STEPS).title("setup-code");
        self.new.draw(draw);
        let presses = control("presses", world.word("settings-hold-press"), ControlKind::Tick);
        draw.small("setup-hold-else").tap(Control { is_on: world.three_presses(), ..presses });
        draw.small("setup-later");
    }
}
