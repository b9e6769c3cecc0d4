//! Checks the table in the documentation: every event in every position.

use super::*;

type Place = Up<u8>;

const TABLE: &str = include_str!("table.md");
const POSITIONS: [&str; 8] =
    ["Cover", "Cover away", "Help", "Help out", "Help away", "Inside", "Inside out", "Inside away"];
/// The screen from which the app stepped out.
const SCREEN: u8 = 7;
/// When it stepped out and left, in milliseconds since boot.
const THEN: u64 = 1_000_000;

fn minutes(minutes: u8) -> Minutes {
    Minutes::new(minutes).expect("at most thirty")
}

/// The conditions of a row of the table.
struct Given<'a>(Vec<&'a str>);

impl<'a> Given<'a> {
    fn of(cell: &'a str) -> Self {
        let known = "help entry off|no code|to a call|to a picker|rang|late|clock back|0 minutes|not covered";
        let words: Vec<_> = cell.split(", ").filter(|word| !word.is_empty()).collect();
        words.iter().for_each(|word| assert!(known.split('|').any(|one| one == *word), "{word}"));
        Self(words)
    }

    fn has(&self, word: &str) -> bool {
        self.0.contains(&word)
    }

    fn settings(&self) -> Settings {
        let wait = |usual| if self.has("0 minutes") { minutes(0) } else { usual };
        Settings {
            covered: !self.has("not covered"),
            help_entry: !self.has("help entry off"),
            code: !self.has("no code"),
            calls: wait(Minutes::CALLS),
            pickers: wait(Minutes::PICKERS),
        }
    }

    fn reason(&self) -> Reason {
        match (self.has("to a call"), self.has("to a picker")) {
            (true, _) => Reason::Call,
            (_, true) => Reason::Picker,
            _ => Reason::Page,
        }
    }

    fn now(&self) -> u64 {
        match (self.has("late"), self.has("clock back")) {
            (true, _) => THEN + 20 * 60_000,
            (_, true) => THEN - 60_000,
            _ => THEN + 60_000,
        }
    }

    fn out(&self, which: &str) -> Out<u8> {
        let reason = self.reason();
        match which {
            "out" => Out::Stepping { reason, screen: SCREEN, at: THEN },
            "away" => {
                let stepped = (!self.has("rang")).then_some((reason, SCREEN));
                Out::Away { stepped, since: THEN, wait: self.settings().wait(reason) }
            }
            _ => Out::Here,
        }
    }

    fn place(&self, position: &str) -> Place {
        let (page, which) = position.split_once(' ').unwrap_or((position, ""));
        match page {
            "Cover" => Up::Cover { away: which == "away" },
            page => Up::Page { inside: page == "Inside", out: self.out(which) },
        }
    }
}

fn position(up: &Place) -> &'static str {
    match up {
        Up::Cover { away: false } => "Cover",
        Up::Cover { away: true } => "Cover away",
        Up::Page { inside: false, out: Out::Here } => "Help",
        Up::Page { inside: false, out: Out::Stepping { .. } } => "Help out",
        Up::Page { inside: false, out: Out::Away { .. } } => "Help away",
        Up::Page { inside: true, out: Out::Here } => "Inside",
        Up::Page { inside: true, out: Out::Stepping { .. } } => "Inside out",
        Up::Page { inside: true, out: Out::Away { .. } } => "Inside away",
    }
}

/// Returns one of each event; a new one does not compile until it has a name, and then fails until it has a row.
fn events(reason: Reason) -> [LockEvent<u8>; 14] {
    [
        LockEvent::HelpAsked,
        LockEvent::Opened,
        LockEvent::StepOut(reason, SCREEN),
        LockEvent::Backgrounded(Cause::Switched),
        LockEvent::Backgrounded(Cause::ScreenOff),
        LockEvent::Backgrounded(Cause::Call),
        LockEvent::Returned,
        LockEvent::Leave,
        LockEvent::Locked,
        LockEvent::Hide,
        LockEvent::Unhide,
        LockEvent::HelpEntry(false),
        LockEvent::Code(true),
        LockEvent::Waits(minutes(1), minutes(2)),
    ]
}

