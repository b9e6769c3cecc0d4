use super::*;

fn shipped() -> Forces {
    toml::from_str(include_str!("../../content/data/forces.toml")).unwrap()
}

fn first(words: &str) -> String {
    shipped().find(words).first().map(|found| found.id.clone()).unwrap_or_default()
}

#[test]
fn a_district_leads_to_its_force() {
    assert_eq!(first("Kettering"), "northamptonshire");
    assert_eq!(first("Torfaen"), "gwent");
    assert_eq!(first("Wirral"), "merseyside");
    assert_eq!(first("Hackney"), "metropolitan");
}

#[test]
fn a_force_is_found_by_its_name_however_it_is_written() {
    assert_eq!(first("northamptonshire police"), "northamptonshire");
    assert_eq!(first("PSNI"), "northern-ireland");
    assert_eq!(first("devon & cornwall"), "devon-and-cornwall");
    assert_eq!(first("Devon and Cornwall constabulary"), "devon-and-cornwall");
    assert_eq!(first("BTP"), "btp");
    assert_eq!(first("northants"), "northamptonshire");
    assert_eq!(first("herts police"), "hertfordshire");
    assert_eq!(first("GMP"), "greater-manchester");
    assert_eq!(first("the Met? metropolitan police"), "metropolitan");
}

#[test]
fn counties_and_nations_are_found() {
    assert_eq!(first("Cornwall"), "devon-and-cornwall");
    assert_eq!(first("county durham"), "durham");
    assert_eq!(first("Scotland"), "police-scotland");
    assert_eq!(first("northern ireland"), "northern-ireland");
    assert_eq!(first("Isle of Wight"), "hampshire");
    assert_eq!(first("london"), "metropolitan");
    assert_eq!(first("City of London"), "city-of-london");
}

#[test]
fn typos_are_forgiven() {
    for (typed, force) in [
        ("ketering", "northamptonshire"),
        ("kettreing", "northamptonshire"),
        ("northhamptonshire", "northamptonshire"),
        ("Birmingam", "west-midlands"),
        ("leister", ""),
        ("leicster", "leicestershire"),
        ("midlesbrough", "cleveland"),
        ("saint helens", "merseyside"),
        ("kings lynn", "norfolk"),
    ] {
        assert_eq!(first(typed), force, "{typed}");
    }
}

#[test]
fn a_whole_sentence_leads_to_the_place_in_it() {
    assert_eq!(first("i live in kettering"), "northamptonshire");
    assert_eq!(first("where is the police in Cardiff"), "south-wales");
    assert_eq!(first("i'm in sheffeild right now"), "south-yorkshire");
}

#[test]
fn a_name_shared_by_two_places_answers_both() {
    let ids: Vec<String> = shipped().find("newcastle").into_iter().map(|found| found.id).collect();
    assert!(ids.contains(&"northumbria".to_owned()) && ids.contains(&"staffordshire".to_owned()), "{ids:?}");
}

#[test]
fn the_first_word_of_a_long_name_is_enough() {
    for (typed, force) in [
        ("Brighton", "sussex"),
        ("Bath", "avon-and-somerset"),
        ("Southend", "essex"),
        ("Rhondda", "south-wales"),
        ("Anglesey", "north-wales"),
        ("Barrow", "cumbria"),
    ] {
        assert_eq!(first(typed), force, "{typed}");
    }
}

#[test]
fn the_exact_place_stands_before_what_only_looks_like_it() {
    let found = shipped().find("Northampton");
    assert_eq!(
        (found[0].id.as_str(), found[0].matched.as_str(), found[0].score),
        ("northamptonshire", "Northampton", 100)
    );
    assert_eq!(first("Essex"), "essex");
    assert_eq!(first("Sussex"), "sussex");
    assert_eq!(first("York"), "north-yorkshire");
    assert_eq!(first("Surrey"), "surrey");
}

#[test]
fn every_place_and_name_finds_its_own_force() {
    let forces = shipped();
    for force in &forces.all {
        for name in std::iter::once(&force.name).chain(&force.places) {
            let best = forces.find(name);
            let top = best.first().map(|found| found.score);
            assert!(
                best.iter().any(|found| found.id == force.id && Some(found.score) == top),
                "{name}: {best:?}"
            );
        }
    }
}

#[test]
fn nonsense_and_empty_words_find_nothing_and_length_does_no_harm() {
    assert!(shipped().find("").is_empty());
    assert!(shipped().find("the police of").is_empty());
    assert!(shipped().find("qwxyzzzq").is_empty());
    assert!(shipped().find("isle of man").is_empty());
    assert!(shipped().find("🦀 §§§").is_empty());
    assert!(shipped().find(&"kettering ".repeat(2_000)).len() <= MOST);
    shipped().find(&"x".repeat(100_000));
}

#[test]
fn slips_are_counted_as_people_make_them() {
    assert_eq!(distance("kettering", "kettering", 0), Some(0));
    assert_eq!(distance("kettering", "ketering", 1), Some(1));
    assert_eq!(distance("kettering", "kettreing", 1), Some(1));
    assert_eq!(distance("kettering", "kitterong", 1), None);
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(300))]

    #[test]
    fn whatever_is_typed_the_best_hits_come_first(words in "\\PC{0,40}") {
        let found = shipped().find(&words);
        proptest::prop_assert!(found.len() <= MOST);
        proptest::prop_assert!(found.is_sorted_by(|a, b| a.score >= b.score));
    }
}
