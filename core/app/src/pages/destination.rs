//! Pages that others lead to, as data. A page names one; `open` makes it, so no two pages need each other's file.

use guide::Audience;
use vault::{DatabaseState, EntryId};

use super::keep::Wanted;

/// A page that other pages lead to.
pub(crate) enum Destination {
    Advice,
    BringCopy,
    CallSheet,
    ChangeCode,
    Danger,
    FollowUp,
    ForceFinder,
    Forgot,
    /// A form or file page.
    Form(Wanted),
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
