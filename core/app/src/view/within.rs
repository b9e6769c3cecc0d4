//! What a row holds: its controls, fields and media, at any depth.

use super::{Control, Field, Media, Row, RowKind, Span};

/// Matches the rows that are made of text alone. A pattern, so that a new kind of row does not compile until each match
/// says what it is.
macro_rules! row_text {
    ($spans:pat) => {
        RowKind::Title($spans)
            | RowKind::Heading($spans)
            | RowKind::Lead($spans)
            | RowKind::Text($spans)
            | RowKind::Small($spans)
            | RowKind::Item($spans)
            | RowKind::Say($spans)
            | RowKind::ArmsLength($spans)
            | RowKind::Numbered { words: $spans, .. }
            | RowKind::Empty { words: $spans, .. }
            | RowKind::Notice { words: $spans, .. }
    };
}
pub(crate) use row_text;

impl Row {
    /// Returns every control of the row, including those in its text and inner rows.
    pub fn controls(&self) -> Vec<&Control> {
        match &self.kind {
            row_text!(spans) => links(spans).collect(),
            RowKind::Facts(facts) => facts.iter().flat_map(|fact| links(&fact.words)).collect(),
            RowKind::Bubble(bubble) => links(&bubble.words).collect(),
            RowKind::Progress(progress) => progress.stop.iter().collect(),
            RowKind::Media(media) => media.play.iter().collect(),
            RowKind::Day(day) => day.chips.iter().collect(),
            RowKind::Section { title, action } => links(title).chain(action).collect(),
            RowKind::Tap(control) => vec![control],
            RowKind::Paired { row, action } => vec![row, action],
            RowKind::Call(call) => std::iter::once(&call.start).chain(&call.more).collect(),
            RowKind::Chips { chips, .. } => chips.iter().collect(),
            RowKind::Choices { choices, .. } => choices.iter().collect(),
            RowKind::Field(_)
            | RowKind::Code(_)
            | RowKind::Words(_)
            | RowKind::Keypad(_)
            | RowKind::Crop(_) => Vec::new(),
            RowKind::Card { rows, .. } => rows.iter().flat_map(Self::controls).collect(),
        }
    }

    /// Returns everything in the row that can be looked at or played.
    pub(crate) fn media(&self) -> Vec<&Media> {
        match &self.kind {
            RowKind::Media(media) => vec![media],
            RowKind::Card { rows, .. } => rows.iter().flat_map(Self::media).collect(),
            _ => Vec::new(),
        }
    }

    /// Returns the text of its error or notice.
    pub fn problem(&self) -> Option<String> {
        match &self.kind {
            RowKind::Field(field) => field.error.clone(),
            RowKind::Day(day) => day.error.clone(),
            RowKind::Notice { words, .. } => Some(words.iter().map(Span::text).collect()),
            RowKind::Card { rows, .. } => rows.iter().find_map(Self::problem),
            _ => None,
        }
    }

    /// Returns every field of the row.
    pub fn fields(&self) -> Vec<&Field> {
        match &self.kind {
            RowKind::Field(field) => vec![field],
            RowKind::Card { rows, .. } => rows.iter().flat_map(Self::fields).collect(),
            _ => Vec::new(),
        }
    }

    /// Changes the ids of everything in the row that can be used.
    pub(crate) fn rename(&mut self, rename: &impl Fn(&mut String)) {
        match &mut self.kind {
            row_text!(spans) => rename_links(spans, rename),
            RowKind::Facts(facts) => {
                facts.iter_mut().for_each(|fact| rename_links(&mut fact.words, rename));
            }
            RowKind::Bubble(bubble) => rename_links(&mut bubble.words, rename),
            RowKind::Progress(progress) => {
                progress.stop.iter_mut().for_each(|control| rename(&mut control.id));
            }
            RowKind::Media(media) => media.play.iter_mut().for_each(|control| rename(&mut control.id)),
            RowKind::Day(day) => {
                rename(&mut day.id);
                day.chips.iter_mut().for_each(|control| rename(&mut control.id));
            }
            RowKind::Crop(area) => rename(&mut area.id),
            RowKind::Code(_) | RowKind::Words(_) | RowKind::Keypad(_) => {}
            RowKind::Section { title, action } => {
                rename_links(title, rename);
                action.iter_mut().for_each(|control| rename(&mut control.id));
            }
            RowKind::Tap(control) => rename(&mut control.id),
            RowKind::Paired { row, action } => {
                rename(&mut row.id);
                rename(&mut action.id);
            }
            RowKind::Call(call) => {
                rename(&mut call.start.id);
                call.more.iter_mut().for_each(|control| rename(&mut control.id));
            }
            RowKind::Chips { chips: controls, .. } | RowKind::Choices { choices: controls, .. } => {
                controls.iter_mut().for_each(|control| rename(&mut control.id));
            }
            RowKind::Field(field) => rename(&mut field.id),
            RowKind::Card { rows, .. } => rows.iter_mut().for_each(|row| row.rename(rename)),
        }
    }
}

fn links(spans: &[Span]) -> impl Iterator<Item = &Control> {
    spans.iter().filter_map(|span| if let Span::Link(control) = span { Some(control) } else { None })
}

fn rename_links(spans: &mut [Span], rename: &impl Fn(&mut String)) {
    for span in spans {
        if let Span::Link(control) = span {
            rename(&mut control.id);
        }
    }
}
