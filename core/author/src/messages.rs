//! Reads the Fluent files of a pack: messages with their lines, plain texts and variables.

use std::collections::BTreeSet;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use serde::{Deserialize, Serialize};

use super::report::{Finding, Place, Rule};
use super::tree::line_of;

/// `data/screens.toml`.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Screens {
    /// Screens of the app.
    pub(crate) screens: Vec<String>,
    /// Groups of messages that the code requests by name.
    pub(crate) parts: Vec<String>,
}

/// Returns whether a data file holds search data: `search`, or `search-cy` for a language.
pub(crate) fn is_search(name: &str) -> bool {
    name == "search" || name.starts_with("search-")
}

/// A message as written.
#[derive(Debug)]
pub(crate) struct SourceMessage {
    /// Its id.
    pub(crate) id: String,
    /// Its line.
    pub(crate) line: usize,
    /// Its texts: one, or one for each variant.
    pub(crate) texts: Vec<String>,
    /// Variables it needs.
    pub(crate) variables: BTreeSet<String>,
    /// Other messages it uses.
    pub(crate) uses: BTreeSet<String>,
}

/// A Fluent file.
#[derive(Debug)]
pub(crate) struct MessageFile {
    /// Path of the file.
    pub(crate) file: String,
    /// Language.
    pub(crate) locale: String,
    /// The whole file, for the image.
    pub(crate) text: String,
    /// Its messages.
    pub(crate) messages: Vec<SourceMessage>,
}

/// Reads a Fluent file.
pub(crate) fn read(file: &str, locale: &str, text: &str, findings: &mut Vec<Finding>) -> MessageFile {
    let resource = fluent_syntax::parser::parse(text).unwrap_or_else(|(resource, errors)| {
        for error in errors {
            let place = Place { file, line: line_of(text, error.pos.start) };
            findings.push(Finding::new(
                place,
                Rule::Message,
                error.kind.to_string(),
                "Correct the Fluent syntax",
            ));
        }
        resource
    });
    let mut messages: Vec<SourceMessage> = Vec::new();
    for entry in &resource.body {
        // Entries are in the order of the file, so a second message of the same id is searched for after the first.
        let after = messages.last().map_or(0, |message| message.line);
        messages.extend(read_entry(text, entry, after));
    }
    MessageFile { file: file.to_owned(), locale: locale.to_owned(), text: text.to_owned(), messages }
}

fn read_entry(text: &str, entry: &Entry<&str>, after: usize) -> Option<SourceMessage> {
    let (id, pattern) = match entry {
        Entry::Message(message) => (message.id.name.to_owned(), message.value.as_ref()?),
        Entry::Term(term) => (format!("-{}", term.id.name), &term.value),
        _ => return None,
    };
    let mut reader = Reader { texts: vec![String::new()], variables: BTreeSet::new(), uses: BTreeSet::new() };
    reader.pattern(pattern);
    let line = find_line(text, &id, after);
    Some(SourceMessage { id, line, texts: reader.texts, variables: reader.variables, uses: reader.uses })
}

fn find_line(text: &str, id: &str, after: usize) -> usize {
    let starts = |line: &str| line.strip_prefix(id).is_some_and(|rest| rest.trim_start().starts_with('='));
    text.lines().skip(after).position(starts).map_or(after.max(1), |index| after + index + 1)
}

struct Reader {
    texts: Vec<String>,
    variables: BTreeSet<String>,
    uses: BTreeSet<String>,
}

impl Reader {
    fn pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.push(value),
                PatternElement::Placeable { expression } => self.expression(expression),
            }
        }
    }

    fn push(&mut self, words: &str) {
        self.texts.iter_mut().for_each(|text| text.push_str(words));
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.note(selector);
                let before = std::mem::take(&mut self.texts);
                let mut all = Vec::new();
                for variant in variants {
                    self.texts.clone_from(&before);
                    self.pattern(&variant.value);
                    all.append(&mut self.texts);
                }
                self.texts = all;
            }
        }
    }

    /// Adds an inline element; a value counts as one word.
    fn inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::StringLiteral { value } => self.push(value),
            InlineExpression::Placeable { expression } => self.expression(expression),
            other => {
                self.note(other);
                self.push("…x");
            }
        }
    }

    fn note(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.to_owned());
            }
            InlineExpression::MessageReference { id, .. } => {
                self.uses.insert(id.name.to_owned());
            }
            InlineExpression::TermReference { id, .. } => {
                self.uses.insert(format!("-{}", id.name));
            }
            InlineExpression::FunctionReference { arguments, .. } => {
                arguments.positional.iter().for_each(|argument| self.note(argument));
            }
            _ => {}
        }
    }
}
