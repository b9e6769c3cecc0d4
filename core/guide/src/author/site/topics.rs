//! The pages of advice for one reader, and the list of them with its search.

use super::html::Body;
use super::{Frame, Script, Site, escape};
use crate::page::{Page, Source};
use crate::search::SearchData;
use crate::{Audience, GuideError};

/// Every page for a reader.
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

/// The list of topics; with script, the search over it.
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
         <p class=\"soft\" id=\"hint\">{}</p></form>\n<p id=\"none\" role=\"status\" hidden>{}</p>\n<ul class=\"list\" id=\"list\">\n{rows}</ul>\n",
        search_data(site)?,
        site.word("site-search")?,
        site.word("site-search-hint")?,
        site.word("site-search-none")?,
    );
    let title = site.guide.word(&format!("site-topics-{}", audience.id()), &[])?;
    let path = format!("{}/index.html", audience.id());
    let locale = site.guide.locale().to_owned();
    site.add(&Frame { path: &path, locale: &locale, title: &title, main: &main, script: Script::Find })
}

/// What the search of the page knows, as attributes: stop words, words that mean the same, phrases and what they mean,
/// words that pin help on top. JSON would double the page, because every quote is escaped in an attribute.
fn search_data(site: &Site<'_>) -> Result<String, GuideError> {
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
    let pins: Vec<String> =
        data.pin.iter().map(|pin| pair(std::slice::from_ref(&pin.topic), &pin.words)).collect();
    let rows = [
        ("stop", data.stop.join(" ")),
        ("same", same.join(";")),
        ("means", means.join(";")),
        ("pins", pins.join(";")),
    ];
    Ok(rows.iter().map(|(name, value)| format!(" data-{name}=\"{}\"", escape(value))).collect())
}

fn single(words: &[String]) -> Vec<String> {
    words.iter().filter(|word| !word.contains(' ')).cloned().collect()
}

fn phrases(words: &[String]) -> Vec<String> {
    words.iter().filter(|word| word.contains(' ')).cloned().collect()
}
