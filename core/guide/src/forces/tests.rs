use std::collections::BTreeSet;

use super::*;

fn shipped() -> Forces {
    toml::from_str(include_str!("../../content/data/forces.toml")).unwrap()
}

#[test]
fn all_territorial_forces_and_the_railway_police_are_there() {
    let forces = shipped();
    assert_eq!(forces.all.iter().filter(|force| force.territorial).count(), 45);
    assert!(!forces.get("btp").unwrap().territorial);
    let ids: BTreeSet<&str> = forces.all.iter().map(|force| force.id.as_str()).collect();
    assert_eq!(ids.len(), 46, "no id twice");
}

#[test]
fn only_verified_report_pages_ship() {
    let forces = shipped();
    let with_form: Vec<(&str, &str)> =
        forces.all.iter().filter_map(|force| Some((force.id.as_str(), force.form_url.as_deref()?))).collect();
    assert_eq!(
        with_form,
        [
            ("cleveland", "https://www.cleveland.police.uk/ro/report/ocr/af/how-to-report-a-crime/"),
            ("cumbria", "https://www.cumbria.police.uk/report-it"),
            ("hertfordshire", "https://herts.police.uk/report"),
            ("metropolitan", "https://www.met.police.uk/ro/report/ocr/af/how-to-report-a-crime/"),
            ("northamptonshire", "https://www.northants.police.uk/RO"),
        ]
    );
}

#[test]
fn a_force_without_a_report_page_gives_its_home_page_and_without_that_its_number() {
    let forces = shipped();
    let report = |id: &str| forces.get(id).unwrap().report();
    assert_eq!(report("northamptonshire"), Report::Form("https://www.northants.police.uk/RO"));
    assert_eq!(report("police-scotland"), Report::Home("https://www.scotland.police.uk/"));
    assert_eq!(report("bedfordshire"), Report::Number("101"));
    assert_eq!(report("west-midlands"), Report::Number("101"));
    assert_eq!(forces.all.iter().filter(|force| force.home_url.is_none()).count(), 2);
}

#[test]
fn every_territorial_force_is_reached_on_101_and_by_relay_where_a_source_says_so() {
    for force in shipped().all.iter().filter(|force| force.territorial) {
        let relay = (force.id != "northern-ireland").then_some("18001 101");
        assert_eq!((force.number.as_str(), force.relay.as_deref()), ("101", relay), "{}", force.id);
        assert!(!force.places.is_empty() && !force.sources.is_empty() && !force.nations.is_empty());
    }
}

#[test]
fn addresses_are_plain_https() {
    for address in shipped().addresses().filter(|address| address.contains("://")) {
        assert!(address.starts_with("https://") && !address.contains(' '), "{address}");
        let host = address.split('/').nth(2).unwrap();
        assert!(host.ends_with(".police.uk"), "{address}");
    }
}
