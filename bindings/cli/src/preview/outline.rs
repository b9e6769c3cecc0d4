//! `alcove preview --outline`: a page as text, without a browser.

use std::io::Write;
use std::sync::Arc;

use app::Event;
use app::testing::{CODE, ScriptedPhone};
use app::view::outline;

use super::look::Language;
use super::place::{Place, Scenario, parts, phone};
use crate::Failure;

/// Named pages, with the ids to tap from the first page: `inside` types the code, and an id ending in `*` matches by
/// its beginning.
const WAYS: [(&str, &str); 59] = [
    ("launch", ""),
    ("help", "help"),
    ("hide", "help/hide"),
    ("try", "help/hide/try"),
    ("danger", "help/danger"),
    ("quiet", "help/danger/quiet"),
    ("people", "help/people"),
    ("people-all", "help/people/all"),
    ("people-more", "help/people/more-shout-0"),
    ("service", "help/people/more-shout-0/service-shout"),
    ("cover", "code"),
    ("home", "inside"),
    ("plan", "help/plan"),
    ("plan-who", "help/plan/skip"),
    ("plan-steps", "help/plan/steps"),
    ("advice", "help/advice"),
    ("topic", "help/advice/topic-dont-pay"),
    ("show", "help/show"),
    ("card", "help/show/mine"),
    ("numbers", "help/show/numbers"),
    ("adults", "help/show/parent"),
    ("who-made", "help/who-made"),
    ("forgot", "help/forgot"),
    ("forgot-phrase", "help/forgot/phrase"),
    ("forgot-copy", "help/forgot/copy"),
    ("setup", "setup"),
    ("setup-age", "setup/understood"),
    ("setup-code", "setup/understood/not-said"),
    ("search", "inside/search"),
    ("keep", "inside/keep"),
    ("who", "inside/keep/who"),
    ("words", "inside/keep/words"),
    ("demand", "inside/keep/demand"),
    ("payment", "inside/keep/payment"),
    ("link", "inside/keep/link"),
    ("note", "inside/keep/note"),
    ("file", "inside/keep/file-screenshot"),
    ("kept", "inside/kept"),
    ("kept-find", "inside/kept/find"),
    ("item", "inside/kept/list-*"),
    ("tell", "inside/tell"),
    ("tell-area", "inside/tell/area"),
    ("sheet", "inside/tell/sheet"),
    ("turned", "inside/tell/sheet/turn"),
    ("hand-over", "inside/kept/give"),
    ("hand-inside", "inside/kept/give/hand-over-force/all/next"),
    ("hand-made", "inside/kept/give/hand-over-force/all/next/hand-over-unlocked/make"),
    ("follow-up", "inside/follow-up"),
    ("follow-up-add", "inside/follow-up/add"),
    ("settings", "inside/settings"),
    ("settings-code", "inside/settings/settings-code"),
    ("phrase", "inside/settings/settings-phrase"),
    ("copy", "inside/settings/settings-copy"),
    ("second-code", "inside/settings/settings-second/read"),
    ("erase-code", "inside/settings/settings-erase-code/read"),
    ("erase", "inside/settings/settings-erase/read"),
    ("erase-keys", "inside/settings/settings-erase/read/next"),
    ("settings-look", "inside/settings/settings-look"),
    ("settings-door", "inside/settings/settings-door"),
];

/// Prints a page, or the list of named pages.
pub(super) fn print(page: &str, language: Language, scenario: Scenario) -> Result<(), Failure> {
    let mut out = std::io::stdout().lock();
    if page == "list" {
        for (name, way) in WAYS {
            writeln!(out, "{name:<14} {way}")?;
        }
        return Ok(());
    }
    let way = WAYS.iter().find(|(name, _)| *name == page).map_or(page, |(_, way)| way);
    out.write_all(walk(way, language, &Place::make(scenario)?)?.as_bytes())?;
    Ok(())
}

fn walk(way: &str, language: Language, place: &Place) -> Result<String, Failure> {
    let mut walked = ScriptedPhone::start(&place.root(), phone(language), parts(), Arc::clone(&place.key));
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
    let is_it = |full: &str| id.strip_suffix('*').map_or(full == id, |start| full.starts_with(start));
    match controls.iter().find(|control| is_it(&own(&control.id))) {
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
        let place = Place::make(Scenario::Kept).unwrap_or_else(|failure| panic!("{failure}"));
        for (name, way) in WAYS {
            let page = walk(way, Language::En, &place).map_err(|failure| failure.to_string());
            assert!(page.is_ok_and(|page| !page.is_empty()), "{name}");
        }
    }
}
