//! The text files of a bundle that may have any length.

use seal::veiled;
use vault::HandOver;

use super::bag::{Bag, Listed};
use super::custody::Rows;
use super::shown::{Shown, Written};
use super::signed::Signed;
use super::sources::Sources;
use super::told::Teller;
use super::{BundleError, FULL};

/// A text file being written.
pub(super) enum Words {
    AccountText(Teller),
    AccountHtml(Teller),
    Custody(Rows),
    /// Before the line of the file with that number.
    Manifest(usize),
    Page(Shown),
    TagManifest(usize),
}

/// What the last files are made from.
#[derive(Default)]
pub(super) struct Tail {
    pub(super) written: Written,
    /// The row of this hand-over, not yet written to the custody record.
    pub(super) made: Option<Box<HandOver>>,
    pub(super) signed: Option<Signed>,
}

impl Words {
    /// Returns its path and the manifest that lists it.
    pub(super) fn path(&self) -> (&'static str, Listed) {
        match self {
            Self::AccountText(_) => ("data/account.txt", Listed::Payload),
            Self::AccountHtml(_) => ("data/account.html", Listed::Payload),
            Self::Custody(_) => (veiled!("data/custody.jsonl"), Listed::Payload),
            Self::Manifest(_) => ("manifest-sha256.txt", Listed::Tag),
            Self::Page(_) => ("open-me.html", Listed::Tag),
            Self::TagManifest(_) => ("tagmanifest-sha256.txt", Listed::Nowhere),
        }
    }

    /// Adds the next piece, about a quarter of a mebibyte; returns whether there are more.
    pub(super) fn next(
        &mut self,
        from: &Sources,
        bag: &Bag,
        tail: &mut Tail,
        out: &mut String,
    ) -> Result<bool, BundleError> {
        match self {
            Self::AccountText(teller) | Self::AccountHtml(teller) => teller.next(from, out),
            Self::Custody(rows) => rows.next(from, &mut tail.made, |line| {
                out.push_str(line);
                out.push('\n');
            }),
            Self::Manifest(next) => Ok(list(bag, next, Listed::Payload, out)),
            Self::TagManifest(next) => Ok(list(bag, next, Listed::Tag, out)),
            Self::Page(page) => {
                let signed = tail.signed.as_ref().ok_or(BundleError::Failed)?;
                page.next((from, signed), (bag, &tail.written), &mut tail.made, out)
            }
        }
    }
}

fn list(bag: &Bag, next: &mut usize, listed: Listed, out: &mut String) -> bool {
    while *next < bag.len() && out.len() < FULL {
        out.extend(bag.line(*next, listed));
        *next += 1;
    }
    *next < bag.len()
}
