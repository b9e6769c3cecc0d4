//! Draws the state as a view.

use super::State;
use crate::navigator::Visit;
use crate::page::BarSet;
use crate::pages::control;
use crate::view::{Bars, Control, ControlKind, Icon, PageView, Row, RowKind, Shape, View, Weight};

/// How long the screen of a form stays on after the last touch, in milliseconds.
const AWAKE_MS: u64 = 120_000;

impl State {
    pub(crate) fn view(&self) -> View {
        match self.navigator.up() {
            Some(up) if !self.shows_cover() => View::Page(Box::new(self.page(up))),
            _ => View::Cover(self.sums.view(&self.said("common-copy", "Copy"))),
        }
    }

    fn page(&self, up: &Visit) -> PageView {
        let world = &self.world;
        let scoped = |id: &mut String| *id = format!("{}/{id}", up.number);
        let mut rows = up.page.rows(world);
        rows.iter_mut().for_each(|row: &mut Row| row.rename(&scoped));
        let mut pinned = up.page.pinned(world);
        pinned.iter_mut().for_each(|row: &mut Row| row.rename(&scoped));
        pair_fields(&mut pinned);
        let mut dock = up.page.dock(world);
        pair(&mut dock);
        dock.iter_mut().for_each(|control| scoped(&mut control.id));
        PageView {
            id: up.page.id().to_owned(),
            visit: up.number,
            title: up.page.title(world),
            is_titled: matches!(rows.first(), Some(Row { kind: RowKind::Title(_), .. })),
            low: low(&rows),
            media: rows.iter().chain(&pinned).flat_map(Row::media).cloned().collect(),
            rows,
            window: up.page.window(),
            pinned,
            dock,
            bars: self.bars(up, &scoped),
            anchor: up.anchor.clone(),
            announce: self.announce.clone(),
            refuses_captures: up.page.refuses_captures(),
            awake_until_ms: up.page.is_form().then(|| self.last_touch_ms.saturating_add(AWAKE_MS)),
            theme: world.prefs.theme,
            language: world.advice.language().to_owned(),
            right_to_left: guide::is_right_to_left(world.advice.language()),
            revision: self.revision,
        }
    }

    fn bars(&self, up: &Visit, scoped: &impl Fn(&mut String)) -> Bars {
        let mut actions = up.page.actions(&self.world);
        actions.iter_mut().for_each(|action| scoped(&mut action.id));
        // Two words next to a title leave no room for it.
        let icon = (!actions.is_empty()).then_some(Icon::Hide);
        actions.extend(self.hide_action(up).map(|hide| Control { icon, ..hide }));
        let danger = Control {
            is_on: up.page.id() == "danger",
            ..self.bar("danger", "common-danger", "", Weight::Danger, Icon::Danger)
        };
        let closes = up.page.closes();
        let back = if closes { "common-close" } else { "common-back" };
        Bars {
            back: self.navigator.has_below().then(|| self.world.word(back)),
            closes,
            actions,
            danger: (up.page.bars() == BarSet::All).then_some(danger),
            leave: (up.page.bars() != BarSet::None).then(|| {
                self.bar("leave", "common-leave", "common-leave-spoken", Weight::Quiet, Icon::Leave)
            }),
        }
    }

    /// The button for hiding, on every page after the first until the app is hidden.
    fn hide_action(&self, up: &Visit) -> Option<Control> {
        self.can_hide(up).then(|| control("hide", self.world.word("launch-hide"), ControlKind::Leads))
    }

    pub(super) fn can_hide(&self, up: &Visit) -> bool {
        let is_outside = self.world.inside.is_none() && up.page.bars() == BarSet::All;
        is_outside && !self.world.prefs.hidden && !up.page.is_about_hiding()
    }

