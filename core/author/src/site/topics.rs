//! The pages of advice for one reader, and their list with search.

use super::html::Body;
use super::{Frame, Script, Site, escape};
use guide::format::{DICTIONARY, Filter, LEARNT, LearntData, MODEL, ModelData};
use guide::page::{Page, Source};
use guide::search::{PinData, SearchData};
use guide::services::Service;
use guide::{Audience, ENGLISH, GuideError};

/// Adds every page for a reader.
pub(super) fn pages(site: &mut Site<'_>, audience: Audience) -> Result<(), GuideError> {
    for topic in site.guide.topics(audience)? {
        let page = site.guide.page(&topic.id, audience)?;
        let main = body(site, &page)?;
        let path = format!("{}/{}.html", audience.id(), topic.id);
        site.add(&Frame {
            path: &path,
            locale: &page.locale,
            title: &page.title,
            main: &main,
            script: Script::None,
        })?;
    }
    list(site, audience)
}

fn body(site: &Site<'_>, page: &Page) -> Result<String, GuideError> {
    let mark =
        |number: usize| site.word_with("site-source-of", "number", &number.to_string()).unwrap_or_default();
    let mut out = String::new();
    for (shown, word) in [(page.fallback, "notice-fallback"), (page.language_draft, "notice-language")] {
        if shown {
            out.push_str(&format!("<p class=\"draft\">{}</p>\n", site.word(word)?));
        }
    }
    let lead = escape(&page.summary);
    let words = Body { guide: site.guide, page, mark: &mark }.render();
    out.push_str(&format!(
        "<div {}>\n<p class=\"lead\">{lead}</p>\n{words}</div>\n",
        super::frame::language(&page.locale)
    ));
    out.push_str(&sources(site, page)?);
    let all = site.word(&format!("site-topics-{}", page.audience.id()))?;
    out.push_str(&format!("<p><a href=\"index.html\">{all}</a></p>\n"));
    Ok(out)
}

fn sources(site: &Site<'_>, page: &Page) -> Result<String, GuideError> {
    let reviewed = site.word_with("common-reviewed", "date", &page.reviewed)?;
    if page.sources.is_empty() {
        return Ok(format!("<p class=\"soft\">{reviewed}</p>\n"));
    }
    let row = |(index, source): (usize, &Source)| {
        let dated = site.word_with("site-page-dated", "date", &source.seen)?;
        let (url, title) = (escape(&source.url), escape(&source.title));
        let number = index + 1;
        Ok(format!("<li id=\"s{number}\"><a href=\"{url}\" rel=\"noreferrer\">{title}</a> {dated}</li>\n"))
    };
    let rows: Result<String, GuideError> = page.sources.iter().enumerate().map(row).collect();
    let title = site.word("common-source")?;
    Ok(format!(
        "<h2>{title}</h2>\n<ol class=\"sources\">\n{}</ol>\n<p class=\"soft\">{reviewed}</p>\n",
        rows?
    ))
}

/// The smallest topic weight, in steps, that a page carries. All weights for urgent help are carried: without the small
/// ones, 28 of 340 sentences that the app puts first were missed.
const LEAST_STEPS: i32 = 8;

/// Adds the list of topics; script adds search.
fn list(site: &mut Site<'_>, audience: Audience) -> Result<(), GuideError> {
    let keywords = site.guide.keywords(audience)?;
    let mut rows = String::new();
    for topic in site.guide.topics(audience)? {
        let words = keywords.get(&topic.id).map_or_else(String::new, |words| words.join("|"));
        rows.push_str(&format!(
            "<li data-id=\"{0}\" data-k=\"{1}\"><a href=\"{0}.html\">{2}</a><span>{3}</span></li>\n",
            topic.id,
            escape(&words),
            escape(&topic.title),
            escape(&topic.summary)
        ));
    }
    let main = format!(
        "<form id=\"find\" role=\"search\" hidden{}><label for=\"words\">{}</label>\
         <input type=\"search\" id=\"words\" autocomplete=\"off\" spellcheck=\"false\" aria-describedby=\"hint\">\
         <p class=\"soft\" id=\"hint\">{}</p></form>\n<ul class=\"list\" id=\"first\">\n{}</ul>\n\
         <ul class=\"list\" id=\"called\" hidden>\n{}</ul>\n\
         <p id=\"none\" role=\"status\" hidden>{}</p>\n<ul class=\"list\" id=\"list\">\n{rows}</ul>\n",
        search_data(site, audience)?,
        site.word("site-search")?,
        site.word("site-search-hint")?,
        first(site, audience)?,
        called(site)?,
        site.word("site-search-none")?,
    );
    let title = site.guide.word(&format!("site-topics-{}", audience.id()), &[])?;
    let path = format!("{}/index.html", audience.id());
    let locale = site.guide.locale().to_owned();
    site.add(&Frame { path: &path, locale: &locale, title: &title, main: &main, script: Script::Find })
}

