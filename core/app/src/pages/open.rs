//! Makes the page of a destination. The only file that knows every page; none of them takes anything from it.

use super::advice::AdvicePage;
use super::bring::BringCopy;
use super::call_sheet::CallSheet;
use super::copy::SealedCopy;
use super::danger::Danger;
use super::destination::Destination;
use super::follow_up::FollowUp;
use super::force::ForceFinder;
use super::forgot::Forgot;
use super::hand_over::HandOver;
use super::help::Help;
use super::hide::Hide;
use super::item::Item;
use super::keep::{self, Hub};
use super::kept::Kept;
use super::people::People;
use super::phrase::{Phrase, TypePhrase};
use super::plan::Plan;
use super::quiet::Quiet;
use super::search::Search;
use super::service::Service;
use super::settings::{ChangeCode, Settings};
use super::setup::Setup;
use super::show::{Show, ShowAdult};
use super::storage::Storage;
use super::tell::Tell;
use super::topic::Topic;
use super::who_made::WhoMade;
use crate::page::{Page, Target};
use crate::world::World;

pub(crate) fn open(target: Target, world: &World) -> Box<dyn Page> {
    match target {
        Target::Page(page) => page,
        Target::Destination(destination) => page_at(destination, world),
    }
}

fn page_at(destination: Destination, world: &World) -> Box<dyn Page> {
    match destination {
        Destination::Advice => Box::new(AdvicePage::default()),
        Destination::BringCopy => Box::new(BringCopy::default()),
        Destination::CallSheet => Box::new(CallSheet::new(world)),
        Destination::ChangeCode => Box::new(ChangeCode::default()),
        Destination::Danger => Box::new(Danger::default()),
        Destination::FollowUp => Box::new(FollowUp::default()),
        Destination::ForceFinder => Box::new(ForceFinder::default()),
        Destination::Forgot => Box::new(Forgot),
        Destination::Form(request) => keep::form(request, world),
        Destination::HandOver => Box::new(HandOver::default()),
        Destination::Help => Box::new(Help),
        Destination::Hide => Box::new(Hide::default()),
        Destination::Item(entry) => Box::new(Item::new(entry)),
        Destination::Keep => Box::new(Hub::default()),
        Destination::Kept => Box::new(Kept::default()),
        Destination::NeededCode => Box::new(ChangeCode::needed()),
        Destination::OfferedCopy => Box::new(SealedCopy::offered()),
        Destination::OfferedPhrase => Box::new(Phrase::offered()),
        Destination::People => Box::new(People::default()),
        Destination::Phrase => Box::new(Phrase::default()),
        Destination::Plan => Box::new(Plan::default()),
        Destination::Quiet => Box::new(Quiet::default()),
        Destination::SealedCopy => Box::new(SealedCopy::default()),
        Destination::Search => Box::new(Search::default()),
        Destination::Service(id) => Box::new(Service::new(&id)),
        Destination::Settings => Box::new(Settings::default()),
        Destination::SetUp => Box::new(Setup::default()),
        Destination::Show => Box::new(Show),
        Destination::ShowAdult => Box::new(ShowAdult),
        Destination::Storage(state) => Box::new(Storage::new(state)),
        Destination::Tell => Box::new(Tell::default()),
        Destination::Topic(id, reader) => Box::new(Topic::new(&id, reader)),
        Destination::TypePhrase => Box::new(TypePhrase::default()),
        Destination::WhoMade => Box::new(WhoMade),
    }
}
