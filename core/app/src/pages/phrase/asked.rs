//! Three of the twelve words asked back, at random places.

use guide::Arg;
use vault::Entropy;

use crate::drafts::Typed;
use crate::pages::Draw;
use crate::pages::draw::field;
use crate::view::{Field, RowKind, TextKind, Weight};
use crate::world::World;

/// The places and what was typed for each, wiped with it.
pub(super) struct Asked {
    words: [(usize, Typed); 3],
}

const WORD: &str = "word-";

impl Asked {
    /// Chooses one place in each four.
    pub(super) fn choose() -> Result<Self, seal::SealError> {
        let chance = seal::random::bytes::<3>()?;
        let mut at = 0;
        let words = chance.map(|byte| {
            let place = at + usize::from(byte % 4) + 1;
            at += 4;
            (place, Typed::default())
        });
        Ok(Self { words })
    }

    pub(super) fn draw(&self, draw: &mut Draw<'_>, world: &World) {
        draw.title("setup-phrase-ask").text("setup-phrase-ask-about");
        for (place, typed) in &self.words {
            let number = Arg::Number(i64::try_from(*place).unwrap_or(i64::MAX));
            let label = world.advice.word_with("setup-phrase-word", &[("place", number)]);
            let id = format!("{WORD}{place}");
            let (text, caret) = (typed.text.clone(), typed.caret);
            let row = Field { text, caret, ..field(&id, label, TextKind::Username, 1) };
            draw.push(&id, RowKind::Field(Box::new(row)));
        }
        draw.button("again", "setup-phrase-again", Weight::Quiet);
    }

    pub(super) fn typed(&mut self, field: &str, text: String, caret: u32) {
        let place = field.strip_prefix(WORD).and_then(|place| place.parse::<usize>().ok());
        let word = self.words.iter_mut().find(|(its, _)| Some(*its) == place);
        if let Some((_, typed)) = word {
            typed.set(text, caret);
        }
    }

    pub(super) fn is_right(&mut self, entropy: &Entropy) -> bool {
        self.words.iter().all(|(place, typed)| entropy.is_word(*place, &typed.text))
    }
}
