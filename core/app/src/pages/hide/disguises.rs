//! The app's disguises. Their names are a calculator's, never the system's own.

use crate::System;
use crate::pages::draw::control;
use crate::view::{Control, ControlKind, RowKind};
use crate::world::World;

/// Stored ids and the name under the icon, the same in every language.
const ANDROID: [(&str, &str); 4] =
    [("", "Plain Calculator"), ("a", "Sums"), ("b", "Quick Calc"), ("c", "Tally")];
/// Stored ids and messages for the icon; the name does not change.
const IOS: [(&str, &str); 3] =
    [("plain", "hide-look-plain"), ("night", "hide-look-night"), ("paper", "hide-look-paper")];

const DISGUISE: &str = "look-";

/// Returns every disguise: its id and label.
pub(crate) fn disguises(world: &World) -> Vec<(&'static str, String)> {
    match world.phone.system {
        System::Android => ANDROID.iter().map(|(id, name)| (*id, (*name).to_owned())).collect(),
        System::Ios => IOS.iter().map(|(id, word)| (*id, world.word(word))).collect(),
    }
}

/// Returns the label of a disguise, or the first one's if the id is unknown.
pub(crate) fn disguise_name(disguise: &str, world: &World) -> String {
    let disguises = disguises(world);
    let worn = disguises.iter().find(|(id, _)| *id == disguise).or(disguises.first());
    worn.map_or_else(String::new, |(_, name)| name.clone())
}

/// Returns the disguises as a question.
pub(crate) fn disguise_choices(disguise: &str, world: &World) -> RowKind {
    let worn = disguise_name(disguise, world);
    let choice = |(id, name): (&str, String)| Control {
        is_on: name == worn,
        ..control(&format!("{DISGUISE}{id}"), name, ControlKind::Choice)
    };
    let choices = disguises(world).into_iter().map(choice).collect();
    RowKind::Choices { label: world.word("hide-look"), choices }
}

/// Returns the disguise that a control chooses, if any.
pub(super) fn chosen(control: &str, world: &World) -> Option<String> {
    let chosen = control.strip_prefix(DISGUISE)?;
    disguises(world).into_iter().find(|(id, _)| *id == chosen).map(|(id, _)| id.to_owned())
}
