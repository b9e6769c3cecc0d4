//! Things that a person can use.

/// Something to tap. Its id belongs to the page that is up: once that page is gone, it does nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Control {
    /// What [`crate::Event::Tapped`] names.
    pub id: String,
    /// Its words.
    pub label: String,
    /// A second line.
    pub detail: Option<String>,
    /// What a screen reader adds.
    pub hint: Option<String>,
    /// What it is.
    pub kind: ControlKind,
    /// The picture beside it.
    pub icon: Option<Icon>,
    /// Whether it is chosen, ticked or done.
    pub is_on: bool,
}

/// What a control is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ControlKind {
    /// A button.
    Button(Weight),
    /// A row that leads to another page.
    Leads,
    /// Leads out of the app.
    Leaves,
    /// One of a line of filters.
    Chip,
    /// One of several answers.
    Choice,
    /// On or off.
    Tick,
    /// A row that opens and folds.
    Fold,
}

/// How loud a button is. A page has one primary at most.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// What the page is for.
    Primary,
    /// The other way on.
    Secondary,
    /// Danger.
    Danger,
    /// Beside the rest.
    Quiet,
    /// Takes something away.
    QuietDanger,
}

/// Pictures beside words, by their names in the design.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is the picture of its name")]
pub enum Icon {
    Advice,
    Card,
    Chat,
    Check,
    Danger,
    Flag,
    Hide,
    Keep,
    Key,
    Lock,
    Mail,
    Mute,
    Note,
    People,
    Phone,
    Plan,
    Police,
    Relay,
    Search,
    Settings,
    Sign,
    Text,
    Trail,
    Web,
    Who,
}

/// A place to type. What was typed is kept exactly: shells switch corrections off by its kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// What [`crate::Event::Typed`] names.
    pub id: String,
    /// The words above it.
    pub label: String,
    /// What may help while typing.
    pub help: Option<String>,
    /// What is in it.
    pub text: String,
    /// Where the caret is, in characters (Unicode scalar values) from the start.
    pub caret: u32,
    /// Whether it has the caret.
    pub has_focus: bool,
    /// What is typed in it.
    pub kind: TextKind,
    /// Lines that it shows at least.
    pub lines: u32,
    /// What is wrong with it.
    pub error: Option<String>,
}

/// What is typed in a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextKind {
    /// Words of the person: capitals at sentences, no learning.
    Words,
    /// Words of others, copied: nothing is changed.
    Copied,
    /// A name.
    Name,
    /// A name or id in some service: nothing is changed.
    Username,
    /// An address of a page.
    Link,
    /// A telephone number.
    Number,
    /// An email address.
    Mail,
    /// An amount of money.
    Amount,
    /// Digits that are never shown whole.
    Pin,
    /// Words to search for.
    Search,
}
