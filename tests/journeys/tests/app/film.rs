//! A long file, imported in pieces from another app and read at any offset. `ALCOVE_FILM` sets its MiB; 8 by default.

use app::testing::Gift;
use app::view::{MediaKind, RowKind};

use super::pages::{tap, taps};
use super::place::Place;

/// Bytes that depend on their position.
fn pattern(at: usize) -> u8 {
    u8::try_from(((at * 31) >> 3) % 256).unwrap()
}

#[test]
fn a_long_film_is_kept_in_pieces_and_read_back_at_any_place() {
    let mib: usize = std::env::var("ALCOVE_FILM").map_or(8, |mib| mib.parse().unwrap());
    let length = mib << 20;
    let place = Place::made();
    let mut phone = place.inside();
    taps(&mut phone, &["keep", "file-recording"]);
    phone.gift = Some(Gift::new("screen.mp4", "video/mp4", (0..length).map(pattern).collect()));
    taps(&mut phone, &["pick", "age-words", "second-no", "keep", "done", "kept"]);
    let first =
        phone.page().rows.into_iter().find(|row| row.id.starts_with("list-") && !row.id.contains("day"));
    tap(&mut phone, &first.unwrap().id);
    tap(&mut phone, "show");
    let media = phone.page().rows.into_iter().find_map(|row| match row.kind {
        RowKind::Media(media) => Some(*media),
        _ => None,
    });
    let media = media.unwrap();
    assert_eq!((media.kind, media.length), (MediaKind::Film, length as u64));
    for at in [0, 1, 65_535, 65_536, 131_071, length / 2 + 7, length - 5] {
        let expected: Vec<u8> = (at..length.min(at + 70_000)).map(pattern).collect();
        assert!(phone.app.read_media(media.id, at as u64, 70_000).unwrap() == expected, "at {at}");
    }
    assert_eq!(phone.app.read_media(media.id, length as u64, 10).unwrap(), b"");
    assert_eq!(phone.app.read_media(media.id, 0, u32::MAX).unwrap().len(), 1 << 20, "never more at once");
}
