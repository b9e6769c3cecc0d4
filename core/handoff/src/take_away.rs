//! The take-away: numbers and first steps as plain text and as a QR code for another phone.
//!
//! The code holds text, not an address: the phone that scans it opens no page and contacts no server.

use guide::{Guide, GuideError};
use qrcode::{Color, EcLevel, QrCode};

/// The text and its QR code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TakeAway {
    /// The lines of the pack's card `take-away`.
    pub text: String,
    /// The QR code (ISO/IEC 18004, error correction M): rows of equal length, `true` is dark. At least four light
    /// modules must be drawn around it.
    pub rows: Vec<Vec<bool>>,
}

/// Why the take-away cannot be made from this pack.
#[derive(Debug, thiserror::Error)]
pub enum TakeAwayError {
    /// The pack has no such card.
    #[error(transparent)]
    Guide(#[from] GuideError),
    /// The text exceeds what a QR code can hold: 2331 bytes.
    #[error("the take-away is too long for a QR code")]
    TooLong,
}

/// Makes the take-away in the guide's language. The same pack always gives the same code. Takes under 10 ms.
///
/// # Errors
/// `Guide` if the pack lacks the card; `TooLong`. A checked pack causes neither.
pub fn take_away(guide: &Guide) -> Result<TakeAway, TakeAwayError> {
    let lines: Vec<String> = guide.card("take-away")?.into_iter().map(|(_, line)| line).collect();
    let text = lines.join("\n");
    let rows = code(&text)?;
    Ok(TakeAway { text, rows })
}

fn code(text: &str) -> Result<Vec<Vec<bool>>, TakeAwayError> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M).map_err(|_| TakeAwayError::TooLong)?;
    let colors = code.to_colors();
    let dark = |row: &[Color]| row.iter().map(|color| *color == Color::Dark).collect();
    Ok(colors.chunks(code.width()).map(dark).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tests::guide_in;

    /// Reads the code as another phone would: from a picture, with an independent reader.
    fn read(rows: &[Vec<bool>]) -> String {
        let (quiet, scale) = (4, 3);
        let side = (rows.len() + 2 * quiet) * scale;
        let dark = |at: usize| (at / scale).checked_sub(quiet);
        let mut picture = rqrr::PreparedImage::prepare_from_greyscale(side, side, |x, y| {
            let row = dark(y).and_then(|y| rows.get(y));
            let is_dark = row.zip(dark(x)).and_then(|(row, x)| row.get(x)).is_some_and(|dark| *dark);
            if is_dark { 0 } else { 255 }
        });
        let found = picture.detect_grids();
        assert_eq!(found.len(), 1);
        found[0].decode().unwrap().1
    }

    #[test]
    fn another_phone_reads_the_very_text_in_both_languages() {
        for (language, wanted) in [("en", "Don't pay."), ("cy", "Peidiwch â thalu.")] {
            let made = take_away(&guide_in(language)).unwrap();
            assert!(made.text.contains(wanted), "{}", made.text);
            assert!(made.rows.iter().all(|row| row.len() == made.rows.len()));
            assert_eq!(read(&made.rows), made.text);
        }
    }

    #[test]
    fn it_names_the_ways_out_of_danger_and_opens_nothing() {
        let text = take_away(&guide_in("en")).unwrap().text;
        for number in ["999", "101", "0800 1111", "116 123", "85258"] {
            assert!(text.contains(number), "{number}");
        }
        assert!(!text.contains("://"));
    }

    #[test]
    fn a_text_that_no_code_holds_is_refused() {
        assert!(code(&"x".repeat(2331)).is_ok());
        assert!(matches!(code(&"x".repeat(2332)), Err(TakeAwayError::TooLong)));
    }
}
