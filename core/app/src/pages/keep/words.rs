//! Their words, a line each, copied from the chat.

use serde::{Deserialize, Serialize};
use vault::{EntryId, Line, Record, Sender, Told, Transcript};
use zeroize::{Zeroize, ZeroizeOnDrop};

use super::kept_now::KeptNow;
use super::leaving::{Leaving, leaving_rows};
use crate::drafts::{self, Form, Typed};
use crate::messages;
use crate::pages::draw::{button, control, field};
use crate::pages::{Ask, Done, Draw, Next, Page};
use crate::view::{Control, ControlKind, Field, Row, RowKind, TextKind, Tone, Weight};
use crate::world::World;

/// What is in the form.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, Zeroize, ZeroizeOnDrop)]
pub(crate) struct Words {
    #[serde(rename = "l")]
    lines: Vec<WordsLine>,
    /// A picture was there, and is left where it is.
    #[serde(rename = "p")]
    picture_left: bool,
    /// The field with the caret.
    #[serde(rename = "f")]
    focus: String,
}

#[derive(Default, Clone, PartialEq, Eq, Serialize, Deserialize, Zeroize, ZeroizeOnDrop)]
struct WordsLine {
    #[serde(rename = "w")]
    words: Typed,
    #[serde(rename = "s")]
    sender: Option<Who>,
    #[serde(rename = "n")]
    name: Typed,
    #[serde(rename = "t")]
    time: Typed,
}

/// Who wrote a line: chosen, never chosen for the person.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Zeroize)]
enum Who {
    #[serde(rename = "t")]
    Them,
    #[serde(rename = "m")]
    Me,
    #[serde(rename = "o")]
    Other,
}

impl Default for Words {
    fn default() -> Self {
        Self { lines: vec![WordsLine::default()], picture_left: false, focus: String::new() }
    }
}

impl Form for Words {
    const KIND: u8 = 1;
}

/// The form.
pub(crate) struct WordsForm {
    entry: EntryId,
    words: Words,
    /// The message that says what is missing or went wrong.
    problem: Option<&'static str>,
    leaving: Leaving,
    is_long: bool,
    is_busy: bool,
}

impl WordsForm {
    pub(crate) fn new(entry: EntryId, words: Words) -> Self {
        let leaving = Leaving::default();
        Self { entry, words, problem: None, leaving, is_long: false, is_busy: false }
    }

    fn keep(&mut self, world: &mut World) {
        if self.is_busy {
            return;
        }
        match self.words.record() {
            Ok(record) => {
                self.is_busy = true;
                self.problem = None;
                world.ask(super::keeping(self.entry, record, Told::typed(world.zone())));
            }
            Err(missing) => self.problem = Some(missing),
        }
    }

    /// Everything that changes the form goes into the draft.
    fn changed(&mut self, world: &mut World) {
        self.problem = None;
        let body = drafts::body(&self.words);
        self.is_long = drafts::is_long(&body);
        world.ask(Ask::Draft { entry: self.entry, body });
    }

    fn more(&mut self) {
        self.words.lines.push(WordsLine::default());
        self.words.focus = format!("words-{}", self.words.lines.len() - 1);
    }
}

impl Words {
    fn is_blank(&self) -> bool {
        self.lines.iter().all(|line| line.words.is_blank() && line.name.is_blank() && line.time.is_blank())
    }

    /// What is kept, or the message that says what is missing.
    fn record(&self) -> Result<Record, &'static str> {
        let written = self.lines.iter().filter(|line| !line.words.is_blank());
        let lines: Vec<Line> = written.map(WordsLine::line).collect::<Result<_, _>>()?;
        if lines.is_empty() {
            return Err("keep-nothing");
        }
        Ok(Record::Transcript(Transcript { lines, picture_left_on_phone: self.picture_left }))
    }

    fn field(&mut self, id: &str) -> Option<&mut Typed> {
        let (name, at) = id.rsplit_once('-')?;
        let line = self.lines.get_mut(at.parse::<usize>().ok()?)?;
        match name {
            "words" => Some(&mut line.words),
            "name" => Some(&mut line.name),
            "time" => Some(&mut line.time),
            _ => None,
        }
    }

    /// Chooses who wrote a line, if the control does.
    fn choose(&mut self, id: &str) -> bool {
        let chosen = id.strip_prefix("sender-").and_then(|rest| rest.split_once('-'));
        let line = chosen.and_then(|(at, who)| Some((at.parse::<usize>().ok()?, Who::from_id(who)?)));
        let Some((at, who)) = line else { return false };
        let Some(line) = self.lines.get_mut(at) else { return false };
        line.sender = Some(who);
        true
    }
}

