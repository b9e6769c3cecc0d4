//! Draws a QR code: as a picture for the web and paper, and as text for a terminal.

/// Light modules around the code, which readers need (ISO/IEC 18004).
const QUIET: usize = 4;

/// Draws the code as one path on white, which scales without blurring and stays black on white in dark mode.
pub(crate) fn svg(rows: &[Vec<bool>]) -> String {
    let side = rows.len() + 2 * QUIET;
    let mut path = String::new();
    for (y, row) in rows.iter().enumerate() {
        for (x, length) in runs(row) {
            path.push_str(&format!("M{} {}h{length}v1h-{length}z", x + QUIET, y + QUIET));
        }
    }
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" shape-rendering=\"crispEdges\" aria-hidden=\"true\">\
         <path fill=\"#fff\" d=\"M0 0h{side}v{side}H0z\"/><path d=\"{path}\"/></svg>\n"
    )
}

/// Returns the start and length of each run of dark modules.
fn runs(row: &[bool]) -> Vec<(usize, usize)> {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for (x, _) in row.iter().enumerate().filter(|(_, dark)| **dark) {
        match runs.last_mut() {
            Some((start, length)) if *start + *length == x => *length += 1,
            _ => runs.push((x, 1)),
        }
    }
    runs
}

/// Draws the code with two modules per character, drawing the light ones: correct on a dark terminal; with `colour`
/// correct on any.
pub(crate) fn text(rows: &[Vec<bool>], colour: bool) -> String {
    let side = rows.len() + 2 * QUIET;
    let is_light = |x: usize, y: usize| !dark(rows, x, y);
    let (before, after) = if colour { ("\x1b[97;40m", "\x1b[0m") } else { ("", "") };
    let mut out = String::new();
    for y in (0..side).step_by(2) {
        out.push_str(before);
        out.extend((0..side).map(|x| block(is_light(x, y), y + 1 < side && is_light(x, y + 1))));
        out.push_str(after);
        out.push('\n');
    }
    out
}

fn dark(rows: &[Vec<bool>], x: usize, y: usize) -> bool {
    let row = y.checked_sub(QUIET).and_then(|y| rows.get(y));
    row.zip(x.checked_sub(QUIET)).and_then(|(row, x)| row.get(x)).is_some_and(|dark| *dark)
}

const fn block(upper: bool, lower: bool) -> char {
    match (upper, lower) {
        (true, true) => '█',
        (true, false) => '▀',
        (false, true) => '▄',
        (false, false) => ' ',
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_of_dark_modules_become_one_rectangle_each() {
        assert_eq!(runs(&[true, true, false, true]), [(0, 2), (3, 1)]);
        assert!(svg(&[vec![true]]).contains("<path d=\"M4 4h1v1h-1z\"/>"));
    }

    #[test]
    fn a_terminal_shows_light_modules_around_the_code() {
        let drawn = text(&[vec![true]], false);
        let lines: Vec<&str> = drawn.lines().collect();
        assert_eq!(lines, ["█████████", "█████████", "████▄████", "█████████", "▀▀▀▀▀▀▀▀▀"]);
    }
}
