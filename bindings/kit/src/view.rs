//! Views, declared for the boundary.

use app::view::{CoverView, PageView, View};

mod control;
mod cover;
mod field;
mod icon;
mod media;
mod page;
mod row;

/// What to draw now.
#[uniffi::remote(Enum)]
pub enum View {
    /// The calculator.
    Cover(CoverView),
    /// A page.
    Page(Box<PageView>),
}
