use super::*;

fn forces() -> Forces {
    toml::from_str(include_str!("../../content/data/forces.toml")).unwrap()
}

fn shipped() -> &'static Finder {
    static FINDER: std::sync::OnceLock<Finder> = std::sync::OnceLock::new();
    FINDER.get_or_init(|| {
        Finder::new(&forces(), &toml::from_str(include_str!("../../content/data/places.toml")).unwrap())
    })
}

fn ids(words: &str) -> Vec<String> {
    shipped().find(words).into_iter().map(|found| found.id).collect()
}

fn first(words: &str) -> String {
    ids(words).into_iter().next().unwrap_or_default()
}

/// Asserts that each query finds its force first.
fn lead(wanted: &[(&str, &str)]) {
    let wrong: Vec<_> = wanted
        .iter()
        .filter(|(words, force)| first(words) != *force)
        .map(|(words, force)| (words, force, ids(words)))
        .collect();
    assert!(wrong.is_empty(), "{wrong:?}");
}

/// Asserts that each query finds these forces, in any order.
fn choose(wanted: &[(&str, &[&str])]) {
    for (words, forces) in wanted {
        let mut found = ids(words);
        found.sort();
        assert_eq!(found, *forces, "{words}");
    }
}

#[test]
fn what_used_to_be_wrong_and_alone_is_right() {
    lead(&[
        ("derry", "northern-ireland"),
        ("lancs", "lancashire"),
        ("tyneside", "northumbria"),
        ("wells", "avon-and-somerset"),
        ("s yorks", "south-yorkshire"),
        ("lyme regis", "dorset"),
    ]);
}

#[test]
fn what_used_to_find_nothing_is_found() {
    lead(&[
        ("glasgow", "police-scotland"),
        ("edinburgh", "police-scotland"),
        ("aberdeen", "police-scotland"),
        ("belfast", "northern-ireland"),
        ("londonderry", "northern-ireland"),
        ("caerdydd", "south-wales"),
        ("truro", "devon-and-cornwall"),
        ("notts", "nottinghamshire"),
        ("hants", "hampshire"),
        ("staffs", "staffordshire"),
        ("beds", "bedfordshire"),
        ("west mids", "west-midlands"),
    ]);
}

#[test]
fn short_forms_and_compass_points_lead_to_their_force() {
    lead(&[
        ("n yorks", "north-yorkshire"),
        ("w yorks", "west-yorkshire"),
        ("e sussex", "sussex"),
        ("west sussex", "sussex"),
        ("w mids", "west-midlands"),
        ("teesside", "cleveland"),
        ("co durham", "durham"),
        ("oxon", "thames-valley"),
        ("salop", "west-mercia"),
        ("brum", "west-midlands"),
        ("soton", "hampshire"),
    ]);
}

#[test]
fn historic_counties_lead_to_the_forces_that_serve_them_now() {
    lead(&[
        ("Westmorland", "cumbria"),
        ("Rutland", "leicestershire"),
        ("Huntingdonshire", "cambridgeshire"),
        ("Radnorshire", "dyfed-powys"),
        ("Merionethshire", "north-wales"),
        ("Caithness", "police-scotland"),
        ("County Tyrone", "northern-ireland"),
    ]);
    choose(&[("Middlesex", &["hertfordshire", "metropolitan", "surrey"])]);
}

#[test]
fn welsh_names_lead_to_their_force_mutated_too() {
    lead(&[
        ("Abertawe", "south-wales"),
        ("Ynys Môn", "north-wales"),
        ("yng Nghaerdydd", "south-wales"),
        ("Y Fenni", "gwent"),
        ("Sir Benfro", "dyfed-powys"),
        ("Wrecsam", "north-wales"),
    ]);
}

#[test]
fn an_outward_postcode_leads_to_its_force_however_it_is_written() {
    lead(&[
        ("SW1A", "metropolitan"),
        ("sw1a 1aa", "metropolitan"),
        ("SW1A1AA", "metropolitan"),
        ("BT", "northern-ireland"),
        ("G", "police-scotland"),
        ("CF10", "south-wales"),
        ("cf 10", "south-wales"),
        ("my postcode is NN16 0AB", "northamptonshire"),
        ("ZE1", "police-scotland"),
        ("EC2V", "city-of-london"),
    ]);
}

#[test]
fn a_postcode_that_is_split_is_a_choice() {
    choose(&[
        ("MK17", &["bedfordshire", "thames-valley"]),
        ("EC", &["city-of-london", "metropolitan"]),
        ("S", &["derbyshire", "nottinghamshire", "south-yorkshire"]),
        ("TD15", &["northumbria", "police-scotland"]),
    ]);
}

#[test]
fn a_postcode_and_a_place_lead_to_what_both_mean() {
    assert_eq!(ids("Ashford TW15"), ["surrey"]);
    assert_eq!(ids("Newport TF10"), ["west-mercia"]);
}

#[test]
fn a_name_with_its_county_leads_to_that_one() {
    choose(&[
        ("Ashford, Surrey", &["surrey"]),
        ("ashford kent", &["kent"]),
        ("Newport Isle of Wight", &["hampshire"]),
        ("Whitchurch, Shropshire", &["west-mercia"]),
        ("richmond north yorkshire", &["north-yorkshire"]),
    ]);
}

#[test]
fn ambiguous_places_are_choices_with_their_county() {
    let matched: Vec<String> = shipped().find("Gillingham").into_iter().map(|found| found.matched).collect();
    assert_eq!(matched, ["Gillingham, Kent", "Gillingham, Dorset"]);
}

#[test]
fn places_of_other_countries_and_dependencies_find_nothing() {
    for words in
        ["isle of man", "jersey", "guernsey", "dublin", "paris", "IM1", "JE2", "GY1", "france", "new york"]
    {
        assert!(ids(words).is_empty(), "{words}: {:?}", shipped().find(words));
    }
}

#[test]
fn a_weak_match_is_never_the_only_answer() {
    for words in [
        "leister", "birm", "dunno", "help", "home", "north", "great", "asdf", "mum", "scared", "phone",
        "please",
    ] {
        assert_ne!(ids(words).len(), 1, "{words}: {:?}", shipped().find(words));
    }
}

#[test]
fn a_name_that_is_begun_is_offered_once_most_of_it_is_there() {
    assert_eq!(first("kettering"), first("ketter"));
    assert_eq!(first("bognor"), "sussex");
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
    let ids = ids("newcastle");
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
    for force in &forces().all {
        for name in std::iter::once(&force.name).chain(&force.places) {
            assert!(ids(name).contains(&force.id), "{name}: {:?}", shipped().find(name));
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
fn what_stands_after_200_characters_is_not_read_so_a_million_take_no_longer() {
    let words = format!("{}{}", "zzzz ".repeat(text::LONGEST / 5), "kettering ".repeat(100_000));
    assert!(shipped().find(&words).is_empty());
}

#[test]
fn slips_are_counted_as_people_make_them() {
    let distance = |a: &str, b: &str, most| {
        near::distance(&a.chars().collect::<Vec<_>>(), &b.chars().collect::<Vec<_>>(), most)
    };
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