fn name(event: &LockEvent<u8>) -> &'static str {
    match event {
        LockEvent::HelpAsked => "help asked",
        LockEvent::Opened => "opened",
        LockEvent::StepOut(..) => "step out",
        LockEvent::Backgrounded(Cause::Switched) => "switched",
        LockEvent::Backgrounded(Cause::ScreenOff) => "screen off",
        LockEvent::Backgrounded(Cause::Call) => "call",
        LockEvent::Returned => "returned",
        LockEvent::Leave => "leave",
        LockEvent::Locked => "locked",
        LockEvent::Hide => "hide",
        LockEvent::Unhide => "unhide",
        LockEvent::HelpEntry(_) => "help entry",
        LockEvent::Code(_) => "code",
        LockEvent::Waits(..) => "waits",
    }
}

/// Describes what a step did, in the table's words.
fn told(before: (&str, Settings), app_lock: &AppLock<u8>, answer: &Transition<u8>) -> String {
    let drawn = match answer.show {
        Show::AsItWas => None,
        Show::Cover => Some("cover"),
        Show::First => Some("first"),
        Show::Help => Some("help"),
        Show::Home => Some("home"),
        Show::Left(screen) => Some(if screen == SCREEN { "left" } else { "another screen" }),
        Show::CallSheet(screen) => Some(if screen == SCREEN { "sheet" } else { "another screen" }),
    };
    let seconds = format!("{} s", answer.wait_seconds);
    let parts = [
        drawn,
        answer.lock.then_some("lock"),
        (answer.wait_seconds > 0).then_some(seconds.as_str()),
        (app_lock.settings != before.1).then_some("set"),
    ];
    let parts: Vec<_> = parts.into_iter().flatten().collect();
    match (position(&app_lock.up), parts.join(", ")) {
        (same, nothing) if same == before.0 && nothing.is_empty() => "stays".to_owned(),
        (place, nothing) if nothing.is_empty() => place.to_owned(),
        (place, parts) => format!("{place}: {parts}"),
    }
}

fn rows() -> impl Iterator<Item = Vec<&'static str>> {
    let rows = TABLE.lines().filter(|line| line.starts_with('|')).skip(2);
    rows.map(|row| row.trim_matches('|').split('|').map(str::trim).collect())
}

#[test]
fn every_happening_in_every_position_does_what_the_table_says() {
    for row in rows() {
        let [event, given, cells @ ..] = row.as_slice() else { panic!("a short row") };
        let given = Given::of(given);
        assert_eq!(cells.len(), POSITIONS.len(), "{row:?}");
        for (start, cell) in POSITIONS.into_iter().zip(cells) {
            let found = events(given.reason()).into_iter().find(|one| name(one) == *event);
            let app_lock = AppLock { settings: given.settings(), up: given.place(start) };
            assert_eq!(position(&app_lock.up), start);
            let (after, answer) = app_lock.step(found.expect("a event"), given.now());
            let did = told((start, given.settings()), &after, &answer);
            assert_eq!(did, *cell, "{event} ({}) at {start}", given.0.join(", "));
        }
    }
}

#[test]
fn every_happening_has_a_row() {
    for event in events(Reason::Call) {
        assert!(rows().any(|row| row.first() == Some(&name(&event))), "{}", name(&event));
    }
}

#[test]
fn a_launch_is_the_cover_once_hidden_and_the_first_page_before() {
    let launch = |covered| AppLock::<u8>::launch(Settings { covered, ..Settings::default() });
    assert_eq!((position(&launch(false).0.up), launch(false).1.show), ("Help", Show::First));
    assert_eq!((position(&launch(true).0.up), launch(true).1.show), ("Cover", Show::Cover));
    assert!(!launch(true).1.lock);
}

