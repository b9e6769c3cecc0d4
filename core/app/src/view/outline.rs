//! Renders a view as text: what a person reads and can do. Leaves out ids, so that a change of words or order is easy
//! to read.

use super::{
    Amount, Call, Control, ControlKind, DayField, Field, Frame, Media, PageView, Progress, Row, RowKind,
    Span, State, Tone, View, Weight,
};

/// Renders a view as text.
pub fn outline(view: &View) -> String {
    let mut lines = Vec::new();
    match view {
        View::Cover(cover) => {
            let keys: Vec<String> = cover.keys.iter().map(|key| key.shown.clone()).collect();
            if !cover.running.is_empty() {
                lines.push(format!("{} =", cover.running));
            }
            lines.push(format!("the calculator: {}", cover.display));
            lines.extend(cover.copy.iter().map(control));
            lines.push(keys.join(" "));
        }
        View::Page(page) => page_lines(page, &mut lines),
    }
    lines.push(String::new());
    lines.join("\n")
}

fn page_lines(page: &PageView, lines: &mut Vec<String>) {
    let sign = if page.bars.closes { '×' } else { '‹' };
    let back = page.bars.back.as_ref().map_or(String::new(), |back| format!("{sign} {back} | "));
    lines.push(format!("{back}{}", page.title));
    lines.extend(page.bars.actions.iter().map(|action| format!("    {}", control(action))));
    lines.push(String::new());
    page.rows.iter().for_each(|row| row_lines(row, "", lines));
    if !page.dock.is_empty() || !page.pinned.is_empty() {
        lines.push("---".to_owned());
        page.pinned.iter().for_each(|row| row_lines(row, "", lines));
        lines.extend(page.dock.iter().map(control));
    }
    let bar = [&page.bars.danger, &page.bars.leave];
    let bar: Vec<&str> = bar.into_iter().flatten().map(|control| control.label.as_str()).collect();
    lines.push("===".to_owned());
    lines.push(bar.join(" | "));
}

fn row_lines(row: &Row, indent: &str, lines: &mut Vec<String>) {
    let mut line = |text: String| lines.push(format!("{indent}{text}"));
    match &row.kind {
        RowKind::Title(spans) => line(format!("# {}", words(spans))),
        RowKind::Heading(spans) => line(format!("### {}", words(spans))),
        RowKind::Section { title, action } => {
            line(format!("## {}", words(title)));
            action.iter().for_each(|action| line(control(action)));
        }
        RowKind::Lead(spans) => line(format!("! {}", words(spans))),
        RowKind::Text(spans) => line(words(spans)),
        RowKind::Small(spans) => line(format!("~ {}", words(spans))),
        RowKind::Item(spans) => line(format!("- {}", words(spans))),
        RowKind::Numbered { number, words: spans, is_heading: true } => {
            line(format!("### {number}. {}", words(spans)));
        }
        RowKind::Numbered { number, words: spans, .. } => line(format!("{number}. {}", words(spans))),
        RowKind::Notice { tone, words: spans } => line(format!("{}: {}", tone_name(*tone), words(spans))),
        RowKind::Tap(tapped) => line(control(tapped)),
        RowKind::Paired { row, action } => line(format!("{}    {}", control(row), control(action))),
        RowKind::Call(call) => call_lines(call, line),
        RowKind::Chips { label, chips } => line(format!("{label} {}", controls(chips))),
        RowKind::Choices { label, choices } => line(format!("{label} {}", controls(choices))),
        RowKind::Field(field) => field_lines(field, line),
        RowKind::Day(day) => day_lines(day, line),
        RowKind::Facts(facts) => {
            facts.iter().for_each(|fact| line(format!("{}: {}", fact.label, words(&fact.words))));
        }
        RowKind::Bubble(bubble) => {
            let time = bubble.time.as_ref().map_or(String::new(), |time| format!(" ({time})"));
            line(format!("{}{time}: {}", bubble.who, words(&bubble.words)));
        }
        RowKind::Say(spans) => line(format!("\" {}", words(spans))),
        RowKind::ArmsLength(spans) => line(format!("\"\" {}", words(spans))),
        RowKind::Code(code) => line(format!("[square code: {}]", code.label)),
        RowKind::Words(all) => {
            all.iter().zip(1..).for_each(|(word, at)| line(format!("{at}. {word}")));
        }
        RowKind::Progress(progress) => progress_lines(progress, line),
        RowKind::Media(media) => media_lines(media, line),
        RowKind::Keypad(keypad) => {
            let keys: Vec<String> = keypad.keys.iter().map(|key| key.shown.clone()).collect();
            line(format!("keys: {} | {}", keypad.display, keys.join(" ")));
        }
        RowKind::Crop(area) => {
            let Frame { left, top, right, bottom } = area.frame;
            line(format!("[part of a picture: {left} {top} {right} {bottom}] {}", area.label));
        }
        RowKind::Empty { words: spans, .. } => line(format!("(nothing) {}", words(spans))),
        RowKind::Card { rows, .. } => rows.iter().for_each(|row| row_lines(row, "  | ", lines)),
    }
}

