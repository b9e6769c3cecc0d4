//! What the check found, and the measures of every page.

use std::fmt;

use serde::Serialize;

/// A rule of the check. Its name is what `content/README.md` lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rule {
    /// A file that has no place in a pack, or one that is missing.
    File,
    /// A TOML file that is not what it should be.
    Data,
    /// The head of a page is incomplete or malformed.
    FrontMatter,
    /// Something outside the Markdown a page may use.
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
    /// Advice that does harm: to pay, to send or save the picture.
    Advice,
    /// A link to nothing.
    Reference,
    /// A linked topic that does not exist for this audience.
    Audience,
    /// A message that is missing or unused.
    Message,
    /// Missing before a release: publisher, reviewers, a human check of a force's links.
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

    /// Whether not even a development pack can be built: something could not be read.
    pub const fn stops_a_build(self) -> bool {
        matches!(self, Self::Data | Self::FrontMatter | Self::Markdown)
    }

    /// The name of the rule, as it is printed.
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
    /// The rule that it breaks.
    pub rule: Rule,
    /// What is wrong.
    pub what: String,
    /// How to fix it.
    pub mend: String,
}

impl Finding {
    /// A finding at a place.
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
    /// Line of the block that holds it.
    pub longest_line: usize,
}

/// The outcome of a check.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Report {
    /// Everything to fix, by file and line. Empty: the pack may be built.
    pub findings: Vec<Finding>,
    /// Every page, by file.
    pub pages: Vec<Measure>,
    /// The median of the pages' grades.
    pub median_grade: f64,
}

impl Report {
    /// Whether nothing is left to fix.
    pub fn is_clean(&self) -> bool {
        self.findings.is_empty()
    }
}
