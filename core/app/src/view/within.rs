//! What a row holds: its text, controls, fields and media, at any depth.

use super::{Control, Field, Media, Row, RowKind, Span};

impl RowKind {
    /// Returns its own text; empty if it is made of something else.
    pub(crate) fn spans(&self) -> &[Span] {
        match self {
            Self::Title(spans)
            | Self::Heading(spans)
            | Self::Lead(spans)
            | Self::Text(spans)
            | Self::Small(spans)
            | Self::Item(spans)
            | Self::Say(spans)
            | Self::ArmsLength(spans)
            | Self::Numbered { words: spans, .. }
            | Self::Empty { words: spans, .. }
            | Self::Notice { words: spans, .. }
            | Self::Section { title: spans, .. } => spans,
            _ => &[],
        }
    }

    /// As [`RowKind::spans`], to be changed.
    pub(crate) fn spans_mut(&mut self) -> &mut [Span] {
        match self {
            Self::Title(spans)
            | Self::Heading(spans)
            | Self::Lead(spans)
            | Self::Text(spans)
            | Self::Small(spans)
            | Self::Item(spans)
            | Self::Say(spans)
            | Self::ArmsLength(spans)
            | Self::Numbered { words: spans, .. }
            | Self::Empty { words: spans, .. }
            | Self::Notice { words: spans, .. }
            | Self::Section { title: spans, .. } => spans,
            _ => &mut [],
        }
    }
}

impl Row {
    /// Returns every control of the row, including those in its text and inner rows.
    pub fn controls(&self) -> Vec<&Control> {
        let mut all: Vec<_> = links(self.kind.spans()).collect();
        match &self.kind {
            RowKind::Facts(facts) => all.extend(facts.iter().flat_map(|fact| links(&fact.words))),
            RowKind::Bubble(bubble) => all.extend(links(&bubble.words)),
            RowKind::Progress(progress) => all.extend(&progress.stop),
            RowKind::Media(media) => all.extend(&media.play),
            RowKind::Day(day) => all.extend(&day.chips),
            RowKind::Section { action, .. } => all.extend(action),
            RowKind::Tap(control) => all.push(control),
            RowKind::Paired { row, action } => all.extend([row, action]),
            RowKind::Call(call) => all.extend(std::iter::once(&call.start).chain(&call.more)),
            RowKind::Chips { chips: controls, .. } | RowKind::Choices { choices: controls, .. } => {
                all.extend(controls);
            }
            RowKind::Card { rows, .. } => all.extend(rows.iter().flat_map(Self::controls)),
            _ => {}
        }
        all
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
        let each = |control: &mut Control| rename(&mut control.id);
        rename_links(self.kind.spans_mut(), rename);
        match &mut self.kind {
            RowKind::Facts(facts) => {
                facts.iter_mut().for_each(|fact| rename_links(&mut fact.words, rename));
            }
            RowKind::Bubble(bubble) => rename_links(&mut bubble.words, rename),
            RowKind::Progress(progress) => progress.stop.iter_mut().for_each(each),
            RowKind::Media(media) => media.play.iter_mut().for_each(each),
            RowKind::Day(day) => {
                rename(&mut day.id);
                day.chips.iter_mut().for_each(each);
            }
            RowKind::Crop(area) => rename(&mut area.id),
            RowKind::Section { action, .. } => action.iter_mut().for_each(each),
            RowKind::Tap(control) => each(control),
            RowKind::Paired { row, action } => [row, action].into_iter().for_each(each),
            RowKind::Call(call) => std::iter::once(&mut call.start).chain(&mut call.more).for_each(each),
            RowKind::Chips { chips: controls, .. } | RowKind::Choices { choices: controls, .. } => {
                controls.iter_mut().for_each(each);
            }
            RowKind::Field(field) => rename(&mut field.id),
            RowKind::Card { rows, .. } => rows.iter_mut().for_each(|row| row.rename(rename)),
            _ => {}
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
