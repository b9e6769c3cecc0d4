//! The second step, to read before anything leaves: what will be in it, whom else it shows, and whether to lock it.

use guide::Arg;
use handoff::bundle::{Listed, Others, Preview};
use vault::State;

use super::lock::Lock;
use super::made::Made;
use super::shared::{Choice, STEPS, error};
use crate::messages;
use crate::pages::draw::button;
use crate::pages::kept::MissingFold;
use crate::pages::{Ask, Done, Draw, Next, Page};
use crate::times;
use crate::view::{Control, Row, RowKind, Span, Tone, Weight};
use crate::world::World;

pub(super) struct Inside {
    choice: Choice,
    preview: Option<Preview>,
    missing: MissingFold,
    /// Records drawn so far.
    drawn: usize,
    lock: Lock,
    problem: Option<&'static str>,
    is_fresh: bool,
}

/// Records drawn at first, and added each time.
const AT_ONCE: usize = 50;
/// How close to the last drawn record adds more.
const NEAR: usize = 15;
const RECORD: &str = "record-";

impl Inside {
    pub(super) fn new(choice: Choice) -> Self {
        let (missing, lock) = (MissingFold::default(), Lock::default());
        Self { choice, preview: None, missing, drawn: AT_ONCE, lock, problem: None, is_fresh: false }
    }

    fn draw_preview(&self, draw: &mut Draw<'_>, preview: &Preview, world: &World) {
        self.missing.draw(draw, &preview.missing, world);
        draw.section("hand-over-inside");
        for (at, listed) in preview.records.iter().enumerate().take(self.drawn) {
            draw.push(&format!("{RECORD}{at}"), RowKind::Item(said(listed, world)));
        }
        if preview.records.len() > self.drawn {
            return;
        }
        for word in ["hand-over-inside-words", "hand-over-inside-record", "hand-over-inside-pin"] {
            draw.small(word);
        }
        draw_others(draw, &preview.others, world);
        self.lock.draw(draw, &self.choice.to, world);
    }

    fn go_on(&mut self) -> Next {
        match self.lock.chosen() {
            Ok(locked) => {
                let bytes = self.preview.as_ref().map_or(0, |preview| preview.bytes);
                Next::go(Made::new(self.choice.clone(), locked, bytes))
            }
            Err(problem) => {
                (self.problem, self.is_fresh) = (Some(problem.word()), true);
                Next::Stay
            }
        }
    }
}

/// Returns a record as the person knows it: first words, kind, and what is wrong with it.
fn said(listed: &Listed, world: &World) -> Vec<Span> {
    let Some(summary) = &listed.summary else { return world.plain("hand-over-inside-damaged") };
    let kind = world.word(messages::kind(summary.kind));
    let mut spans = match summary.title.is_empty() {
        true => vec![Span::Strong(kind)],
        false => vec![Span::Quoted(summary.title.clone()), Span::Plain(format!(" · {kind}"))],
    };
    spans.push(Span::Plain(format!(" · {}", times::moment(world, summary.kept))));
    let word = match summary.state {
        State::Kept => return spans,
        State::Damaged => "hand-over-inside-damaged",
        State::Unfinished => "hand-over-inside-unfinished",
    };
    spans.push(Span::Strong(format!(" · {}", world.word(word))));
    spans
}

/// Draws whom else it shows.
fn draw_others(draw: &mut Draw<'_>, others: &Others, world: &World) {
    if *others == Others::default() {
        return;
    }
    draw.notice(Tone::Care, "hand-over-people");
    if !others.names.is_empty() {
        draw.push("names", RowKind::Item(vec![Span::Quoted(others.names.join(", "))]));
    }
    let counts = [
        ("hand-over-people-conversations", others.conversations),
        ("hand-over-people-pictures", others.pictures),
        ("hand-over-people-files", others.files),
    ];
    for (word, count) in counts.into_iter().filter(|(_, count)| *count > 0) {
        let count = Arg::Number(i64::try_from(count).unwrap_or(i64::MAX));
        let words = world.advice.word_with(word, &[("count", count)]);
        draw.push(word, RowKind::Item(vec![Span::Plain(words)]));
    }
    draw.small("hand-over-people-about");
}

impl Page for Inside {
    fn id(&self) -> &'static str {
        "hand-over-inside"
    }

    fn title(&self, world: &World) -> String {
        world.word("hand-over-title")
    }

    fn rows(&self, world: &World) -> Vec<Row> {
        let mut draw = Draw::new(world);
        draw.step(1, STEPS);
        if let Some(problem) = self.problem {
            draw.notice(Tone::Danger, problem);
        }
        match &self.preview {
            Some(preview) => self.draw_preview(&mut draw, preview, world),
            None if self.problem.is_none() => {
                draw.small("kept-looking");
            }
            None => {}
        }
        draw.rows()
    }

    fn dock(&self, world: &World) -> Vec<Control> {
        let make = button("make", "hand-over-make", Weight::Primary, world);
        if self.preview.is_some() { vec![make] } else { Vec::new() }
    }

    fn entered(&mut self, world: &mut World) {
        let (choice, guide, now) = (self.choice.clone(), world.advice.shared(), world.moment());
        world.ask(Ask::Work(Box::new(move |session| {
            let preview = choice.begin(session, guide, now).map(|bundle| bundle.preview().clone());
            Done::Previewed(Box::new(preview))
        })));
    }

    fn reached(&mut self, row: &str, _world: &mut World) {
        let at = row.strip_prefix(RECORD).and_then(|at| at.parse::<usize>().ok());
        if at.is_some_and(|at| at + NEAR >= self.drawn) {
            self.drawn += AT_ONCE;
        }
    }

    fn tapped(&mut self, control: &str, _world: &mut World) -> Next {
        self.problem = None;
        if control == "make" && self.preview.is_some() {
            return self.go_on();
        }
        if !self.missing.tapped(control) {
            self.lock.tapped(control);
        }
        Next::Stay
    }

    fn typed(&mut self, field: &str, text: String, caret: u32, _world: &mut World) {
        self.problem = None;
        self.lock.typed(field, text, caret);
    }

    fn problem_row(&mut self) -> Option<String> {
        std::mem::take(&mut self.is_fresh).then_some(self.problem).flatten().map(str::to_owned)
    }

    fn done(&mut self, done: Done, _world: &mut World) -> Next {
        if let Done::Previewed(preview) = done {
            match *preview {
                Ok(preview) => self.preview = Some(preview),
                Err(problem) => self.problem = Some(error(&problem)),
            }
        }
        Next::Stay
    }

    fn is_inside(&self) -> bool {
        true
    }

    fn is_form(&self) -> bool {
        true
    }
}
