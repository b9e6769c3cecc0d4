//! What was done, in words.

use app::Event;

use super::hand::Doing;

pub(super) fn words_of(doing: &Doing) -> String {
    match doing {
        Doing::Send(event) => words_of_event(event),
        Doing::Hold(digits) => format!("holds {digits}"),
        Doing::Away(cause, is_back) => format!("away, {cause:?}, back {is_back}"),
        Doing::Lock => "locked".into(),
        Doing::Restart => "killed".into(),
        Doing::Pace => "at another pace".into(),
        Doing::Late(at) => format!("effect {at} late"),
        Doing::Never(at) => format!("effect {at} never"),
        Doing::Twice => "answered twice".into(),
        Doing::Other => "the shell answers".into(),
        Doing::Fails(which) => format!("something fails: {which}"),
        Doing::Repaired => "all answers again".into(),
        Doing::Date(by_ms) => format!("the date by {by_ms} ms"),
        Doing::Wait(ms) => format!("{ms} ms pass"),
        Doing::Fill(but) => format!("the disk is full but for {but:?}"),
        Doing::Give(gift) => format!("a picker gives {:?}", gift.said.name),
        Doing::WayOut => "a way out".into(),
    }
}

fn words_of_event(event: &Event) -> String {
    match event {
        Event::Tapped(control) => format!("taps {control}"),
        Event::Typed { field, text, .. } => {
            let start: String = text.chars().take(20).collect();
            format!("types {start:?} in {field}")
        }
        Event::Submitted(field) => format!("submits {field}"),
        Event::Dated { field, .. } => format!("a day in {field}"),
        Event::Key(key) => format!("key {key:?}"),
        Event::Held(key) => format!("key {key:?} held"),
        Event::Back => "back".into(),
        Event::Leave => "leaves".into(),
        Event::Returned => "returned".into(),
        Event::Ending => "ending".into(),
        Event::Captured(is_captured) => format!("captured {is_captured}"),
        Event::Done { effect, .. } => format!("effect {effect} is done"),
        _ => "another event".into(),
    }
}
