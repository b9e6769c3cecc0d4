//! What the crate `author` writes into a pack and this crate reads: names of rows and the formats of their bodies.
//!
//! Code that only reads packs needs none of it; start with [`crate::Guide`].

pub use crate::find::{IDLE_WORDS, JOINT_WORDS};
pub use crate::image::{APPLICATION_ID, FORMAT};
pub use crate::name_hash::name_hash;
pub use crate::search::{
    COLUMNS, Counts, DICTIONARY, Dictionary, Filter, LEARNT, LearntData, Lexicon, MODEL, MOST_LEARNT,
    MOST_STEPS, Made, ModelData, Pins, STEP, Said, Sign, dictionary_stems, letter, long_sign, pattern_sign,
    query_words, ranks_row, tokens,
};
