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

const LOOK: &str = "look-";

/// Returns every disguise: its id and label.
pub(crate) fn looks(world: &World) -> Vec<(&'static str, String)> {
    match world.phone.system {
        System::Android => ANDROID.iter().map(|(id, name)| (*id, (*name).to_owned())).collect(),
        System::Ios => IOS.iter().map(|(id, word)| (*id, world.word(word))).collect(),
    }
}

/// Returns the label of a disguise, or the first one's if the id is unknown.
pub(crate) fn look_name(look: &str, world: &World) -> String {
    let looks = looks(world);
    let worn = looks.iter().find(|(id, _)| *id == look).or(looks.first());
    worn.map_or_else(String::new, |(_, name)| name.clone())
}

/// Returns the disguises as a question.
pub(crate) fn look_choices(look: &str, world: &World) -> RowKind {
    let worn = look_name(look, world);
    let choice = |(id, name): (&str, String)| Control {
        is_on: name == worn,
        ..control(&format!("{LOOK}{id}"), name, ControlKind::Choice)
    };
    let choices = looks(world).into_iter().map(choice).collect();
    RowKind::Choices { label: world.word("hide-look"), choices }
}

/// Returns the disguise that a control chooses, if any.
pub(super) fn chosen(control: &str, world: &World) -> Option<String> {
    let chosen = control.strip_prefix(LOOK)?;
    looks(world).into_iter().find(|(id, _)| *id == chosen).map(|(id, _)| id.to_owned())
}
