//! The account in words: as the call sheet's large cards, and as text to paste into a force's form.

use guide::{Guide, GuideError};
use vault::OccurredAt;

use crate::account::{Account, Answer, Line, Part};
use crate::missing::missing_words;
use crate::time;

/// One large card of the call sheet, readable mid-call or by an officer at a counter.
#[derive(Clone, PartialEq, Eq)]
pub struct Card {
    /// The id of its question, for the shell to know it again.
    pub id: &'static str,
    /// The question.
    pub title: String,
    /// The answer, a line each; "nothing noted yet" in the pack's words if there is none.
    pub lines: Vec<String>,
}

/// The cards of the call sheet in asking order, in the guide's language; first what to say first, last what is missing, if
/// anything is.
///
/// # Errors
/// `NoSuchWord` if the pack lacks a message; a checked pack lacks none.
pub fn call_sheet(account: &Account, guide: &Guide) -> Result<Vec<Card>, GuideError> {
    let first = Card {
        id: "call-sheet-first",
        title: word(guide, "call-sheet-title")?,
        lines: vec![word(guide, "call-sheet-first")?, word(guide, "call-sheet-safe")?],
    };
    let cards = account.answers.iter().map(|answer| card(answer, guide));
    let missing = missing(account, guide).transpose();
    std::iter::once(Ok(first)).chain(cards).chain(missing).collect()
}

fn missing(account: &Account, guide: &Guide) -> Result<Option<Card>, GuideError> {
    let lines = missing_words(&account.missing, guide)?;
    let title = word(guide, "call-sheet-missing")?;
    Ok((!lines.is_empty()).then_some(Card { id: "call-sheet-missing", title, lines }))
}

/// The account as plain text: first what is missing from it, then headings and lines, only what was noted, times in UTC
/// with the zone they were seen in.
///
/// # Errors
/// As [`call_sheet`].
pub fn text(account: &Account, guide: &Guide) -> Result<String, GuideError> {
    let mut out = word(guide, "call-sheet-own-note")?;
    out.push('\n');
    let answers = account.answers.iter().filter(|answer| !answer.lines.is_empty());
    let cards = answers.map(|answer| card(answer, guide));
    for card in missing(account, guide).transpose().into_iter().chain(cards) {
        let card = card?;
        out.push_str(&format!("\n{}\n", card.title.to_uppercase()));
        card.lines.iter().for_each(|line| out.push_str(&format!("- {line}\n")));
    }
    Ok(out)
}

/// The one full-screen card for a child who cannot say it: what happened, what they need, what not to do.
///
/// # Errors
/// As [`call_sheet`].
pub fn adult_card(guide: &Guide) -> Result<Card, GuideError> {
    let lines = ADULT_CARD.iter().map(|id| word(guide, id)).collect::<Result<_, _>>()?;
    Ok(Card { id: "card-adult", title: word(guide, "card-adult-title")?, lines })
}

const ADULT_CARD: [&str; 8] = [
    "card-adult-happened",
    "card-adult-hard",
    "card-adult-need",
    "card-adult-angry",
    "card-adult-picture",
    "card-adult-not-pay",
    "card-adult-next",
    "card-adult-danger",
];

fn card(answer: &Answer, guide: &Guide) -> Result<Card, GuideError> {
    let mut lines = answer.lines.iter().map(|line| line_text(line, guide)).collect::<Result<Vec<_>, _>>()?;
    if lines.is_empty() {
        lines.push(word(guide, "call-sheet-nothing")?);
    }
    Ok(Card { id: answer.word, title: word(guide, answer.word)?, lines })
}

fn line_text(line: &Line, guide: &Guide) -> Result<String, GuideError> {
    let when = when(&line.happened, guide).transpose();
    let parts = line.parts.iter().map(|part| part_text(part, guide));
    let parts: Vec<String> = when.into_iter().chain(parts).collect::<Result<_, _>>()?;
    Ok(parts.join(" · "))
}

/// An instant with its clock, a day without one, words as words: never more than was told.
fn when(happened: &OccurredAt, guide: &Guide) -> Result<Option<String>, GuideError> {
    Ok(match happened {
        OccurredAt::Exact(moment) => Some(time::shown(*moment)),
        OccurredAt::Day(day) => Some(day.to_string()),
        OccurredAt::About(words) => {
            Some(format!("{}: {}", word(guide, "call-sheet-about")?, one_line(words)))
        }
        OccurredAt::NotSaid => None,
    })
}

fn part_text(part: &Part, guide: &Guide) -> Result<String, GuideError> {
    Ok(match part {
        Part::Text(text) => one_line(text),
        Part::Named(id, text) => format!("{}: {}", word(guide, id)?, one_line(text)),
        Part::Word(id) => word(guide, id)?,
        // An id that this pack does not know still says more than nothing.
        Part::Service(id) => guide.service(id).map_or_else(|_| one_line(id), |service| service.name.clone()),
        Part::Force(id) => guide.force(id).map_or_else(|_| one_line(id), |force| force.name.clone()),
    })
}

/// A line break inside someone's words must not look like a new line of the account, nor may a sign in them turn round
/// what stands beside them. They are shown without; what was kept stays as it was.
fn one_line(text: &str) -> String {
    let shown: String = text.chars().map(|letter| if turns(letter) { ' ' } else { letter }).collect();
    shown.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn turns(letter: char) -> bool {
    matches!(letter, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn word(guide: &Guide, id: &str) -> Result<String, GuideError> {
    guide.word(id, &[])
}

#[cfg(test)]
mod tests {
    #[test]
    fn no_sign_in_the_words_breaks_a_line_or_turns_it_round() {
        let shown = super::one_line("a\u{202e}b\u{2028}c\u{2029}d\u{61c}e\u{2067}f\ng");
        assert_eq!(shown, "a b c d e f g");
    }
}
