//! The app's cost on the main thread: drawing, applying an event, and a page after a tap among 100,000 entries.

use std::sync::Arc;
use std::time::Duration;

use app::testing::{CODE, Gift, ScriptedPhone, SetClock, make_space};
use app::view::View;
use app::{Event, Image, Parts, Phone, System};
use vault::{Age, Note, Record, SoftwareKey};

use crate::place::told;
use crate::row::{Bound, median, note, quantile, row, timed};

/// An afternoon of a weekday.
const NOON_MS: i64 = 1_795_615_200_000;
const STEPS: usize = 20_000;

/// Measures a walk through every page, then the list of 100,000 entries.
pub(crate) fn app() {
    walk();
    many();
}

/// Feeds files to the app as a shell does, as a reference for the shells' rates in `tests/bench/boundary`: `ALCOVE_MIB`
/// MiB, `ALCOVE_TIMES` times.
pub(crate) fn import() {
    let mib = size("ALCOVE_MIB", 400);
    for _ in 0..size("ALCOVE_TIMES", 5) {
        let mut walked = inside(0);
        let phone = &mut walked.phone;
        phone.gift = Some(Gift::new("screen.mp4", "video/mp4", vec![7; mib << 20]));
        ["keep", "file-recording", "pick", "age-words", "second-no"].iter().for_each(|id| phone.tap_id(id));
        let (_, took) = timed(|| phone.tap_id("keep"));
        assert!(phone.holds_nothing(), "all of it was fed");
        #[expect(clippy::cast_precision_loss, reason = "a few hundred")]
        note("import in memory, rate", mib as f64 / took.as_secs_f64(), "MiB/s");
    }
}

fn size(name: &str, usual: usize) -> usize {
    std::env::var(name).ok().map_or(usual, |size| size.parse().expect("a number"))
}

struct Walked {
    phone: ScriptedPhone,
    _folder: tempfile::TempDir,
}

fn open_pack(installed: Option<&[u8]>, seen: u64) -> Result<Image, seal::SealError> {
    let opened = pack::open_newest(installed, seen)?;
    let is_draft = pack::is_development(&opened);
    Ok(Image { bytes: opened.image, is_draft })
}

/// Opens an app with the code, on a space with that many entries.
fn inside(entries: u32) -> Walked {
    let folder = tempfile::tempdir_in("/dev/shm").expect("a folder to measure in");
    let root = folder.path().join("app");
    let (clock, key) = (SetClock::at(NOON_MS), Arc::new(SoftwareKey::generate().expect("randomness")));
    make_space(&root, clock.clone(), &key, Age::Adult).expect("a space");
    fill(&root, &clock, &key, entries);
    let told = Phone {
        language: "en".into(),
        zone: "Europe/London".into(),
        minutes_east: 0,
        system: System::Android,
    };
    let mut phone = ScriptedPhone::start(&root, told, Parts { open_pack, clock }, key);
    phone.tap_id("code");
    phone.hold(CODE);
    Walked { phone, _folder: folder }
}

fn fill(root: &std::path::Path, clock: &Arc<SetClock>, key: &SoftwareKey, entries: u32) {
    let store = vault::Store::open(root, clock.clone()).expect("the store opens");
    let mut opening = store.begin_unlock(vault::Code::parse(CODE.as_bytes()).expect("a code"));
    let asked = opening.challenge().expect("the code is stretched");
    let session = opening.finish(asked.ask(|_, point| Some(key.answer_hmac(point)))).expect("it opens");
    let record = Record::Note(Note { words: "it happened again".into(), about: Vec::new() });
    for _ in 0..entries {
        session.add_record(&record, &told()).expect("the note is kept");
    }
}

fn walk() {
    let mut walked = inside(50);
    let phone = &mut walked.phone;
    let (mut sends, mut views, mut longest) = (Vec::new(), Vec::new(), 0);
    let mut at = 7u64;
    for _ in 0..STEPS {
        at = at.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let event = next(phone, at);
        let (effects, took) = timed(|| phone.app.send(event));
        sends.push(millis(took));
        phone.perform_these(effects);
        let (view, took) = timed(|| phone.app.view());
        let rows = if let View::Page(page) = view { page.rows.len() } else { 0 };
        longest = longest.max(rows);
        views.push((rows, millis(took)));
    }
    row("send, 99th percentile of a walk", quantile(sends.clone(), 0.99), "ms", Bound::AtMost(2.0));
    note("send, the slowest", quantile(sends, 1.0), "ms");
    let long = views.iter().filter(|(rows, _)| *rows * 10 >= longest * 9).map(|(_, took)| *took);
    row("view of the longest page, median", median(long.collect()), "ms", Bound::AtMost(1.0));
    note("view, the slowest", quantile(views.into_iter().map(|(_, took)| took).collect(), 1.0), "ms");
}

/// Reopens with the code if the calculator is shown; otherwise taps a control of the page, or sometimes Back.
fn next(phone: &mut ScriptedPhone, chance: u64) -> Event {
    if phone.is_covered() {
        phone.hold(CODE);
    }
    let controls: Vec<_> = phone.controls().into_iter().filter(|control| control.id != "leave").collect();
    let at = usize::try_from(chance >> 33).unwrap_or_default();
    if at.is_multiple_of(6) || controls.is_empty() {
        return Event::Back;
    }
    Event::Tapped(controls[at % controls.len()].id.clone())
}

fn many() {
    let mut walked = inside(100_000);
    let phone = &mut walked.phone;
    let times = (0..21).map(|_| {
        let (_, took) = timed(|| phone.tap_id("kept"));
        phone.send(Event::Back);
        millis(took)
    });
    row("page after a tap, 100,000 entries", median(times.collect()), "ms", Bound::AtMost(10.0));
}

fn millis(took: Duration) -> f64 {
    took.as_secs_f64() * 1e3
}