impl WordsLine {
    fn line(&self) -> Result<Line, &'static str> {
        let sender = match self.sender.ok_or("keep-words-sender-missing")? {
            Who::Them => Sender::Them,
            Who::Me => Sender::Me,
            Who::Other if self.name.is_blank() => return Err("keep-words-name-missing"),
            Who::Other => Sender::Other(self.name.text.clone()),
        };
        Ok(Line { words: self.words.text.clone(), sender, shown_time: self.time.text.clone() })
    }
}

impl Who {
    const ALL: [(Self, &'static str, &'static str); 3] = [
        (Self::Them, "them", "keep-words-them"),
        (Self::Me, "me", "keep-words-me"),
        (Self::Other, "other", "keep-words-other"),
    ];

    fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|(_, its, _)| *its == id).map(|(who, _, _)| who)
    }
}

impl Page for WordsForm {
    fn id(&self) -> &'static str {
        "keep-words"
    }

    fn title(&self, world: &World) -> String {
        world.word("keep-words")
    }

    fn rows(&self, world: &World) -> Vec<Row> {
        if self.leaving.is_asked() {
            return leaving_rows(world);
        }
        let mut draw = Draw::new(world);
        if let Some(problem) = self.problem {
            draw.notice(Tone::Danger, problem);
        } else if self.is_long {
            draw.notice(Tone::Care, "keep-long");
        }
        draw.text("keep-words-help");
        for (at, line) in self.words.lines.iter().enumerate() {
            draw.push(&format!("line-{at}"), RowKind::Card(self.line_rows(at, line, world)));
        }
        draw.button("more", "keep-words-add", Weight::Quiet);
        let left = control("picture", world.word("keep-words-picture-left"), ControlKind::Tick);
        draw.tap(Control { is_on: self.words.picture_left, ..left });
        draw.small("keep-words-disappearing").small("keep-draft").small("keep-typed-note");
        draw.rows()
    }

    fn dock(&self, world: &World) -> Vec<Control> {
        if self.leaving.is_asked() {
            return Vec::new();
        }
        vec![button("keep", "common-save", Weight::Primary, world)]
    }

    fn tapped(&mut self, control: &str, world: &mut World) -> Next {
        if let Some(next) = self.leaving.tapped(control, world) {
            return next;
        }
        match control {
            "keep" => self.keep(world),
            "more" => {
                self.more();
                self.changed(world);
            }
            "picture" => {
                self.words.picture_left = !self.words.picture_left;
                self.changed(world);
            }
            _ => {
                if self.words.choose(control) {
                    self.changed(world);
                }
            }
        }
        Next::Stay
    }

    fn typed(&mut self, id: &str, text: String, caret: u32, world: &mut World) {
        let Some(typed) = self.words.field(id) else { return };
        typed.set(text, caret);
        id.clone_into(&mut self.words.focus);
        self.changed(world);
    }

    fn back(&mut self, _world: &mut World) -> Next {
        self.leaving.back(!self.words.is_blank())
    }

    fn done(&mut self, done: Done, _world: &mut World) -> Next {
        self.is_busy = false;
        match done {
            Done::Kept(Ok(_)) => Next::swap(KeptNow),
            Done::Kept(Err(error)) => {
                self.problem = Some(messages::error(&error));
                Next::Stay
            }
            _ => Next::Stay,
        }
    }

    fn is_inside(&self) -> bool {
        true
    }

    fn is_form(&self) -> bool {
        true
    }
}

impl WordsForm {
    fn line_rows(&self, at: usize, line: &WordsLine, world: &World) -> Vec<Row> {
        let mut draw = Draw::new(world);
        let mut place = |name: &str, word: &str, typed: &Typed, kind: TextKind, lines: u32| {
            let id = format!("{name}-{at}");
            let field = Field {
                text: typed.text.clone(),
                caret: typed.caret,
                has_focus: self.words.focus == id,
                ..field(&id, world.word(word), kind, lines)
            };
            draw.push(&id, RowKind::Field(Box::new(field)));
        };
        place("words", "keep-words-type", &line.words, TextKind::Copied, 3);
        place("time", "keep-words-time", &line.time, TextKind::Copied, 1);
        if line.sender == Some(Who::Other) {
            place("name", "keep-words-name", &line.name, TextKind::Name, 1);
        }
        draw.push(&format!("sender-{at}"), senders(at, line, world));
        draw.rows()
    }
}

fn senders(at: usize, line: &WordsLine, world: &World) -> RowKind {
    let choice = |(who, id, word): (Who, &str, &str)| Control {
        is_on: line.sender == Some(who),
        ..control(&format!("sender-{at}-{id}"), world.word(word), ControlKind::Choice)
    };
    let choices = Who::ALL.into_iter().map(choice).collect();
    RowKind::Choices { label: world.word("keep-words-sender"), choices }
}
