//! The third step: the file goes out, and then what to read to the call handler.

use std::sync::Arc;

use guide::Arg;
use handoff::bundle::{BundleError, Fingerprint};

use super::lock::Locked;
use super::shared::{Choice, STEPS, draw_groups, error};
use crate::Act;
use crate::bundle_stream::{Going, Stream};
use crate::event::Outcome;
use crate::pages::draw::button;
use crate::pages::{Ask, Delivery, Done, Draw, Export, Next, Page};
use crate::sizes::size;
use crate::view::{Amount, Control, Fact, Icon, Row, RowKind, Span, Tone, Weight};
use crate::world::World;

pub(super) struct Made {
    choice: Choice,
    locked: Locked,
    bytes: u64,
    stage: Stage,
    problem: Option<&'static str>,
}

enum Stage {
    /// Ready to save or share.
    Ready,
    /// Being read once more, then to go out this way.
    Beginning(Delivery),
    /// Going out.
    Going(Arc<Going>),
    /// Gone, with this fingerprint.
    Gone(Fingerprint),
}

/// How often progress is shown, in milliseconds.
const TICK_MS: u32 = 500;

impl Made {
    pub(super) fn new(choice: Choice, locked: Locked, bytes: u64) -> Self {
        Self { choice, locked, bytes, stage: Stage::Ready, problem: None }
    }

    fn begin(&mut self, way: Delivery, world: &mut World) {
        self.problem = None;
        self.stage = Stage::Beginning(way);
        let (choice, guide, now) = (self.choice.clone(), world.advice.shared(), world.moment());
        let locked = self.locked.clone();
        world.ask(Ask::Work(Box::new(move |session| {
            let made = guide.ok_or(BundleError::Failed).and_then(|guide| {
                let sealing = locked.sealing(&choice.to, &guide)?;
                Stream::new(choice.begin(session, Some(guide), now)?, sealing)
            });
            Done::Bundled(Box::new(made))
        })));
    }

    fn send(&mut self, stream: Stream, way: Delivery, world: &mut World) {
        self.stage = Stage::Going(stream.going());
        let (name, mime) = (stream.file_name(), stream.mime().to_owned());
        world.ask(Ask::Export(Export { source: Box::new(stream), name, mime, way }));
        tick(world);
    }

    fn sent(&mut self, outcome: &Outcome, world: &mut World) {
        let Stage::Going(going) = &self.stage else { return };
        let fingerprint = going.fingerprint();
        self.stage = match (outcome, fingerprint) {
            (Outcome::Performed, Some(fingerprint)) => {
                world.read_out = Some(fingerprint);
                Stage::Gone(fingerprint)
            }
            // All of it was read and so recorded, though no file came of it: never call that nothing.
            (_, Some(_)) => {
                self.problem = Some("hand-over-failed-late");
                Stage::Ready
            }
            _ => {
                self.problem = going.was_begun().then_some("hand-over-not-written");
                Stage::Ready
            }
        };
    }

    fn draw_facts(&self, draw: &mut Draw<'_>, world: &World) {
        let count = Arg::Number(i64::try_from(self.choice.entries.len()).unwrap_or(i64::MAX));
        let count = world.advice.word_with("kept-count", &[("count", count)]);
        let locked = vec![Span::Plain(self.locked.words(&self.choice.to, world))];
        let fact = |word: &str, words| Fact { label: world.word(word), words };
        draw.push(
            "facts",
            RowKind::Facts(vec![
                fact("hand-over-whom", world.plain(self.choice.whom)),
                fact("hand-over-count", vec![Span::Plain(format!("{count}, {}", size(self.bytes)))]),
                fact("hand-over-locked", locked),
            ]),
        );
    }
}

fn tick(world: &mut World) {
    world.ask(Ask::Just(Act::Wake { token: 0, ms: TICK_MS }));
}

fn draw_going(draw: &mut Draw<'_>, going: Option<&Going>, world: &World) {
    let percent = going.map_or(0, Going::percent);
    let words = if percent == 0 {
        world.word("hand-over-making")
    } else {
        world.advice.word_with("hand-over-progress", &[("percent", Arg::Number(percent.into()))])
    };
    let stop = going.map(|_| button("stop", "hand-over-stop", Weight::Quiet, world));
    draw.progress("progress", Amount::Percent(percent), words, stop);
}

impl Page for Made {
    fn id(&self) -> &'static str {
        "hand-over-made"
    }

    fn title(&self, world: &World) -> String {
        world.word("hand-over-title")
    }

    fn rows(&self, world: &World) -> Vec<Row> {
        let mut draw = Draw::new(world);
        draw.step(if matches!(self.stage, Stage::Gone(_)) { STEPS } else { 2 }, STEPS);
        if let Some(problem) = self.problem {
            draw.notice(Tone::Danger, problem);
        }
        match &self.stage {
            Stage::Ready => {
                draw.title("hand-over-ready");
                self.draw_facts(&mut draw, world);
                draw.small("hand-over-share-about");
            }
            Stage::Beginning(_) => draw_going(&mut draw, None, world),
            Stage::Going(going) => draw_going(&mut draw, Some(going), world),
            Stage::Gone(fingerprint) => {
                draw.notice(Tone::Good, "hand-over-done");
                draw_groups(&mut draw, fingerprint);
                self.draw_facts(&mut draw, world);
            }
        }
        draw.rows()
    }

    fn dock(&self, world: &World) -> Vec<Control> {
        let icon = |icon, control: Control| Control { icon: Some(icon), ..control };
        match self.stage {
            Stage::Ready => vec![
                icon(Icon::Save, button("save", "hand-over-save", Weight::Primary, world)),
                icon(Icon::Share, button("share", "hand-over-share", Weight::Secondary, world)),
            ],
            Stage::Gone(_) => vec![button("done", "common-done", Weight::Primary, world)],
            Stage::Beginning(_) | Stage::Going(_) => Vec::new(),
        }
    }

    fn entered(&mut self, world: &mut World) {
        // The page above was woken in its place.
        self.woke(world);
    }

    fn tapped(&mut self, control: &str, world: &mut World) -> Next {
        match (&self.stage, control) {
            (Stage::Ready, "save") => self.begin(Delivery::Save, world),
            (Stage::Ready, "share") => self.begin(Delivery::Share, world),
            (Stage::Going(going), "stop") => going.stop(),
            (Stage::Gone(_), "done") => return Next::Root,
            _ => {}
        }
        Next::Stay
    }

    fn woke(&mut self, world: &mut World) {
        if matches!(self.stage, Stage::Going(_)) {
            tick(world);
        }
    }

    fn back(&mut self, _world: &mut World) -> Next {
        match &self.stage {
            Stage::Ready | Stage::Gone(_) => Next::Back,
            Stage::Beginning(_) | Stage::Going(_) => Next::Stay,
        }
    }

    fn done(&mut self, done: Done, world: &mut World) -> Next {
        match (done, &self.stage) {
            (Done::Bundled(stream), Stage::Beginning(way)) => match (*stream, *way) {
                (Ok(stream), way) => self.send(stream, way, world),
                (Err(problem), _) => {
                    (self.stage, self.problem) = (Stage::Ready, Some(error(&problem)));
                }
            },
            (Done::Performed(outcome), _) => self.sent(&outcome, world),
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
}
