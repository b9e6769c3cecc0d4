//! Help never fails.

use super::place::{Place, no_pack};

#[test]
fn from_the_first_launch_help_is_one_tap_and_a_dialler_three() {
    let place = Place::new();
    let mut phone = place.start();
    phone.tap("Help now");
    assert!(phone.reads("You are not alone."));
    phone.tap("I might hurt myself or I'm in danger");
    phone.call("Childline");
    assert_eq!(phone.opened, ["tel:08001111"]);
}

#[test]
fn danger_is_one_tap_from_every_page_and_is_opened_once() {
    let place = Place::new();
    let mut phone = place.start();
    phone.tap("Help now");
    phone.tap("Talk to someone now");
    let people = phone.page().visit;
    phone.tap("In danger or might hurt yourself");
    phone.tap("In danger or might hurt yourself");
    assert_eq!(phone.page().id, "danger");
    phone.send(app::Event::Back);
    assert_eq!(phone.page().visit, people);
}

#[test]
fn the_launch_page_has_leave_alone_and_says_nothing_of_the_purpose() {
    let place = Place::new();
    let phone = place.start();
    let page = phone.page();
    assert!(page.bars.danger.is_none() && page.bars.leave.is_some() && page.title.is_empty());
}

#[test]
fn one_tap_on_999_gives_exactly_tel_999() {
    let place = Place::new();
    let mut phone = place.start();
    phone.tap("Help now");
    phone.tap("In danger or might hurt yourself");
    phone.call("999");
    assert_eq!(phone.opened, ["tel:999"]);
}

#[test]
fn where_no_app_dials_the_number_is_there_to_write_down() {
    let place = Place::new();
    let mut phone = place.start();
    phone.has_other_apps = false;
    phone.tap("Help now");
    phone.tap("In danger or might hurt yourself");
    phone.call("Samaritans");
    assert!(phone.reads("116 123"), "{}", phone.outline());
    phone.send(app::Event::Back);
    assert_eq!(phone.page().id, "danger");
}

#[test]
fn a_pack_that_cannot_be_opened_leaves_the_numbers() {
    let place = Place::new();
    let mut phone = place.start_with("en", no_pack);
    phone.call("999");
    phone.call("116 123");
    assert_eq!(phone.opened, ["tel:999", "tel:116123"]);
}

#[test]
fn the_numbers_that_are_compiled_in_are_those_of_the_pack() {
    let place = Place::new();
    let compiled = place.start_with("en", no_pack).outline();
    let mut phone = place.start();
    phone.tap("Help now");
    phone.tap("In danger or might hurt yourself");
    let shown = phone.outline();
    let numbers: Vec<&str> = compiled.lines().filter_map(|line| line.split("] ").nth(1)).collect();
    assert_eq!(numbers.len(), 3, "{compiled}");
    assert!(numbers.iter().all(|number| shown.contains(&format!("] {number}"))), "{shown}");
}

#[test]
fn whoever_types_is_offered_no_voice_call_among_people_and_999_all_the_same() {
    let place = Place::new();
    let mut phone = place.start();
    phone.tap("Help now");
    phone.tap("Talk to someone now");
    phone.tap("Type");
    assert!(!phone.outline().contains("[Call: "), "{}", phone.outline());
    phone.tap("In danger or might hurt yourself");
    phone.call("999");
    assert_eq!(phone.opened, ["tel:999"]);
}

#[test]
fn who_cannot_speak_finds_a_silent_call_and_sign_language() {
    let place = Place::new();
    let mut phone = place.start();
    phone.tap("Help now");
    phone.tap("In danger or might hurt yourself");
    phone.tap("Can't speak?");
    let shown = phone.outline();
    assert!(shown.contains("[Silent call: ") && shown.contains("[BSL video call: "), "{shown}");
}

