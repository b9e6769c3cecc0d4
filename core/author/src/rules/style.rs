//! Checks for plain words: short sentences, an easy grade, no gendered or blaming word, no harmful advice.

use crate::content::{Content, SourcePage};
use crate::passages::Passage;
use crate::reading::{self, Counts};
use crate::report::{Finding, Measure, Place, Report, Rule};
use crate::style::{Style, flatten, unquoted};
use guide::ENGLISH;
use guide::page::Block;

/// Checks rules `sentence`, `word` and `advice` for every text.
pub(super) fn check(style: &Style, passages: &[Passage<'_>], findings: &mut Vec<Finding>) {
    for passage in passages {
        long_sentences(passage, findings);
        if passage.locale == ENGLISH {
            refused_words(style, passage, findings);
            harmful_advice(style, passage, findings);
        }
    }
}

/// Splits a text into sentences, at empty lines too: a message may have several paragraphs.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split("\n\n").flat_map(reading::sentences)
}

fn long_sentences(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    for sentence in sentences(&passage.text) {
        let words = reading::words(sentence).len();
        if words > reading::LONGEST_SENTENCE {
            let start: Vec<&str> = reading::words(sentence).into_iter().take(5).collect();
            let what = format!("a sentence of {words} words (“{} …”)", start.join(" "));
            findings.push(Finding::new(passage.place, Rule::Sentence, what, "Split it; 20 words at most"));
        }
    }
}

fn refused_words(style: &Style, passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    let flat = flatten(&passage.own_words);
    for refused in &style.refuse {
        if let Some(word) = refused.find(&flat) {
            findings.push(Finding::new(passage.place, Rule::Word, format!("“{word}”"), refused.mend.clone()));
        }
    }
}

fn harmful_advice(style: &Style, passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    for harm in style.advice.iter().filter(|harm| harm.concerns(passage.audience)) {
        let own = unquoted(&passage.text);
        let flat = sentences(&own).map(flatten);
        for phrase in flat.filter_map(|flat| harm.find(&flat, &style.negations).map(str::to_owned)) {
            findings.push(Finding::new(
                passage.place,
                Rule::Advice,
                format!("“{phrase}”"),
                harm.mend.clone(),
            ));
        }
    }
}

/// Measures every page, and checks rule `grade` for English ones.
pub(super) fn measure(content: &Content, report: &mut Report) {
    let measured: Vec<(&SourcePage, Measure)> =
        content.pages.iter().map(|page| (page, measure_page(page))).collect();
    let english: Vec<f64> =
        measured.iter().filter(|(page, _)| page.locale == ENGLISH).map(|(_, m)| m.grade).collect();
    report.median_grade = reading::round(reading::median(english));
    for (page, measure) in &measured {
        report.findings.extend(hard_page(page, measure));
    }
    report.findings.extend(hard_median(report.median_grade, &measured));
    report.pages = measured.into_iter().map(|(_, measure)| measure).collect();
}

fn measure_page(page: &SourcePage) -> Measure {
    let mut counts = Counts::default();
    let (mut longest_sentence, mut longest_line) = (0, 1);
    for parsed in page.body.iter().filter(|parsed| !matches!(parsed.block, Block::Heading { .. })) {
        let text = parsed.block.text();
        counts = counts.plus(Counts::new(&text));
        let longest = sentences(&text).map(|sentence| reading::words(sentence).len()).max().unwrap_or(0);
        if longest > longest_sentence {
            (longest_sentence, longest_line) = (longest, parsed.line);
        }
    }
    let grade = reading::round(counts.grade());
    Measure { file: page.file.clone(), words: counts.words, grade, longest_sentence, longest_line }
}

fn hard_page(page: &SourcePage, measure: &Measure) -> Option<Finding> {
    let hard = page.locale == ENGLISH && measure.grade > reading::HIGHEST_GRADE;
    let place = Place { file: &page.file, line: 1 };
    let what = format!("reading grade {:.1}, over {}", measure.grade, reading::HIGHEST_GRADE);
    hard.then(|| Finding::new(place, Rule::Grade, what, "Use shorter words and sentences"))
}

fn hard_median(median: f64, measured: &[(&SourcePage, Measure)]) -> Option<Finding> {
    let hardest = measured.iter().max_by(|(_, a), (_, b)| a.grade.total_cmp(&b.grade))?;
    let what = format!("the median reading grade is {median:.1}, over {}", reading::HIGHEST_MEDIAN);
    let place = Place { file: &hardest.1.file, line: 1 };
    (median > reading::HIGHEST_MEDIAN)
        .then(|| Finding::new(place, Rule::Grade, what, "Begin with this page, the hardest"))
}
