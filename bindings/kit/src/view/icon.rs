//! Icons, by their names in the design.

use app::view::Icon;

/// Icons, by their names in the design.
#[uniffi::remote(Enum)]
pub enum Icon {
    /// The icon of that name.
    Account,
    /// The icon of that name.
    Add,
    /// The icon of that name.
    Advice,
    /// The icon of that name.
    Calendar,
    /// The icon of that name.
    Card,
    /// The icon of that name.
    Chat,
    /// The icon of that name.
    Check,
    /// The icon of that name.
    Clock,
    /// The icon of that name.
    Copy,
    /// The icon of that name.
    Danger,
    /// The icon of that name.
    Demand,
    /// The icon of that name.
    Document,
    /// The icon of that name.
    Door,
    /// The icon of that name.
    Edit,
    /// The icon of that name.
    Flag,
    /// The icon of that name.
    Hand,
    /// The icon of that name.
    Heart,
    /// The icon of that name.
    Hide,
    /// The icon of that name.
    Info,
    /// The icon of that name.
    Keep,
    /// The icon of that name.
    Key,
    /// The icon of that name.
    Leave,
    /// The icon of that name.
    Link,
    /// The icon of that name.
    Lock,
    /// The icon of that name.
    Look,
    /// The icon of that name.
    Mail,
    /// The icon of that name.
    Money,
    /// The icon of that name.
    Mute,
    /// The icon of that name.
    Note,
    /// The icon of that name.
    People,
    /// The icon of that name.
    Phone,
    /// The icon of that name.
    Picture,
    /// The icon of that name.
    Plan,
    /// The icon of that name.
    Relay,
    /// The icon of that name.
    Save,
    /// The icon of that name.
    School,
    /// The icon of that name.
    Screenshot,
    /// The icon of that name.
    Search,
    /// The icon of that name.
    Settings,
    /// The icon of that name.
    Share,
    /// The icon of that name.
    Shield,
    /// The icon of that name.
    Sign,
    /// The icon of that name.
    Sound,
    /// The icon of that name.
    Text,
    /// The icon of that name.
    Trail,
    /// The icon of that name.
    Trash,
    /// The icon of that name.
    Turn,
    /// The icon of that name.
    Undo,
    /// The icon of that name.
    Video,
    /// The icon of that name.
    Warn,
    /// The icon of that name.
    Web,
    /// The icon of that name.
    Who,
}
