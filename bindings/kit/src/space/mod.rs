//! What a code opens: the session, its entries, and files on their way in.

mod entry;
mod kept;
mod missing;
mod moment;
mod opening;
mod session;
mod writer;

pub use entry::{Entry, EntryLine, EntryState, FileFacts};
pub use kept::{Contact, FileNote, Kept, KeptKind, Line, Way};
pub use missing::{DatabaseState, Lost, Missing};
pub use moment::{Moment, Origin, Source};
pub use opening::{Asked, Opening};
pub use session::{Card, LogCheck, LogHead, Progress, Session, SpaceKind};
pub use writer::{ItemSpec, ItemWriter, Shown};