fn call_lines(call: &Call, mut line: impl FnMut(String)) {
    let hero = if call.is_hero { "!!" } else { "" };
    line(format!("{hero}[{}: {}] {}", call.start.label, call.name, call.address));
    let state: Vec<&str> = call.hours.iter().chain(&call.state).map(String::as_str).collect();
    if !state.is_empty() {
        line(format!("    {}", state.join(" · ")));
    }
    call.more.iter().for_each(|more| line(format!("    {}", control(more))));
}

fn field_lines(field: &Field, mut line: impl FnMut(String)) {
    line(format!("{} [{:?}: {}]", field.label, field.kind, field.text));
    field.help.iter().for_each(|help| line(format!("    {help}")));
    field.error.iter().for_each(|error| line(format!("    ! {error}")));
}

fn day_lines(day: &DayField, mut line: impl FnMut(String)) {
    let chosen = day.words.as_deref().unwrap_or("");
    line(format!("{} [day: {chosen}] {}", day.label, controls(&day.chips)));
    day.error.iter().for_each(|error| line(format!("    ! {error}")));
}

fn progress_lines(progress: &Progress, mut line: impl FnMut(String)) {
    let of = match progress.of {
        Amount::Steps { done, all } => format!("{done} of {all}"),
        Amount::Percent(percent) => format!("{percent} %"),
        Amount::Unknown => "…".to_owned(),
    };
    line(format!("[{of}] {}", progress.words).trim_end().to_owned());
    progress.stop.iter().for_each(|stop| line(format!("    {}", control(stop))));
}

fn media_lines(media: &Media, mut line: impl FnMut(String)) {
    line(format!("[{:?}: {}]", media.kind, media.label));
    media.play.iter().for_each(|play| line(format!("    {}", control(play))));
}

fn words(spans: &[Span]) -> String {
    spans.iter().map(span).collect()
}

fn span(span: &Span) -> String {
    match span {
        Span::Plain(text) => text.clone(),
        Span::Strong(text) => format!("*{text}*"),
        Span::Quoted(text) => format!("“{text}”"),
        Span::Link(link) => format!("<{}>", link.label),
    }
}

fn controls(all: &[Control]) -> String {
    all.iter().map(control).collect::<Vec<_>>().join(" ")
}

fn control(control: &Control) -> String {
    let detail = control.detail.as_ref().map_or(String::new(), |detail| format!(" · {detail}"));
    let badge = control.badge.as_ref().map_or(String::new(), |badge| format!(" ({badge})"));
    let state = match control.state {
        State::Rest | State::Main => "",
        State::Next => "→ ",
        State::Done => "✓ ",
        State::Off => "✗ ",
    };
    let number = control.number.map_or(String::new(), |number| format!("{number}. "));
    let text = format!("{state}{number}{}{badge}{detail}", control.label);
    match (control.kind, control.is_on) {
        (ControlKind::Button(Weight::Primary), _) => format!("[[{text}]]"),
        (ControlKind::Button(Weight::Danger), _) => format!("[!{text}!]"),
        (ControlKind::Button(_), _) => format!("[{text}]"),
        (ControlKind::Leads, false) => format!("> {text}"),
        (ControlKind::Leads, true) => format!("> ✓ {text}"),
        (ControlKind::Leaves, _) => format!("↗ {text}"),
        (ControlKind::Fold, false) => format!("+ {text}"),
        (ControlKind::Fold, true) => format!("− {text}"),
        (ControlKind::Chip | ControlKind::Choice, true) => format!("(•{text})"),
        (ControlKind::Chip | ControlKind::Choice, false) => format!("( {text})"),
        (ControlKind::Tick, true) => format!("[x] {text}"),
        (ControlKind::Tick, false) => format!("[ ] {text}"),
    }
}

fn tone_name(tone: Tone) -> &'static str {
    match tone {
        Tone::Calm => "Calm",
        Tone::Info => "Info",
        Tone::Care => "Care",
        Tone::Danger => "Danger",
        Tone::Good => "Good",
    }
}
