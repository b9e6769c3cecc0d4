//! Text and links as HTML.

use guide::page::{Block, Page, Span, Target};
use guide::{Audience, Guide};

/// Escapes a text for use between tags and in attributes.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
    out
}

/// The body of a page for one reader; such pages are one folder below the root.
pub(super) struct Body<'a> {
    /// The pack, to check which pages exist.
    pub(super) guide: &'a Guide,
    /// The page.
    pub(super) page: &'a Page,
    /// Formats the label of a source mark from its number.
    pub(super) mark: &'a dyn Fn(usize) -> String,
}

impl Body<'_> {
    /// Renders all blocks, consecutive items in one list.
    pub(super) fn render(&self) -> String {
        let mut out = String::new();
        let mut open = "";
        for block in &self.page.blocks {
            let list = list_of(block);
            if list != open {
                out.push_str(&switch(open, list));
                open = list;
            }
            out.push_str(&self.block(block));
        }
        out.push_str(&switch(open, ""));
        out
    }

    fn block(&self, block: &Block) -> String {
        let words: String = block.spans().iter().map(|span| self.span(span)).collect();
        match block {
            Block::Heading { level, .. } => format!("<h{level}>{words}</h{level}>\n"),
            Block::Paragraph { sources, .. } => format!("<p>{words}{}</p>\n", self.marks(sources)),
            Block::Item { sources, .. } => format!("<li>{words}{}</li>\n", self.marks(sources)),
        }
    }

    fn span(&self, span: &Span) -> String {
        let text = escape(span.text());
        match span {
            Span::Text { .. } => text,
            Span::Strong { .. } => format!("<strong>{text}</strong>"),
            Span::Link { target, .. } => match self.href(target) {
                Some(href) => format!("<a href=\"{}\">{text}</a>", escape(&href)),
                None => text,
            },
        }
    }

    fn marks(&self, sources: &[String]) -> String {
        let number = |id: &String| self.page.sources.iter().position(|source| source.id == *id);
        let link = |index: usize| {
            format!("<a href=\"#s{0}\" aria-label=\"{1}\">{0}</a>", index + 1, (self.mark)(index + 1))
        };
        let links: Vec<String> = sources.iter().filter_map(number).map(link).collect();
        if links.is_empty() {
            String::new()
        } else {
            format!(" <span class=\"mark\">{}</span>", links.join(" "))
        }
    }

    fn href(&self, target: &Target) -> Option<String> {
        match target {
            Target::Source(id) => {
                let place = self.page.sources.iter().position(|source| source.id == *id)?;
                Some(format!("#s{}", place + 1))
            }
            other => href(self.guide, self.page.audience, other),
        }
    }
}

/// Returns a link's target as seen from a folder below the root; `None` if the site has no such page.
pub(super) fn href(guide: &Guide, audience: Audience, target: &Target) -> Option<String> {
    match target {
        Target::Service(id) => Some(format!("../services/{id}.html")),
        Target::Topic(id) => topic(guide, audience, id),
        Target::Force(id) if id == "mine" => Some("../forces/index.html".to_owned()),
        Target::Force(id) => Some(format!("../forces/{id}.html")),
        Target::Screen(id) => screen(guide, audience, id),
        Target::Source(_) => None,
    }
}

/// Links a topic. `None` if its page is not written yet: then the text remains, without a link.
fn topic(guide: &Guide, audience: Audience, id: &str) -> Option<String> {
    guide.page(id, audience).is_ok().then(|| format!("../{}/{id}.html", audience.id()))
}

/// Returns the page that corresponds to a screen of the app.
fn screen(guide: &Guide, audience: Audience, id: &str) -> Option<String> {
    if let Some(id) = screen_topic(id) {
        return topic(guide, audience, id);
    }
    match id {
        "help" | "home" | "launch" => Some("../index.html".to_owned()),
        "plan" => Some("../plan/index.html".to_owned()),
        "people" => Some(format!("../services/for-{}.html", audience.id())),
        "advice" => Some(format!("../{}/index.html", audience.id())),
        "show-adult" | "show" => Some("../cards.html".to_owned()),
        _ => None,
    }
}

/// Returns the topic that replaces a screen of the app on the site.
pub(super) fn screen_topic(id: &str) -> Option<&'static str> {
    match id {
        "keep" | "kept" => Some("what-to-keep"),
        "tell" | "call-sheet" => Some("report-police"),
        "follow-up" => Some("what-police-do"),
        "hide" => Some("hide-this-app"),
        "who-made" => Some("who-made-this"),
        _ => None,
    }
}

fn list_of(block: &Block) -> &'static str {
    match block {
        Block::Item { number: None, .. } => "ul",
        Block::Item { number: Some(_), .. } => "ol",
        _ => "",
    }
}

fn switch(from: &str, to: &str) -> String {
    let close = if from.is_empty() { String::new() } else { format!("</{from}>\n") };
    let open = if to.is_empty() { String::new() } else { format!("<{to}>\n") };
    close + &open
}
