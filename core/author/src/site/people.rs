//! Services: a page for each, and a list for each reader.

use super::{Frame, Script, Site, escape, icons};
use guide::people::RouteQuery;
use guide::services::{Address, ContactMethod, Service};
use guide::types::{Age, Need};
use guide::{Audience, Guide, GuideError};

/// Adds a page for every service, and the choice of lists.
pub(super) fn pages(site: &mut Site<'_>) -> Result<(), GuideError> {
    for service in &site.guide.services()?.all {
        let main = page(site, service)?;
        add(site, &format!("services/{}.html", service.id), &service.name, &main)?;
    }
    let mut rows = String::new();
    for audience in Audience::ALL {
        let words = site.word(&format!("site-people-{}", audience.id()))?;
        rows.push_str(&format!("<li><a href=\"for-{}.html\">{words}</a></li>\n", audience.id()));
    }
    rows.push_str(&format!("<li><a href=\"../forces/index.html\">{}</a></li>\n", site.word("site-forces")?));
    let about = site.word("site-people-about")?;
    let main = format!("<p>{about}</p>\n<ul class=\"big\">\n{rows}</ul>\n");
    let title = site.guide.word("people-title", &[])?;
    add(site, "services/index.html", &title, &main)
}

/// Adds the list of services for a reader, by need.
pub(super) fn list(site: &mut Site<'_>, audience: Audience) -> Result<(), GuideError> {
    let query = RouteQuery {
        age: if audience == Audience::Adult { Age::Adult } else { Age::Under18 },
        for_child: audience == Audience::TrustedAdult,
        ..RouteQuery::default()
    };
    let services = fitting(site.guide, &query)?;
    let mut main = format!("<p>{}</p>\n", site.word("site-people-about")?);
    for need in Need::ALL {
        let first = services.iter().filter(|service| service.needs.first() == Some(need));
        let rows: Result<String, GuideError> = first.map(|service| short(site, service, "../")).collect();
        let rows = rows?;
        if !rows.is_empty() {
            main.push_str(&format!("<h2>{}</h2>\n{rows}", site.word(&format!("need-{}", need.id()))?));
        }
    }
    let title = site.guide.word(&format!("site-people-{}", audience.id()), &[])?;
    add(site, &format!("services/for-{}.html", audience.id()), &title, &main)
}

/// Returns the services that are offered for a query, in the order of the pack.
pub(super) fn fitting<'a>(guide: &'a Guide, query: &RouteQuery) -> Result<Vec<&'a Service>, GuideError> {
    let answers = query.answers();
    Ok(guide.services()?.all.iter().filter(|service| service.fits(&answers, query.for_child)).collect())
}

/// Renders a service in a list: name, purpose and contact methods.
pub(super) fn short(site: &Site<'_>, service: &Service, root: &str) -> Result<String, GuideError> {
    let ways: Result<Vec<String>, GuideError> =
        service.methods.iter().map(|method| way(site, method)).collect();
    Ok(format!(
        "<div class=\"door\">\n<h3><a href=\"{root}services/{}.html\">{}</a></h3>\n<p>{}</p>\n{}</div>\n",
        service.id,
        escape(&service.name),
        site.word(&service.about_word)?,
        ways?.concat()
    ))
}

/// Renders a service as one row to tap: its name, its first number and its hours.
pub(super) fn row(site: &Site<'_>, service: &Service) -> Result<String, GuideError> {
    let Some(method) = service.methods.first() else { return Ok(String::new()) };
    let name = format!("<span>{}</span>", escape(&service.name));
    let (icon, number) = match &method.to {
        Address::Text { number, .. } => {
            (icons::TEXT, format!("{} {}", medium(site, method)?, escape(number)))
        }
        other => (icons::PHONE, escape(other.shown())),
    };
    let hours = hours(site, method)?;
    Ok(touch(
        &method.to,
        &format!("{name}<strong>{number}</strong><span class=\"soft\">{hours}</span>{icon}"),
    ))
}

