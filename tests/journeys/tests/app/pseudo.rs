//! The pseudo-languages that test the layout: each word about 40 % longer, and right to left.

use app::testing::{ScriptedPhone, lengthen, mirror};
use app::view::{View, outline};

use super::pages::{inside, taps};
use super::place::Place;

fn shown(name: &str, way: impl Fn(&mut ScriptedPhone)) {
    let place = Place::made();
    let mut phone = place.start();
    way(&mut phone);
    insta::assert_snapshot!(format!("{name}.longer"), outline(&lengthen(phone.view())));
    insta::assert_snapshot!(format!("{name}.rtl"), outline(&mirror(phone.view())));
}

#[test]
fn pages_in_longer_words_and_from_right_to_left() {
    shown("help", |phone| taps(phone, &["help"]));
    shown("danger", |phone| taps(phone, &["help", "danger"]));
    shown("plan", |phone| taps(phone, &["help", "plan"]));
    shown("home", |phone| inside(phone, &[]));
    shown("keep-words", |phone| inside(phone, &["keep", "words"]));
    shown("settings", |phone| inside(phone, &["settings"]));
}

#[test]
fn a_page_from_right_to_left_says_so() {
    let place = Place::made();
    let phone = place.start();
    let View::Page(page) = mirror(phone.view()) else { panic!("the calculator is up") };
    assert!(page.right_to_left);
}
