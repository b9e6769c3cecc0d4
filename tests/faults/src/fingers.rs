//! Random fingers on the real app with real vaults: thousands of events, effects that are answered late, twice, wrongly or
//! never, kills, clocks that jump, full disks and damaged files. After each of them the page that is up is looked at.
//!
//! ```text
//!   Hand ── any event ──▶ app::ScriptedPhone ──▶ view ──▶ rules that hold for every page, and what Known says
//!   Ground: folder, disk, clock, key store  ◀── harmed between two openings; at the end every vault is opened and read
//! ```

mod ground;
mod hand;
mod harms;
mod known;
mod last;
mod purse;
mod run;
mod shell;
mod told;
mod walk;

pub use run::{A_WALK, Course, Fault, Lasting, OFTEN, Touched, walk_all};
