//! Reads and writes gettext PO.

use super::fault::Fault;
use super::units::Unit;

/// An entry of a PO file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Entry {
    /// Line of its context, from 1.
    pub(super) line: usize,
    /// The text's place in the pack.
    pub(super) context: String,
    /// The English it was translated from.
    pub(super) english: String,
    /// The translation; empty if there is none.
    pub(super) text: String,
    /// Whether a translator or a tool is unsure of it.
    pub(super) fuzzy: bool,
}

/// Returns the header of a file.
pub(super) fn head(locale: &str) -> String {
    format!(
        "# Texts of the pack. Words in braces, links, marks such as [^nhs], ** and numbers stay as they are.\n\
         msgid \"\"\nmsgstr \"\"\n\"Language: {locale}\\n\"\n\"MIME-Version: 1.0\\n\"\n\
         \"Content-Type: text/plain; charset=UTF-8\\n\"\n\"Content-Transfer-Encoding: 8bit\\n\"\n"
    )
}

/// Formats one entry with its context and length limit.
pub(super) fn entry(unit: &Unit, text: &str, stale: bool) -> String {
    let fuzzy = if stale { "#. The English has changed since this was translated.\n#, fuzzy\n" } else { "" };
    format!(
        "\n#. {}. At most {} characters.\n#: {}\n{fuzzy}msgctxt {}\nmsgid {}\nmsgstr {}\n",
        unit.note,
        unit.longest,
        unit.place,
        quoted(&unit.context),
        quoted(&unit.text),
        quoted(text)
    )
}

fn quoted(text: &str) -> String {
    let escape = |line: &str| {
        let line = line.replace('\\', "\\\\").replace('"', "\\\"").replace('\t', "\\t").replace('\n', "\\n");
        format!("\"{line}\"")
    };
    let lines: Vec<String> = text.split_inclusive('\n').map(escape).collect();
    match lines.as_slice() {
        [] => "\"\"".to_owned(),
        [line] => line.clone(),
        lines => format!("\"\"\n{}", lines.join("\n")),
    }
}

/// Parses a file; returns the language, the entries in order, and unreadable lines. Ignores obsolete entries (`#~`).
pub(super) fn read(text: &str) -> (String, Vec<Entry>, Vec<Fault>) {
    let mut reader = Reader::default();
    for (line, number) in text.lines().zip(1..) {
        reader.take(line.trim(), number);
    }
    reader.finish();
    let head = reader.entries.iter().find(|entry| entry.context.is_empty() && entry.english.is_empty());
    let language = head.and_then(|head| head.text.lines().find_map(|line| line.strip_prefix("Language:")));
    let locale = language.unwrap_or_default().trim().to_owned();
    let entries = reader.entries.into_iter().filter(|entry| !entry.context.is_empty()).collect();
    (locale, entries, reader.faults)
}

/// The part of an entry that the next quoted line continues.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Part {
    #[default]
    None,
    Context,
    English,
    Text,
}

#[derive(Default)]
struct Reader {
    entries: Vec<Entry>,
    entry: Entry,
    part: Part,
    faults: Vec<Fault>,
}

impl Reader {
    fn take(&mut self, line: &str, number: usize) {
        if let Some(flags) = line.strip_prefix("#,") {
            self.between();
            self.entry.fuzzy |= flags.split(',').any(|flag| flag.trim() == "fuzzy");
        } else if line.is_empty() || line.starts_with('#') {
            self.between();
        } else if let Some(rest) = line.strip_prefix("msgctxt ") {
            self.between();
            self.entry.line = number;
            self.start(Part::Context, rest, number);
        } else if let Some(rest) = line.strip_prefix("msgid ") {
            if self.part != Part::Context {
                self.between();
                self.entry.line = number;
            }
            self.start(Part::English, rest, number);
        } else if let Some(rest) = line.strip_prefix("msgstr ") {
            self.start(Part::Text, rest, number);
        } else if line.starts_with('"') && self.part != Part::None {
            self.push(line, number);
        } else {
            self.faults.push(Fault::new(number, "this is no line of a PO file"));
        }
    }

    fn between(&mut self) {
        if self.part == Part::Text {
            self.finish();
        }
    }

    fn finish(&mut self) {
        if self.part != Part::None {
            self.entries.push(std::mem::take(&mut self.entry));
            self.part = Part::None;
        }
    }

    fn start(&mut self, part: Part, rest: &str, number: usize) {
        self.part = part;
        self.push(rest.trim(), number);
    }

    fn push(&mut self, line: &str, number: usize) {
        let Some(words) = unquoted(line) else {
            return self.faults.push(Fault::new(number, "the quotation marks are not closed"));
        };
        match self.part {
            Part::Context => self.entry.context.push_str(&words),
            Part::English => self.entry.english.push_str(&words),
            Part::Text => self.entry.text.push_str(&words),
            Part::None => {}
        }
    }
}

fn unquoted(line: &str) -> Option<String> {
    let inner = line.strip_prefix('"')?.strip_suffix('"')?;
    let (mut out, mut letters) = (String::new(), inner.chars());
    while let Some(letter) = letters.next() {
        out.push(match letter {
            '"' => return None,
            '\\' => match letters.next()? {
                'n' => '\n',
                't' => '\t',
                'r' => '\r',
                other => other,
            },
            other => other,
        });
    }
    Some(out)
}
