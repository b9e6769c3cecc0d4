//! Typing the phrase when the code is forgotten: it opens its space, where a new code is chosen.

use guide::Arg;
use seal::phrase::PhraseError;
use vault::{Entropy, StoreError};

use crate::drafts::Typed;
use crate::messages;
use crate::pages::draw::{button, field};
use crate::pages::{Ask, Destination, Done, Draw, Next, Page};
use crate::view::{Control, Field, Row, RowKind, Span, TextKind, Tone, Weight};
use crate::world::World;

/// The page. What is typed is wiped with it and never drafted.
#[derive(Default)]
pub(crate) struct TypePhrase {
    typed: Typed,
    problem: Option<Problem>,
    is_fresh: bool,
    is_trying: bool,
}

enum Problem {
    /// Not a phrase.
    Typed(PhraseError),
    /// A phrase, but it opens nothing, or not now.
    Refused(&'static str),
}

/// The text field.
pub(crate) const FIELD: &str = "words";

impl TypePhrase {
    fn try_it(&mut self, world: &mut World) {
        match Entropy::from_typed(&self.typed.text) {
            Ok(phrase) => {
                self.is_trying = true;
                world.ask(Ask::OpenByPhrase(phrase));
            }
            Err(error) => self.say(Problem::Typed(error)),
        }
    }

    fn say(&mut self, problem: Problem) {
        (self.problem, self.is_fresh, self.is_trying) = (Some(problem), true, false);
    }

    fn refused(&mut self, error: &StoreError) {
        self.say(Problem::Refused(match error {
            StoreError::Denied => "forgot-phrase-wrong",
            error => messages::error(error),
        }));
    }
}

fn said(problem: &Problem, world: &World) -> String {
    match problem {
        Problem::Refused(word) => world.word(word),
        Problem::Typed(error) => said_of(error, world),
    }
}

/// Returns why it is not a phrase. A wrong word is named by its place, never shown.
pub(crate) fn said_of(error: &PhraseError, world: &World) -> String {
    let with = |word: &str, name: &str, number: usize| {
        let number = Arg::Number(i64::try_from(number).unwrap_or(i64::MAX));
        world.advice.word_with(word, &[(name, number)])
    };
    match error {
        PhraseError::UnknownWord(place) => with("forgot-phrase-unknown", "place", *place),
        PhraseError::WordCount(count) => with("forgot-phrase-count", "count", *count),
        PhraseError::DigitCount(count) => with("forgot-phrase-digits", "count", *count),
        PhraseError::Checksum => world.word("forgot-phrase-order"),
    }
}

/// Draws the text field.
pub(crate) fn draw_field(draw: &mut Draw<'_>, typed: &Typed, world: &World) {
    let typed = Field {
        text: typed.text.clone(),
        caret: typed.caret,
        ..field(FIELD, world.word("forgot-phrase-field"), TextKind::Username, 4)
    };
    draw.push(FIELD, RowKind::Field(Box::new(typed)));
}

impl Page for TypePhrase {
    fn id(&self) -> &'static str {
        "forgot-phrase"
    }

    fn title(&self, world: &World) -> String {
        world.word("forgot-phrase")
    }

    fn rows(&self, world: &World) -> Vec<Row> {
        let mut draw = Draw::new(world);
        if let Some(problem) = &self.problem {
            let words = vec![Span::Plain(said(problem, world))];
            draw.push("problem", RowKind::Notice { tone: Tone::Danger, words });
        }
        draw.lead("forgot-phrase-about").text("forgot-phrase-how");
        draw_field(&mut draw, &self.typed, world);
        if self.is_trying {
            draw.waiting("trying", "forgot-phrase-trying");
        }
        draw.small("setup-phrase-nobody").small("forgot-about");
        draw.rows()
    }

    fn dock(&self, world: &World) -> Vec<Control> {
        vec![button("open", "forgot-phrase-open", Weight::Primary, world)]
    }

    fn tapped(&mut self, control: &str, world: &mut World) -> Next {
        if control == "open" && !self.is_trying {
            self.problem = None;
            self.try_it(world);
        }
        Next::Stay
    }

    fn typed(&mut self, field: &str, text: String, caret: u32, _world: &mut World) {
        if field == FIELD {
            self.problem = None;
            self.typed.set(text, caret);
        }
    }

    fn done(&mut self, done: Done, _world: &mut World) -> Next {
        match done {
            Done::Made(Ok(())) => return Next::open(Destination::NeededCode),
            Done::Made(Err(error)) => self.refused(&error),
            _ => {}
        }
        Next::Stay
    }

    fn problem_row(&mut self) -> Option<String> {
        std::mem::take(&mut self.is_fresh).then(|| "problem".to_owned())
    }

    fn is_form(&self) -> bool {
        true
    }
}
