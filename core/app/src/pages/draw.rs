//! Makes rows from messages.

mod progress;

use crate::view::{
    CardLook, Control, ControlKind, Field, Icon, Row, RowKind, Shape, Span, State, TextKind, Tone, Weight,
};
use crate::world::World;

/// The rows of a page so far.
pub(crate) struct Draw<'a> {
    world: &'a World,
    rows: Vec<Row>,
}

impl<'a> Draw<'a> {
    pub(crate) fn new(world: &'a World) -> Self {
        Self { world, rows: Vec::new() }
    }

    pub(crate) fn rows(self) -> Vec<Row> {
        self.rows
    }

    pub(crate) fn push(&mut self, id: &str, kind: RowKind) -> &mut Self {
        self.rows.push(Row { id: id.to_owned(), kind });
        self
    }

    pub(crate) fn title(&mut self, word: &str) -> &mut Self {
        self.push(word, RowKind::Title(self.world.plain(word)))
    }

    pub(crate) fn lead(&mut self, word: &str) -> &mut Self {
        self.push(word, RowKind::Lead(self.world.plain(word)))
    }

    pub(crate) fn text(&mut self, word: &str) -> &mut Self {
        self.push(word, RowKind::Text(self.world.plain(word)))
    }

    pub(crate) fn small(&mut self, word: &str) -> &mut Self {
        self.push(word, RowKind::Small(self.world.plain(word)))
    }

    /// Adds a notice. The first of several sentences is in bold: what to know even if nothing else is read.
    pub(crate) fn notice(&mut self, tone: Tone, word: &str) -> &mut Self {
        self.push(word, RowKind::Notice { tone, words: bold_first(&self.world.word(word)) })
    }

    /// Whether there is room for another notice: nobody reads more than two at once.
    pub(crate) fn has_room(&self) -> bool {
        self.rows.iter().filter(|row| matches!(row.kind, RowKind::Notice { .. })).count() < 2
    }

    pub(crate) fn section(&mut self, word: &str) -> &mut Self {
        self.push(word, RowKind::Section { title: self.world.plain(word), action: None })
    }

    /// Adds one of a page's main entrances: large, with what it leads to.
    pub(crate) fn big(&mut self, id: &str, words: [&str; 2], weight: Weight, icon: Icon) -> &mut Self {
        let [label, detail] = words.map(|word| self.world.word(word));
        self.tap(Control {
            detail: Some(detail),
            icon: Some(icon),
            shape: Shape::Big,
            ..control(id, label, ControlKind::Button(weight))
        })
    }

    /// Adds a low row that leads on, two to a line.
    pub(crate) fn mini(&mut self, id: &str, word: &str, icon: Icon) -> &mut Self {
        let label = self.world.word(word);
        self.tap(Control { icon: Some(icon), shape: Shape::Mini, ..control(id, label, ControlKind::Leads) })
    }

    /// Adds text that is no message: someone's words, or a name.
    pub(crate) fn said(&mut self, id: &str, words: String) -> &mut Self {
        self.push(id, RowKind::Text(vec![Span::Plain(words)]))
    }

    /// Adds rows that belong together.
    pub(crate) fn card(&mut self, id: &str, look: CardLook, rows: Vec<Row>) -> &mut Self {
        self.push(id, RowKind::Card { look, rows })
    }

    /// Adds a row that leads on.
    pub(crate) fn leads(&mut self, id: &str, word: &str, icon: Option<Icon>) -> &mut Self {
        let control = Control { icon, ..control(id, self.world.word(word), ControlKind::Leads) };
        self.push(id, RowKind::Tap(control))
    }

    /// Adds a row that leads on, with a second line.
    pub(crate) fn leads_with(
        &mut self,
        id: &str,
        word: &str,
        detail: String,
        icon: Option<Icon>,
    ) -> &mut Self {
        let label = self.world.word(word);
        let detail = Some(detail).filter(|detail| !detail.is_empty());
        let control = Control { icon, detail, ..control(id, label, ControlKind::Leads) };
        self.push(id, RowKind::Tap(control))
    }

    /// Adds one of the page's main ways on, with a second line.
    pub(crate) fn main(&mut self, id: &str, word: &str, detail: String, icon: Icon) -> &mut Self {
        let control = control(id, self.world.word(word), ControlKind::Leads);
        self.tap(Control { detail: Some(detail), icon: Some(icon), state: State::Main, ..control })
    }

    pub(crate) fn button(&mut self, id: &str, word: &str, weight: Weight) -> &mut Self {
        let control = control(id, self.world.word(word), ControlKind::Button(weight));
        self.push(id, RowKind::Tap(control))
    }

    pub(crate) fn tap(&mut self, control: Control) -> &mut Self {
        let id = control.id.clone();
        self.push(&id, RowKind::Tap(control))
    }
}

/// Returns text whose first sentence is in bold if another follows.
pub(crate) fn bold_first(text: &str) -> Vec<Span> {
    let end = text.find(". ").into_iter().chain(text.find("? ")).min();
    let Some((first, rest)) = end.and_then(|end| text.split_at_checked(end.saturating_add(1))) else {
        return vec![Span::Plain(text.to_owned())];
    };
    vec![Span::Strong(first.to_owned()), Span::Plain(rest.to_owned())]
}

/// Returns a control with nothing but its label.
pub(crate) fn control(id: &str, label: String, kind: ControlKind) -> Control {
    Control {
        id: id.to_owned(),
        label,
        detail: None,
        hint: None,
        kind,
        icon: None,
        number: None,
        is_on: false,
        state: State::Rest,
        badge: None,
        shape: Shape::Row,
    }
}

/// Returns a button for the dock.
pub(crate) fn button(id: &str, word: &str, weight: Weight, world: &World) -> Control {
    control(id, world.word(word), ControlKind::Button(weight))
}

/// Returns an empty field.
pub(crate) fn field(id: &str, label: String, kind: TextKind, lines: u32) -> Field {
    Field {
        id: id.to_owned(),
        label,
        help: None,
        text: String::new(),
        caret: 0,
        has_focus: false,
        kind,
        lines,
        is_half: false,
        error: None,
    }
}