/// Renders the services above the results.
fn first(site: &Site<'_>, audience: Audience) -> Result<String, GuideError> {
    let data: SearchData = site.guide.data("search")?;
    let services = site.guide.services()?;
    let ids = data.first.iter().filter(|row| row.audience == audience).flat_map(|row| &row.services);
    let rows = ids.filter_map(|id| services.all.iter().find(|service| service.id == *id));
    rows.map(|service| service_row(site, service, "")).collect()
}

/// Renders every service, hidden until a query names it.
fn called(site: &Site<'_>) -> Result<String, GuideError> {
    site.guide.services()?.all.iter().map(|service| service_row(site, service, " hidden")).collect()
}

fn service_row(site: &Site<'_>, service: &Service, hidden: &str) -> Result<String, GuideError> {
    let (name, about) = (escape(&service.name), site.word(&service.about_word)?);
    Ok(format!(
        "<li data-service=\"{0}\"{hidden}><a href=\"../services/{0}.html\">{name}</a><span>{about}</span></li>\n",
        service.id
    ))
}

/// Returns the search data as attributes, the same data that the app uses. Most of it is text or has few quotes, each
/// of which must be escaped in an attribute.
fn search_data(site: &Site<'_>, audience: Audience) -> Result<String, GuideError> {
    let data: SearchData = site.guide.data("search")?;
    let same = data.same.iter().map(|same| same.words.join(" "));
    let singles =
        data.means.iter().map(|means| [single(&means.said), single(&means.means)].concat().join(" "));
    let same: Vec<String> = same.chain(singles.filter(|group| group.contains(' '))).collect();
    let pair = |left: &[String], right: &[String]| format!("{}>{}", left.join("|"), right.join("|"));
    let phrases = data
        .means
        .iter()
        .map(|means| (phrases(&means.said), &means.means))
        .filter(|(said, _)| !said.is_empty());
    let means: Vec<String> = phrases.map(|(said, means)| pair(&said, means)).collect();
    let pins: PinData = site.guide.data("pins")?;
    let taught = site.guide.data::<LearntData>(LEARNT).ok();
    let english: Filter = site.guide.data(DICTIONARY)?;
    let learnt = site.guide.data::<ModelData>(MODEL).ok().filter(|_| site.guide.locale() == ENGLISH);
    let model = learnt.map(|model| model.light(LEAST_STEPS));
    let words: Vec<&Vec<String>> = data.same.iter().map(|same| &same.words).collect();
    let said: Vec<&Vec<String>> = data.means.iter().map(|means| &means.said).collect();
    let rows = [
        ("stop", data.stop.join(" ")),
        ("same", same.join(";")),
        ("means", means.join(";")),
        ("groups", serde_json::to_string(&(words, said))?),
        ("names", site.guide.known_words(&data)?.join(" ")),
        ("pins", serde_json::to_string(&pins)?),
        ("learnt", taught.map(|taught| serde_json::to_string(&taught)).transpose()?.unwrap_or_default()),
        ("english", english.text().to_owned()),
        ("model", model.map(|model| serde_json::to_string(&model)).transpose()?.unwrap_or_default()),
        ("named", serde_json::to_string(&named(site, &data)?)?),
        ("reader", audience.id().to_owned()),
        ("fallback", data.fallback_topic.unwrap_or_default()),
    ];
    Ok(rows.iter().map(|(name, value)| format!(" data-{name}=\"{}\"", escape(value))).collect())
}

/// A service's id, its names, and the digits of its numbers.
type Names = (String, Vec<String>, Vec<String>);

/// Returns services with their names and the digits of their numbers.
fn named(site: &Site<'_>, data: &SearchData) -> Result<Vec<Names>, GuideError> {
    let one = |service: &Service| {
        let called = data.called.iter().filter(|called| called.service == service.id);
        let own = [service.name.clone(), service.id.replace('-', " ")];
        let names = own.into_iter().chain(called.flat_map(|called| called.words.clone()));
        (service.id.clone(), names.collect(), service.numbers())
    };
    Ok(site.guide.services()?.all.iter().map(one).collect())
}

fn single(words: &[String]) -> Vec<String> {
    words.iter().filter(|word| !word.contains(' ')).cloned().collect()
}

fn phrases(words: &[String]) -> Vec<String> {
    words.iter().filter(|word| word.contains(' ')).cloned().collect()
}
