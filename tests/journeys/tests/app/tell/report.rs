//! Where to report online.

use super::*;

#[test]
fn the_report_page_of_northamptonshire() {
    let place = with_force("northamptonshire");
    let mut phone = telling(&place);
    assert!(phone.reads("This is their own page for reports."), "{}", phone.outline());
    phone.call("Northamptonshire Police");
    assert_eq!(phone.opened, ["https://www.northants.police.uk/RO"]);
}

#[test]
fn the_address_can_be_copied_for_a_private_tab_instead() {
    let place = with_force("northamptonshire");
    let mut phone = telling(&place);
    phone.tap("Copy the address for a private tab");
    assert_eq!(phone.clipboard.as_deref(), Some("https://www.northants.police.uk/RO"));
    assert!(phone.reads("Copied. It's cleared when you come back to this app."), "{}", phone.outline());
    assert!(phone.opened.is_empty());
}

#[test]
fn a_force_without_a_page_gets_its_home_page_and_101() {
    let place = with_force("avon-and-somerset");
    noted(&place, NOTE);
    let mut phone = telling(&place);
    let shown = phone.outline();
    assert!(shown.contains("This is their home page.") && shown.contains("Police 101"), "{shown}");
    assert!(phone.reads("When you open it, we copy what happened so that you can paste it in."));
    phone.call("Avon and Somerset Constabulary");
    assert_eq!(phone.opened, ["https://www.avonandsomerset.police.uk/"]);
    assert!(phone.clipboard.as_ref().is_some_and(|text| text.contains(NOTE)));
    away_and_back(&mut phone);
    assert_eq!(phone.clipboard, None, "taken back on return");
}

#[test]
fn a_force_without_any_page_gets_101() {
    let place = with_force("bedfordshire");
    let phone = telling(&place);
    let shown = phone.outline();
    assert!(shown.contains("You can reach them on 101.") && shown.contains("Police 101"), "{shown}");
}

#[test]
fn under_18_the_route_for_children_comes_before_101() {
    let place = said(|answers| answers.age = guide::types::Age::Under18);
    let shown = telling(&place).outline();
    assert!(shown.find("CEOP").unwrap() < shown.find("Police 101").unwrap(), "{shown}");
}

#[test]
fn an_adult_is_sent_to_no_route_for_children() {
    assert!(!telling(&Place::made()).outline().contains("CEOP"));
}
