//! The table in the documentation, walked: every happening in every position.

use super::*;

type Place = Up<u8>;

const TABLE: &str = include_str!("table.md");
const POSITIONS: [&str; 8] =
    ["Cover", "Cover away", "Help", "Help out", "Help away", "Inside", "Inside out", "Inside away"];
/// The screen it stepped out from.
const SCREEN: u8 = 7;
/// When it stepped out and left, in milliseconds since boot.
const THEN: u64 = 1_000_000;

fn minutes(minutes: u8) -> Minutes {
    Minutes::new(minutes).expect("at most thirty")
}

/// What a row of the table is given.
struct Given<'a>(Vec<&'a str>);

impl<'a> Given<'a> {
    fn of(cell: &'a str) -> Self {
        let known = "door off|no code|to a call|to a picker|rang|late|clock back|0 minutes|not covered";
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
            help_door: !self.has("door off"),
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

/// One of each happening; a new one does not compile until it has a name, and then fails until it has a row.
fn happenings(reason: Reason) -> [Happening<u8>; 14] {
    [
        Happening::HelpAsked,
        Happening::Opened,
        Happening::StepOut(reason, SCREEN),
        Happening::Backgrounded(Cause::Switched),
        Happening::Backgrounded(Cause::ScreenOff),
        Happening::Backgrounded(Cause::Call),
        Happening::Returned,
        Happening::Leave,
        Happening::Locked,
        Happening::Hide,
        Happening::Unhide,
        Happening::Door(false),
        Happening::Code(true),
        Happening::Waits(minutes(1), minutes(2)),
    ]
}

fn name(happening: &Happening<u8>) -> &'static str {
    match happening {
        Happening::HelpAsked => "help asked",
        Happening::Opened => "opened",
        Happening::StepOut(..) => "step out",
        Happening::Backgrounded(Cause::Switched) => "switched",
        Happening::Backgrounded(Cause::ScreenOff) => "screen off",
        Happening::Backgrounded(Cause::Call) => "call",
        Happening::Returned => "returned",
        Happening::Leave => "leave",
        Happening::Locked => "locked",
        Happening::Hide => "hide",
        Happening::Unhide => "unhide",
        Happening::Door(_) => "door",
        Happening::Code(_) => "code",
        Happening::Waits(..) => "waits",
    }
}

/// What a step did, in the table's words.
fn told(before: (&str, Settings), stage: &Stage<u8>, answer: &Answer<u8>) -> String {
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
        (stage.settings != before.1).then_some("set"),
    ];
    let parts: Vec<_> = parts.into_iter().flatten().collect();
    match (position(&stage.up), parts.join(", ")) {
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
        let [happening, given, cells @ ..] = row.as_slice() else { panic!("a short row") };
        let given = Given::of(given);
        assert_eq!(cells.len(), POSITIONS.len(), "{row:?}");
        for (start, cell) in POSITIONS.into_iter().zip(cells) {
            let found = happenings(given.reason()).into_iter().find(|one| name(one) == *happening);
            let stage = Stage { settings: given.settings(), up: given.place(start) };
            assert_eq!(position(&stage.up), start);
            let (after, answer) = stage.step(found.expect("a happening"), given.now());
            let did = told((start, given.settings()), &after, &answer);
            assert_eq!(did, *cell, "{happening} ({}) at {start}", given.0.join(", "));
        }
    }
}

#[test]
fn every_happening_has_a_row() {
    for happening in happenings(Reason::Call) {
        assert!(rows().any(|row| row.first() == Some(&name(&happening))), "{}", name(&happening));
    }
}

#[test]
fn a_launch_is_the_cover_once_hidden_and_the_first_page_before() {
    let launch = |covered| Stage::<u8>::launch(Settings { covered, ..Settings::default() });
    assert_eq!((position(&launch(false).0.up), launch(false).1.show), ("Help", Show::First));
    assert_eq!((position(&launch(true).0.up), launch(true).1.show), ("Cover", Show::Cover));
    assert!(!launch(true).1.lock);
}

#[test]
fn the_door_stays_on_until_there_is_a_code() {
    let (stage, _) = Stage::<u8>::launch(Settings::default());
    let (stage, _) = stage.step(Happening::Door(false), 0);
    assert!(stage.help_door());
    let (stage, _) = stage.step(Happening::Code(true), 0);
    assert!(!stage.help_door());
}

#[test]
fn a_wait_is_over_at_its_last_millisecond_and_not_before() {
    let wait = Minutes::CALLS.milliseconds();
    let back_after = |later| {
        let (stage, _) = Stage::launch(Settings { covered: true, ..Settings::default() });
        let steps = [
            (Happening::Opened, 5),
            (Happening::StepOut(Reason::Call, SCREEN), 5),
            (Happening::Backgrounded(Cause::Switched), 5),
            (Happening::Returned, 5 + later),
        ];
        let walk = |(stage, _), (happening, now)| Stage::step(stage, happening, now);
        steps.into_iter().fold((stage, Answer::stay()), walk).1
    };
    assert_eq!(back_after(wait - 1), Answer::show(Show::CallSheet(SCREEN)));
    assert_eq!(back_after(wait), Answer::lock(Show::Cover));
    assert_eq!(back_after(u64::MAX - 5), Answer::lock(Show::Cover));
}

#[test]
fn minutes_end_at_thirty() {
    assert_eq!(Minutes::new(0).map(Minutes::get), Some(0));
    assert_eq!(Minutes::new(30), Some(Minutes::LONGEST));
    assert_eq!(Minutes::new(31), None);
}

#[test]
fn settings_that_could_not_be_kept_change_nothing() {
    let (mut stage, _) = Stage::<&str>::launch(Settings::default());
    let before = stage.clone();
    let waits = || Happening::Waits(Minutes::LONGEST, Minutes::LONGEST);
    for happenings in [vec![Happening::Hide], vec![waits(), Happening::Door(false)]] {
        let refused = stage.settle(happenings, 5, |settings| {
            assert!(settings != before.settings());
            Err("no room")
        });
        assert_eq!(refused.err(), Some("no room"));
        assert_eq!(stage, before);
    }
}

#[test]
fn settings_that_are_kept_take_effect_together_and_answer_as_the_last_of_them() {
    let (mut stage, _) = Stage::<&str>::launch(Settings::default());
    let mut kept = None;
    let both = [Happening::Waits(Minutes::LONGEST, Minutes::CALLS), Happening::Hide];
    let answer = stage.settle(both, 5, |settings| {
        kept = Some(settings);
        Ok::<_, ()>(())
    });
    assert_eq!(answer.map(|answer| (answer.show, answer.lock)), Ok((Show::Cover, true)));
    assert_eq!(kept, Some(stage.settings()));
    assert!(stage.settings().covered && stage.settings().calls == Minutes::LONGEST);
}

#[test]
fn what_would_be_set_follows_the_same_rule_and_is_set_only_when_it_is_kept() {
    let (mut stage, _) = Stage::<&str>::launch(Settings { code: true, ..Settings::default() });
    let wanted = || [Happening::Door(false), Happening::Waits(Minutes::LONGEST, Minutes::LONGEST)];
    assert_eq!(stage.would_set(wanted(), 5), stage.settings(), "on a page of help, beside a code");
    (stage, _) = Stage::launch(Settings::default()).0.step(Happening::Opened, 5);
    let would = stage.would_set(wanted(), 5);
    assert!(!would.help_door && would.calls == Minutes::LONGEST && stage.settings().help_door);
    stage.keep(would);
    assert_eq!(stage.settings(), would);
}
