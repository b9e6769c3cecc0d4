//! Parses the text of a block: plain, strong, links, and the source marks at its end.

use super::report::{Finding, Place, Rule};
use guide::page::{Span, Target};

/// The text of one block.
pub(crate) struct Inline {
    /// Runs of text in order.
    pub(crate) spans: Vec<Span>,
    /// Source marks in order.
    pub(crate) marks: Vec<String>,
}

/// Parses the text of one block. Reports what cannot be parsed and keeps it as plain text.
pub(crate) fn parse(place: Place<'_>, text: &str, findings: &mut Vec<Finding>) -> Inline {
    let mut reader = Reader { place, findings, spans: Vec::new(), marks: Vec::new() };
    let mut rest = text;
    while !rest.is_empty() {
        rest = reader.step(rest);
    }
    reader.finish()
}

struct Reader<'a> {
    place: Place<'a>,
    findings: &'a mut Vec<Finding>,
    spans: Vec<Span>,
    marks: Vec<String>,
}

impl Reader<'_> {
    /// Parses one run; returns the rest.
    fn step<'t>(&mut self, rest: &'t str) -> &'t str {
        if let Some((mark, after)) = bracketed(rest, "[^", "]") {
            self.marks.push(mark.to_owned());
            return after;
        }
        if let Some((strong, after)) = bold(rest) {
            self.refuse_marks_before(strong);
            self.strong(strong);
            return after;
        }
        if let Some((words, address, after)) = link(rest) {
            self.link(words, address);
            return after;
        }
        self.plain(rest)
    }

    fn refuse_marks_before(&mut self, text: &str) {
        if !self.marks.is_empty() && !text.trim().is_empty() {
            self.report("words after a source mark", "Move the marks behind the last full stop of the block");
        }
    }

    /// Adds bold text. Links in it stay links.
    fn strong(&mut self, mut rest: &str) {
        while !rest.is_empty() {
            if let Some((words, address, after)) = link(rest) {
                self.link(words, address);
                rest = after;
                continue;
            }
            let end = rest.char_indices().skip(1).find(|(_, c)| *c == '[').map_or(rest.len(), |(at, _)| at);
            let (text, after) = rest.split_at(end);
            self.spans.push(Span::Strong { text: text.to_owned() });
            rest = after;
        }
    }

    fn link(&mut self, words: &str, address: &str) {
        self.refuse_marks_before(words);
        match Target::parse(address) {
            Some(target) => self.spans.push(Span::Link { text: words.to_owned(), target }),
            None => {
                let what = format!("the link goes to `{address}`");
                self.report(&what, "Links go to service:, topic:, force:, screen: or source: and an id");
                self.push_text(words);
            }
        }
    }

    fn plain<'t>(&mut self, rest: &'t str) -> &'t str {
        let mut chars = rest.char_indices();
        chars.next();
        let end = chars.find(|(_, c)| matches!(c, '[' | '*')).map_or(rest.len(), |(at, _)| at);
        let (text, after) = rest.split_at(end);
        if let Some(sign) =
            text.chars().find(|c| matches!(c, '[' | ']' | '*' | '_' | '`' | '<' | '>' | '\\' | '|'))
        {
            let what = format!("`{sign}` is no part of a link, bold words or a mark");
            self.report(&what, "Write plain words");
        }
        self.refuse_marks_before(text);
        self.push_text(text);
        after
    }

    fn push_text(&mut self, text: &str) {
        if let Some(Span::Text { text: last }) = self.spans.last_mut() {
            last.push_str(text);
        } else {
            self.spans.push(Span::Text { text: text.to_owned() });
        }
    }

    fn report(&mut self, what: &str, mend: &str) {
        self.findings.push(Finding::new(self.place, Rule::Markdown, what, mend));
    }

    fn finish(mut self) -> Inline {
        trim_end(&mut self.spans);
        if self.spans.is_empty() {
            self.report("a block without words", "Write something or remove it");
        }
        Inline { spans: self.spans, marks: self.marks }
    }
}

/// Removes the space before the source marks.
fn trim_end(spans: &mut Vec<Span>) {
    if let Some(Span::Text { text }) = spans.last_mut() {
        text.truncate(text.trim_end().len());
        if text.is_empty() {
            spans.pop();
        }
    }
}

fn bracketed<'t>(text: &'t str, open: &str, close: &str) -> Option<(&'t str, &'t str)> {
    let (inner, after) = text.strip_prefix(open)?.split_once(close)?;
    let plain = !inner.is_empty() && !inner.contains(['[', ']', '*']);
    plain.then_some((inner, after))
}

fn bold(text: &str) -> Option<(&str, &str)> {
    let (inner, after) = text.strip_prefix("**")?.split_once("**")?;
    let plain = !inner.trim().is_empty() && !inner.contains('*') && !inner.contains("[^");
    plain.then_some((inner, after))
}

fn link(text: &str) -> Option<(&str, &str, &str)> {
    let (words, rest) = text.strip_prefix('[')?.split_once("](")?;
    let (address, after) = rest.split_once(')')?;
    let plain = !words.is_empty() && !words.contains(['[', ']', '*']) && !address.contains(['(', ' ']);
    plain.then_some((words, address, after))
}
