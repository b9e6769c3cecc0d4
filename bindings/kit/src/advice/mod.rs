//! The advice as it crosses: every text already in words, every list already in order.

mod guide;
mod kinds;
mod page;
mod people;
mod plan;

pub use guide::{About, Guide, Language, Limits, Reviewer, TakeAway, Value, Word};
pub use kinds::{
    Age, Audience, Channel, Medium, Nation, Need, OpenState, Paid, Posted, Review, Safe, StepKind, Told, Who,
};
pub use page::{Block, BlockKind, Found, Hit, Page, PageSource, Span, Target, TargetKind, Topic};
pub use people::{Area, AreaHit, Door, Listed, People, Query, Route};
pub use plan::{Action, Answers, Choice, Plan, Question, Step};
