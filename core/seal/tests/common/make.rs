//! Every vector.

use super::{Vector, drafts, items, packs, phrases, slots};

/// File names without their ending, and what the files say.
pub fn all() -> Vec<(&'static str, Vector)> {
    [
        slots::challenges(),
        slots::answers(),
        slots::files(),
        phrases::all(),
        items::whole_ones(),
        items::headers(),
        items::chunks(),
        items::trailers(),
        drafts::all(),
        packs::whole_ones(),
        packs::refused(),
        packs::contents(),
    ]
    .concat()
}

/// What a file says, as it is on disk.
pub fn text(vector: &Vector) -> String {
    serde_json::to_string_pretty(vector).expect("plain data") + "\n"
}
