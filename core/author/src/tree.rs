//! A TOML file with the line of every value, so that findings can name the line.

use serde::de::DeserializeOwned;
use toml::de::{DeTable, DeValue};

use super::report::{Finding, Place, Rule};

/// A value and its line.
#[derive(Debug, Clone)]
pub(crate) struct Node {
    /// Line, from 1.
    pub(crate) line: usize,
    /// The value.
    pub(crate) value: Value,
}

/// The value of a node.
#[derive(Debug, Clone)]
pub(crate) enum Value {
    /// A text.
    Text(String),
    /// Rows or other values in order.
    List(Vec<Node>),
    /// Keys and values, in the order of keys.
    Table(Vec<(String, Node)>),
    /// A TOML date: refused, because dates are written as text.
    Date,
    /// A number or a boolean.
    Other,
}

impl Node {
    /// Returns the value of a key, if this is a table that has it.
    pub(crate) fn get(&self, key: &str) -> Option<&Self> {
        self.entries().iter().find(|(name, _)| name == key).map(|(_, node)| node)
    }

    /// Returns keys and values; empty if this is not a table.
    pub(crate) fn entries(&self) -> &[(String, Self)] {
        if let Value::Table(entries) = &self.value { entries } else { &[] }
    }

    /// Returns the values of a list; empty if this is not a list.
    pub(crate) fn items(&self) -> &[Self] {
        if let Value::List(items) = &self.value { items } else { &[] }
    }

    /// Returns the text, if this is a text.
    pub(crate) fn text(&self) -> Option<&str> {
        if let Value::Text(text) = &self.value { Some(text) } else { None }
    }

    /// Returns the rows of `[[key]]`.
    pub(crate) fn rows(&self, key: &str) -> &[Self] {
        self.get(key).map_or(&[], Self::items)
    }

    /// Returns the text under a key of this table.
    pub(crate) fn text_of(&self, key: &str) -> Option<&str> {
        self.get(key).and_then(Self::text)
    }

    /// Calls `seen` with every leaf value below, and the nearest key above it.
    pub(crate) fn walk<'a>(&'a self, key: &'a str, seen: &mut dyn FnMut(&'a str, &'a Self)) {
        match &self.value {
            Value::List(items) => items.iter().for_each(|item| item.walk(key, seen)),
            Value::Table(entries) => entries.iter().for_each(|(name, node)| node.walk(name, seen)),
            Value::Text(_) | Value::Date | Value::Other => seen(key, self),
        }
    }
}

/// Parses a TOML file with its lines.
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

/// Parses a TOML file into a type; an error names the line.
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

/// Returns the line, from 1, of a byte in the text.
pub(crate) fn line_of(text: &str, at: usize) -> usize {
    1 + text.bytes().take(at).filter(|b| *b == b'\n').count()
}
