//! Describes a file before its bytes are pushed.

use crate::{PictureAnswers, Provenance, Record};

/// A file that is about to be kept.
#[derive(Clone)]
pub struct ItemSpec {
    /// What is known of the file: a record of a kind that is a file.
    pub record: Record,
    /// When it happened and where it came from.
    pub told: Provenance,
    /// The answers to the two questions; ignored for sound, which shows nobody.
    pub answers: PictureAnswers,
}
