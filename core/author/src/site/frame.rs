//! The frame of every page: policy, exit link, menu and foot.

use ring::digest::{SHA256, digest};

use super::{Site, escape, icons};
use guide::GuideError;

const STYLE: &str = concat!(include_str!("tokens.css"), include_str!("site.css"));
const EXIT: &str = include_str!("exit.js");

/// A script besides the one for leaving.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Script {
    /// None.
    None,
    /// Search over a list.
    Find,
    /// Search over police forces.
    Force,
    /// The questions of the plan.
    Plan,
}

impl Script {
    const fn text(self) -> &'static str {
        match self {
            Self::None => "",
            Self::Find => {
                concat!(include_str!("learnt.js"), include_str!("engine.js"), include_str!("find.js"))
            }
            Self::Force => include_str!("force.js"),
            Self::Plan => include_str!("plan.js"),
        }
    }
}

/// A page with its frame.
pub(super) struct Frame<'a> {
    /// Path from the root of the site, at most one folder deep.
    pub(super) path: &'a str,
    /// Language of its title.
    pub(super) locale: &'a str,
    /// Title, as plain text.
    pub(super) title: &'a str,
    /// The content below the title, as HTML.
    pub(super) main: &'a str,
    /// The script it needs.
    pub(super) script: Script,
}

impl Frame<'_> {
    /// The relative path to the root.
    fn root(&self) -> &'static str {
        if self.path.contains('/') { "../" } else { "" }
    }

    /// Renders the whole page.
    pub(super) fn render(&self, site: &Site<'_>) -> Result<String, GuideError> {
        let title = escape(self.title);
        let lang = if self.locale == site.guide.locale() {
            String::new()
        } else {
            format!(" {}", language(self.locale))
        };
        Ok(format!(
            "<!doctype html>\n<html {}>\n{}{}<main id=\"main\" tabindex=\"-1\">\n{}<h1{lang}>{title}</h1>\n{}</main>\n{}{}</html>\n",
            language(site.guide.locale()),
            self.head(site, &title)?,
            self.top(site)?,
            draft(site)?,
            self.main,
            self.foot(site)?,
            self.scripts(),
        ))
    }

    fn head(&self, site: &Site<'_>, title: &str) -> Result<String, GuideError> {
        let name = site.word("site-name")?;
        let robots =
            if site.guide.meta().is_draft() { "<meta name=\"robots\" content=\"noindex\">\n" } else { "" };
        Ok(format!(
            "<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"referrer\" content=\"no-referrer\">\n{robots}\
             <title>{title} - {name}</title>\n<link rel=\"icon\" href=\"data:,\">\n<style>{STYLE}</style>\n</head>\n<body>\n",
            self.policy()
        ))
    }

    /// Returns the page's policy: allows its own style and scripts by hash, and nothing from elsewhere.
    fn policy(&self) -> String {
        let mut scripts = format!("'{}'", hash(EXIT));
        if self.script != Script::None {
            scripts.push_str(&format!(" '{}'", hash(self.script.text())));
        }
        format!(
            "default-src 'none'; style-src '{}'; script-src {scripts}; img-src data:; base-uri 'none'; form-action 'none'",
            hash(STYLE)
        )
    }

    fn top(&self, site: &Site<'_>) -> Result<String, GuideError> {
        let root = self.root();
        let link = |path: &str, words: String| format!("<a href=\"{root}{path}\">{words}</a>\n");
        let is_here = if self.path == "danger.html" { " aria-current=\"page\"" } else { "" };
        Ok(format!(
            "<a class=\"skip\" href=\"#main\">{}</a>\n<header class=\"exit\"><div class=\"bar\">\
             <span class=\"dots\" id=\"exit-dots\" aria-hidden=\"true\"></span>\
             <span class=\"vh\" role=\"status\" id=\"exit-say\" data-twice=\"{}\" data-once=\"{}\" data-expired=\"{}\" data-loading=\"{}\"></span>\
             <a id=\"exit\" href=\"{}\" rel=\"nofollow noreferrer\">{}</a>\
             <a class=\"urgent\" href=\"{root}danger.html\"{is_here}>{}<span>{}</span></a></div></header>\n\
             <nav class=\"bar menu\" aria-label=\"{}\">\n{}{}{}</nav>\n",
            site.word("site-skip")?,
            site.word("site-exit-twice")?,
            site.word("site-exit-once")?,
            site.word("site-exit-expired")?,
            site.word("site-exit-loading")?,
            escape(&site.options.exit_url),
            site.word("site-exit")?,
            icons::DANGER,
            site.word("common-danger")?,
            site.word("site-menu")?,
            link("index.html", site.word("site-home")?),
            link("plan/index.html", site.word("plan-title")?),
            link("services/index.html", site.word("people-title")?),
        ))
    }

    fn foot(&self, site: &Site<'_>) -> Result<String, GuideError> {
        let meta = site.guide.meta();
        let dates = [("built", meta.built.to_string()), ("expires", meta.expires.to_string())];
        let args = dates.each_ref().map(|(name, date)| (*name, guide::Arg::Text(date.as_str())));
        let publisher = if meta.publisher.is_empty() {
            site.word("who-made-nobody")?
        } else {
            site.word_with("who-made-publisher", "publisher", &meta.publisher)?
        };
        Ok(format!(
            "<footer>\n<p>{} {}</p>\n<p>{}</p>\n<p>{publisher} {}</p>\n</footer>\n",
            site.word("site-exit-about")?,
            site.word("site-exit-history")?,
            site.word("site-private")?,
            escape(&site.guide.word("site-dates", &args)?),
        ))
    }

    fn scripts(&self) -> String {
        let own = self.script.text();
        let own = if own.is_empty() { String::new() } else { format!("<script>{own}</script>\n") };
        format!("<script>{EXIT}</script>\n{own}</body>\n")
    }
}

/// Returns the attributes for an element's language and direction: English text in a right-to-left page runs left to
/// right.
pub(super) fn language(locale: &str) -> String {
    let way = if guide::is_right_to_left(locale) { "rtl" } else { "ltr" };
    format!("lang=\"{locale}\" dir=\"{way}\"")
}

fn draft(site: &Site<'_>) -> Result<String, GuideError> {
    if !site.guide.meta().is_draft() {
        return Ok(String::new());
    }
    Ok(format!("<p class=\"draft\">{}</p>\n", site.word("notice-draft")?))
}

/// Hashes a text as policies write it: `sha256-` and base64.
fn hash(text: &str) -> String {
    format!("sha256-{}", base64(digest(&SHA256, text.as_bytes()).as_ref()))
}

fn base64(bytes: &[u8]) -> String {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::new();
    for three in bytes.chunks(3) {
        let bits =
            three.iter().enumerate().fold(0_u32, |bits, (at, byte)| bits | u32::from(*byte) << (16 - 8 * at));
        for place in 0..4_usize {
            let sign = usize::try_from(bits >> (18 - 6 * place) & 63).ok().and_then(|index| SIGNS.get(index));
            out.push(if place > three.len() { '=' } else { char::from(sign.copied().unwrap_or(b'=')) });
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_is_that_of_rfc_4648() {
        for (text, wanted) in
            [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")]
        {
            assert_eq!(base64(text.as_bytes()), wanted);
        }
    }
}
