//! vault

mod age;
mod bucket;
mod checked;
mod clock;
mod cost;
mod create;
mod custody;
mod database;
mod disk;
mod easy;
mod entry;
mod error;
mod events;
mod hex;
mod items;
mod layout;
mod live;
mod moment;
mod opening;
mod part;
mod picture;
mod prefs;
mod records;
mod rows;
mod schema;
mod scrub;
mod seat;
mod session;
mod settings;
mod slots;
mod space;
mod store;
mod tries;

pub use age::Age;
pub use clock::{Clock, SystemClock};
pub use custody::{CustodyEvent, CustodyHead, CustodyRow};
pub use easy::{EasyCode, easy};
pub use entry::{Entry, EntryId, EntrySummary, FileFacts, State};
pub use error::{Field, StoreError};
pub use items::{ItemSpec, ItemWriter, MAX_PUSH};
pub use moment::{Moment, Source, Told, Zone};
pub use opening::Opening;
pub use part::Part;
pub use picture::{Allowance, Limits, PictureAnswers, Shown, may_keep};
pub use prefs::Prefs;
pub use records::{
    Account, Contact, Demand, Imported, Kind, Line, Link, MAX_RECORD_BYTES, Note, Payment, Record,
    Transcript, Way,
};
pub use session::Session;
pub use space::SpaceKind;
pub use store::{Locker, Store};

/// What an opening needs, from `seal`: the code as typed, and the key store's answer.
pub use seal::device::{Answer, CHALLENGE, SoftwareKey};
pub use seal::stretch::Code;

#[cfg(test)]
mod testing;

#[cfg(test)]
pub(crate) use testing::cases;
