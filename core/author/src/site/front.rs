//! The first page, the danger page and the cards.

use super::{Frame, Script, Site, escape};
use guide::GuideError;
use guide::people::RouteQuery;
use guide::types::{Age, Need};

/// Adds the pages at the root of the site.
pub(super) fn pages(site: &mut Site<'_>) -> Result<(), GuideError> {
    front(site)?;
    danger(site)?;
    cards(site)
}

fn front(site: &mut Site<'_>) -> Result<(), GuideError> {
    let mut main = format!("<p class=\"lead\">{}</p>\n", site.word("site-about")?);
    for id in ["help-not-alone", "help-against-you", "help-close", "help-stop"] {
        main.push_str(&format!("<p class=\"lead\"><strong>{}</strong></p>\n", site.word(id)?));
    }
    let big = [
        ("danger.html", "site-danger"),
        ("services/index.html", "help-talk"),
        ("plan/index.html", "help-plan"),
    ];
    main.push_str(&links(site, "big", &big, " class=\"go\"")?);
    main.push_str(&format!(
        "<h2>{}</h2>\n<p>{}</p>\n",
        site.word("site-first")?,
        site.word("site-first-about")?
    ));
    let first = [
        ("adult/first-steps.html", "site-adult"),
        ("under-18/first-steps.html", "site-under-18"),
        ("trusted-adult/first-steps.html", "site-trusted-adult"),
    ];
    main.push_str(&links(site, "big", &first, "")?);
    main.push_str(&format!("<h2>{}</h2>\n", site.word("site-topics")?));
    let all = [
        ("adult/index.html", "site-topics-adult"),
        ("under-18/index.html", "site-topics-under-18"),
        ("trusted-adult/index.html", "site-topics-trusted-adult"),
        ("forces/index.html", "site-forces"),
        ("cards.html", "site-cards"),
    ];
    main.push_str(&links(site, "list", &all, "")?);
    let title = site.guide.word("site-name", &[])?;
    add(site, "index.html", &title, &main)
}

fn links(
    site: &Site<'_>,
    class: &str,
    rows: &[(&str, &str)],
    attributes: &str,
) -> Result<String, GuideError> {
    let row = |(path, word): &(&str, &str)| {
        Ok(format!("<li><a{attributes} href=\"{path}\">{}</a></li>\n", site.word(word)?))
    };
    let rows: Result<String, GuideError> = rows.iter().map(row).collect();
    Ok(format!("<ul class=\"{class}\">\n{}</ul>\n", rows?))
}

/// Adds the danger page: what the app shows first, the ways to 999 without a word, then everyone who listens.
fn danger(site: &mut Site<'_>) -> Result<(), GuideError> {
    let (silent, listening) = (silent(site)?, everyone(site, Need::Cope)?);
    let main = format!(
        "{}<details>\n<summary><strong>{}</strong> <span class=\"soft\">{}</span></summary>\n{silent}</details>\n\
         <p class=\"lead\">{}</p>\n<h2>{}</h2>\n{listening}",
        first_rows(site)?,
        site.word("common-quiet")?,
        site.word("common-quiet-about")?,
        site.word("site-danger-about")?,
        site.word("common-more-people")?,
    );
    let title = site.guide.word("common-danger-title", &[])?;
    add(site, "danger.html", &title, &main)
}

/// Renders the rows of the app's own page: 999, then those who listen.
fn first_rows(site: &Site<'_>) -> Result<String, GuideError> {
    let listed = site.guide.nearest(&RouteQuery::default(), 0)?;
    let services = site.guide.services()?;
    let mut rows = String::new();
    for (at, service) in listed.iter().filter_map(|listed| services.get(&listed.id)).enumerate() {
        let (class, row) = match at {
            0 => (" class=\"hero\"", super::people::hero(site, service)?),
            _ => ("", super::people::row(site, service)?),
        };
        rows.push_str(&format!("<li{class}>{row}</li>\n"));
    }
    Ok(format!("<ul class=\"calls\">\n{rows}</ul>\n"))
}

fn silent(site: &Site<'_>) -> Result<String, GuideError> {
    let services = site.guide.services()?;
    let all = services.all.iter().filter(|service| service.needs.contains(&Need::Danger));
    // The first is 999 itself.
    all.skip(1).map(|service| super::people::short(site, service, "")).collect()
}

/// Renders every service for a need, for every age, with all contact methods.
fn everyone(site: &Site<'_>, need: Need) -> Result<String, GuideError> {
    let mut seen: Vec<&str> = Vec::new();
    let mut rows = String::new();
    for age in [Age::Under18, Age::Adult] {
        let query = RouteQuery { age, ..RouteQuery::default() };
        for service in super::people::fitting(site.guide, &query)? {
            if service.needs.contains(&need) && !seen.contains(&service.id.as_str()) {
                seen.push(&service.id);
                rows.push_str(&super::people::short(site, service, "")?);
            }
        }
    }
    Ok(rows)
}

fn cards(site: &mut Site<'_>) -> Result<(), GuideError> {
    let mut main = String::new();
    for kind in ["adult", "parent", "professional", "take-away"] {
        let words = site.guide.card(kind)?;
        let line = |(index, (_, text)): (usize, &(String, String))| {
            let text = escape(text);
            if index == 0 { format!("<h2>{text}</h2>\n") } else { format!("<p>{text}</p>\n") }
        };
        let lines: String = words.iter().enumerate().map(line).collect();
        let qr = site.options.take_away_svg.as_deref().filter(|_| kind == "take-away");
        let qr = qr.map_or_else(String::new, |svg| format!("<div class=\"qr\">{svg}</div>\n"));
        main.push_str(&format!("<section class=\"card\">\n{lines}{qr}</section>\n"));
    }
    let title = site.guide.word("site-cards", &[])?;
    add(site, "cards.html", &title, &main)
}

fn add(site: &mut Site<'_>, path: &str, title: &str, main: &str) -> Result<(), GuideError> {
    let locale = site.guide.locale().to_owned();
    site.add(&Frame { path, locale: &locale, title, main, script: Script::None })
}
