//! What a caller says of a file before its bytes come.

use crate::{PictureAnswers, Provenance, Record};

/// What is about to be kept as a file.
#[derive(Clone)]
pub struct ItemSpec {
    /// What is known of the file: a record of a kind that is a file.
    pub record: Record,
    /// When it happened and where it came from.
    pub told: Provenance,
    /// The answers to the two questions; sound shows nobody, so its answers are not looked at.
    pub answers: PictureAnswers,
}
