//! Names a file whose source gives none by its kind and the day, since a source's internal name means nothing to
//! anyone.

use super::FileStep;
use crate::pages::days::today;
use crate::view::Day;
use crate::world::World;

/// Extensions by media type, so that other programs open what is handed over.
const ENDINGS: [(&str, &str); 16] = [
    ("image/jpeg", "jpg"),
    ("image/png", "png"),
    ("image/webp", "webp"),
    ("image/heic", "heic"),
    ("image/heif", "heif"),
    ("image/avif", "avif"),
    ("image/gif", "gif"),
    ("video/mp4", "mp4"),
    ("video/quicktime", "mov"),
    ("video/webm", "webm"),
    ("audio/mpeg", "mp3"),
    ("audio/mp4", "m4a"),
    ("audio/ogg", "ogg"),
    ("audio/amr", "amr"),
    ("application/pdf", "pdf"),
    ("text/plain", "txt"),
];

/// Returns a name such as `Screenshot 2026-11-25.png`.
pub(super) fn of(step: FileStep, mime: &str, world: &World) -> String {
    let Day { year, month, day, .. } = today(world);
    let stem = format!("{} {year:04}-{month:02}-{day:02}", world.word(step.kind_word()));
    let ending = ENDINGS.into_iter().find(|(kind, _)| *kind == mime);
    ending.map_or(stem.clone(), |(_, ending)| format!("{stem}.{ending}"))
}
