//! Checks that numbers and addresses are only in the data of services and forces, so that each is corrected in one
//! place.

use std::collections::BTreeSet;

use crate::content::Content;
use crate::passages::Passage;
use crate::report::{Finding, Rule};

/// Checks rule `number`. Without services, which is itself a finding, no number is checked.
pub(super) fn check(content: &Content, passages: &[Passage<'_>], findings: &mut Vec<Finding>) {
    if content.tree("services").is_none() {
        return;
    }
    let known = Known::read(content);
    for passage in passages {
        for literal in literals(&passage.text).into_iter().filter(|literal| !known.has(literal)) {
            let what = format!("`{}` is in neither services nor forces", literal.text());
            let mend = "Link to the service or force instead, or correct it there";
            findings.push(Finding::new(passage.place, Rule::Number, what, mend));
        }
    }
}

/// A number or address found in a text.
#[derive(Debug, PartialEq, Eq)]
enum Literal {
    Number(String),
    Address(String),
}

impl Literal {
    fn text(&self) -> &str {
        match self {
            Self::Number(text) | Self::Address(text) => text,
        }
    }
}

/// The numbers and addresses of services and forces.
struct Known {
    numbers: BTreeSet<String>,
    addresses: BTreeSet<String>,
}

impl Known {
    fn read(content: &Content) -> Self {
        let mut known = Self { numbers: BTreeSet::new(), addresses: BTreeSet::new() };
        for tree in ["services", "forces"].iter().filter_map(|name| content.tree(name)) {
            tree.walk("", &mut |key, node| {
                if let Some(text) = node.text().filter(|_| key != "sources") {
                    known.learn(text);
                }
            });
        }
        known
    }

    fn learn(&mut self, text: &str) {
        if text.chars().all(|c| c.is_ascii_digit() || matches!(c, '+' | ' ' | '-' | '(' | ')')) {
            self.numbers.insert(digits(text));
            self.numbers.extend(text.split(' ').map(digits));
        } else if is_address(text) {
            let plain = normal(text);
            self.addresses.extend(plain.split('/').next().map(str::to_owned));
            self.addresses.insert(plain);
        }
    }

    fn has(&self, literal: &Literal) -> bool {
        match literal {
            Literal::Number(text) => self.numbers.contains(&digits(text)),
            Literal::Address(text) => self.addresses.contains(&normal(text)),
        }
    }
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

fn normal(address: &str) -> String {
    let lower = address.to_lowercase();
    let bare = ["https://", "http://", "mailto:"]
        .iter()
        .fold(lower.as_str(), |text, scheme| text.trim_start_matches(scheme));
    bare.trim_start_matches("www.").trim_end_matches('/').to_owned()
}

fn literals(text: &str) -> Vec<Literal> {
    let mut found: Vec<Literal> = addresses(text).into_iter().map(Literal::Address).collect();
    let without = found.iter().fold(text.to_owned(), |text, literal| text.replace(literal.text(), " "));
    found.extend(numbers(&without).into_iter().map(Literal::Number));
    found
}

fn addresses(text: &str) -> Vec<String> {
    let runs =
        text.split(|c: char| c.is_whitespace() || matches!(c, '(' | ')' | '"' | '“' | '”' | '<' | '>'));
    let trimmed = runs.map(|run| {
        run.trim_matches(|c: char| matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | '\'' | '’' | '…'))
    });
    trimmed.filter(|run| is_address(run)).map(str::to_owned).collect()
}

/// Returns whether a run is an address: a scheme, `www.`, or dots between letters with a last part such as `uk`.
fn is_address(run: &str) -> bool {
    let host = run.split(['/', '?', '#']).next().unwrap_or(run);
    let mut labels = host.split('.').rev();
    let last = labels.next().unwrap_or("");
    let before = labels.next().unwrap_or("");
    let dotted = last.len() >= 2
        && last.bytes().all(|b| b.is_ascii_alphabetic())
        && before.bytes().any(|b| b.is_ascii_alphanumeric());
    run.contains("://") || run.starts_with("www.") || dotted
}

/// Finds runs of digits, joined by single spaces, hyphens, commas and brackets.
fn numbers(text: &str) -> Vec<String> {
    let chars: Vec<char> = text.chars().collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        if chars.get(at).is_some_and(char::is_ascii_digit) {
            let end = run_end(&chars, at);
            found.extend(telling(&chars, at, end));
            at = end;
        } else {
            at += 1;
        }
    }
    found
}

fn run_end(chars: &[char], start: usize) -> usize {
    let digit = |at: usize| chars.get(at).is_some_and(char::is_ascii_digit);
    let joins = |at: usize| chars.get(at).is_some_and(|c| matches!(c, ' ' | '-' | '(' | ')' | ','));
    let bracket = |at: usize| chars.get(at) == Some(&')') && joins(at + 1) && digit(at + 2);
    let mut end = start;
    loop {
        if digit(end) || (joins(end) && digit(end + 1)) || bracket(end) {
            end += 1;
        } else {
            return end;
        }
    }
}

/// Returns a run of digits unless it is a short number, year, sum of money, thousands or percentage.
fn telling(chars: &[char], start: usize, end: usize) -> Option<String> {
    let run: String = chars.get(start..end)?.iter().collect();
    let before = start.checked_sub(1).and_then(|at| chars.get(at));
    let money = before.is_some_and(|c| matches!(c, '£' | '$' | '€'));
    let percent = chars.get(end) == Some(&'%');
    let free = money
        || percent
        || run.split([' ', '-']).all(|part| part.len() <= 2)
        || is_year(&run)
        || is_sum(&run);
    (!free).then_some(run)
}

fn is_year(run: &str) -> bool {
    run.len() == 4 && (run.starts_with("19") || run.starts_with("20"))
}

/// Returns whether digits are grouped in thousands: 1,000.
fn is_sum(run: &str) -> bool {
    let mut parts = run.split(',');
    let first = parts.next().is_some_and(|part| part.len() <= 3 && !part.contains(' '));
    let rest: Vec<&str> = parts.collect();
    first && !rest.is_empty() && rest.iter().all(|part| part.len() == 3)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<String> {
        literals(text).iter().map(|literal| literal.text().to_owned()).collect()
    }

    #[test]
    fn phone_numbers_are_found_whole() {
        assert_eq!(found("Call 0800 1111 or 101."), ["0800 1111", "101"]);
        assert_eq!(found("Ring (028) 9050-7000 now"), ["028) 9050-7000"]);
        assert_eq!(found("Text +44 7700 900123"), ["44 7700 900123"]);
    }

    #[test]
    fn addresses_are_found_without_the_full_stop() {
        assert_eq!(found("See www.ceop.police.uk."), ["www.ceop.police.uk"]);
        assert_eq!(
            found("Write to jo@samaritans.org, or stopncii.org"),
            ["jo@samaritans.org", "stopncii.org"]
        );
        assert_eq!(found("https://a.example/ro/report?x=101"), ["https://a.example/ro/report?x=101"]);
    }

    #[test]
    fn years_ages_money_and_shares_are_no_phone_numbers() {
        let free = "In 2024, at 16 or 17, open 24/7, some lost £500 or 1,000 or 50%. Breathe in for 4 and out for 6, e.g. now.";
        assert_eq!(found(free), Vec::<String>::new());
    }
}
