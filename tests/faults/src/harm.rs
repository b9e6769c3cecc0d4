//! A small vault, harmed in one way at a time: is what it then shows right, and does it say what it lacks?
//!
//! Files are taken as they are found, whatever their names: what is added to the layout is harmed too.

mod cases;
mod finding;
mod small;
mod threads;

pub use cases::{Case, flips, old_copies, run_all, truncations};
pub use finding::{Finding, Sum};
pub use small::{Files, Small};
pub use threads::threads;