/// Renders 999, larger than all others.
pub(super) fn hero(site: &Site<'_>, service: &Service) -> Result<String, GuideError> {
    let Some(method) = service.methods.first() else { return Ok(String::new()) };
    let (number, about) = (escape(method.to.shown()), site.word("common-danger-999-who")?);
    Ok(touch(&method.to, &format!("<strong>{number}</strong><span>{about}</span>{}", icons::PHONE)))
}

fn touch(to: &Address, inner: &str) -> String {
    format!("<a href=\"{}\" rel=\"noreferrer\">{inner}</a>", escape(&href(to)))
}

/// Renders one contact method with its hours.
fn way(site: &Site<'_>, method: &ContactMethod) -> Result<String, GuideError> {
    Ok(format!(
        "<p>{}: {} <span class=\"soft\">{}</span></p>\n",
        medium(site, method)?,
        link(method),
        hours(site, method)?
    ))
}

fn medium(site: &Site<'_>, method: &ContactMethod) -> Result<String, GuideError> {
    site.word(&format!("medium-{}", method.medium.id()))
}

fn hours(site: &Site<'_>, method: &ContactMethod) -> Result<String, GuideError> {
    let mut lines: Vec<String> = Vec::new();
    for phrase in method.hours.phrases() {
        lines.push(escape(&site.guide.phrase(&phrase)?));
    }
    if method.hours_seen.is_some() {
        lines.push(site.word("hours-caution-old")?);
    }
    Ok(lines.join(" "))
}

fn link(method: &ContactMethod) -> String {
    touch(&method.to, &escape(method.to.shown()))
}

fn href(to: &Address) -> String {
    match to {
        Address::Call(number) => format!("tel:{}", digits(number)),
        Address::Text { number, .. } => format!("sms:{}", digits(number)),
        Address::Web(url) => url.clone(),
        Address::Mail(address) => format!("mailto:{address}"),
    }
}

/// Removes what a dialler does not need from a number.
pub(super) fn digits(number: &str) -> String {
    number.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect()
}

fn page(site: &Site<'_>, service: &Service) -> Result<String, GuideError> {
    let mut main = format!("<p class=\"lead\">{}</p>\n", site.word(&service.about_word)?);
    for method in &service.methods {
        main.push_str(&full(site, method)?);
    }
    if !service.know_words.is_empty() {
        let lines: Result<String, GuideError> =
            service.know_words.iter().map(|word| Ok(format!("<li>{}</li>\n", site.word(word)?))).collect();
        main.push_str(&format!("<h2>{}</h2>\n<ul>\n{}</ul>\n", site.word("people-know")?, lines?));
    }
    Ok(main)
}

fn full(site: &Site<'_>, method: &ContactMethod) -> Result<String, GuideError> {
    let how = method
        .how_word
        .as_ref()
        .map_or(Ok(String::new()), |word| Ok::<_, GuideError>(format!("<p>{}</p>\n", site.word(word)?)));
    let traces: Result<Vec<String>, GuideError> =
        method.traces.iter().map(|trace| site.word(&trace.word())).collect();
    let traces = traces?;
    let left = if traces.is_empty() {
        String::new()
    } else {
        format!("<dt>{}</dt>\n<dd>{}</dd>\n", site.word("site-trace")?, traces.join(" "))
    };
    Ok(format!(
        "<section class=\"door\">\n<h2>{}</h2>\n<p>{}</p>\n{}<dl>\n<dt>{}</dt>\n<dd>{}</dd>\n<dt>{}</dt>\n<dd>{}</dd>\n{left}</dl>\n</section>\n",
        medium(site, method)?,
        link(method),
        how?,
        site.word("site-hours")?,
        hours(site, method)?,
        site.word("site-cost")?,
        site.word(method.cost.word())?,
    ))
}

fn add(site: &mut Site<'_>, path: &str, title: &str, main: &str) -> Result<(), GuideError> {
    let locale = site.guide.locale().to_owned();
    site.add(&Frame { path, locale: &locale, title, main, script: Script::None })
}
