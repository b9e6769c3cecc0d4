//! The gazetteer of a pack: inhabited places and the police force that covers each.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// The places of a pack.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Places {
    /// The attribution that the source of the names requires.
    pub credit: String,
    /// The places, by county and force.
    #[serde(rename = "area")]
    pub areas: Vec<PlaceArea>,
    /// For each postcode area its force, then after semicolons the districts that differ
    /// (`SP = "wiltshire; 7 dorset"`).
    pub postcodes: BTreeMap<String, String>,
}

/// The places of one county that one force covers. `|` separates places; `=` precedes each further name of the same
/// place.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlaceArea {
    /// County or council, shown to distinguish places of the same name.
    pub county: String,
    /// Id of the force.
    pub force: String,
    /// Counties, councils and regions.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub named: String,
    /// Places of 75,000 people or more.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub city: String,
    /// Places of 20,000 or more.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub town: String,
    /// Places of 5,000 or more.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub small: String,
    /// Smaller places, and those of unknown size.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub village: String,
}

/// How big a place is; greater is bigger.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Size {
    /// Under 5,000 people.
    Village,
    /// Under 20,000.
    Small,
    /// Under 75,000.
    Town,
    /// 75,000 or more.
    City,
    /// A county, council, region or force.
    Named,
}

impl PlaceArea {
    /// Iterates over every place with its size and all its names.
    pub(crate) fn places(&self) -> impl Iterator<Item = (Size, &str, impl Iterator<Item = &str>)> {
        let sizes = [
            (Size::Named, &self.named),
            (Size::City, &self.city),
            (Size::Town, &self.town),
            (Size::Small, &self.small),
            (Size::Village, &self.village),
        ];
        sizes.into_iter().flat_map(|(size, text)| {
            text.split('|').filter(|entry| !entry.is_empty()).map(move |entry| {
                let mut names = entry.split('=');
                let own = names.next().unwrap_or(entry);
                (size, own, names)
            })
        })
    }
}

impl PlaceArea {
    /// Joins the whole area into one line: the county, then the names by size, biggest first.
    pub fn line(&self) -> String {
        [&self.county, &self.named, &self.city, &self.town, &self.small, &self.village]
            .map(String::as_str)
            .join(">")
    }
}

/// The districts of a postcode area and the forces that cover them, the main one first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct PostcodeArea<'a> {
    /// Forces of every district that is not listed.
    pub(crate) rest: Vec<&'a str>,
    /// First and last district, and their forces.
    pub(crate) districts: Vec<(u32, u32, Vec<&'a str>)>,
}

impl Places {
    /// Finds a postcode area by its one or two capital letters.
    pub(crate) fn postcode_area(&self, letters: &str) -> Option<PostcodeArea<'_>> {
        let mut parts = self.postcodes.get(letters)?.split(';');
        let rest = parts.next().unwrap_or_default().split_whitespace().collect();
        Some(PostcodeArea { rest, districts: parts.flat_map(districts).collect() })
    }
}

/// Parses `77-79 12 staffordshire warwickshire`: the districts, then their forces.
fn districts(part: &str) -> Vec<(u32, u32, Vec<&str>)> {
    let (ranges, forces): (Vec<&str>, Vec<&str>) =
        part.split_whitespace().partition(|word| word.starts_with(|c: char| c.is_ascii_digit()));
    let range = |word: &&str| {
        let (first, last) = word.split_once('-').unwrap_or((word, word));
        Some((first.parse().ok()?, last.parse().ok()?))
    };
    ranges.iter().filter_map(range).map(|(first, last)| (first, last, forces.clone())).collect()
}

impl<'a> PostcodeArea<'a> {
    /// Returns the forces of a district.
    pub(crate) fn of(&self, district: u32) -> &[&'a str] {
        let own = self.districts.iter().find(|(first, last, _)| (*first..=*last).contains(&district));
        own.map_or(&self.rest, |(_, _, forces)| forces)
    }

    /// Returns every force of the area: the main ones, then the others by how many districts they cover.
    pub(crate) fn all(&self) -> Vec<&'a str> {
        let mut counts: BTreeMap<&'a str, u32> = BTreeMap::new();
        for (first, last, forces) in &self.districts {
            for (place, force) in forces.iter().enumerate() {
                let worth = if place == 0 { 3 } else { 1 };
                *counts.entry(force).or_default() += worth * (last - first + 1);
            }
        }
        let mut others: Vec<_> = counts.into_iter().filter(|(force, _)| !self.rest.contains(force)).collect();
        others.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        self.rest.iter().copied().chain(others.into_iter().map(|(force, _)| force)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places() -> Places {
        let codes = "west-midlands; 45 60-61 west-mercia west-midlands; 77-79 staffordshire";
        Places { postcodes: [("B".to_owned(), codes.to_owned())].into(), ..Places::default() }
    }

    #[test]
    fn a_district_that_differs_has_its_own_forces_and_any_other_those_of_the_area() {
        let places = places();
        let area = places.postcode_area("B").unwrap();
        assert_eq!(area.of(61), ["west-mercia", "west-midlands"]);
        assert_eq!(area.of(78), ["staffordshire"]);
        assert_eq!(area.of(1), ["west-midlands"]);
    }

    #[test]
    fn an_area_lists_its_main_force_first_then_those_of_the_most_districts() {
        let places = places();
        assert_eq!(
            places.postcode_area("B").unwrap().all(),
            ["west-midlands", "staffordshire", "west-mercia"]
        );
    }

    #[test]
    fn a_place_has_its_size_and_its_other_names() {
        let area = PlaceArea { city: "Cardiff=Caerdydd|Newport".to_owned(), ..PlaceArea::default() };
        let found: Vec<_> =
            area.places().map(|(size, own, others)| (size, own, others.collect::<Vec<_>>())).collect();
        assert_eq!(found, [(Size::City, "Cardiff", vec!["Caerdydd"]), (Size::City, "Newport", vec![])]);
    }
}
