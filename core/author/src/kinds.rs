//! The Rust type of each data file, so that mistakes are found when writing and not on a phone.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::report::{Finding, Place, Rule};
use super::tree;

/// Converts `data/<name>.toml` to JSON for the image, through its Rust type if it has one.
pub(crate) fn to_json(name: &str, file: &str, text: &str) -> Result<Value, Finding> {
    match name {
        _ if super::messages::is_search(name) => typed::<guide::search::SearchData>(file, text),
        "pins" => typed::<guide::search::PinData>(file, text),
        "screens" => typed::<super::messages::Screens>(file, text),
        "style" => typed::<super::style::Style>(file, text),
        "services" => typed::<guide::services::Services>(file, text),
        "forces" => typed::<guide::forces::Forces>(file, text),
        "places" => typed::<guide::places::Places>(file, text),
        "holidays" => typed::<guide::holidays::Holidays>(file, text),
        "routes" => typed::<guide::routes::RouteRules>(file, text),
        "plan" => typed::<guide::plan::PlanRules>(file, text),
        "limits" => typed::<guide::limits::AllLimits>(file, text),
        _ => tree::load(file, text),
    }
}

fn typed<T: DeserializeOwned + Serialize>(file: &str, text: &str) -> Result<Value, Finding> {
    let value: T = tree::load(file, text)?;
    serde_json::to_value(value).map_err(|_| {
        Finding::new(
            Place { file, line: 1 },
            Rule::Data,
            "the data cannot stand in a pack",
            "Use text keys only",
        )
    })
}
