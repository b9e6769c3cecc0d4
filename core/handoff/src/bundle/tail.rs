//! The end of a bundle: the custody record with the row of this hand-over, the manifests, the statement, the page.

use guide::Guide;
use seal::veiled;
use vault::{EntryId, HandOver, Session};

use super::account::Told;
use super::bag::Bag;
use super::page::{Around, Page};
use super::{BundleError, Choice, Fingerprint, custody, hex, schemas, statement};

/// What the end is made from.
pub(super) struct Tail<'a> {
    pub(super) session: &'a Session,
    pub(super) guide: &'a Guide,
    pub(super) choice: &'a Choice,
    pub(super) is_in: &'a dyn Fn(EntryId) -> bool,
    pub(super) made: &'a str,
    pub(super) records: &'a [String],
    pub(super) told: &'a Told,
}

impl Tail<'_> {
    /// Adds everything but the directory. Answers the row that is not written yet, and the fingerprint. About a third of a
    /// second.
    pub(super) fn add(&self, bag: &mut Bag) -> Result<(HandOver, Fingerprint), BundleError> {
        let (row, lines) = self.custody()?;
        bag.add_payload(veiled!("data/custody.jsonl"), (lines.join("\n") + "\n").as_bytes());
        for (name, schema) in schemas() {
            bag.add_payload(&format!("data/schema/{name}.schema.json"), schema.as_bytes());
        }
        let manifest = bag.add_manifest();
        let statement = statement::statement(self.made, &manifest, &row.head(), &self.session.public_key()?);
        bag.add_tag("statement.json", statement.as_bytes());
        let signature = hex(&self.session.sign(statement.as_bytes())?.1);
        bag.add_tag("statement.sig", format!("{signature}\n").as_bytes());
        let info = info(self.made, &bag.oxum());
        bag.add_tag("bag-info.txt", info.as_bytes());
        let fingerprint = Fingerprint::of(statement.as_bytes());
        bag.add_tag("open-me.html", self.page(&lines, &statement, &signature, fingerprint)?.as_bytes());
        bag.add_tag_manifest();
        Ok((row, fingerprint))
    }

    /// The row of this hand-over, made now, and every line of the custody record with it.
    fn custody(&self) -> Result<(HandOver, Vec<String>), BundleError> {
        let (mut lines, mut last) = (Vec::new(), 0);
        loop {
            let rows = self.session.custody_after(last)?;
            lines.extend(rows.iter().map(|row| custody::line(row, self.is_in)));
            last = rows.last().map_or(last, |row| row.seq);
            if !rows.is_empty() {
                continue;
            }
            let made = self.session.make_hand_over(&self.choice.to, &self.choice.entries)?;
            // Otherwise it grew just now.
            if made.head().count == last + 1 {
                lines.push(custody::line(made.row(), self.is_in));
                return Ok((made, lines));
            }
        }
    }

    fn page(
        &self,
        custody: &[String],
        statement: &str,
        signature: &str,
        fingerprint: Fingerprint,
    ) -> Result<String, BundleError> {
        let around = Around {
            made: self.made,
            fingerprint: &fingerprint.to_string(),
            statement,
            signature,
            account: &self.told.answers,
            missing: &self.told.missing,
        };
        let mut page = Page::default();
        let mut text = page.begin(&around, self.guide)?;
        self.records.iter().for_each(|record| text.push_str(&page.record(record)));
        text.push_str(page.rows());
        custody.iter().for_each(|row| text.push_str(&page.row(row)));
        text.push_str(&page.end(self.guide)?);
        Ok(text)
    }
}

/// What every bag says of itself; nothing of the person, and nothing of the app.
fn info(made: &str, oxum: &str) -> String {
    let day: String = made.chars().take(10).collect();
    format!(
        "Bag-Count: 1 of 1\nBag-Software-Agent: bundle/1\nBagging-Date: {day}\n\
         External-Description: Records handed over by the person who kept them\nPayload-Oxum: {oxum}\n"
    )
}
