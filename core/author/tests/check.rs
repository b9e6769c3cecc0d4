//! Every file of `vectors/check` breaks one rule on the small pack and lists the expected findings.

use std::collections::BTreeSet;

use author::{Rule, check};
use serde::Deserialize;

use crate::common;

/// A small pack that follows every rule.
const SMALL: &str = "tests/vectors/base";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Vector {
    why: String,
    #[serde(default)]
    release: bool,
    #[serde(default)]
    drop: Vec<String>,
    #[serde(default)]
    put: Vec<Text>,
    #[serde(default)]
    append: Vec<Text>,
    #[serde(default)]
    replace: Vec<Replace>,
    find: Vec<Find>,
}

#[derive(Deserialize)]
struct Text {
    file: String,
    text: String,
}

#[derive(Deserialize)]
struct Replace {
    file: String,
    old: String,
    new: String,
}

#[derive(Debug, Deserialize, PartialEq, Eq, PartialOrd, Ord, Clone)]
struct Find {
    rule: String,
    file: String,
    line: usize,
}

impl Vector {
    /// Returns the findings if they differ from the expected ones.
    fn mismatch(&self, name: &str) -> Option<String> {
        let report = check(&self.files(), self.release);
        assert!(report.findings.iter().all(|one| !one.what.is_empty() && !one.mend.is_empty()), "{name}");
        let find = |one: &author::Finding| Find {
            rule: one.rule.id().to_owned(),
            file: one.file.clone(),
            line: one.line,
        };
        let mut found: Vec<Find> = report.findings.iter().map(find).collect();
        let mut wanted = self.find.clone();
        found.sort();
        wanted.sort();
        (found != wanted)
            .then(|| format!("{name}: {}\n  wanted {wanted:?}\n  found {:#?}", self.why, report.findings))
    }

    fn files(&self) -> Vec<(String, String)> {
        let mut files = common::read(SMALL);
        files.retain(|(file, _)| !self.drop.contains(file));
        for put in &self.put {
            files.retain(|(file, _)| *file != put.file);
            files.push((put.file.clone(), put.text.clone()));
        }
        for append in &self.append {
            text(&mut files, &append.file).push_str(&append.text);
        }
        for replace in &self.replace {
            let text = text(&mut files, &replace.file);
            assert!(text.contains(&replace.old), "{}: {} is not in {}", self.why, replace.old, replace.file);
            *text = text.replacen(&replace.old, &replace.new, 1);
        }
        files
    }
}

fn text<'a>(files: &'a mut [(String, String)], name: &str) -> &'a mut String {
    &mut files.iter_mut().find(|(file, _)| file == name).unwrap().1
}

fn vectors() -> Vec<(String, Vector)> {
    let read = common::read("tests/vectors/check");
    read.into_iter().map(|(name, text)| (name, toml::from_str(&text).unwrap())).collect()
}

#[test]
fn the_small_pack_is_clean() {
    let report = check(&common::read(SMALL), true);
    assert!(report.is_clean(), "{:#?}", report.findings);
    assert_eq!(report.pages.len(), 5);
}

#[test]
fn each_vector_finds_what_it_says_and_nothing_else() {
    let wrong: Vec<String> = vectors().iter().filter_map(|(name, vector)| vector.mismatch(name)).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_missing_review_is_named_as_the_file_names_it() {
    let mut files = common::read(SMALL);
    let pack = text(&mut files, "pack.toml");
    *pack = pack.replace("\"lived-experience\"", "\"law\"");
    let found = check(&files, true).findings;
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].what, r#"no reviewer with review = "lived-experience""#);
}

#[test]
fn every_rule_has_a_vector_that_breaks_it() {
    let broken: BTreeSet<String> =
        vectors().into_iter().flat_map(|(_, vector)| vector.find).map(|find| find.rule).collect();
    let missing: Vec<&str> =
        Rule::ALL.iter().map(|rule| rule.id()).filter(|id| !broken.contains(*id)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn a_finding_prints_file_line_rule_and_mend() {
    let mut files = common::read(SMALL);
    text(&mut files, "en/topics/stay/adult.md").push_str("\nNobody will be angry.\n");
    let lines: Vec<String> = check(&files, false).findings.iter().map(ToString::to_string).collect();
    assert_eq!(
        lines,
        [
            "en/topics/stay/adult.md:18: claim: no source mark. End it with a mark such as [^seed], or [^own] if it claims no fact"
        ]
    );
}

#[test]
fn the_report_measures_every_page() {
    let report = check(&common::read(SMALL), false);
    let page = report.pages.iter().find(|page| page.file == "en/topics/leave/adult.md").unwrap();
    assert_eq!((page.words, page.longest_sentence, page.longest_line), (9, 5, 7));
    assert!(page.grade < 5.0 && report.median_grade < 5.0);
}
