//! Results of what pages asked for.

use handoff::Account;
use handoff::bundle::{BundleError, Preview};
use vault::{Age, CopyOut, Count, EntryId, Kind, StoreError};
use zeroize::Zeroizing;

use crate::bundle_stream::Stream;
use crate::event::{Outcome, Picked};
use crate::found::{Contacts, Content, CopyFacts, EraseWarnings, Listed, Seen};
use crate::imports::ImportOutcome;

/// The result of a page's request.
pub(crate) enum Done {
    /// The typed record is kept, or why not.
    Kept(Result<EntryId, StoreError>),
    /// The settings are changed, or why not.
    Set(Result<(), StoreError>),
    /// The person's answers are kept, or why not.
    Said(Result<(), StoreError>),
    /// The space is made, or why not.
    Made(Result<(), StoreError>),
    /// The outcome of an effect.
    Performed(Outcome),
    /// The file picked for an effect.
    Picked(u64, Picked),
    /// An import has begun under this id, or why not.
    Begun(Result<u64, StoreError>),
    /// The progress or outcome of an import.
    Import(ImportOutcome),
    /// The number of entries of each kind.
    Counts(Result<Vec<(Kind, u64)>, StoreError>),
    /// The age was changed to this, or why not.
    Aged(Age, Result<(), StoreError>),
    /// Part of a list.
    Listed(Box<Listed>),
    /// A kept entry, or why it cannot be read.
    Read(Box<Result<Content, StoreError>>),
    /// The text of a plain note.
    Noted(Result<Zeroizing<String>, StoreError>),
    /// What can be shown of a file.
    Seen(Result<Seen, StoreError>),
    /// What is missing according to the custody record.
    Checked(Result<vault::Missing, StoreError>),
    /// The request is done, or why not.
    Did(Result<(), StoreError>),
    /// The count of what is kept.
    Counted(Result<Count, StoreError>),
    /// The contact is recorded, or why not.
    Reached(Result<(), StoreError>),
    /// The account of what happened, from all that is kept.
    Account(Result<Account, StoreError>),
    /// The code is set, or is the one asked about, or why not.
    Coded(Result<(), StoreError>),
    /// Whether there is such a code, or why that is not known.
    HasCode(Result<bool, StoreError>),
    /// What to say before everything is erased.
    BeforeErasing(EraseWarnings),
    /// Whether there is a recovery phrase, or why that is not known.
    HasPhrase(Result<bool, StoreError>),
    /// The recovery phrase is set, or why not.
    PhraseSet(Result<(), StoreError>),
    /// Whether there are a recovery phrase and a copy, or why that is not known.
    CopyFound(Result<CopyFacts, StoreError>),
    /// A sealed copy is ready for export, or why not.
    Copying(Result<Box<CopyOut>, StoreError>),
    /// The name of the key that the open space's codes need.
    KeyNamed(Result<String, StoreError>),
    /// The preview of a hand-over, or why there is none.
    Previewed(Box<Result<Preview, BundleError>>),
    /// A hand-over is ready for export, or why not.
    Bundled(Box<Result<Stream, BundleError>>),
    /// The ids of all entries of a kind.
    Ids(Result<Vec<EntryId>, StoreError>),
    /// The recorded calls and reports, and what cannot be read.
    Contacts(Result<Contacts, StoreError>),
}

impl Done {
    /// Converts the outcome of an effect for the page that waits for it.
    pub(crate) fn from_outcome(effect: u64, outcome: Outcome) -> Self {
        match outcome {
            Outcome::Picked(picked) => Self::Picked(effect, picked),
            outcome => Self::Performed(outcome),
        }
    }
}
