//! What the crate `author` writes into a pack and this one reads: names of rows, and the forms of what is in them.
//!
//! A reader of packs needs none of it; [`crate::Guide`] is where to begin.

pub use crate::find::{IDLE_WORDS, JOINT_WORDS};
pub use crate::image::{APPLICATION_ID, FORMAT};
pub use crate::name_hash::name_hash;
pub use crate::search::{
    COLUMNS, Counts, DICTIONARY, Dictionary, Filter, LEARNT, LearntData, Lexicon, MODEL, MOST_LEARNT,
    MOST_STEPS, Made, ModelData, Pins, STEP, Said, Sign, letter, pattern_sign, query_words, ranks_row,
    tokens,
};
