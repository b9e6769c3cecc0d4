//! The pages that others lead to, as data. A page names one and `open` makes it, so no two pages need each other's
//! file.

use guide::Audience;
use vault::{DatabaseState, EntryId, Kind};

use super::keep::Step;
use super::keep_file::FileStep;

pub(crate) enum Destination {
    Advice,
    BringCopy,
    CallSheet,
    ChangeCode,
    Danger,
    FollowUp,
    ForceFinder,
    Forgot,
    Form(FormRequest),
    HandOver,
    Help,
    Hide,
    Item(EntryId),
    Keep,
    Kept,
    /// Changing the code after the phrase opened the space.
    NeededCode,
    /// A sealed copy that can be put off.
    OfferedCopy,
    /// The phrase as the last step of set-up.
    OfferedPhrase,
    People,
    Phrase,
    Plan,
    Quiet,
    SealedCopy,
    Search,
    Service(String),
    Settings,
    SetUp,
    Show,
    ShowAdult,
    /// Damage to the database, in this state.
    Storage(DatabaseState),
    Tell,
    /// An article for a reader.
    Topic(String, Audience),
    TypePhrase,
    WhoMade,
}

/// A form or file page. A draft of something else comes first.
pub(crate) enum FormRequest {
    Step(Step),
    /// A note about something kept.
    NoteAbout(EntryId),
    /// The words of a picture that is not kept itself.
    Picture(String),
    /// A file; with an entry, all of what was cut off when that came in.
    File(FileStep, Option<EntryId>),
}

impl FormRequest {
    /// Requests all of an unfinished entry, from the same file; `None` for a kind that is not a file.
    pub(crate) fn resumed(entry: EntryId, kind: Kind) -> Option<Self> {
        Some(Self::File(FileStep::from_kind(kind)?, Some(entry)))
    }
}
