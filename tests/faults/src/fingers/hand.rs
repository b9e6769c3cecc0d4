//! What the fingers do next, by chance, but often enough what leads on.

use std::collections::HashMap;

use app::testing::{Fingers, Gift, controls_of, has_keys, is_of_inside};
use app::view::{Control, Day, PageView, View};
use app::{Cause, Event, Key};

use super::ground::any_phone;
use super::known::Known;
use super::purse::Purse;

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
    Repaired,
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
/// Taps after which a control leads to nothing new: back to where there are others.
const KNOWN: u32 = 3;

/// Fingers that pay for codes, and know what they tapped before.
pub(super) struct Hand {
    pub(super) fingers: Fingers,
    pub(super) purse: Purse,
    taps: Taps,
}

impl Hand {
    /// One of a seed, with the price of a code.
    pub(super) fn new(seed: u64, price: u64) -> Self {
        Self { fingers: Fingers::new(seed), purse: Purse::new(price), taps: Taps::default() }
    }

    pub(super) fn next(&mut self, view: &View, known: &mut Known) -> Doing {
        match view {
            View::Cover(_) => {
                // There is little else to do.
                self.purse.earn(4);
                self.on_cover(known)
            }
            View::Page(page) => {
                self.purse.earn(1);
                self.on_page(page, has_keys(view), known)
            }
        }
    }

    fn on_cover(&mut self, known: &mut Known) -> Doing {
        // A page may be behind it, and no code is taken.
        if known.is_captured && self.fingers.below(2) == 0 {
            return Doing::Send(Event::Captured(false));
        }
        match self.fingers.below(20) {
            0..6 if self.purse.buys_code() => Doing::Hold(known.code_to_try(&mut self.fingers)),
            0..6 => Doing::Hold("999".into()),
            6..8 => Doing::Repaired,
            8..10 => Doing::Send(Event::Captured(false)),
            10..12 => Doing::Send(Event::Returned),
            12 if self.purse.buys_start() => Doing::Restart,
            13 => Doing::Send(self.fingers.stray()),
            14 => Doing::Send(Event::Tapped("copy".into())),
            15 | 16 => self.seldom(known),
            _ => keys(&mut self.fingers),
        }
    }

    fn on_page(&mut self, page: &PageView, has_keys: bool, known: &mut Known) -> Doing {
        if has_keys && self.fingers.below(8) == 0 && self.purse.buys_code() {
            return Doing::Hold(known.code_for(page, &mut self.fingers));
        }
        let event = match self.fingers.below(100) {
            // Every way out is one step from a code, which is stretched for a tenth of a second.
            0..12 if page.bars.back.is_some() || self.leaves(20, known) => Some(Event::Back),
            // Outside is a small part of the app.
            0..12 if known.has_space && !is_of_inside(&page.id) && self.leaves(2, known) => {
                Some(Event::Leave)
            }
            12 => Some(self.fingers.stray()).filter(|stray| *stray != Event::Ending || self.leaves(8, known)),
            13 => return keys(&mut self.fingers),
            14..26 if page.id == "forgot-phrase" && known.has_words() => self.write_words(page, known),
            14..26 => write(page, known, &mut self.fingers),
            26 | 27 => self.fingers.submit(page),
            28 => Some(dated(page, &mut self.fingers)),
            29 => Some(Event::Captured(self.fingers.below(20) == 0)),
            30 => row(page, &mut self.fingers).map(Event::Reached),
            31 => row(page, &mut self.fingers).map(Event::Scrolled),
            32..36 => return self.seldom(known),
            36 | 37 => return Doing::Other,
            _ => self.way_in(page, known).or_else(|| self.tap(page, known)),
        };
        event.map_or(Doing::Other, Doing::Send)
    }

    /// Whether to leave, once in so many: where words open a space again, nothing is stretched.
    fn leaves(&mut self, many: usize, known: &Known) -> bool {
        self.fingers.below(many) == 0 && self.purse.buys_locking(known.has_words())
    }

    /// The next step to where words open a space, most often.
    fn way_in(&mut self, page: &PageView, known: &Known) -> Option<Event> {
        if !known.has_words() || self.fingers.below(2) == 0 {
            return None;
        }
        let step = match page.id.as_str() {
            "help" => "forgot",
            "forgot" => "phrase",
            "forgot-phrase" if !has_typed(page, known) => return self.write_words(page, known),
            "forgot-phrase" => "open",
            _ => return None,
        };
        let is_step = |control: &&Control| own_name(&control.id) == step;
        controls_of(page).find(is_step).map(|control| Event::Tapped(control.id.clone()))
    }

