//! Serves kept pictures, sound and films in the ranges that players request.

use tiny_http::{Header, Response};

use super::answer::{Answer, with_headers};
use super::shell::Shell;

/// The most bytes per response.
const PIECE: u64 = 1 << 20;

/// Returns the requested range, or the first piece.
pub(super) fn answer(shell: &Shell, path: &str, range: Option<&str>) -> Option<Answer> {
    let media: u64 = path.strip_prefix("media/")?.parse().ok()?;
    let all = shell.with(|app| app.media_length(media))??;
    match range.and_then(|range| part(range, all)) {
        Some((first, length)) => {
            let bytes = read(shell, media, first, length)?;
            let last = first + (bytes.len() as u64).saturating_sub(1);
            let said = format!("bytes {first}-{last}/{all}");
            let header = Header::from_bytes("Content-Range", said.as_str()).ok()?;
            Some(typed(bytes).with_status_code(206).with_header(header))
        }
        None => Some(typed(read(shell, media, 0, all)?)),
    }
}

/// Parses a range such as `bytes=0-` or `bytes=5-9`; returns offset and length, at most one piece.
fn part(range: &str, all: u64) -> Option<(u64, u64)> {
    let (first, last) = range.strip_prefix("bytes=")?.split_once('-')?;
    let first: u64 = first.parse().ok()?;
    let last = last.parse().unwrap_or(all).min(all.checked_sub(1)?);
    let length = last.checked_sub(first)?.checked_add(1)?;
    Some((first, length.min(PIECE)))
}

fn read(shell: &Shell, media: u64, first: u64, length: u64) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    while (bytes.len() as u64) < length {
        let left = u32::try_from((length - bytes.len() as u64).min(PIECE)).ok()?;
        let more = shell.with(|app| app.read_media(media, first + bytes.len() as u64, left))??;
        if more.is_empty() {
            break;
        }
        bytes.extend(more);
    }
    Some(bytes)
}

/// Sets the media type from the first bytes, because browsers are told not to guess.
fn typed(bytes: Vec<u8>) -> Answer {
    let kind = match bytes.get(..12) {
        Some([0x89, b'P', b'N', b'G', ..]) => "image/png",
        Some([0xff, 0xd8, ..]) => "image/jpeg",
        Some([b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P']) => "image/webp",
        Some([b'R', b'I', b'F', b'F', ..]) => "audio/wav",
        Some([b'O', b'g', b'g', b'S', ..]) => "audio/ogg",
        Some([b'I', b'D', b'3', ..]) => "audio/mpeg",
        _ => "video/mp4",
    };
    with_headers(Response::from_data(bytes), kind)
}

#[cfg(test)]
mod tests {
    use super::part;

    #[test]
    fn a_range_ends_with_what_there_is() {
        assert_eq!(part("bytes=0-", 10), Some((0, 10)));
        assert_eq!(part("bytes=2-3", 10), Some((2, 2)));
        assert_eq!(part("bytes=8-99", 10), Some((8, 2)));
    }

    #[test]
    fn a_range_outside_is_none() {
        for range in ["bytes=10-", "bytes=5-4", "bytes=-5", "lines=1-2", ""] {
            assert_eq!(part(range, 10), None, "{range}");
        }
    }
}
