//! A conversation, one line after the other, copied from the chat.

use serde::{Deserialize, Serialize};
use vault::{OccurredAt, Record, Sender, Transcript, TranscriptLine};
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use super::form::{Content, Problem};
use super::when::When;
use crate::drafts::{self, Form, Typed};
use crate::pages::Draw;
use crate::pages::draw::{control, field};
use crate::view::{CardLook, Control, ControlKind, Day, Field, Row, RowKind, TextKind, Weight};
use crate::world::World;

/// The contents of the form.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, Zeroize, ZeroizeOnDrop)]
pub(crate) struct Words {
    #[serde(rename = "l")]
    lines: Vec<WordsLine>,
    /// Whether there was a picture, which is not kept.
    #[serde(rename = "p")]
    picture_left: bool,
    #[serde(rename = "h", default)]
    when: When,
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

/// Who wrote a line; never chosen for the person.
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
        let when = When::default();
        Self { lines: vec![WordsLine::default()], picture_left: false, when, focus: String::new() }
    }
}

impl Form for Words {
    const KIND: u8 = 1;
}

impl Words {
    /// Starts with the words of a picture that is not kept.
    pub(super) fn of_picture(said: &str) -> Self {
        let mut words = Self::default();
        words.picture_left = true;
        words.lines.iter_mut().for_each(|line| line.words.set(said.to_owned(), u32::MAX));
        words
    }

    fn more(&mut self) {
        self.lines.push(WordsLine::default());
        self.focus = format!("words-{}", self.lines.len() - 1);
    }

    fn transcript(&self) -> Result<Transcript, Problem> {
        let written = self.lines.iter().filter(|line| !line.shows_nothing());
        let lines: Vec<TranscriptLine> = written.map(WordsLine::line).collect::<Result<_, _>>()?;
        if lines.is_empty() {
            return Err(Problem::page("keep-nothing"));
        }
        Ok(Transcript { lines, picture_left_on_phone: self.picture_left })
    }

    fn field(&mut self, id: &str) -> Option<&mut Typed> {
        if let Some(words) = self.when.field(id) {
            return Some(words);
        }
        let (name, at) = id.rsplit_once('-')?;
        let line = self.lines.get_mut(at.parse::<usize>().ok()?)?;
        match name {
            "words" => Some(&mut line.words),
            "name" => Some(&mut line.name),
            "time" => Some(&mut line.time),
            _ => None,
        }
    }

    /// Sets who wrote a line; returns whether the control does that.
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
    fn is_blank(&self) -> bool {
        self.words.is_blank() && self.name.is_blank() && self.time.is_blank()
    }

    /// Returns whether its visible fields are empty; the name has one only beside its choice.
    fn shows_nothing(&self) -> bool {
        let has_name = self.sender == Some(Who::Other) && !self.name.is_blank();
        self.words.is_blank() && self.time.is_blank() && !has_name
    }

    // A line needs words; without them, anything beside them would be lost silently.
    fn line(&self) -> Result<TranscriptLine, Problem> {
        if self.words.is_blank() {
            return Err(Problem::page("keep-words-line-missing"));
        }
        let sender = match self.sender.ok_or(Problem::page("keep-words-sender-missing"))? {
            Who::Them => Sender::Them,
            Who::Me => Sender::Me,
            Who::Other if self.name.is_blank() => return Err(Problem::page("keep-words-name-missing")),
            Who::Other => Sender::Other(self.name.text.clone()),
        };
        Ok(TranscriptLine { words: self.words.text.clone(), sender, shown_time: self.time.text.clone() })
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

impl Content for Words {
    fn is_blank(&self) -> bool {
        self.lines.iter().all(WordsLine::is_blank) && self.when.is_blank()
    }

    fn draft(&self) -> Zeroizing<Vec<u8>> {
        drafts::body(self)
    }

    fn draw(&self, draw: &mut Draw<'_>, problem: Option<&Problem>, world: &World) {
        draw.text("keep-words-help");
        for (at, line) in self.lines.iter().enumerate() {
            draw.card(&format!("line-{at}"), CardLook::Plain, self.line_rows(at, line, world));
        }
        draw.button("more", "keep-words-add", Weight::Quiet);
        let left = control("picture", world.word("keep-words-picture-left"), ControlKind::Tick);
        draw.tap(Control { is_on: self.picture_left, ..left });
        self.when.draw("keep-when", &self.focus, problem, draw, world);
        draw.small("keep-words-disappearing");
    }

    fn tapped(&mut self, control: &str, world: &World) -> bool {
        match control {
            "more" => self.more(),
            "picture" => self.picture_left = !self.picture_left,
            _ => return self.when.tapped(control, world) || self.choose(control),
        }
        true
    }

    fn typed(&mut self, id: &str, text: String, caret: u32) -> bool {
        let Some(typed) = self.field(id) else { return false };
        typed.set(text, caret);
        id.clone_into(&mut self.focus);
        true
    }

    fn dated(&mut self, id: &str, day: Option<Day>, world: &World) -> Option<Problem> {
        self.when.dated(id, day, world)
    }

    fn record(&self, world: &World) -> Result<(Record, OccurredAt), Problem> {
        Ok((Record::Transcript(self.transcript()?), self.when.told(world)?))
    }
}

impl Words {
    fn line_rows(&self, at: usize, line: &WordsLine, world: &World) -> Vec<Row> {
        let mut draw = Draw::new(world);
        let mut place = |name: &str, word: &str, typed: &Typed, kind: TextKind, lines: u32| {
            let id = format!("{name}-{at}");
            let field = Field {
                text: typed.text.clone(),
                caret: typed.caret,
                has_focus: self.focus == id,
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
