//! Where a link leads, of a page of advice or of a step: the one place that knows which page stands behind which id.

use guide::Audience;
use guide::page::Target;
use guide::plan::Go;

use super::hide::Hide;
use super::people::People;
use super::{Next, Page};
use crate::view::Icon;
use crate::world::World;

/// Something that a link leads to, by its name.
pub(crate) struct Lead {
    pub(crate) label: String,
    pub(crate) icon: Icon,
    pub(crate) page: Box<dyn Page>,
}

impl Lead {
    pub(crate) fn next(self) -> Next {
        Next::Go(self.page)
    }
}

/// What stands behind a link for this reader; none if there is no such page for them.
pub(crate) fn lead(target: &Target, _audience: Audience, world: &World) -> Option<Lead> {
    match target {
        Target::Screen(id) => screen(id, world),
        Target::Service(_) | Target::Topic(_) | Target::Force(_) | Target::Source(_) => None,
    }
}

/// What stands behind a step's action. A service is no page there but a way to somebody.
pub(crate) fn lead_of_step(go: &Go, audience: Audience, world: &World) -> Option<Lead> {
    let target = match go {
        Go::Service(id) => Target::Service(id.clone()),
        Go::Topic(id) => Target::Topic(id.clone()),
        Go::Screen(id) => Target::Screen(id.clone()),
        Go::Force(id) => Target::Force(id.clone()),
        Go::Card(_) => return None,
    };
    lead(&target, audience, world)
}

fn screen(id: &str, world: &World) -> Option<Lead> {
    let (icon, page): (Icon, Box<dyn Page>) = match id {
        "people" => (Icon::People, Box::new(People::default())),
        "hide" => (Icon::Hide, Box::new(Hide::default())),
        _ => return None,
    };
    let label = world.word(&format!("{id}-title"));
    (!page.is_inside() || world.inside.is_some()).then_some(Lead { label, icon, page })
}
