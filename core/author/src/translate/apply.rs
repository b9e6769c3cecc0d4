//! Writes translations into the files of a language.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::Files;
use super::units::{self, PageText, Piece};
use crate::content::FrontMatter;
use guide::ENGLISH;

/// Texts by context.
type Texts = BTreeMap<String, String>;

/// Returns the new or changed files of a language. Untranslated texts are left out, so that English is shown; a page is
/// written only if all of it is translated.
pub(super) fn texts(files: &[(String, String)], locale: &str, texts: &Texts) -> Files {
    let english = files.iter().filter_map(|(file, text)| Some((file.strip_prefix("en/")?, text)));
    let changed = english.filter_map(|(short, text)| {
        let path = format!("{locale}/{short}");
        let old = files.iter().find(|(file, _)| *file == path).map(|(_, text)| text.as_str());
        let new = match short.ends_with(".ftl") {
            true => messages(short, text, old, texts),
            false => page(short, text, old, texts),
        }?;
        (old != Some(new.as_str())).then_some((path, new))
    });
    changed.collect()
}

/// Returns a Fluent file of the language, based on its own or else the English file, with every translated message.
fn messages(short: &str, english: &str, old: Option<&str>, texts: &Texts) -> Option<String> {
    let own = |id: &str| texts.get(&format!("{short}#{id}"));
    let mut out = String::new();
    let mut ids = Vec::new();
    for piece in units::pieces(old.unwrap_or(english)) {
        match piece {
            Piece::Other(text) => out.push_str(text),
            Piece::Message(id, value, _) => {
                ids.push(id);
                let kept = if old.is_some() { Some(&value) } else { None };
                out.extend(own(id).or(kept).map(|text| line(id, text)));
            }
        }
    }
    for piece in units::pieces(english) {
        if let Piece::Message(id, _, _) = piece
            && !ids.contains(&id)
        {
            out.extend(own(id).map(|text| line(id, text)));
        }
    }
    let any = units::pieces(&out).iter().any(|piece| matches!(piece, Piece::Message(..)));
    any.then_some(out)
}

fn line(id: &str, text: &str) -> String {
    // A text that begins on the next line has no space before it.
    let space = if text.starts_with('\n') || text.is_empty() { "" } else { " " };
    format!("{id} ={space}{text}\n")
}

fn page(short: &str, english: &str, old: Option<&str>, texts: &Texts) -> Option<String> {
    let source = units::page(&format!("{ENGLISH}/{short}"), english)?;
    let own = |id: &str| texts.get(&format!("{short}#{id}")).cloned();
    let head = FrontMatter {
        title: own("title")?,
        summary: own("summary")?,
        keywords: own("keywords")?.lines().map(str::to_owned).collect(),
        ..source.front
    };
    let blocks = source.blocks.into_iter().zip(1_usize..);
    let blocks = blocks.map(|((sign, _, line), number)| Some((sign, own(&format!("{number:02}"))?, line)));
    let new = PageText { front: head, blocks: blocks.collect::<Option<_>>()? };
    let same = old.and_then(|old| units::page(short, old)).is_some_and(|old| is_same(&old, &new));
    if same { old.map(str::to_owned) } else { Some(written(&new)) }
}

/// Returns whether two pages have the same content, ignoring line breaks.
fn is_same(old: &PageText, new: &PageText) -> bool {
    let head =
        |page: &PageText| (page.front.title.clone(), page.front.summary.clone(), page.front.keywords.clone());
    let blocks = |page: &PageText| {
        page.blocks.iter().map(|(sign, text, _)| (sign.clone(), text.clone())).collect::<Vec<_>>()
    };
    head(old) == head(new) && blocks(old) == blocks(new)
}

fn written(page: &PageText) -> String {
    let front = &page.front;
    let text = |text: &str| toml::Value::from(text).to_string();
    let keywords: Vec<String> = front.keywords.iter().map(|keyword| text(keyword)).collect();
    let mut out = format!(
        "+++\ntitle = {}\nsummary = {}\nreviewed = \"{}\"\nkeywords = [{}]\norder = {}\n+++\n",
        text(&front.title),
        text(&front.summary),
        front.reviewed,
        keywords.join(", "),
        front.order
    );
    let mut after_item = false;
    for (place, (sign, words, _)) in page.blocks.iter().enumerate() {
        let is_item = !sign.is_empty() && !sign.starts_with('#');
        let gap = if place == 0 || (is_item && after_item) { "" } else { "\n" };
        // Writing into a string cannot fail.
        let _written = writeln!(out, "{gap}{sign}{words}");
        after_item = is_item;
    }
    out
}

/// Returns `pack.toml` with the language added, not yet reviewed by a speaker.
pub(super) fn signed_off_by_nobody(
    files: &[(String, String)],
    locale: &str,
    name: &str,
) -> Option<(String, String)> {
    let (file, text) = files.iter().find(|(file, _)| file == "pack.toml")?;
    let id = format!("id = \"{locale}\"");
    let mut out = String::new();
    let (mut inside, mut found) = (false, false);
    for line in text.split_inclusive('\n') {
        inside = if line.trim_end() == id { true } else { inside && !line.starts_with("[[") };
        found |= line.trim_end() == id;
        let signed = inside && line.starts_with("reviewed_by");
        out.push_str(if signed { "reviewed_by = \"\"\n" } else { line });
    }
    if !found {
        let name = toml::Value::from(if name.is_empty() { locale } else { name });
        out.push_str(&format!("\n[[languages]]\n{id}\nname = {name}\nreviewed_by = \"\"\n"));
    }
    (out != *text).then(|| (file.clone(), out))
}
