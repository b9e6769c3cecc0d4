//! Corrupts a small vault, or files carried to or from it, in one way at a time, and checks that everything shown is
//! right.
//!
//! Uses all files that exist, whatever their names, so that additions to the layout are covered too.

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
