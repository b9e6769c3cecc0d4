//! Collects every vector.

use super::{Vector, drafts, items, packs, phrases, slots};

/// Returns every vector with its file name, without the extension.
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

/// Returns a vector as the text of its file.
pub fn text(vector: &Vector) -> String {
    serde_json::to_string_pretty(vector).expect("plain data") + "\n"
}
