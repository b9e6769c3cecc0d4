//! Collects every text that people will read, with its place.

use super::content::{Content, SourcePage};
use super::messages::MessageFile;
use super::report::Place;
use guide::Audience;
use guide::page::{Span, Target};

/// A text.
pub(crate) struct Passage<'a> {
    /// Where it is.
    pub(crate) place: Place<'a>,
    /// Language.
    pub(crate) locale: &'a str,
    /// The reader it is written for; `None` for messages of screens.
    pub(crate) audience: Option<Audience>,
    /// The reader it is written for; `None` for messages of screens.
    pub(crate) text: String,
    /// The text without the names of services, forces and sources.
    pub(crate) own_words: String,
}

/// Returns all texts of pages and messages.
pub(crate) fn all(content: &Content) -> Vec<Passage<'_>> {
    let pages = content.pages.iter().flat_map(of_page);
    pages.chain(content.messages.iter().flat_map(of_messages)).collect()
}

fn of_page(page: &SourcePage) -> Vec<Passage<'_>> {
    let head = [(2, &page.front.title), (2, &page.front.summary)];
    let head = head.into_iter().map(|(line, text)| passage(page, line, text.clone(), text.clone()));
    let body = page.body.iter().map(|parsed| {
        passage(page, parsed.line, parsed.block.text(), parsed.block.spans().iter().map(own_words).collect())
    });
    head.chain(body).collect()
}

fn passage(page: &SourcePage, line: usize, text: String, own_words: String) -> Passage<'_> {
    let place = Place { file: &page.file, line };
    Passage { place, locale: &page.locale, audience: Some(page.audience), text, own_words }
}

fn own_words(span: &Span) -> &str {
    match span {
        Span::Link { target: Target::Service(_) | Target::Force(_) | Target::Source(_), .. } => "…",
        other => other.text(),
    }
}

fn of_messages(file: &MessageFile) -> Vec<Passage<'_>> {
    let texts =
        file.messages.iter().flat_map(|message| message.texts.iter().map(move |text| (message, text)));
    texts
        .map(|(message, text)| Passage {
            place: Place { file: &file.file, line: message.line },
            locale: &file.locale,
            audience: None,
            text: text.clone(),
            own_words: text.clone(),
        })
        .collect()
}
