//! The bundle: what was chosen, with all that is needed to check it, as one file for whoever takes the report.

mod page;

pub use page::{Answered, Around, Page, words};
