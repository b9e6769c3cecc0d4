//! A small vault, or what is carried to it or away from it, harmed in one way at a time: is what it then shows right, and does it say what it lacks?
//!
//! Files are taken as they are found, whatever their names: what is added to the layout is harmed too.

mod carried;
mod cases;
mod copies;
mod finding;
mod old;
mod small;
mod stories;
mod threads;

pub use carried::{Carried, Flipped, bundles, packs, sealed_copies};
pub use cases::{Case, flips, old_copies, run_all, truncations};
pub use finding::{Finding, Sum};
pub use old::{Found, Secret, Story, put_all_back};
pub use small::{Files, Small};
pub(crate) use small::{read_folder, write_folder};
pub use stories::{stories, whole_folder_put_back};
pub use threads::threads;