#[test]
fn what_a_way_leaves_is_folded_until_it_is_asked_for() {
    let place = Place::new();
    let mut phone = place.start();
    phone.tap("Help now");
    phone.tap("In danger or might hurt yourself");
    let trace = "Your phone's call list will show this number. A watch, a car or a shared account may too.";
    assert!(!phone.reads(trace));
    phone.tap("What this leaves");
    assert!(phone.reads(trace), "{}", phone.outline());
}

#[test]
fn help_works_though_another_program_holds_the_folder() {
    let place = Place::made();
    let first = place.start();
    let mut second = place.start();
    // There is a space, so the app is hidden if its settings cannot be read.
    assert!(second.is_covered());
    second.hold("999");
    assert_eq!(second.page().id, "help");
    assert!(!first.is_covered());
}

/// How far down a service's row is, by the heights of the design: bars 112 dp, the hero 110, a row at most 94.
fn height_above(phone: &app::testing::ScriptedPhone, name: &str) -> u32 {
    use app::view::RowKind;
    let mut height = 56;
    for row in phone.page().rows {
        height += match &row.kind {
            RowKind::Call(call) if call.is_hero => 110,
            RowKind::Call(_) => 94,
            RowKind::Chips { .. } => 80,
            RowKind::Section { .. } => 40,
            _ => panic!("{} stands before {name}", row.id),
        };
        if matches!(row.kind, RowKind::Call(call) if call.name == name) {
            return height;
        }
    }
    panic!("{name} is not there");
}

#[test]
fn childline_and_samaritans_need_no_scrolling_on_a_small_phone_in_danger_and_among_people() {
    let place = Place::new();
    let mut phone = place.start();
    phone.tap("Help now");
    phone.tap("I might hurt myself or I'm in danger");
    for name in ["Childline", "Samaritans"] {
        assert!(height_above(&phone, name) <= 640 - 56);
    }
    phone.send(app::Event::Back);
    phone.tap("Talk to someone now");
    for name in ["Childline", "Samaritans"] {
        assert!(height_above(&phone, name) <= 640 - 56, "{}", phone.outline());
    }
}

#[test]
fn first_launch_to_help_in_one_tap() {
    let place = Place::new();
    let mut phone = place.start();
    phone.tap("Help now");
    assert!(
        phone.reads("You are not alone.")
            && phone.reads("Don't pay any more, don't reply, and don't delete anything.")
    );
    let shown = phone.outline();
    let methods = [
        "I might hurt myself",
        "Talk to someone now",
        "Make my plan",
        "If they are close",
        "type 999 and hold",
    ];
    let at: Vec<usize> = methods.iter().map(|method| shown.find(method).unwrap()).collect();
    assert!(at.is_sorted(), "{shown}");
}

#[test]
fn whoever_is_threatened_by_somebody_close_reads_what_comes_first_in_two_taps() {
    let place = Place::new();
    let mut phone = place.start();
    phone.tap("Help now");
    phone.tap("Read this first");
    assert_eq!(phone.page().id, "topic");
}

#[test]
fn hidden_and_with_a_damaged_space_999_leads_to_every_page_of_help() {
    let place = Place::made();
    let mut phone = place.start();
    phone.tap("Help now");
    phone.tap("Hide it now");
    phone.tap("Hide it now");
    drop(phone);
    damage(&place.root());
    let mut phone = place.start();
    for (tap, page) in [
        ("I might hurt myself or I'm in danger", "danger"),
        ("Talk to someone now", "people"),
        ("Make my plan", "plan"),
        ("Read advice", "advice"),
        ("Show someone", "show"),
        ("Who made this", "who-made"),
    ] {
        assert!(phone.is_covered());
        phone.hold("999");
        phone.tap(tap);
        assert_eq!(phone.page().id, page);
        phone.send(app::Event::Leave);
    }
}

/// Truncates every file of a space to nothing.
fn damage(folder: &std::path::Path) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let is_of_space = path.components().any(|part| part.as_os_str().to_string_lossy().starts_with("v-"));
        if path.is_dir() {
            damage(&path);
        } else if is_of_space {
            std::fs::write(path, b"").unwrap();
        }
    }
}
