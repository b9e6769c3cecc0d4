//! Checks that messages named in the data exist, that every message is used, and that translations match.

use std::collections::{BTreeMap, BTreeSet};

use crate::content::Content;
use crate::messages::{MessageFile, SourceMessage, is_search};
use crate::report::{Finding, Place, Rule};
use guide::ENGLISH;

type ByName<'a> = BTreeMap<&'a str, (&'a MessageFile, &'a SourceMessage)>;

/// Checks rule `message`.
pub(super) fn check(content: &Content, findings: &mut Vec<Finding>) {
    let english = by_name(content, ENGLISH, findings);
    let named = named(content);
    for (id, place) in &named {
        if !english.contains_key(id) {
            let what = format!("the data names the message `{id}`, which is missing");
            findings.push(Finding::new(
                *place,
                Rule::Message,
                what,
                "Add it to a file in en/ or correct the id",
            ));
        }
    }
    unused(content, &english, &named, findings);
    let locales: BTreeSet<&str> = content.messages.iter().map(|file| file.locale.as_str()).collect();
    for locale in locales.into_iter().filter(|locale| *locale != ENGLISH) {
        translations(&english, &by_name(content, locale, findings), findings);
    }
}

fn by_name<'a>(content: &'a Content, locale: &str, findings: &mut Vec<Finding>) -> ByName<'a> {
    let mut names = ByName::new();
    for file in content.messages.iter().filter(|file| file.locale == locale) {
        for message in &file.messages {
            if names.insert(&message.id, (file, message)).is_some() {
                let what = format!("a second message `{}`", message.id);
                findings.push(Finding::new(
                    place(file, message),
                    Rule::Message,
                    what,
                    "Rename or remove one",
                ));
            }
        }
    }
    names
}

fn place<'a>(file: &'a MessageFile, message: &SourceMessage) -> Place<'a> {
    Place { file: &file.file, line: message.line }
}

/// Returns the ids under keys that name messages.
fn named(content: &Content) -> Vec<(&str, Place<'_>)> {
    let mut named = Vec::new();
    let own_meaning = |name: &str| is_search(name) || matches!(name, "style" | "screens");
    for (_, data) in content.data.iter().filter(|(name, _)| !own_meaning(name)) {
        data.tree.walk("", &mut |key, node| {
            if let Some(id) = node.text().filter(|_| names_a_message(key)) {
                named.push((id, Place { file: &data.file, line: node.line }));
            }
        });
    }
    named
}

fn names_a_message(key: &str) -> bool {
    matches!(key, "word" | "words") || key.ends_with("_word") || key.ends_with("_words")
}

fn unused(content: &Content, english: &ByName<'_>, named: &[(&str, Place<'_>)], findings: &mut Vec<Finding>) {
    let prefixes = prefixes(content);
    let used: BTreeSet<&str> =
        english.values().flat_map(|(_, message)| message.uses.iter().map(String::as_str)).collect();
    let named: BTreeSet<&str> = named.iter().map(|(id, _)| *id).collect();
    for (id, (file, message)) in english {
        let on_a_screen = prefixes
            .iter()
            .any(|prefix| id.strip_prefix(prefix.as_str()).is_some_and(|rest| rest.starts_with('-')));
        if !on_a_screen && !used.contains(id) && !named.contains(id) {
            let mend =
                "Remove it, name it in the data, or begin its id with a screen or part of data/screens.toml";
            findings.push(Finding::new(
                place(file, message),
                Rule::Message,
                format!("`{id}` is used nowhere"),
                mend,
            ));
        }
    }
}

fn prefixes(content: &Content) -> Vec<String> {
    let list = |tree: &crate::tree::Node, key: &str| {
        tree.rows(key).iter().filter_map(|node| node.text().map(str::to_owned)).collect::<Vec<_>>()
    };
    content
        .tree("screens")
        .map_or_else(Vec::new, |tree| [list(tree, "screens"), list(tree, "parts")].concat())
}

fn translations(english: &ByName<'_>, other: &ByName<'_>, findings: &mut Vec<Finding>) {
    for (id, (file, message)) in other {
        let Some((_, original)) = english.get(id) else {
            let what = format!("`{id}` translates no English message");
            findings.push(Finding::new(
                place(file, message),
                Rule::Message,
                what,
                "Remove it or correct the id",
            ));
            continue;
        };
        if let Some(extra) = message.variables.difference(&original.variables).next() {
            let what = format!("`{id}` asks for `${extra}`, which the English one does not");
            findings.push(Finding::new(
                place(file, message),
                Rule::Message,
                what,
                "Use the variables of the English one",
            ));
        }
    }
}
