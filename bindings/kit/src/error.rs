//! The one public error, and the one table that leads to it.

use guide::GuideError;
use handoff::{LinkError, TakeAwayError};
use seal::SealError;
use vault::{EasyCode, Part, StoreError};

/// What a shell can do about it. No text crosses: what people read about an error comes from the pack.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, uniffi::Error)]
pub enum KitError {
    /// The session, item or opening has ended: show the cover.
    #[error("locked")]
    Locked,
    /// It opened nothing. Wrong, locked out and never set look the same on purpose: show the sum.
    #[error("denied")]
    Denied,
    /// An answer of the phone's key store is not 32 bytes, or the key that is needed gave none.
    #[error("device key")]
    DeviceKey,
    /// The disk is full. Nothing that was shown as kept is lost.
    #[error("no space")]
    NoSpace {
        /// Bytes that the refused step needed, at least.
        needed_bytes: u64,
    },
    /// Cannot be read. It is left as it is, and the rest stays readable.
    #[error("damaged")]
    Damaged {
        /// The entry, if it is one.
        entry: Option<String>,
    },
    /// Made by a newer version: it needs an update. Left as it is.
    #[error("too new")]
    TooNew,
    /// Made by a version from before the first release, which nothing reads any more. Left as it is.
    #[error("too old")]
    TooOld,
    /// Nothing has that id.
    #[error("not found")]
    NoSuchEntry,
    /// A value is out of its bounds.
    #[error("invalid")]
    Invalid {
        /// Which one.
        field: Field,
    },
    /// Not kept, and nothing was written.
    #[error("refused")]
    Refused {
        /// Id of the topic to show: it says why, and what to do instead.
        topic: String,
    },
    /// Stopped on request.
    #[error("stopped")]
    Stopped,
    /// Nothing that a person or a shell can mend; try once more, then say `common-error-again`.
    #[error("internal {code}")]
    Internal {
        /// A number for those who write the core; the table is in `bindings/kit/src/error.rs`.
        code: u32,
    },
}

/// Which value was out of its bounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum Field {
    /// A code: 6 to 16 digits.
    Code,
    /// A code of digits in a row.
    CodeRun,
    /// A code of one digit or one group again and again.
    CodeRepeat,
    /// A code that is a year or a date.
    CodeYear,
    /// A code that many people choose.
    CodeCommon,
    /// A code that opens something already.
    CodeTaken,
    /// Minutes to wait while stepped out: 0 to 30.
    Minutes,
    /// A language tag: at most 35 bytes.
    Language,
    /// The name of a look: at most 32 bytes.
    Look,
    /// Words to keep: at most 1 MiB.
    Record,
    /// A kind that is kept the other way: as words, or as a file.
    Kind,
    /// A zone: at most 24 hours either way.
    Zone,
    /// When it happened: a day of the calendar, not one to come; words for it: 1 to 1,024 bytes.
    OccurredAt,
    /// A name or id of somebody: 1 to 1,024 bytes.
    Party,
    /// Progress through the plan: at most 64 KiB.
    Progress,
    /// More bytes than one item, all together, or a draft may hold.
    Length,
    /// A page of a list: 1 to 1,000 entries.
    Page,
    /// An id: 32 lower-case hex digits, or that of a question or an answer.
    Id,
    /// An address that cannot be handed to the system.
    Address,
}

/// `Internal` codes. Below 1,000,000: ours. From there: 1,000,000 and SQLite's extended result code.
pub(crate) const PANICKED: u32 = 1;
const IN_USE: u32 = 2;
const NOT_OURS: u32 = 3;
const STORAGE: u32 = 4;
const NO_PLACE: u32 = 5;
const OUT_OF_ORDER: u32 = 6;
const NO_RANDOMNESS: u32 = 7;
const NO_MEMORY: u32 = 8;
const TOO_LARGE: u32 = 9;
const WRONG_SLOT: u32 = 10;
const DATABASE: u32 = 1_000_000;

const fn internal(code: u32) -> KitError {
    KitError::Internal { code }
}

const fn invalid(field: Field) -> KitError {
    KitError::Invalid { field }
}

