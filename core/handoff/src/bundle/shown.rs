//! Writes the page. What it shows is read a second time and must equal the files of the bundle.

use seal::digest::sha256;
use vault::HandOver;

use super::bag::Bag;
use super::custody::Rows;
use super::page::Page;
use super::signed::Signed;
use super::sources::Sources;
use super::told::{Form, Teller};
use super::{BundleError, FULL};

/// The page as it is written, in pieces.
pub(super) struct Shown {
    page: Page,
    at: At,
}

enum At {
    Begin,
    Account(Box<Teller>),
    /// Before the record at that index.
    Record(usize),
    Rows(Box<Rows>),
    End,
    Ended,
}

/// Hashes of what was written before, to compare the second reading with.
#[derive(Default)]
pub(super) struct Written {
    /// Index of the first record's file in the bag.
    pub(super) first_record: usize,
    /// SHA-256 of the account.
    pub(super) told: [u8; 32],
    /// SHA-256 of the lines of the custody record.
    pub(super) rows: [u8; 32],
}

impl Shown {
    pub(super) fn new() -> Self {
        Self { page: Page::default(), at: At::Begin }
    }

    /// Adds the next piece; returns whether there are more.
    pub(super) fn next(
        &mut self,
        (from, signed): (&Sources, &Signed),
        (bag, written): (&Bag, &Written),
        made: &mut Option<Box<HandOver>>,
        out: &mut String,
    ) -> Result<bool, BundleError> {
        self.at = match std::mem::replace(&mut self.at, At::Ended) {
            At::Begin => self.begin(from, signed, out)?,
            At::Account(teller) => self.account(teller, from, written, out)?,
            At::Record(place) => self.records(place, from, (bag, written), out)?,
            At::Rows(rows) => self.rows(rows, from, written, made, out)?,
            At::End => {
                out.push_str(&std::mem::take(&mut self.page).end(&from.guide)?);
                At::Ended
            }
            At::Ended => return Ok(false),
        };
        Ok(!matches!(self.at, At::Ended))
    }

    fn begin(&mut self, from: &Sources, signed: &Signed, out: &mut String) -> Result<At, BundleError> {
        let fingerprint = signed.fingerprint.to_string();
        out.push_str(&self.page.begin(&signed.around(&from.made, &fingerprint), &from.guide)?);
        Ok(At::Account(Box::new(Teller::new(Form::Data))))
    }

    fn account(
        &mut self,
        mut teller: Box<Teller>,
        from: &Sources,
        written: &Written,
        out: &mut String,
    ) -> Result<At, BundleError> {
        let mut json = String::new();
        let goes_on = teller.next(from, &mut json)?;
        out.push_str(&self.page.account(&json));
        if goes_on {
            return Ok(At::Account(teller));
        }
        same(&teller.sum(), &written.told)?;
        out.push_str(self.page.records());
        Ok(At::Record(0))
    }

    fn records(
        &mut self,
        from_place: usize,
        from: &Sources,
        (bag, written): (&Bag, &Written),
        out: &mut String,
    ) -> Result<At, BundleError> {
        for place in from_place..from.plan.items.len() {
            if out.len() >= FULL {
                return Ok(At::Record(place));
            }
            let (json, _) = from.record(place)?;
            let before = bag.sum(written.first_record + place).unwrap_or_default();
            same(&sha256(format!("{json}\n").as_bytes()), &before)?;
            out.push_str(&self.page.record(&json));
        }
        out.push_str(self.page.rows());
        Ok(At::Rows(Box::new(Rows::new())))
    }

    fn rows(
        &mut self,
        mut rows: Box<Rows>,
        from: &Sources,
        written: &Written,
        made: &mut Option<Box<HandOver>>,
        out: &mut String,
    ) -> Result<At, BundleError> {
        if rows.next(from, made, |line| out.push_str(&self.page.row(line)))? {
            return Ok(At::Rows(rows));
        }
        same(&rows.sum(), &written.rows)?;
        Ok(At::End)
    }
}

/// Returns `Grown` if the second reading differs from the first.
pub(super) fn same(now: &[u8; 32], before: &[u8; 32]) -> Result<(), BundleError> {
    if now == before { Ok(()) } else { Err(BundleError::Grown) }
}
