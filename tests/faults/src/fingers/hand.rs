//! What the fingers do next, by chance, but often enough what leads on.

use app::testing::{Fingers, Gift, has_keys};
use app::view::{Day, PageView, View};
use app::{Cause, Event, Key};

use super::ground::any_phone;
use super::known::Known;

/// Something to do.
pub(super) enum Doing {
    /// An event.
    Send(Event),
    /// Digits, and equals held.
    Hold(String),
    /// Away, and perhaps back.
    Away(Cause, bool),
    /// Locked from outside, as when the time is over.
    Lock,
    /// The app is killed and starts again.
    Restart,
    /// Effects are performed as they come, or one by one.
    Pace,
    /// One effect that waits is performed out of turn.
    Late(usize),
    /// One effect that waits is never performed.
    Never(usize),
    /// What was answered is answered once more.
    Twice,
    /// Something that the shell answers by itself.
    Other,
    /// The key store, other apps or its deleting of keys fail, or no longer.
    Fails(usize),
    /// Everything answers again, and at once.
    Mended,
    /// The date is set.
    Date(i64),
    /// Time passes.
    Wait(u32),
    /// The disk is full but for so many bytes, or has room again.
    Fill(Option<u64>),
    /// The next picker gives this.
    Give(Gift),
    /// Everything that waits is performed, then back: is there a way?
    WayOut,
}

const DAY_MS: i64 = 86_400_000;

pub(super) fn next(view: &View, known: &mut Known, fingers: &mut Fingers) -> Doing {
    match view {
        View::Cover(_) => on_cover(known, fingers),
        View::Page(page) => on_page(page, view, known, fingers),
    }
}

fn on_cover(known: &mut Known, fingers: &mut Fingers) -> Doing {
    match fingers.below(20) {
        // Each is stretched: seldom, so that there is time for others.
        0..3 => Doing::Hold(known.code_to_try(fingers)),
        3..5 => Doing::Hold("999".into()),
        5..7 => Doing::Mended,
        7..9 => Doing::Send(Event::Captured(false)),
        9 => Doing::Restart,
        10..12 => Doing::Send(Event::Returned),
        12..16 => keys(fingers),
        16 => Doing::Send(fingers.stray()),
        17 => Doing::Send(Event::Tapped("copy".into())),
        _ => seldom(fingers),
    }
}

fn on_page(page: &PageView, view: &View, known: &mut Known, fingers: &mut Fingers) -> Doing {
    if has_keys(view) && fingers.below(8) == 0 {
        return Doing::Hold(known.code_for(page, fingers));
    }
    let event = match fingers.below(100) {
        // Every way out is one step from a code, which is stretched for a tenth of a second.
        0..3 if page.bars.back.is_some() || fingers.below(20) == 0 => Some(Event::Back),
        3 => Some(fingers.stray()).filter(|stray| *stray != Event::Ending || fingers.below(8) == 0),
        4 => return keys(fingers),
        5..20 => write(page, known, fingers),
        20 => fingers.submit(page),
        21 => Some(dated(page, fingers)),
        22 => Some(Event::Captured(fingers.below(20) == 0)),
        23 => row(page, fingers).map(Event::Reached),
        24 => row(page, fingers).map(Event::Scrolled),
        25..29 => return seldom(fingers),
        29..31 => return Doing::Other,
        _ => tap(page, fingers),
    };
    event.map_or(Doing::Other, Doing::Send)
}

fn tap(page: &PageView, fingers: &mut Fingers) -> Option<Event> {
    let tap = fingers.tap(page)?;
    let leaves = tap == Event::Tapped("leave".into()) && fingers.below(30) > 0;
    if leaves { fingers.tap(page) } else { Some(tap) }
}

fn keys(fingers: &mut Fingers) -> Doing {
    let key = fingers.key();
    let event = if fingers.below(5) == 0 { Event::Held(key) } else { Event::Key(key) };
    // Holding equals is a code, which is told apart.
    Doing::Send(if event == Event::Held(Key::Equals) { Event::Key(Key::Equals) } else { event })
}

fn seldom(fingers: &mut Fingers) -> Doing {
    let at = fingers.below(12);
    match fingers.below(24) {
        0 if fingers.below(3) == 0 => Doing::Lock,
        1 if fingers.below(3) == 0 => Doing::Send(Event::Leave),
        2 if fingers.below(3) == 0 => Doing::Restart,
        3 if fingers.below(3) == 0 => Doing::Away(fingers.cause(), fingers.below(3) > 0),
        4..6 => Doing::Pace,
        6..9 => Doing::Late(at),
        9 => Doing::Never(at),
        10..12 => Doing::Twice,
        12 => Doing::Fails(fingers.below(6)),
        13 => Doing::Date([DAY_MS, -DAY_MS, 400 * DAY_MS, -3000 * DAY_MS, 3_600_000][fingers.below(5)]),
        14 => Doing::Wait([1, 20_000, 900_000, 7_200_000][fingers.below(4)]),
        15..17 => Doing::Fill(filled(fingers)),
        17..19 => Doing::Give(gift(fingers)),
        19 => Doing::Send(Event::PhoneChanged(any_phone(fingers))),
        20 => Doing::WayOut,
        _ => Doing::Other,
    }
}

fn filled(fingers: &mut Fingers) -> Option<u64> {
    [None, None, Some(0), Some(4096), Some(20_000), Some(200_000)][fingers.below(6)]
}

fn gift(fingers: &mut Fingers) -> Gift {
    let (name, mime) = [
        ("a.png", "image/png"),
        ("a.jpg", "image/jpeg"),
        ("a.m4a", "audio/mp4"),
        ("a.mp4", "video/mp4"),
        ("a.pdf", "application/pdf"),
        ("a.txt", "text/plain"),
        ("", ""),
    ][fingers.below(7)];
    let bytes = vec![7; [0, 1, 70_000, 300_000][fingers.below(4)]];
    let part = (fingers.below(2) == 0).then(|| vec![8; 500]);
    let breaks_after = (fingers.below(6) == 0).then_some(40_000);
    Gift { part, breaks_after, ..Gift::new(name, mime, bytes) }
}

/// Words with a mark in them; now and then the twelve words, or thousands.
fn write(page: &PageView, known: &mut Known, fingers: &mut Fingers) -> Option<Event> {
    if page.id.starts_with("forgot") && fingers.below(2) == 0 {
        return known.phrase.clone().and_then(|words| fingers.write(page, words));
    }
    let more = match fingers.below(400) {
        0 => "𝒜 words ".repeat(2000),
        1..100 => "لا £500 by tonight\n".into(),
        _ => String::new(),
    };
    let text = if fingers.below(12) == 0 { String::new() } else { format!("{} {more}", known.mark()) };
    fingers.write(page, text)
}

fn dated(page: &PageView, fingers: &mut Fingers) -> Event {
    let field = row(page, fingers).unwrap_or_default();
    let number = |most: usize, fingers: &mut Fingers| u32::try_from(fingers.below(most)).unwrap_or(0);
    let year = i32::try_from(fingers.below(40)).unwrap_or(0) + 2000;
    let (month, day) = (number(14, fingers), number(33, fingers));
    let minute = Some(number(1500, fingers)).filter(|minute| minute % 3 > 0);
    let day = (fingers.below(5) > 0).then_some(Day { year, month, day, minute });
    Event::Dated { field, day }
}

fn row(page: &PageView, fingers: &mut Fingers) -> Option<String> {
    fingers.pick(page.rows.iter()).map(|row| row.id.clone())
}
