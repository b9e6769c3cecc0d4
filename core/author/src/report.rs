//! The findings of a check, and the measures of every page.

use std::fmt;

use serde::Serialize;

/// A rule of the check. `content/README.md` lists them by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rule {
    /// A file that does not belong in a pack, or a missing one.
    File,
    /// A TOML file with the wrong structure or values.
    Data,
    /// Incomplete or malformed front matter of a page.
    FrontMatter,
    /// Something outside the Markdown subset for pages.
    Markdown,
    /// A paragraph or list item without a source mark.
    Claim,
    /// A mark that names no source.
    Source,
    /// A number or address that no service or force has.
    Number,
    /// One hours field for several channels.
    Hours,
    /// A sentence over 20 words.
    Sentence,
    /// Reading grade over 7 on a page, or over 5 in the median.
    Grade,
    /// A gendered or blaming word.
    Word,
    /// Harmful advice: to pay, or to send or save the picture.
    Advice,
    /// A link or id without a target.
    Reference,
    /// A linked topic that has no page for this audience.
    Audience,
    /// A message that is missing or unused.
    Message,
    /// Something a release needs is missing: publisher, reviewers, a human check of a force's links.
    Release,
}

impl Rule {
    /// Every rule.
    pub const ALL: [Self; 16] = [
        Self::File,
        Self::Data,
        Self::FrontMatter,
        Self::Markdown,
        Self::Claim,
        Self::Source,
        Self::Number,
        Self::Hours,
        Self::Sentence,
        Self::Grade,
        Self::Word,
        Self::Advice,
        Self::Reference,
        Self::Audience,
        Self::Message,
        Self::Release,
    ];

    /// Returns whether the rule stops even a development build: something could not be read.
    pub const fn stops_a_build(self) -> bool {
        matches!(self, Self::Data | Self::FrontMatter | Self::Markdown)
    }

    /// The name of the rule, as printed.
    pub const fn id(self) -> &'static str {
        match self {
            Self::File => "file",
            Self::Data => "data",
            Self::FrontMatter => "front-matter",
            Self::Markdown => "markdown",
            Self::Claim => "claim",
            Self::Source => "source",
            Self::Number => "number",
            Self::Hours => "hours",
            Self::Sentence => "sentence",
            Self::Grade => "grade",
            Self::Word => "word",
            Self::Advice => "advice",
            Self::Reference => "reference",
            Self::Audience => "audience",
            Self::Message => "message",
            Self::Release => "release",
        }
    }
}

/// One thing to fix.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Finding {
    /// Path of the file, from the content folder.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// The rule that was broken.
    pub rule: Rule,
    /// What is wrong.
    pub what: String,
    /// How to fix it.
    pub mend: String,
}

impl Finding {
    /// Makes a finding at a place.
    pub(crate) fn new(
        place: Place<'_>,
        rule: Rule,
        what: impl Into<String>,
        mend: impl Into<String>,
    ) -> Self {
        Self { file: place.file.to_owned(), line: place.line, rule, what: what.into(), mend: mend.into() }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}:{}: {}: {}. {}", self.file, self.line, self.rule.id(), self.what, self.mend)
    }
}

/// A place in a source file.
#[derive(Clone, Copy)]
pub(crate) struct Place<'a> {
    /// Path of the file.
    pub(crate) file: &'a str,
    /// Line, from 1.
    pub(crate) line: usize,
}

/// How hard a page is to read.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Measure {
    /// Path of the page.
    pub file: String,
    /// Words in its paragraphs and items.
    pub words: usize,
    /// Flesch-Kincaid grade, rounded to a tenth.
    pub grade: f64,
    /// Words in its longest sentence.
    pub longest_sentence: usize,
    /// Line of the block with that sentence.
    pub longest_line: usize,
}

/// The outcome of a check.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Report {
    /// Everything to fix, by file and line. If empty, the pack can be built.
    pub findings: Vec<Finding>,
    /// The measures of every page, by file.
    pub pages: Vec<Measure>,
    /// The median of the pages' grades.
    pub median_grade: f64,
}

impl Report {
    /// Returns whether there is nothing to fix.
    pub fn is_clean(&self) -> bool {
        self.findings.is_empty()
    }
}
