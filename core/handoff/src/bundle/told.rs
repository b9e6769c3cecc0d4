//! Writes the account of the chosen entries question by question, without ever holding all of it: as text, as a page
//! without script, and as data of the page.

use guide::Guide;
use seal::digest::Sha256;
use vault::Entry;

use super::sources::Sources;
use super::{BundleError, FULL};
use crate::account::{QUESTIONS, Question, is_whole};
use crate::missing::missing_words;
use crate::sheet::{Run, printed, runs, text_head, text_line, text_title};

/// The form of the account.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Form {
    Text,
    Html,
    /// Two members of a JSON object, `missing` and `account`.
    Data,
}

/// The heading for what is missing.
const MISSING: &str = "call-sheet-missing";

/// Writes the account, in pieces.
pub(super) struct Teller {
    form: Form,
    at: At,
    /// Whether the current question has a line already.
    is_open: bool,
    /// Whether a question was written before.
    goes_on: bool,
    /// Hash of every title and line; the same in every form.
    sum: Sha256,
}

enum At {
    Head,
    /// A question, before the item at an index.
    Question(usize, usize),
    Told,
}

impl Teller {
    pub(super) fn new(form: Form) -> Self {
        Self { form, at: At::Head, is_open: false, goes_on: false, sum: Sha256::new() }
    }

    /// Adds the next lines; returns whether there are more.
    pub(super) fn next(&mut self, from: &Sources, out: &mut String) -> Result<bool, BundleError> {
        while out.len() < FULL {
            self.at = match self.at {
                At::Head => self.head(from, out)?,
                At::Question(question, place) => match QUESTIONS.get(question) {
                    Some(asked) => self.answer(asked, (question, place), from, out)?,
                    None => self.end(out),
                },
                At::Told => return Ok(false),
            };
        }
        Ok(true)
    }

    /// Returns the SHA-256 of all titles and lines.
    pub(super) fn sum(self) -> [u8; 32] {
        self.sum.finish()
    }

    fn head(&mut self, from: &Sources, out: &mut String) -> Result<At, BundleError> {
        let lines = missing_words(&from.missing, &from.guide)?;
        let lines: Vec<_> = lines.into_iter().map(|line| vec![Run::Said(line)]).collect();
        out.push_str(&match self.form {
            Form::Text => text_head(&from.guide)?,
            Form::Html => html_head(&from.guide)?,
            Form::Data => "\"missing\":[".to_owned(),
        });
        if self.form == Form::Data {
            if !lines.is_empty() {
                self.add_to_sum(&from.guide.word(MISSING, &[])?);
            }
            lines.iter().for_each(|line| self.line(line, out));
            out.push_str("],\"account\":[");
        } else if !lines.is_empty() {
            self.title(MISSING, from, out)?;
            lines.iter().for_each(|line| self.line(line, out));
            self.close(out);
        }
        (self.is_open, self.goes_on) = (false, false);
        Ok(At::Question(0, 0))
    }

    /// Writes the lines of the next entry that answers the question.
    fn answer(
        &mut self,
        asked: &Question,
        (question, place): (usize, usize),
        from: &Sources,
        out: &mut String,
    ) -> Result<At, BundleError> {
        let Some(place) = from.next_of(place, |kind| asked.is_about(kind)) else {
            if self.is_open {
                self.close(out);
            }
            return Ok(At::Question(question + 1, 0));
        };
        let entry = from.entry(place)?;
        for line in lines(asked, &entry, &from.guide)? {
            if !self.is_open {
                self.title(asked.word, from, out)?;
            }
            self.line(&line, out);
        }
        Ok(At::Question(question, place + 1))
    }

    fn title(&mut self, word: &str, from: &Sources, out: &mut String) -> Result<(), BundleError> {
        let title = from.guide.word(word, &[])?;
        self.add_to_sum(&title);
        out.push_str(&match self.form {
            Form::Text => text_title(&title),
            Form::Html => format!("<h2>{}</h2>\n<ul>\n", escaped(&title)),
            Form::Data => format!("{}{{\"question\":{},\"lines\":[", comma(self.goes_on), quoted(&title)),
        });
        self.goes_on = true;
        Ok(())
    }

    fn line(&mut self, line: &[Run], out: &mut String) {
        let plain = printed(line);
        self.add_to_sum(&plain);
        out.push_str(&match self.form {
            Form::Text => text_line(&plain),
            Form::Html => format!("<li>{}</li>\n", run_html(line)),
            Form::Data => format!("{}{}", comma(self.is_open), quoted(&plain)),
        });
        self.is_open = true;
    }

    fn close(&mut self, out: &mut String) {
        self.is_open = false;
        out.push_str(match self.form {
            Form::Text => "",
            Form::Html => "</ul>\n",
            Form::Data => "]}",
        });
    }

    fn end(&mut self, out: &mut String) -> At {
        out.push_str(match self.form {
            Form::Text => "",
            Form::Html => "</main>\n</html>\n",
            Form::Data => "]",
        });
        At::Told
    }

    fn add_to_sum(&mut self, words: &str) {
        self.sum.update(words.as_bytes());
        self.sum.update(b"\n");
    }
}

fn lines(asked: &Question, entry: &Entry, guide: &Guide) -> Result<Vec<Vec<Run>>, BundleError> {
    let lines = if is_whole(entry) { asked.lines(entry) } else { Vec::new() };
    Ok(lines.iter().map(|line| runs(line, guide)).collect::<Result<_, _>>()?)
}

fn html_head(guide: &Guide) -> Result<String, BundleError> {
    let title = escaped(&guide.word("call-sheet-officer-first", &[])?);
    let note = escaped(&guide.word("call-sheet-own-note", &[])?);
    let language = guide.locale();
    Ok(format!(
        "<!DOCTYPE html>\n<html lang=\"{language}\">\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>{title}</title>\n<style>{STYLE}</style>\n\
         <main>\n<h1>{title}</h1>\n<p>{note}</p>\n"
    ))
}

const STYLE: &str = "body{font:1rem/1.5 sans-serif;max-width:42rem;margin:2rem auto;padding:0 1rem;\
overflow-wrap:anywhere}h2{font-size:1.1rem;break-after:avoid}li{break-inside:avoid}";

/// Isolates the direction of people's words.
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

// A text: serialising cannot fail.
fn quoted(words: &str) -> String {
    serde_json::to_string(words).unwrap_or_default()
}

fn comma(goes_on: bool) -> &'static str {
    if goes_on { "," } else { "" }
}
