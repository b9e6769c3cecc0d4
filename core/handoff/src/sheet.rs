//! The account in words: as large cards of the call sheet, and as text to paste into a force's form.

mod isolated;

use guide::{Guide, GuideError};
use vault::{Medium, OccurredAt, Party};

use crate::account::{self, Account, AccountLine, Answer, Piece};
use crate::missing::missing_words;
use crate::time;
use isolated::{isolated, one_line};

/// One question and its answer, with people's words separate from the pack's.
#[derive(Clone, PartialEq, Eq)]
pub struct Leaf {
    /// Id of the question.
    pub id: &'static str,
    /// The question.
    pub title: String,
    /// The lines of the answer; empty if nothing was noted.
    pub lines: Vec<Vec<Run>>,
}

/// A piece of a line.
#[derive(Clone, PartialEq, Eq)]
pub enum Run {
    /// Words of the pack, or a name from it.
    Said(String),
    /// Words that somebody typed, on one line. Whatever shows them must isolate their direction from the text around
    /// them.
    Quoted(String),
}

/// One large card of the call sheet, to read during a call or show to an officer at a counter.
#[derive(Clone, PartialEq, Eq)]
pub struct Card {
    /// Id of the question, by which the shell recognises the card.
    pub id: &'static str,
    /// The question.
    pub title: String,
    /// The lines of the answer; "nothing noted yet" in the pack's words if there is none.
    pub lines: Vec<String>,
}

/// Makes the cards of the call sheet in the guide's language: first what to say first, then the questions in order,
/// last what is missing, if anything.
///
/// # Errors
/// `NoSuchWord` if the pack lacks a message; a checked pack does not.
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

/// Returns the questions in order, in the guide's language, and last what is missing, if anything.
///
/// # Errors
/// The errors of [`call_sheet`].
pub fn leaves(account: &Account, guide: &Guide) -> Result<Vec<Leaf>, GuideError> {
    let answers = account.answers.iter().map(|answer| leaf(answer, guide));
    let missing = missing(account, guide)?.map(|Card { id, title, lines }| {
        let lines = lines.into_iter().map(|line| vec![Run::Said(line)]).collect();
        Ok(Leaf { id, title, lines })
    });
    answers.chain(missing).collect()
}

/// Formats who was contacted and by which medium; empty if neither was said.
///
/// # Errors
/// The errors of [`call_sheet`].
pub fn reached(who: &Party, via: Medium, guide: &Guide) -> Result<Vec<Run>, GuideError> {
    joined(&account::whom(who, via), Vec::new(), guide)
}

fn missing(account: &Account, guide: &Guide) -> Result<Option<Card>, GuideError> {
    let lines = missing_words(&account.missing, guide)?;
    let title = word(guide, "call-sheet-missing")?;
    Ok((!lines.is_empty()).then_some(Card { id: "call-sheet-missing", title, lines }))
}

/// Formats the account as plain text for anyone who takes the report: first what is missing, then headings and lines of
/// what was noted, with times as the person saw them and their distance from UTC. People's words that could change the
/// direction of the text around them are isolated by Unicode control characters.
///
/// # Errors
/// The errors of [`call_sheet`].
pub fn text(account: &Account, guide: &Guide) -> Result<String, GuideError> {
    let mut out = text_head(guide)?;
    let answers = account.answers.iter().filter(|answer| !answer.lines.is_empty());
    let cards = answers.map(|answer| card(answer, guide));
    for card in missing(account, guide).transpose().into_iter().chain(cards) {
        let card = card?;
        out.push_str(&text_title(&card.title));
        card.lines.iter().for_each(|line| out.push_str(&text_line(line)));
    }
    Ok(out)
}

/// Returns the text above the account.
pub(crate) fn text_head(guide: &Guide) -> Result<String, GuideError> {
    Ok(format!("{}\n{}\n", word(guide, "call-sheet-officer-first")?, word(guide, "call-sheet-own-note")?))
}

pub(crate) fn text_title(title: &str) -> String {
    format!("\n{}\n", title.to_uppercase())
}

pub(crate) fn text_line(line: &str) -> String {
    format!("- {line}\n")
}

/// Returns the full-screen card for a child who cannot say it: what happened, what they need, what not to do.
///
/// # Errors
/// The errors of [`call_sheet`].
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
    let Leaf { id, title, lines } = leaf(answer, guide)?;
    let mut lines: Vec<String> = lines.iter().map(|line| printed(line)).collect();
    if lines.is_empty() {
        lines.push(word(guide, "call-sheet-nothing")?);
    }
    Ok(Card { id, title, lines })
}

fn leaf(answer: &Answer, guide: &Guide) -> Result<Leaf, GuideError> {
    let lines = answer.lines.iter().map(|line| runs(line, guide)).collect::<Result<_, _>>()?;
    Ok(Leaf { id: answer.word, title: word(guide, answer.word)?, lines })
}

/// Formats a line of the account.
pub(crate) fn runs(line: &AccountLine, guide: &Guide) -> Result<Vec<Run>, GuideError> {
    joined(&line.parts, when(&line.happened, guide)?.into_iter().collect(), guide)
}

fn joined(parts: &[Piece], mut pieces: Vec<Vec<Run>>, guide: &Guide) -> Result<Vec<Run>, GuideError> {
    for part in parts {
        pieces.push(part_runs(part, guide)?);
    }
    Ok(pieces.join(&Run::Said(" · ".to_owned())))
}

/// Formats a line as plain text.
pub(crate) fn printed(line: &[Run]) -> String {
    let run = |run: &Run| match run {
        Run::Said(words) => words.clone(),
        Run::Quoted(words) => isolated(words),
    };
    line.iter().map(run).collect()
}

/// Formats a time with its clock, a day without one, and words unchanged: never more than was said.
fn when(happened: &OccurredAt, guide: &Guide) -> Result<Option<Vec<Run>>, GuideError> {
    Ok(match happened {
        OccurredAt::Exact(moment) => Some(vec![Run::Said(time::shown(*moment))]),
        OccurredAt::Day(day) => Some(vec![Run::Said(day.to_string())]),
        OccurredAt::About(words) => Some(named("call-sheet-about", words, guide)?),
        OccurredAt::NotSaid => None,
    })
}

fn part_runs(part: &Piece, guide: &Guide) -> Result<Vec<Run>, GuideError> {
    Ok(match part {
        Piece::Text(text) => vec![Run::Quoted(one_line(text))],
        Piece::Named(id, text) => named(id, text, guide)?,
        Piece::Word(id) => vec![Run::Said(word(guide, id)?)],
        Piece::Service(id) => vec![Run::Said(match guide.service(id) {
            Ok(service) => service.name.clone(),
            Err(_) => word(guide, "call-sheet-unnamed")?,
        })],
        Piece::Force(id) => vec![Run::Said(match guide.force(id) {
            Ok(force) => force.name.clone(),
            Err(_) => word(guide, "call-sheet-unnamed")?,
        })],
    })
}

fn named(id: &str, text: &str, guide: &Guide) -> Result<Vec<Run>, GuideError> {
    Ok(vec![Run::Said(format!("{}: ", word(guide, id)?)), Run::Quoted(one_line(text))])
}

fn word(guide: &Guide, id: &str) -> Result<String, GuideError> {
    guide.word(id, &[])
}