    fn write_words(&mut self, page: &PageView, known: &Known) -> Option<Event> {
        let words = self.fingers.pick(known.phrases.iter().rev().take(2).cloned());
        words.and_then(|words| self.fingers.write(page, words))
    }

    /// A tap, of a few the one that was tapped least; seldom one that every page has.
    fn tap(&mut self, page: &PageView, known: &Known) -> Option<Event> {
        let drawn: Vec<_> = (0..3).filter_map(|_| self.fingers.pick(controls_of(page))).collect();
        let is_everywhere = |id: &str| ["leave", "danger"].contains(&id);
        let own = drawn.iter().filter(|control| !is_everywhere(&control.id));
        let least = own.min_by_key(|control| self.taps.of(&page.id, &control.id));
        let everywhere = drawn.first().filter(|control| match control.id.as_str() {
            "leave" => self.leaves(30, known),
            _ => self.fingers.below(30) == 0,
        });
        let chosen = everywhere.filter(|control| is_everywhere(&control.id)).or(least)?;
        let is_known = self.taps.of(&page.id, &chosen.id) >= KNOWN && page.bars.back.is_some();
        if is_known && self.fingers.below(2) == 0 {
            return Some(Event::Back);
        }
        self.taps.count(&page.id, &chosen.id);
        Some(Event::Tapped(chosen.id.clone()))
    }

    fn seldom(&mut self, known: &Known) -> Doing {
        let (at, drawn) = (self.fingers.below(12), self.fingers.below(24));
        let is_locking = drawn < 3 && self.leaves(3, known);
        let fingers = &mut self.fingers;
        match drawn {
            0 if is_locking => Doing::Lock,
            1 if is_locking => Doing::Send(Event::Leave),
            2 if is_locking => Doing::Away(fingers.cause(), fingers.below(3) > 0),
            3 if fingers.below(3) == 0 && self.purse.buys_start() => Doing::Restart,
            4..6 => Doing::Pace,
            6..9 => Doing::Late(at),
            9 => Doing::Never(at),
            10..12 => Doing::Twice,
            12 => Doing::Fails(fingers.below(6)),
            13 => Doing::Date(dates(fingers)),
            14 => Doing::Wait([1, 20_000, 900_000, 7_200_000][fingers.below(4)]),
            15..17 => Doing::Fill(filled(fingers)),
            17..19 => Doing::Give(gift(fingers)),
            19 => Doing::Send(Event::PhoneChanged(any_phone(fingers))),
            20 => Doing::WayOut,
            21 | 22 => Doing::Repaired,
            _ => Doing::Other,
        }
    }
}

/// How often each control of each page was tapped.
#[derive(Default)]
struct Taps(HashMap<String, u32>);

impl Taps {
    fn of(&self, page: &str, control: &str) -> u32 {
        self.0.get(&Self::name(page, control)).copied().unwrap_or(0)
    }

    fn count(&mut self, page: &str, control: &str) {
        *self.0.entry(Self::name(page, control)).or_default() += 1;
    }

    /// Without the visit, which is another each time.
    fn name(page: &str, control: &str) -> String {
        format!("{page}/{}", own_name(control))
    }
}

fn has_typed(page: &PageView, known: &Known) -> bool {
    let mut fields = page.rows.iter().flat_map(|row| row.fields());
    fields.any(|field| known.phrases.contains(&field.text))
}

fn own_name(control: &str) -> &str {
    control.split_once('/').map_or(control, |(_, own)| own)
}

fn keys(fingers: &mut Fingers) -> Doing {
    let key = fingers.key();
    let event = if fingers.below(5) == 0 { Event::Held(key) } else { Event::Key(key) };
    // Holding equals is a code, which is told apart.
    Doing::Send(if event == Event::Held(Key::Equals) { Event::Key(Key::Equals) } else { event })
}

fn dates(fingers: &mut Fingers) -> i64 {
    [DAY_MS, -DAY_MS, 400 * DAY_MS, -3000 * DAY_MS, 3_600_000][fingers.below(5)]
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

/// Words with a mark in them; now and then thousands.
fn write(page: &PageView, known: &mut Known, fingers: &mut Fingers) -> Option<Event> {
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
