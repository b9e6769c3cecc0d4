//! The shipped pack with another head, as if it were released.

use std::fs;

use app::Image;
use rusqlite::{Connection, params};
use seal::SealError;

use super::place::open_pack;

/// Reviewed by everybody whom a release needs.
pub(super) fn open_unreviewed(installed: Option<&[u8]>, seen: u64) -> Result<Image, SealError> {
    released(open_pack(installed, seen)?, &["safeguarding", "law", "lived-experience"])
}

/// Reviewed by a domestic abuse specialist too.
pub(super) fn open_reviewed(installed: Option<&[u8]>, seen: u64) -> Result<Image, SealError> {
    released(open_pack(installed, seen)?, &["safeguarding", "law", "lived-experience", "safety-at-home"])
}

fn released(image: Image, reviews: &[&str]) -> Result<Image, SealError> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("image");
    fs::write(&file, &image.bytes[..]).unwrap();
    let pack = Connection::open(&file).unwrap();
    let body: String =
        pack.query_row("SELECT body FROM meta WHERE name = 'pack'", [], |row| row.get(0)).unwrap();
    let mut head: serde_json::Value = serde_json::from_str(&body).unwrap();
    head["publisher"] = "A charity".into();
    let reviewer =
        |review: &&str| serde_json::json!({ "name": "Somebody", "review": review, "date": "2026-11-24" });
    head["reviewers"] = reviews.iter().map(reviewer).collect();
    pack.execute("UPDATE meta SET body = ?1 WHERE name = 'pack'", params![head.to_string()]).unwrap();
    drop(pack);
    Ok(Image { bytes: fs::read(&file).unwrap().into(), is_draft: false })
}
