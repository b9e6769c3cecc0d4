//! Leave works on every page.

use app::Event;
use app::testing::{CODE, ScriptedPhone};
use app::view::View;

use super::place::Place;

/// Every named page, with the ids to tap from the first one; `inside` types the code.
const WAYS: [&str; 29] = [
    "",
    "help",
    "help/danger",
    "help/danger/quiet",
    "help/people",
    "help/plan",
    "help/advice",
    "help/show",
    "help/who-made",
    "help/who-made/licences",
    "help/who-made/licences/licence-0",
    "help/forgot",
    "help/hide",
    "setup",
    "inside",
    "inside/danger",
    "inside/danger/quiet",
    "inside/search",
    "inside/next",
    "inside/advice",
    "inside/people",
    "inside/show",
    "inside/keep",
    "inside/keep/words",
    "inside/kept",
    "inside/tell",
    "inside/tell/sheet",
    "inside/follow-up",
    "inside/settings",
];

fn walk(phone: &mut ScriptedPhone, way: &str) {
    for step in way.split('/').filter(|step| !step.is_empty()) {
        if step == "inside" {
            phone.tap_id("code");
            phone.hold(CODE);
        } else {
            phone.tap_id(step);
        }
    }
}

#[test]
fn quick_exit_from_every_screen() {
    let place = Place::made();
    for way in WAYS {
        let mut phone = place.start();
        walk(&mut phone, way);
        let View::Page(page) = phone.view() else { panic!("{way} is covered") };
        let leave = page.bars.leave.unwrap_or_else(|| panic!("{way} has no Leave"));
        phone.send(Event::Tapped(leave.id));
        assert!(phone.is_covered(), "{way}: {}", phone.outline());
    }
}

#[test]
fn leave_ends_what_is_being_typed_and_keeps_it_for_later() {
    let place = Place::made();
    let mut phone = place.start();
    walk(&mut phone, "inside/keep/words");
    let View::Page(page) = phone.view() else { panic!("covered") };
    let field = page.rows.iter().chain(&page.pinned).flat_map(|row| row.fields()).next().unwrap().id.clone();
    phone.send(Event::Typed { field, text: "send it".into(), caret: 7 });
    phone.send(Event::Leave);
    assert!(phone.is_covered());
    phone.hold(CODE);
    assert!(phone.outline().contains("Carry on"), "{}", phone.outline());
}
