//! vault

mod age;
mod clock;
mod easy;
mod entry;
mod error;
mod hex;
mod moment;
mod part;
mod picture;
mod records;
mod schema;

pub use age::Age;
pub use clock::{Clock, SystemClock};
pub use easy::{EasyCode, easy};
pub use entry::{Entry, EntryId, EntrySummary, FileFacts, State};
pub use error::{Field, StoreError};
pub use moment::{Moment, Source, Told, Zone};
pub use part::Part;
pub use picture::{Allowance, Limits, PictureAnswers, Shown, may_keep};
pub use records::{
    Account, Contact, Demand, Imported, Kind, Line, Link, MAX_RECORD_BYTES, Note, Payment, Record,
    Transcript, Way,
};
