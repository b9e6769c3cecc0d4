//! Set-up: what it cannot do, the age, and a code that is typed twice on the calculator itself.

mod done;

use cover::{Digits, Key, Options};
use guide::Arg;
use vault::{Age, Code, EasyCode, easy};

use super::draw::{button, control};
use super::pad::{Offered, Pad, is_same};
use super::{Ask, Done, Draw, Next, Page};
use crate::messages;
use crate::view::{Amount, Control, ControlKind, Progress, Row, RowKind, Tone, Weight};
use crate::world::{THREE_PRESSES, World, age_said};
use done::SetupDone;

/// How far it has come, for coming back to it: in memory only, and the age goes with a locking.
#[derive(Default)]
pub(crate) struct SetUp {
    /// What it cannot do was read.
    is_read: bool,
    /// The age that was chosen.
    pub(crate) age: Option<Age>,
}

/// The pages of set-up.
#[derive(Default)]
pub(crate) struct Setup {
    part: Part,
    /// It goes on where it was left.
    is_resumed: bool,
    pad: Pad,
    /// What was typed once, or twice and is being made.
    code: Option<Digits>,
    said: Option<&'static str>,
    announced: bool,
    problem: Option<&'static str>,
}

#[derive(Default, Clone, Copy, PartialEq, Eq)]
enum Part {
    #[default]
    Limits,
    Age,
    Code,
    /// The space is being made.
    Making,
}

const LIMITS: [&str; 6] = [
    "setup-limit-spyware",
    "setup-limit-traces",
    "setup-limit-supervised",
    "setup-limit-lab",
    "setup-limit-uninstall",
    "setup-limit-forget",
];

pub(crate) const AGES: [(Age, &str, &str); 3] = [
    (Age::Adult, "adult", "setup-age-adult"),
    (Age::Under18, "under-18", "setup-age-under-18"),
    (Age::NotSaid, "not-said", "setup-age-not-said"),
];

/// Nothing opens from here.
fn options(world: &World) -> Options {
    Options { help_door: false, three_presses: world.three_presses() }
}

impl Setup {
    fn go(&mut self, part: Part, world: &World) -> Next {
        *self = Self { part, ..Self::default() };
        self.pad.begin(options(world));
        Next::Stay
    }

    fn choose(&mut self, control: &str, world: &mut World) -> Next {
        let Some((age, ..)) = AGES.into_iter().find(|(_, id, _)| *id == control) else { return Next::Stay };
        world.set_up.age = Some(age);
        self.go(Part::Code, world)
    }

    fn say(&mut self, said: &'static str) {
        (self.said, self.announced) = (Some(said), false);
    }

    /// Equals was held on digits that may be a code.
    fn offer(&mut self, digits: Digits, world: &mut World) {
        if let Some(reason) = digits.expose(easy) {
            self.code = None;
            return self.say(too_easy(reason));
        }
        match self.code.take() {
            None => {
                self.code = Some(digits);
                self.say("setup-code-twice");
            }
            Some(once) if is_same(&once, &digits) => self.make(digits, world),
            Some(_) => self.say("setup-code-differs"),
        }
    }

    fn make(&mut self, digits: Digits, world: &mut World) {
        let Ok(code) = digits.expose(Code::parse) else { return };
        world.ask(Ask::Make(code, world.set_up.age.unwrap_or(Age::NotSaid)));
        self.code = Some(digits);
        (self.part, self.said, self.problem) = (Part::Making, None, None);
    }

    /// No code: a first one is forgotten too, so that nobody has to know which of two counts.
    fn refuse(&mut self, digits: Option<usize>) {
        self.code = None;
        self.say(match digits {
            Some(0) => "setup-code-about",
            Some(few) if few < 6 => "setup-code-short",
            Some(_) => "setup-code-long",
            None => "setup-code-digits",
        });
    }

    fn press_three_times(world: &mut World) {
        let instead_of_holding = if world.three_presses() { 0 } else { THREE_PRESSES };
        let prefs = vault::Prefs { instead_of_holding, ..world.prefs.clone() };
        world.ask(Ask::Set(prefs));
    }
}

