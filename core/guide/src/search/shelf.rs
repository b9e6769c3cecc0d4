//! The pages of one language for one reader, and their scores.

use rusqlite::{Connection, params};

use super::ranks::COLUMNS;
use crate::{Audience, GuideError};

/// The score of a keyword found whole in the query, for each of its words.
const KEYWORD: f64 = 6.0;

/// The pages of one language for one reader: a range of ids.
pub(super) struct Shelf {
    pub(super) locale: String,
    pub(super) audience: Audience,
    pub(super) first: i64,
    /// How many pages of the language precede these.
    pub(super) before: usize,
    pub(super) pages: Vec<Entry>,
}

pub(super) struct Entry {
    pub(super) topic: String,
    pub(super) title: String,
    /// Keywords as numbers of stems.
    pub(super) keywords: Vec<Vec<usize>>,
}

impl Shelf {
    /// Adds the score of a word to each of its pages.
    pub(super) fn count(&self, pages: &[(usize, f64)], sums: &mut [f64]) {
        for (page, score) in pages {
            if let Some(sum) = page.checked_sub(self.before).and_then(|page| sums.get_mut(page)) {
                *sum += score;
            }
        }
    }

    /// Adds the scores that FTS5 returns for any of the terms.
    pub(super) fn ask(
        &self,
        connection: &Connection,
        terms: &[&str],
        sums: &mut [f64],
    ) -> Result<(), GuideError> {
        if terms.is_empty() {
            return Ok(());
        }
        let (table, weights) = (&self.locale, COLUMNS.map(|(_, weight)| weight.to_string()).join(", "));
        let mut find = connection.prepare(&format!(
            "SELECT rowid, bm25(find_{table}, {weights}) FROM find_{table} WHERE find_{table} MATCH ?1 AND rowid BETWEEN ?2 AND ?3"
        ))?;
        // Terms consist of letters and digits, so quoting is enough.
        let terms: Vec<String> = terms.iter().map(|term| format!("\"{term}\"")).collect();
        let last = self.first + i64::try_from(self.pages.len()).unwrap_or(0) - 1;
        let mut rows = find.query(params![terms.join(" OR "), self.first, last])?;
        while let Some(row) = rows.next()? {
            let index = usize::try_from(row.get::<_, i64>(0)? - self.first).ok();
            if let Some(sum) = index.and_then(|index| sums.get_mut(index)) {
                *sum -= row.get::<_, f64>(1)?;
            }
        }
        Ok(())
    }
}

impl Entry {
    /// Scores the keywords: the best counts in full, the others a tenth.
    pub(super) fn keyword_score(&self, weights: &[f64]) -> f64 {
        let mut best = 0.0_f64;
        let mut rest = 0.0_f64;
        for keyword in &self.keywords {
            let score = keyword_score(keyword, weights);
            rest += score.min(best);
            best = best.max(score);
        }
        KEYWORD * (best + 0.1 * rest)
    }
}

/// Scores a keyword if the query has all of its words; half if it lacks one of three or more.
fn keyword_score(keyword: &[usize], weights: &[f64]) -> f64 {
    let said = keyword.iter().map(|number| weights.get(*number).copied().unwrap_or(0.0));
    let (count, sum) =
        said.filter(|weight| *weight > 0.0).fold((0, 0.0), |(n, sum), weight| (n + 1, sum + weight));
    match keyword.len() - count {
        0 => sum,
        1 if keyword.len() >= 3 => sum / 2.0,
        _ => 0.0,
    }
}
