//! Police forces: a page for each, and a list to find one in.

use super::people::digits;
use super::{Frame, Script, Site, escape};
use guide::GuideError;
use guide::forces::Force;
use guide::format::{IDLE_WORDS, JOINT_WORDS};
use guide::places::{PlaceArea, Places};

/// Adds a page for every force, and the list.
pub(super) fn pages(site: &mut Site<'_>) -> Result<(), GuideError> {
    let mut rows = String::new();
    for force in &site.guide.forces()?.all {
        let main = page(site, force)?;
        add(site, &format!("forces/{}.html", force.id), &force.name, &main, Script::None)?;
        rows.push_str(&row(force, site.guide.places()?));
    }
    let main = format!(
        "<form id=\"find\" role=\"search\" data-codes=\"{}\" data-idle=\"{}\" data-joints=\"{}\" hidden><label for=\"words\">{}</label>\
         <input type=\"search\" id=\"words\" autocomplete=\"off\" spellcheck=\"false\"></form>\n\
         <p id=\"none\" role=\"status\" hidden>{}</p>\n<p>{}</p>\n<ul class=\"list\" id=\"list\">\n{rows}</ul>\n",
        escape(&serde_json::to_string(&site.guide.places()?.postcodes).unwrap_or_default()),
        IDLE_WORDS.join(" "),
        JOINT_WORDS.join(" "),
        site.word("site-forces-hint")?,
        site.word("site-forces-none")?,
        site.word("tell-call-101-about")?,
    );
    let title = site.guide.word("site-forces", &[])?;
    add(site, "forces/index.html", &title, &main, Script::Force)
}

fn row(force: &Force, places: &Places) -> String {
    let short: Vec<&str> = force.host().into_iter().chain(force.short.as_deref()).collect();
    let areas: Vec<String> =
        places.areas.iter().filter(|area| area.force == force.id).map(PlaceArea::line).collect();
    let (id, name) = (&force.id, escape(&force.name));
    format!(
        "<li data-s=\"{}\" data-k=\"{}\" data-p=\"{}\"><a href=\"{id}.html\">{name}</a></li>\n",
        escape(&short.join("|")),
        escape(&force.places.join("|")),
        escape(&areas.join(";")),
    )
}

fn page(site: &Site<'_>, force: &Force) -> Result<String, GuideError> {
    let mut main = format!("<p>{}</p>\n", site.word(force.report().word())?);
    if let Some(word) = &force.note_word {
        main.push_str(&format!("<p>{}</p>\n", site.word(word)?));
    }
    main.push_str("<dl>\n");
    let webs = [("site-force-report", &force.form_url), ("site-force-home", &force.home_url)];
    for (word, url) in webs.iter().filter_map(|(word, url)| url.as_ref().map(|url| (word, url))) {
        let url = escape(url);
        main.push_str(&entry(site, word, &format!("<a href=\"{url}\" rel=\"noreferrer\">{url}</a>"))?);
    }
    main.push_str(&entry(site, "site-force-number", &call("tel", &force.number))?);
    let more = [
        ("medium-relay", "tel", &force.relay),
        ("medium-text", "sms", &force.text),
        ("site-force-abroad", "tel", &force.abroad),
    ];
    for (word, scheme, number) in
        more.iter().filter_map(|(word, scheme, n)| n.as_ref().map(|n| (word, scheme, n)))
    {
        main.push_str(&entry(site, word, &call(scheme, number))?);
    }
    main.push_str(&entry(site, "site-force-places", &escape(&force.places.join(", ")))?);
    let all = site.word("site-forces-all")?;
    Ok(format!(
        "{main}</dl>\n<p>{}</p>\n<p><a href=\"index.html\">{all}</a></p>\n",
        site.word("tell-danger")?
    ))
}

fn entry(site: &Site<'_>, word: &str, value: &str) -> Result<String, GuideError> {
    Ok(format!("<dt>{}</dt>\n<dd>{value}</dd>\n", site.word(word)?))
}

fn call(scheme: &str, number: &str) -> String {
    format!("<a href=\"{scheme}:{}\">{}</a>", digits(number), escape(number))
}

fn add(site: &mut Site<'_>, path: &str, title: &str, main: &str, script: Script) -> Result<(), GuideError> {
    let locale = site.guide.locale().to_owned();
    site.add(&Frame { path, locale: &locale, title, main, script })
}