fn too_easy(reason: EasyCode) -> &'static str {
    match reason {
        EasyCode::Run => "setup-code-run",
        EasyCode::Repeat => "setup-code-repeat",
        EasyCode::Year => "setup-code-year",
        EasyCode::Common => "setup-code-common",
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
        let is_making = self.part == Part::Making;
        let later = button("later", "setup-do-later", Weight::Quiet, world);
        if is_making { Vec::new() } else { vec![later] }
    }

    fn entered(&mut self, world: &mut World) {
        if self.part == Part::Limits && world.set_up.is_read {
            let part = if world.set_up.age.is_some() { Part::Code } else { Part::Age };
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
            Part::Limits => limits(&mut draw, world),
            Part::Age => ages(&mut draw, world),
            Part::Code => self.choosing(&mut draw, world),
            Part::Making => making(&mut draw, world),
        }
        draw.rows()
    }

    fn dock(&self, world: &World) -> Vec<Control> {
        let understood = button("understood", "setup-understood", Weight::Primary, world);
        if self.part == Part::Limits { vec![understood] } else { Vec::new() }
    }

    fn tapped(&mut self, control: &str, world: &mut World) -> Next {
        match (self.part, control) {
            (Part::Making, _) => Next::Stay,
            (_, "later") => Next::Back,
            (Part::Limits, "understood") => {
                world.set_up.is_read = true;
                self.go(Part::Age, world)
            }
            (Part::Age, _) => self.choose(control, world),
            (Part::Code, "presses") => {
                Self::press_three_times(world);
                Next::Stay
            }
            _ => Next::Stay,
        }
    }

    fn key(&mut self, key: Key, is_held: bool, world: &mut World) -> Next {
        if self.part != Part::Code {
            return Next::Stay;
        }
        match self.pad.press(key, is_held, options(world)) {
            Offered::Nothing => return Next::Stay,
            Offered::Code(digits) => self.offer(digits, world),
            Offered::Unfit(digits) => self.refuse(digits),
            Offered::Help => {}
        }
        self.problem = None;
        self.pad.begin(options(world));
        Next::Stay
    }

    fn back(&mut self, world: &mut World) -> Next {
        match self.part {
            Part::Limits => Next::Back,
            Part::Age => self.go(Part::Limits, world),
            Part::Code => self.go(Part::Age, world),
            Part::Making => Next::Stay,
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
                self.go(Part::Code, world);
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
        self.said.filter(|_| !std::mem::replace(&mut self.announced, true))
    }
}

fn step(draw: &mut Draw<'_>, world: &World, done: u32) {
    let args = [("step", Arg::Number((done + 1).into())), ("count", Arg::Number(3))];
    let words = world.advice.word_with("common-step-of", &args);
    let progress = Progress { of: Amount::Steps { done, all: 3 }, words, stop: None };
    draw.push("step", RowKind::Progress(Box::new(progress)));
}

fn limits(draw: &mut Draw<'_>, world: &World) {
    step(draw, world, 0);
    draw.title("setup-first");
    for limit in LIMITS {
        draw.push(limit, RowKind::Item(world.plain(limit)));
    }
    draw.small("setup-later");
}

fn ages(draw: &mut Draw<'_>, world: &World) {
    step(draw, world, 1);
    draw.title("setup-age").text("setup-age-why");
    for (age, id, word) in AGES {
        let is_on = age != Age::NotSaid && age_said(age) == world.answers().age;
        draw.tap(Control { is_on, ..control(id, world.word(word), ControlKind::Choice) });
    }
    draw.small("setup-later");
}

impl Setup {
    fn choosing(&self, draw: &mut Draw<'_>, world: &World) {
        step(draw, world, 2);
        draw.title("setup-code");
        let is_long_enough = self.pad.bare_digits().is_some_and(|digits| (6..=16).contains(&digits));
        match self.said {
            Some("setup-code-twice") => draw.notice(Tone::Good, "setup-code-twice"),
            Some(said) => draw.notice(Tone::Care, said),
            None => draw.text("setup-code-about"),
        };
        draw.push("keys", self.pad.row());
        if is_long_enough {
            draw.small("setup-code-enough");
        }
        let presses = control("presses", world.word("settings-hold-press"), ControlKind::Tick);
        draw.small("setup-hold-else").tap(Control { is_on: world.three_presses(), ..presses });
        draw.small("setup-later");
    }
}

fn making(draw: &mut Draw<'_>, world: &World) {
    let progress = Progress { of: Amount::Unknown, words: world.word("setup-making"), stop: None };
    draw.push("making", RowKind::Progress(Box::new(progress)));
}
