//! Checks that every link of a page and every id in the data has a target.

use std::collections::BTreeSet;

use crate::content::{Content, SourcePage};
use crate::report::{Finding, Place, Rule};
use guide::page::{Span, Target};

/// The id that links to the person's own force.
const MINE: &str = "mine";

/// Checks rules `reference` and `audience`.
pub(super) fn check(content: &Content, findings: &mut Vec<Finding>) {
    let ids = Ids::read(content);
    for page in &content.pages {
        for (line, target) in targets(page) {
            let place = Place { file: &page.file, line };
            findings.extend(dead(content, &ids, place, target));
            findings.extend(wrong_reader(content, page, place, target));
        }
    }
    for (name, data) in content.data.iter().filter(|(name, _)| *name != "style") {
        data.tree.walk("", &mut |key, node| {
            let place = Place { file: &data.file, line: node.line };
            findings.extend(node.text().and_then(|id| dead_data(content, &ids, place, (name, key), id)));
        });
    }
}

struct Ids {
    services: Option<BTreeSet<String>>,
    forces: Option<BTreeSet<String>>,
    screens: Option<BTreeSet<String>>,
}

impl Ids {
    fn read(content: &Content) -> Self {
        let rows = |file: &str, table: &str| {
            let tree = content.tree(file)?;
            Some(tree.rows(table).iter().filter_map(|row| row.text_of("id")).map(str::to_owned).collect())
        };
        let screens = content.tree("screens").map(|tree| {
            tree.rows("screens").iter().filter_map(|screen| screen.text()).map(str::to_owned).collect()
        });
        Self { services: rows("services", "service"), forces: rows("forces", "force"), screens }
    }
}

fn targets(page: &SourcePage) -> impl Iterator<Item = (usize, &Target)> {
    page.body.iter().flat_map(|parsed| {
        parsed.block.spans().iter().filter_map(move |span| match span {
            Span::Link { target, .. } => Some((parsed.line, target)),
            _ => None,
        })
    })
}

fn dead(content: &Content, ids: &Ids, place: Place<'_>, target: &Target) -> Option<Finding> {
    // A missing file is reported separately.
    let has = |set: &Option<BTreeSet<String>>, id: &str| set.as_ref().is_none_or(|set| set.contains(id));
    let alive = match target {
        Target::Service(id) => has(&ids.services, id),
        Target::Force(id) => id == MINE || has(&ids.forces, id),
        Target::Screen(id) => has(&ids.screens, id),
        Target::Topic(id) => content.has_topic(id),
        Target::Source(id) => content.sources.is_empty() || content.sources.contains_key(id),
    };
    (!alive).then(|| nothing(place, target.kind(), target.id()))
}

fn nothing(place: Place<'_>, kind: &str, id: &str) -> Finding {
    Finding::new(place, Rule::Reference, format!("there is no {kind} `{id}`"), "Correct the id or add it")
}

fn wrong_reader(content: &Content, page: &SourcePage, place: Place<'_>, target: &Target) -> Option<Finding> {
    let Target::Topic(id) = target else { return None };
    let missing = content.has_topic(id) && !content.has_page(&page.locale, id, page.audience);
    let what = format!("topic `{id}` has no page for {}", page.audience.id());
    let mend = format!("Write topics/{id}/{}.md or link elsewhere", page.audience.id());
    missing.then(|| Finding::new(place, Rule::Audience, what, mend))
}

/// Checks values under data keys that name a topic, service, force or screen.
fn dead_data(
    content: &Content,
    ids: &Ids,
    place: Place<'_>,
    (file, key): (&str, &str),
    id: &str,
) -> Option<Finding> {
    let kind = key.strip_suffix('s').unwrap_or(key);
    let kind = kind.rsplit('_').next().unwrap_or(kind);
    let set = match kind {
        "topic" => return (!content.has_topic(id)).then(|| nothing(place, kind, id)),
        "service" => &ids.services,
        "force" => &ids.forces,
        "screen" if file != "screens" => &ids.screens,
        _ => return None,
    };
    let dead = set.as_ref().is_some_and(|set| !set.contains(id)) && id != MINE;
    dead.then(|| nothing(place, kind, id))
}
