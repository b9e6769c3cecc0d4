//! Two pseudo-languages that test the layout: one is longer, one is written from right to left.

use crate::view::{Bars, Control, DayField, Field, PageView, Row, RowKind, Span, View, row_text};

/// Lengthens every word by about 40 %, with accents; numbers and addresses do not change.
pub fn lengthen(mut view: View) -> View {
    each(&mut view, &mut |words| *words = words.split(' ').map(longer).collect::<Vec<_>>().join(" "));
    view
}

/// Mirrors the view from right to left, turning each text with Unicode controls.
pub fn mirror(mut view: View) -> View {
    if let View::Page(page) = &mut view {
        page.right_to_left = true;
    }
    each(&mut view, &mut |words| *words = words.split(' ').map(turned).collect::<Vec<_>>().join(" "));
    view
}

fn longer(word: &str) -> String {
    if !is_word(word) {
        return word.to_owned();
    }
    let letters = word.chars().count();
    let accented = word.chars().map(accent);
    accented.chain(std::iter::repeat_n('·', (letters * 2).div_ceil(5))).collect()
}

/// Wraps a word in RLO and PDF: its letters run from right to left, as in Arabic.
fn turned(word: &str) -> String {
    if is_word(word) { format!("\u{202e}{word}\u{202c}") } else { word.to_owned() }
}

fn is_word(word: &str) -> bool {
    word.chars().any(char::is_alphabetic)
        && !word.chars().any(|sign| sign.is_ascii_digit() || "@/".contains(sign))
}

fn accent(letter: char) -> char {
    match letter {
        'a' => 'á',
        'e' => 'ë',
        'i' => 'î',
        'o' => 'õ',
        'u' => 'ü',
        'A' => 'Å',
        'E' => 'É',
        'I' => 'Í',
        'O' => 'Ø',
        'U' => 'Û',
        other => other,
    }
}

type Change<'a> = &'a mut dyn FnMut(&mut String);

fn each(view: &mut View, change: Change<'_>) {
    if let View::Page(page) = view {
        page_words(page, change);
    }
}

fn page_words(page: &mut PageView, change: Change<'_>) {
    change(&mut page.title);
    page.rows.iter_mut().for_each(|row| row_words(row, change));
    page.dock.iter_mut().for_each(|control| control_words(control, change));
    let Bars { back, actions, danger, leave, .. } = &mut page.bars;
    back.iter_mut().for_each(&mut *change);
    actions.iter_mut().chain(danger).chain(leave).for_each(|control| control_words(control, change));
}

fn row_words(row: &mut Row, change: Change<'_>) {
    match &mut row.kind {
        row_text!(spans) => span_words(spans, change),
        RowKind::Section { title, action } => {
            span_words(title, change);
            action.iter_mut().for_each(|action| control_words(action, change));
        }
        RowKind::Tap(control) => control_words(control, change),
        RowKind::Paired { row, action } => {
            control_words(row, change);
            control_words(action, change);
        }
        RowKind::Call(call) => {
            change(&mut call.name);
            call.state.iter_mut().for_each(&mut *change);
            control_words(&mut call.start, change);
            call.more.iter_mut().for_each(|more| control_words(more, change));
        }
        RowKind::Chips { label, chips: controls } | RowKind::Choices { label, choices: controls } => {
            change(label);
            controls.iter_mut().for_each(|control| control_words(control, change));
        }
        RowKind::Field(field) => field_words(field, change),
        RowKind::Day(day) => day_words(day, change),
        RowKind::Facts(facts) => facts.iter_mut().for_each(|fact| {
            change(&mut fact.label);
            span_words(&mut fact.words, change);
        }),
        RowKind::Bubble(bubble) => change(&mut bubble.who),
        RowKind::Code(code) => change(&mut code.label),
        RowKind::Progress(progress) => {
            change(&mut progress.words);
            progress.stop.iter_mut().for_each(|stop| control_words(stop, change));
        }
        RowKind::Media(media) => {
            change(&mut media.label);
            media.play.iter_mut().for_each(|play| control_words(play, change));
        }
        RowKind::Crop(area) => change(&mut area.label),
        // Words to write down and keys do not change.
        RowKind::Words(_) | RowKind::Keypad(_) => {}
        RowKind::Card { rows, .. } => rows.iter_mut().for_each(|row| row_words(row, change)),
    }
}

fn span_words(spans: &mut [Span], change: Change<'_>) {
    for span in spans {
        match span {
            Span::Plain(words) | Span::Strong(words) => change(words),
            // Other people's words stay as typed.
            Span::Quoted(_) => {}
            Span::Link(control) => control_words(control, change),
        }
    }
}

fn control_words(control: &mut Control, change: Change<'_>) {
    change(&mut control.label);
    control.detail.iter_mut().for_each(&mut *change);
    control.hint.iter_mut().for_each(&mut *change);
    control.badge.iter_mut().for_each(change);
}

fn field_words(field: &mut Field, change: Change<'_>) {
    change(&mut field.label);
    field.help.iter_mut().for_each(&mut *change);
    field.error.iter_mut().for_each(change);
}

fn day_words(day: &mut DayField, change: Change<'_>) {
    change(&mut day.label);
    day.words.iter_mut().for_each(&mut *change);
    day.error.iter_mut().for_each(&mut *change);
    day.chips.iter_mut().for_each(|chip| control_words(chip, change));
}