const DAMAGED: KitError = KitError::Damaged { entry: None };

impl From<StoreError> for KitError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::InUse => internal(IN_USE),
            StoreError::NotOurs => internal(NOT_OURS),
            StoreError::Storage(_) => internal(STORAGE),
            StoreError::NoSpace { needed_bytes } => Self::NoSpace { needed_bytes },
            StoreError::Damaged(Part::Entry(id)) => Self::Damaged { entry: Some(id.hex()) },
            StoreError::Damaged(Part::Database | Part::Custody | Part::Draft) => DAMAGED,
            StoreError::TooNew => Self::TooNew,
            StoreError::TooOld => Self::TooOld,
            StoreError::Locked => Self::Locked,
            StoreError::Denied => Self::Denied,
            StoreError::NoPlace => internal(NO_PLACE),
            StoreError::NoKey => Self::DeviceKey,
            StoreError::CodeTaken => invalid(Field::CodeTaken),
            StoreError::EasyCode(reason) => invalid(reason.into()),
            StoreError::NoSuchEntry => Self::NoSuchEntry,
            StoreError::Invalid(field) => invalid(field.into()),
            StoreError::Refused { topic } => Self::Refused { topic: topic.to_owned() },
            StoreError::OutOfOrder => internal(OUT_OF_ORDER),
            StoreError::Seal(error) => error.into(),
            StoreError::Database(code) => internal(DATABASE.saturating_add(code.unsigned_abs())),
        }
    }
}

impl From<SealError> for KitError {
    fn from(error: SealError) -> Self {
        match error {
            SealError::NoRandomness => internal(NO_RANDOMNESS),
            SealError::NotACode => invalid(Field::Code),
            SealError::NoMemory => internal(NO_MEMORY),
            SealError::TooNew => Self::TooNew,
            SealError::TooLarge => internal(TOO_LARGE),
            SealError::WrongSlot => internal(WRONG_SLOT),
            SealError::TooOld => Self::TooOld,
            SealError::WeakParameters
            | SealError::NotAuthentic
            | SealError::Damaged
            | SealError::Unsigned
            | SealError::RolledBack => DAMAGED,
        }
    }
}

impl From<GuideError> for KitError {
    fn from(error: GuideError) -> Self {
        match error {
            GuideError::TooNew => Self::TooNew,
            GuideError::NoSuchPage | GuideError::NoSuchWord | GuideError::NoSuchRow => Self::NoSuchEntry,
            GuideError::Image
            | GuideError::Damaged(_)
            | GuideError::Shape(_)
            | GuideError::NoSuchData
            | GuideError::Words => DAMAGED,
        }
    }
}

impl From<LinkError> for KitError {
    fn from(error: LinkError) -> Self {
        match error {
            LinkError::Number | LinkError::Web | LinkError::Mail => invalid(Field::Address),
        }
    }
}

impl From<TakeAwayError> for KitError {
    fn from(error: TakeAwayError) -> Self {
        match error {
            TakeAwayError::Guide(error) => error.into(),
            TakeAwayError::TooLong => DAMAGED,
        }
    }
}

impl From<EasyCode> for Field {
    fn from(reason: EasyCode) -> Self {
        match reason {
            EasyCode::Run => Self::CodeRun,
            EasyCode::Repeat => Self::CodeRepeat,
            EasyCode::Year => Self::CodeYear,
            EasyCode::Common => Self::CodeCommon,
        }
    }
}

impl From<vault::Field> for Field {
    fn from(field: vault::Field) -> Self {
        match field {
            vault::Field::Minutes => Self::Minutes,
            vault::Field::Language => Self::Language,
            vault::Field::Look => Self::Look,
            vault::Field::Kind => Self::Kind,
            vault::Field::Zone => Self::Zone,
            vault::Field::OccurredAt => Self::OccurredAt,
            vault::Field::Party => Self::Party,
            vault::Field::Progress => Self::Progress,
            vault::Field::Length | vault::Field::Draft => Self::Length,
            vault::Field::Page => Self::Page,
            vault::Field::Record => Self::Record,
        }
    }
}

#[cfg(test)]
mod tests;