#[test]
fn the_door_stays_on_until_there_is_a_code() {
    let (app_lock, _) = AppLock::<u8>::launch(Settings::default());
    let (app_lock, _) = app_lock.step(LockEvent::HelpEntry(false), 0);
    assert!(app_lock.help_entry());
    let (app_lock, _) = app_lock.step(LockEvent::Code(true), 0);
    assert!(!app_lock.help_entry());
}

#[test]
fn a_wait_is_over_at_its_last_millisecond_and_not_before() {
    let wait = Minutes::CALLS.milliseconds();
    let back_after = |later| {
        let (app_lock, _) = AppLock::launch(Settings { covered: true, ..Settings::default() });
        let steps = [
            (LockEvent::Opened, 5),
            (LockEvent::StepOut(Reason::Call, SCREEN), 5),
            (LockEvent::Backgrounded(Cause::Switched), 5),
            (LockEvent::Returned, 5 + later),
        ];
        let walk = |(app_lock, _), (event, now)| AppLock::step(app_lock, event, now);
        steps.into_iter().fold((app_lock, Transition::stay()), walk).1
    };
    assert_eq!(back_after(wait - 1), Transition::show(Show::CallSheet(SCREEN)));
    assert_eq!(back_after(wait), Transition::lock(Show::Cover));
    assert_eq!(back_after(u64::MAX - 5), Transition::lock(Show::Cover));
}

#[test]
fn minutes_end_at_thirty() {
    assert_eq!(Minutes::new(0).map(Minutes::get), Some(0));
    assert_eq!(Minutes::new(30), Some(Minutes::LONGEST));
    assert_eq!(Minutes::new(31), None);
}

#[test]
fn settings_that_could_not_be_kept_change_nothing() {
    let (mut app_lock, _) = AppLock::<&str>::launch(Settings::default());
    let before = app_lock.clone();
    let waits = || LockEvent::Waits(Minutes::LONGEST, Minutes::LONGEST);
    for events in [vec![LockEvent::Hide], vec![waits(), LockEvent::HelpEntry(false)]] {
        let refused = app_lock.settle(events, 5, |settings| {
            assert!(settings != before.settings());
            Err("no room")
        });
        assert_eq!(refused.err(), Some("no room"));
        assert_eq!(app_lock, before);
    }
}

#[test]
fn settings_that_are_kept_take_effect_together_and_answer_as_the_last_of_them() {
    let (mut app_lock, _) = AppLock::<&str>::launch(Settings::default());
    let mut kept = None;
    let both = [LockEvent::Waits(Minutes::LONGEST, Minutes::CALLS), LockEvent::Hide];
    let answer = app_lock.settle(both, 5, |settings| {
        kept = Some(settings);
        Ok::<_, ()>(())
    });
    assert_eq!(answer.map(|answer| (answer.show, answer.lock)), Ok((Show::Cover, true)));
    assert_eq!(kept, Some(app_lock.settings()));
    assert!(app_lock.settings().covered && app_lock.settings().calls == Minutes::LONGEST);
}

#[test]
fn what_would_be_set_follows_the_same_rule_and_is_set_only_when_it_is_kept() {
    let (mut app_lock, _) = AppLock::<&str>::launch(Settings { code: true, ..Settings::default() });
    let wanted = || [LockEvent::HelpEntry(false), LockEvent::Waits(Minutes::LONGEST, Minutes::LONGEST)];
    assert_eq!(app_lock.would_set(wanted(), 5), app_lock.settings(), "on a page of help, beside a code");
    (app_lock, _) = AppLock::launch(Settings::default()).0.step(LockEvent::Opened, 5);
    let would = app_lock.would_set(wanted(), 5);
    assert!(!would.help_entry && would.calls == Minutes::LONGEST && app_lock.settings().help_entry);
    app_lock.keep(would);
    assert_eq!(app_lock.settings(), would);
}
