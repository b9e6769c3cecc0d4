//! The account of what was chosen, as text and as a page that needs no script.

use guide::Guide;
use vault::{Entry, EntrySummary, Missing};

use super::BundleError;
use super::page::Answered;
use crate::account::Account;
use crate::sheet::{Leaf, Run, leaves, printed, text};

/// The account in every form that goes out.
pub(super) struct Told {
    pub(super) text: String,
    pub(super) html: String,
    /// Each question that has an answer.
    pub(super) answers: Vec<Answered>,
    /// What is missing, a line each.
    pub(super) missing: Vec<String>,
}

/// The question of what is missing.
const MISSING: &str = "call-sheet-missing";

/// Tells of the entries, and of what is missing: those of which a part is lost, and the rest.
pub(super) fn tell(
    entries: &[Entry],
    partly: &[EntrySummary],
    missing: Missing,
    guide: &Guide,
) -> Result<Told, BundleError> {
    let mut account = Account::of(entries);
    partly.iter().for_each(|summary| account.lack(summary));
    account.lack_all(missing);
    let leaves: Vec<Leaf> =
        leaves(&account, guide)?.into_iter().filter(|leaf| !leaf.lines.is_empty()).collect();
    let (missing, answers): (Vec<&Leaf>, Vec<&Leaf>) = leaves.iter().partition(|leaf| leaf.id == MISSING);
    let lines = |leaf: &Leaf| leaf.lines.iter().map(|line| printed(line)).collect::<Vec<_>>();
    Ok(Told {
        text: text(&account, guide)?,
        html: html(missing.iter().chain(&answers).copied(), guide)?,
        answers: answers
            .iter()
            .map(|leaf| Answered { question: leaf.title.clone(), lines: lines(leaf) })
            .collect(),
        missing: missing.iter().flat_map(|leaf| lines(leaf)).collect(),
    })
}

fn html<'a>(leaves: impl Iterator<Item = &'a Leaf>, guide: &Guide) -> Result<String, BundleError> {
    let title = escaped(&guide.word("call-sheet-officer-first", &[])?);
    let note = escaped(&guide.word("call-sheet-own-note", &[])?);
    let language = guide.locale();
    let mut out = format!(
        "<!DOCTYPE html>\n<html lang=\"{language}\">\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>{title}</title>\n<style>{STYLE}</style>\n\
         <main>\n<h1>{title}</h1>\n<p>{note}</p>\n"
    );
    for leaf in leaves {
        out.push_str(&format!("<h2>{}</h2>\n<ul>\n", escaped(&leaf.title)));
        leaf.lines.iter().for_each(|line| out.push_str(&format!("<li>{}</li>\n", run_html(line))));
        out.push_str("</ul>\n");
    }
    out.push_str("</main>\n</html>\n");
    Ok(out)
}

const STYLE: &str = "body{font:1rem/1.5 sans-serif;max-width:42rem;margin:2rem auto;padding:0 1rem;\
overflow-wrap:anywhere}h2{font-size:1.1rem;break-after:avoid}li{break-inside:avoid}";

/// Words of people keep their direction to themselves.
fn run_html(line: &[Run]) -> String {
    let run = |run: &Run| match run {
        Run::Said(words) => escaped(words),
        Run::Quoted(words) => format!("<bdi>{}</bdi>", escaped(words)),
    };
    line.iter().map(run).collect()
}

fn escaped(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
