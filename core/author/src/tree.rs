//! A TOML file with the line of every value, for findings that point at the right place.

use serde::de::DeserializeOwned;
use toml::de::{DeTable, DeValue};

use super::report::{Finding, Place, Rule};

/// A value and the line it is on.
#[derive(Debug, Clone)]
pub(crate) struct Node {
    /// Line, from 1.
    pub(crate) line: usize,
    /// The value.
    pub(crate) value: Value,
}

/// What a node holds.
#[derive(Debug, Clone)]
pub(crate) enum Value {
    /// Words.
    Text(String),
    /// Rows or other values in order.
    List(Vec<Node>),
    /// Keys and values in the order of the file's keys.
    Table(Vec<(String, Node)>),
    /// A date of TOML's own kind: refused, dates are written as text.
    Date,
    /// A number, or true or false.
    Other,
}

impl Node {
    /// The value of a key, if this is a table that has it.
    pub(crate) fn get(&self, key: &str) -> Option<&Self> {
        self.entries().iter().find(|(name, _)| name == key).map(|(_, node)| node)
    }

    /// Keys and values; none if this is no table.
    pub(crate) fn entries(&self) -> &[(String, Self)] {
        if let Value::Table(entries) = &self.value { entries } else { &[] }
    }

    /// The values of a list; none if this is no list.
    pub(crate) fn items(&self) -> &[Self] {
        if let Value::List(items) = &self.value { items } else { &[] }
    }

    /// The words, if these are words.
    pub(crate) fn text(&self) -> Option<&str> {
        if let Value::Text(text) = &self.value { Some(text) } else { None }
    }

    /// The rows of `[[key]]`.
    pub(crate) fn rows(&self, key: &str) -> &[Self] {
        self.get(key).map_or(&[], Self::items)
    }

    /// The words under a key of this table.
    pub(crate) fn text_of(&self, key: &str) -> Option<&str> {
        self.get(key).and_then(Self::text)
    }

    /// Calls with every text below, and the nearest key above it.
    pub(crate) fn walk<'a>(&'a self, key: &'a str, seen: &mut dyn FnMut(&'a str, &'a Self)) {
        match &self.value {
            Value::List(items) => items.iter().for_each(|item| item.walk(key, seen)),
            Value::Table(entries) => entries.iter().for_each(|(name, node)| node.walk(name, seen)),
            Value::Text(_) | Value::Date | Value::Other => seen(key, self),
        }
    }
}

/// Reads a TOML file with its lines.
pub(crate) fn parse(file: &str, text: &str) -> Result<Node, Finding> {
    let table = DeTable::parse(text).map_err(|error| finding(file, text, &error))?;
    let line = line_of(text, table.span().start);
    Ok(Node { line, value: read_table(text, table.get_ref()) })
}

fn read_table(text: &str, table: &DeTable<'_>) -> Value {
    let entry = |(key, value): (&toml::Spanned<toml::de::DeString<'_>>, &toml::Spanned<DeValue<'_>>)| {
        (key.get_ref().to_string(), read(text, value))
    };
    Value::Table(table.iter().map(entry).collect())
}

fn read(text: &str, value: &toml::Spanned<DeValue<'_>>) -> Node {
    let line = line_of(text, value.span().start);
    let value = match value.get_ref() {
        DeValue::String(words) => Value::Text(words.to_string()),
        DeValue::Array(items) => Value::List(items.iter().map(|item| read(text, item)).collect()),
        DeValue::Table(table) => read_table(text, table),
        DeValue::Datetime(_) => Value::Date,
        DeValue::Integer(_) | DeValue::Float(_) | DeValue::Boolean(_) => Value::Other,
    };
    Node { line, value }
}

/// Reads a TOML file as what it should be; the error names the line.
pub(crate) fn load<T: DeserializeOwned>(file: &str, text: &str) -> Result<T, Finding> {
    toml::from_str(text).map_err(|error| finding(file, text, &error))
}

fn finding(file: &str, text: &str, error: &toml::de::Error) -> Finding {
    let line = error.span().map_or(1, |span| line_of(text, span.start));
    let what = error.message().replace('\n', " ");
    Finding::new(
        Place { file, line },
        Rule::Data,
        what,
        "Correct the TOML, or see content/README.md for its shape",
    )
}

/// The line, from 1, of a byte of the text.
pub(crate) fn line_of(text: &str, at: usize) -> usize {
    1 + text.bytes().take(at).filter(|b| *b == b'\n').count()
}
