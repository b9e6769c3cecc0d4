//! Every place leads to its police force, by the corpus of places here or another in the same format.

use std::path::PathBuf;

use guide::find::{Finder, ForceMatch};
use guide::forces::Forces;
use guide::places::Places;

use crate::common;

/// A folder with another `places.tsv` to read instead.
const ELSEWHERE: &str = "ALCOVE_CORPORA";

fn corpus() -> String {
    let here = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/corpora");
    let folder = std::env::var_os(ELSEWHERE).map_or(here, PathBuf::from);
    std::fs::read_to_string(folder.join("places.tsv")).unwrap()
}

fn read<T: serde::de::DeserializeOwned>(name: &str) -> T {
    let files = common::read("../guide/content/data");
    toml::from_str(&files.iter().find(|(file, _)| file == name).unwrap().1).unwrap()
}

fn is_right(judge: &str, forces: &str, found: &[ForceMatch]) -> bool {
    let wanted: Vec<&str> = forces.split(',').collect();
    match judge {
        "one" => found.first().is_some_and(|best| wanted.contains(&best.id.as_str())),
        "choice" => wanted.iter().all(|force| found.iter().any(|hit| hit.id == *force)),
        other => panic!("no way to judge: {other}"),
    }
}

#[test]
fn of_the_places_of_the_corpus_98_in_100_lead_to_their_force() {
    let finder = Finder::new(&read::<Forces>("forces.toml"), &read::<Places>("places.toml"));
    let (text, mut right, mut all) = (corpus(), 0, 0);
    for line in text.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
        let [words, judge, forces] = line.split('\t').collect::<Vec<_>>().try_into().unwrap();
        let found = finder.find(words);
        all += 1;
        if is_right(judge, forces, &found) {
            right += 1;
        } else {
            let ids: Vec<_> = found.iter().map(|hit| format!("{} ({})", hit.id, hit.matched)).collect();
            println!("{words}: {judge} {forces}, found {ids:?}");
        }
    }
    println!("{right} of {all} places lead to their force");
    assert!(all > 0 && right * 100 >= all * 98, "{right} of {all}");
}

#[test]
fn every_force_that_the_places_name_is_one_of_the_pack() {
    let (forces, places) = (read::<Forces>("forces.toml"), read::<Places>("places.toml"));
    let numbers = |word: &&str| !word.starts_with(|c: char| c.is_ascii_digit());
    let coded = places.postcodes.values().flat_map(|codes| codes.split([';', ' ']));
    let coded = coded.filter(|word| !word.is_empty()).filter(numbers);
    for force in places.areas.iter().map(|area| area.force.as_str()).chain(coded) {
        assert!(forces.get(force).is_some(), "{force}");
    }
}
