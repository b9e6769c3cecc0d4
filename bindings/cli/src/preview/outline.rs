//! `alcove preview --outline`: a page as text, without a browser.

use std::io::Write;
use std::sync::Arc;

use app::Event;
use app::testing::{CODE, ScriptedPhone};
use app::view::outline;

use super::look::Language;
use super::place::{Place, Scenario, parts, phone};
use crate::Failure;

/// Pages by name, and the ids to tap from the first one. `inside` types the code.
const WAYS: [(&str, &str); 21] = [
    ("launch", ""),
    ("help", "help"),
    ("hide", "help/hide"),
    ("danger", "help/danger"),
    ("quiet", "help/danger/quiet"),
    ("people", "help/people"),
    ("cover", "code"),
    ("home", "inside"),
    ("plan", "help/plan"),
    ("advice", "help/advice"),
    ("show", "help/show"),
    ("who-made", "help/who-made"),
    ("forgot", "help/forgot"),
    ("setup", "setup"),
    ("keep", "inside/keep"),
    ("words", "inside/keep/words"),
    ("kept", "inside/kept"),
    ("tell", "inside/tell"),
    ("sheet", "inside/tell/sheet"),
    ("follow-up", "inside/follow-up"),
    ("settings", "inside/settings"),
];

/// Prints a page, or the list of those with a name.
pub(super) fn print(page: &str, language: Language, scenario: Scenario) -> Result<(), Failure> {
    let mut out = std::io::stdout().lock();
    if page == "list" {
        for (name, way) in WAYS {
            writeln!(out, "{name:<10} {way}")?;
        }
        return Ok(());
    }
    let way = WAYS.iter().find(|(name, _)| *name == page).map_or(page, |(_, way)| way);
    out.write_all(walk(way, language, scenario)?.as_bytes())?;
    Ok(())
}

fn walk(way: &str, language: Language, scenario: Scenario) -> Result<String, Failure> {
    let place = Place::make(scenario)?;
    let root = place.root();
    let key = Arc::new(place.key);
    let mut walked = ScriptedPhone::start(&root, phone(language), parts(), key);
    for step in way.split('/').filter(|step| !step.is_empty()) {
        match step {
            "inside" => {
                tap(&mut walked, "code")?;
                walked.hold(CODE);
            }
            "back" => walked.send(Event::Back),
            "leave" => walked.send(Event::Leave),
            control => tap(&mut walked, control)?,
        }
    }
    Ok(outline(&language.draw(walked.view())))
}

fn tap(phone: &mut ScriptedPhone, id: &str) -> Result<(), Failure> {
    let controls = phone.controls();
    let own = |full: &str| full.split_once('/').map_or(full, |(_, own)| own).to_owned();
    match controls.iter().find(|control| own(&control.id) == id) {
        Some(control) => phone.send(Event::Tapped(control.id.clone())),
        None => {
            let there: Vec<String> = controls.iter().map(|control| own(&control.id)).collect();
            return Err(Failure::Input(format!("there is no {id} to tap; there are {}", there.join(", "))));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_with_a_name_is_reached() {
        for (name, way) in WAYS {
            let page = walk(way, Language::En, Scenario::Kept).map_err(|failure| failure.to_string());
            assert!(page.is_ok_and(|page| !page.is_empty()), "{name}");
        }
    }
}
