//! Stores everything on disk: settings, codes and attempts, both spaces with their entries, and the record of who did
//! what and when. No other crate touches the disk.
//!
//! # The folder
//!
//! ```text
//!     lock                one program at a time
//!     prefs.a  prefs.b    settings that are read without a code; two copies of one fixed size
//!     slots.a  slots.b    what codes open: two copies of three places for a vault, from the first launch on
//!     tries               attempts: two records, overwritten in turn
//!     v-<random>/         the vault of one place; its name is also that of its key in the phone's key store
//!       1.db  2.db        the two spaces, from the first day; which is whose is random
//!       1.rec 2.rec       their words a second time, sealed, outside the databases
//!       1.draft  2.draft  what is being typed in each, sealed; always there, of fixed length
//!       items/<random>    one sealed file an item
//! ```
//! `core/FORMAT.md` describes every byte.
//!
//! # From a code to a space
//!
//! ```text
//!   Store::prepare()   once, after the first page is drawn: table and attempts are there, unused places get their keys
//!
//!   Store::begin_unlock(code) ── Opening
//!        │                         │ challenge()     an attempt is spent and durable, then Argon2id: the slow step
//!        │                         ▼
//!        │                    65 bytes ──▶ the phone's key store, three keys ──▶ three times 32 bytes
//!        │                         │ finish(answers)  all 24 slots are tried, whatever there is
//!        │                         ▼
//!        │                     Session     lists, keeps, reads, removes; holds no key itself
//!        │                         │
//!   Store::locker() ── Locker ──▶ the open space: database and keys are here, and only here
//!          lock_now(), any thread: the generation rises, statements stop, keys are wiped;
//!          every handle of an older generation answers Locked for ever
//! ```
//! Inside a session, a [`CodeChange`] sets codes and [`Session::set_phrase`] sets the recovery phrase, with which
//! [`Store::open_by_phrase`] opens the space on any phone. After an erase code `finish` returns [`StoreError::Erased`];
//! then call [`Store::keys_to_delete`].
//!
//! Trying a code takes the same steps, the same writes and the same time whether it is right, wrong, there is no vault,
//! or no attempt is left. There is no current vault: a new one takes an unused place, and each opens with its own
//! codes.
//!
//! # Where to start
//!
//! [`Store::open`], then [`Store::begin_create`] or [`Store::begin_unlock`]: the [`Opening`] ends in a [`Session`]. An
//! [`ItemWriter`] keeps files, [`Session::add_record`] keeps words.
//! ```no_run
//! use std::sync::Arc;
//! use vault::{Age, Code, Note, Record, SoftwareKey, Store, StoreError, SystemClock, Provenance, Zone};
//!
//! # fn main() -> Result<(), StoreError> {
//! let store = Store::open(std::path::Path::new("/private/folder"), Arc::new(SystemClock))?;
//! let device = SoftwareKey::generate()?;
//! store.prepare()?; // and let the key store make the keys that it names
//! let mut opening = store.begin_create(Code::parse(b"483920")?, Age::NotSaid)?;
//! let asked = opening.challenge()?;
//! // One key for all three here; a phone has one for each alias.
//! let session = opening.finish(asked.ask(|_, point| Some(device.answer_hmac(point))))?;
//! let note = Record::Note(Note { words: "it began on Friday".into(), about: vec![] });
//! let id = session.add_record(&note, &Provenance::typed(Zone::UTC))?;
//! assert!(session.entry(id)?.record == note);
//! store.locker().lock_now();
//! assert!(matches!(session.entry(id), Err(StoreError::Locked)));
//! # Ok(())
//! # }
//! ```
//!
//! # Guarantees
//!
//! - **Kept means kept.** What `add_record` or an item's `finish` returned is durable. A crash at any instant leaves
//!   the rest not begun, unfinished but readable, or done. Making a vault leaves none or a whole one.
//! - **Nothing is deleted unless someone asked.** Files that no row names, damaged databases, older vaults and other
//!   programs' files stay as they are. Whatever can be read of a damaged database is shown.
//! - **The rule for pictures is enforced here** ([`may_keep`]), with the age stored in the vault: no caller can avoid
//!   it.
//! - **Everything that happens to an entry is chained** ([`CustodyRow::follow`]); removing an entry drops its words,
//!   never the fact that it existed.
//!
//! # Limits
//!
//! See `core/THREATS.md`. The main ones: code that runs on the phone while a space is open can read it; an older copy
//! of the whole folder opens like the present one; attempts limit someone who types codes, not someone who can write to
//! the folder.

mod age;
mod answers;
mod attempts;
mod bucket;
mod cells;
mod checksum;
mod civil;
mod claims;
mod clock;
mod closer;
mod codes;
mod completeness;
mod copy;
mod cost;
mod create;
mod custody;
mod damaged_part;
mod database;
mod disk;
mod drafts;
mod entry;
mod erase;
mod error;
mod events;
mod find;
mod guard;
mod hex;
mod hold;
mod ids;
mod items;
mod keep;
mod layout;
mod lost;
mod missing;
mod moment;
mod occurred;
mod open_space;
mod opening;
mod parts;
mod party;
mod picture;
mod places;
mod prefs;
mod provenance;
mod reading;
mod rebuild;
mod rec;
mod records;
mod recovered;
mod reseal;
mod restore;
mod rows;
mod salvage;
mod schema;
mod scrub;
mod session;
mod session_slot;
mod settings;
mod shared;
mod slot_generation;
mod slots;
mod space;
mod store;
mod sync;
mod unlocked;
mod weak_code;

pub use age::Age;
pub use answers::{Answers, Challenge};
pub use clock::{Clock, SystemClock};
pub use codes::CodeChange;
pub use copy::{CopyOut, LastCopy};
pub use custody::{CustodyCheck, CustodyEvent, CustodyHead, CustodyRow};
pub use damaged_part::DamagedPart;
pub use drafts::{Draft, MAX_DRAFT_BYTES, SealedDraft};
pub use entry::{Entry, EntrySummary, FileFacts, State};
pub use error::{Field, StoreError};
pub use find::{FoundPage, PageFrom, Wanted};
pub use ids::EntryId;
pub use items::{ItemSpec, ItemWriter, MAX_PUSH};
pub use missing::{Count, DatabaseState, Lost, Missing, Page};
pub use moment::{Moment, Zone};
pub use occurred::{Day, OccurredAt};
pub use opening::Opening;
pub use party::{MAX_PARTY_BYTES, Medium, Party, Sender};
pub use picture::{Allowance, Limits, PictureAnswers, Shown, may_keep};
pub use prefs::{Prefs, Theme};
pub use provenance::{Provenance, Source};
pub use records::{
    Contact, Demand, Imported, Kind, Link, MAX_RECORD_BYTES, Note, Payment, Profile, Record, Transcript,
    TranscriptLine, Way,
};
pub use restore::Restore;
pub use session::{Drafter, HandOver, MAX_ROWS, Session};
pub use space::SpaceKind;
pub use store::{Locker, Store};
pub use weak_code::{WeakCode, weak_code};

/// Types of `seal` that an opening needs: the typed code and the key store's answer.
pub use seal::device::{Answer, CHALLENGE, SoftwareKey};
pub use seal::phrase::Entropy;
pub use seal::stretch::Code;

// Not in cells.rs: the model of the session slot compiles that file too, and has no model for these tests.
#[cfg(test)]
#[path = "cells/tests.rs"]
mod cells_tests;

#[cfg(test)]
mod testing;

#[cfg(test)]
pub(crate) use testing::cases;
