//! The signed statement, and the `bag-info.txt` of every bag.

use vault::HandOver;

use super::bag::{Bag, Listed};
use super::page::Around;
use super::sources::Sources;
use super::{BundleError, Fingerprint, hex, statement};

/// The statement of a bundle with its signature and fingerprint.
pub(super) struct Signed {
    statement: String,
    signature: String,
    pub(super) fingerprint: Fingerprint,
}

impl Signed {
    /// Adds the statement, its signature and the bag's info file. About a third of a second.
    pub(super) fn add(
        bag: &mut Bag,
        from: &Sources,
        manifest: &[u8; 32],
        row: &HandOver,
    ) -> Result<Self, BundleError> {
        let statement = statement::statement(&from.made, manifest, &row.head(), &from.session.public_key()?);
        bag.add("statement.json", statement.as_bytes(), Listed::Tag);
        let signature = hex(&from.session.sign(statement.as_bytes())?.1);
        bag.add("statement.sig", format!("{signature}\n").as_bytes(), Listed::Tag);
        bag.add("bag-info.txt", info(&from.made, &bag.oxum()).as_bytes(), Listed::Tag);
        let fingerprint = Fingerprint::from_statement(statement.as_bytes());
        Ok(Self { statement, signature, fingerprint })
    }

    /// Returns the page's data about the statement.
    pub(super) fn around<'a>(&'a self, made: &'a str, fingerprint: &'a str) -> Around<'a> {
        Around { made, fingerprint, statement: &self.statement, signature: &self.signature }
    }
}

/// Formats `bag-info.txt`: the same for every bag but for day and size; says nothing about the person or the app.
fn info(made: &str, oxum: &str) -> String {
    let day: String = made.chars().take(10).collect();
    format!(
        "Bag-Count: 1 of 1\nBag-Software-Agent: bundle/1\nBagging-Date: {day}\n\
         External-Description: Records handed over by the person who kept them\nPayload-Oxum: {oxum}\n"
    )
}
