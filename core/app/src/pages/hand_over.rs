//! Handing over, in three steps: for whom and what, what will be in it, and the file with what to read to the call
//! handler.

mod choose;
mod inside;
mod lock;
mod made;
mod shared;
mod whom;

pub(crate) use choose::Choose as HandOver;
pub(crate) use shared::draw_groups;