    // Without a pack there are no texts, and Leave must have a label.
    fn bar(&self, id: &str, word: &str, hint: &str, weight: Weight, icon: Icon) -> Control {
        let label = self.said(word, "Leave");
        let hint = Some(self.world.word(hint)).filter(|said| !said.is_empty());
        Control { hint, icon: Some(icon), ..control(id, label, ControlKind::Button(weight)) }
    }
}

impl State {
    fn said(&self, word: &str, without_a_pack: &str) -> String {
        let said = Some(self.world.word(word)).filter(|said| !said.is_empty());
        said.unwrap_or_else(|| without_a_pack.to_owned())
    }
}

/// Splits an id of the view into the visit and the page's own id.
pub(super) fn split(id: &str) -> Option<(u64, &str)> {
    let (visit, id) = id.split_once('/')?;
    Some((visit.parse().ok()?, id))
}

/// Returns the row from which on rows are where the thumb is: keys, or answers that end a page with their question.
fn low(rows: &[Row]) -> Option<String> {
    let is_answer =
        |row: &&Row| matches!(&row.kind, RowKind::Tap(tapped) if tapped.kind == ControlKind::Choice);
    let answers = rows.iter().rev().take_while(is_answer).last();
    let answers = answers.filter(|_| !rows.iter().any(|row| matches!(row.kind, RowKind::Card { .. })));
    let question = rows.iter().rfind(|row| matches!(row.kind, RowKind::Title(_)));
    let keys = rows.iter().find(|row| matches!(row.kind, RowKind::Keypad(_)));
    keys.or(answers.map(|answer| question.unwrap_or(answer))).map(|row| row.id.clone())
}

/// Puts two short fields above the dock side by side.
fn pair_fields(pinned: &mut [Row]) {
    if let [Row { kind: RowKind::Field(one), .. }, Row { kind: RowKind::Field(other), .. }] = pinned {
        let are_short = one.lines == 1 && other.lines == 1;
        (one.is_half, other.is_half) = (are_short, are_short);
    }
}

/// The most letters of a button that shares its line with one of another weight.
const SHORT: usize = 16;

/// Puts two short buttons of a dock side by side, the main one last, and those that follow the first of three.
fn pair(dock: &mut [Control]) {
    let are_alike = dock.windows(2).all(|pair| matches!(pair, [one, other] if one.kind == other.kind));
    let are_short = dock.iter().all(|button| button.label.chars().count() <= SHORT);
    let alone = match dock.len() {
        2 if are_alike || are_short => 0,
        3.. => 1,
        _ => return,
    };
    if let [first @ Control { kind: ControlKind::Button(Weight::Primary), .. }, second] = dock {
        std::mem::swap(first, second);
    }
    dock.iter_mut().skip(alone).for_each(|button| button.shape = Shape::Mini);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::{Field, TextKind};

    fn field(lines: u32) -> Row {
        let field = Field {
            id: "field".to_owned(),
            label: "Field".to_owned(),
            help: None,
            text: String::new(),
            caret: 0,
            has_focus: false,
            kind: TextKind::Words,
            lines,
            is_half: false,
            error: None,
        };
        Row { id: "field".to_owned(), kind: RowKind::Field(Box::new(field)) }
    }

    #[test]
    fn only_two_fields_of_one_line_each_share_one() {
        let shared = [(1, 1), (1, 2), (2, 1)].map(|(one, other)| {
            let mut pinned = [field(one), field(other)];
            pair_fields(&mut pinned);
            pinned.iter().flat_map(Row::fields).filter(|field| field.is_half).count()
        });
        assert_eq!(shared, [2, 0, 0]);
    }

    #[test]
    fn of_three_buttons_the_first_stands_alone_and_the_others_share_a_line() {
        let button = |label: &str| control("button", label.to_owned(), ControlKind::Button(Weight::Quiet));
        let mut dock = ["One", "Two", "Three"].map(button);
        pair(&mut dock);
        assert_eq!(dock.map(|button| button.shape), [Shape::Row, Shape::Mini, Shape::Mini]);
    }
}
