//! Entries as rows: the words one would look for first, under the day on which each was kept.

use std::collections::BTreeSet;

use vault::{EntryId, EntrySummary, Kind, State};

use crate::messages;
use crate::pages::Draw;
use crate::pages::draw::control;
use crate::times;
use crate::view::{self, Control, ControlKind, Icon, RowKind, Span};
use crate::world::World;

/// Prefix of the ids of list rows.
pub(crate) const LIST: &str = "list-";

/// Returns a row's entry.
pub(crate) fn entry_of(row: &str) -> Option<EntryId> {
    row.strip_prefix(LIST).and_then(EntryId::from_hex)
}

/// Draws the entries under the days on which they were kept.
pub(crate) fn day_rows(draw: &mut Draw<'_>, world: &World, entries: &[EntrySummary]) {
    by_day(draw, world, entries, |entry| row(world, entry));
}

/// Draws the same, to be ticked.
pub(crate) fn tick_rows(
    draw: &mut Draw<'_>,
    world: &World,
    entries: &[EntrySummary],
    ticked: &BTreeSet<EntryId>,
) {
    by_day(draw, world, entries, |entry| Control {
        kind: ControlKind::Tick,
        icon: None,
        is_on: ticked.contains(&entry.id),
        ..row(world, entry)
    });
}

fn by_day(
    draw: &mut Draw<'_>,
    world: &World,
    entries: &[EntrySummary],
    row: impl Fn(&EntrySummary) -> Control,
) {
    let mut last = String::new();
    for entry in entries {
        let day = times::day_of(world, entry.kept);
        if day != last {
            let title = vec![Span::Plain(day.clone())];
            draw.push(&format!("{LIST}day-{}", entry.order), RowKind::Section { title, action: None });
            last = day;
        }
        draw.tap(row(entry));
    }
}

fn row(world: &World, entry: &EntrySummary) -> Control {
    let kind = world.word(messages::kind(entry.kind));
    let at = times::clock(world, entry.kept);
    let (label, detail) =
        if entry.title.is_empty() { (kind, at) } else { (entry.title.clone(), format!("{kind}, {at}")) };
    Control {
        detail: Some(detail),
        icon: Some(if entry.state == State::Damaged { Icon::Warn } else { icon(entry.kind) }),
        state: view::State::Main,
        badge: messages::state(entry.state).map(|word| world.word(word)),
        ..control(&format!("{LIST}{}", entry.id.hex()), label, ControlKind::Leads)
    }
}

const fn icon(kind: Kind) -> Icon {
    match kind {
        Kind::Note => Icon::Note,
        Kind::Profile => Icon::Account,
        Kind::Transcript => Icon::Chat,
        Kind::Demand => Icon::Demand,
        Kind::Payment => Icon::Money,
        Kind::Link => Icon::Link,
        Kind::Contact => Icon::Flag,
        Kind::Screenshot => Icon::Screenshot,
        Kind::Recording => Icon::Video,
        Kind::Document => Icon::Document,
        Kind::Sound => Icon::Sound,
    }
}
