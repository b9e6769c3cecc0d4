//! Two pseudo-languages, generated from the English so that forgotten texts and layouts are noticed: one is longer and
//! accented, one is written from right to left. They are for tests and development and are in no release.

use std::collections::BTreeMap;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Resource};
use fluent_syntax::serializer::serialize;

use super::{Files, apply, units};
use guide::ENGLISH;

/// Their tags and names.
pub const PSEUDO: [(&str, &str); 2] = [("xa", "Long accented"), ("xb", "Right to left")];

/// Adds both languages to the files.
pub fn with_pseudo(files: &[(String, String)]) -> Vec<(String, String)> {
    let mut out: Files = files.to_vec();
    for (locale, name) in PSEUDO {
        let letters = if locale == "xa" { long } else { turned };
        let units = units::all(files, ENGLISH).into_iter();
        let texts: BTreeMap<String, String> = units
            .map(|unit| {
                let text = if unit.context.contains(".ftl#") {
                    message(&unit.text, letters)
                } else {
                    marked(&unit.text, letters)
                };
                (unit.context, text)
            })
            .collect();
        out.extend(apply::texts(files, locale, &texts));
        if let Some((file, text)) = apply::signed_off_by_nobody(&out, locale, name) {
            out.retain(|(known, _)| *known != file);
            out.push((file, text));
        }
    }
    out.sort();
    out
}

/// Adds an accent to every letter that has one, and doubles vowels.
fn long(letter: char) -> String {
    let (plain, accented) = ("aeiouyncszAEIOUYNCSZ", "áéíóúýñçšžÁÉÍÓÚÝÑÇŠŽ");
    let place = plain.chars().position(|own| own == letter);
    let other = place.and_then(|place| accented.chars().nth(place)).unwrap_or(letter);
    if "aeiouAEIOU".contains(letter) { format!("{other}{other}") } else { other.to_string() }
}

/// Replaces a letter with one of a right-to-left script.
fn turned(letter: char) -> String {
    let letters: Vec<char> = "אבגדהוזחטיכלמנסעפצקרשתאבגד".chars().collect();
    let place = "abcdefghijklmnopqrstuvwxyz".chars().position(|own| own == letter.to_ascii_lowercase());
    place.and_then(|place| letters.get(place)).map_or_else(|| letter.to_string(), char::to_string)
}

/// Converts the text of a page; keeps link targets and marks.
fn marked(text: &str, letters: fn(char) -> String) -> String {
    let (mut out, mut before, mut kept) = (String::new(), ' ', None);
    for letter in text.chars() {
        match (kept, letter) {
            (None, '(') if before == ']' => kept = Some(')'),
            (None, '^') if before == '[' => kept = Some(']'),
            (Some(end), _) if letter == end => kept = None,
            _ => {}
        }
        match kept {
            Some(_) => out.push(letter),
            None => out.push_str(&letters(letter)),
        }
        before = letter;
    }
    out
}

/// Converts a message; keeps what is in braces, except the texts of variants.
fn message(text: &str, letters: fn(char) -> String) -> String {
    let source = format!("m ={}{text}\n", if text.starts_with('\n') { "" } else { " " });
    let Ok(mut resource): Result<Resource<String>, _> = fluent_syntax::parser::parse(source) else {
        return text.to_owned();
    };
    for entry in &mut resource.body {
        if let Entry::Message(message) = entry
            && let Some(pattern) = &mut message.value
        {
            turn(pattern, letters);
        }
    }
    let written = serialize(&resource);
    let value = written.trim_end().strip_prefix("m =").unwrap_or(text);
    value.strip_prefix(' ').unwrap_or(value).to_owned()
}

fn turn(pattern: &mut Pattern<String>, letters: fn(char) -> String) {
    for element in &mut pattern.elements {
        match element {
            PatternElement::TextElement { value } => *value = value.chars().map(letters).collect(),
            PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                variants.iter_mut().for_each(|variant| turn(&mut variant.value, letters));
            }
            PatternElement::Placeable {
                expression: Expression::Inline(InlineExpression::Placeable { expression }),
            } => {
                if let Expression::Select { variants, .. } = expression.as_mut() {
                    variants.iter_mut().for_each(|variant| turn(&mut variant.value, letters));
                }
            }
            PatternElement::Placeable { .. } => {}
        }
    }
}
