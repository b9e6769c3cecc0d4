//! The plan: ready-made plans to read without script, and questions that make one with script.

use serde_json::{Value, json};

use super::html::{href, screen_topic};
use super::{Frame, Script, Site, escape};
use guide::answers::Answers;
use guide::page::Target;
use guide::plan::{Choice, FIRST, Go, PlanRules, StepKind};
use guide::services::Whose;
use guide::types::{Age, Channel, Medium, Who};
use guide::{Audience, GuideError};

/// The ready-made plans: name, age and offender.
const READY: [(&str, Age, Option<Who>); 4] = [
    ("under-18", Age::Under18, None),
    ("adult", Age::Adult, None),
    ("under-18-partner", Age::Under18, Some(Who::Partner)),
    ("adult-partner", Age::Adult, Some(Who::Partner)),
];

/// Adds the pages of the plan.
pub(super) fn pages(site: &mut Site<'_>) -> Result<(), GuideError> {
    for (name, age, who) in READY {
        let answers = Answers { age, who, ..Answers::default() };
        let main = ready(site, &answers)?;
        let title = site.guide.word(&format!("site-plan-{name}"), &[])?;
        add(site, &format!("plan/{name}.html"), &title, &main, Script::None)?;
    }
    let rules: PlanRules = site.guide.data("plan")?;
    let main = questions(site, &rules)?;
    let title = site.guide.word("plan-title", &[])?;
    add(site, "plan/index.html", &title, &main, Script::Plan)
}

fn ready(site: &Site<'_>, answers: &Answers) -> Result<String, GuideError> {
    let plan = site.guide.plan(answers)?;
    let mut out = format!("<p>{}</p>\n<ol class=\"steps\">\n", site.word("plan-one")?);
    let first = plan.steps.iter().filter(|step| step.first).count();
    for (place, step) in plan.steps.iter().enumerate() {
        if place == first {
            out.push_str(&format!(
                "</ol>\n<h2>{}</h2>\n<ol class=\"steps\" start=\"{}\">\n",
                site.word("plan-then")?,
                place + 1
            ));
        }
        let mut actions = String::new();
        for go in distinct(step.actions.iter().map(|action| on_site(&action.go))) {
            if let Some(link) = link(site, plan.audience, &go)? {
                actions.push_str(&format!("<li>{}</li>\n", link.html("")));
            }
        }
        out.push_str(&step_html(site, (&step.word, &step.why_word), &actions)?);
    }
    out.push_str(&format!("</ol>\n<p><a href=\"index.html\">{}</a></p>\n", site.word("plan-change")?));
    Ok(out)
}

/// Returns where an action leads on the site, where a topic may replace a screen.
fn on_site(go: &Go) -> Go {
    match go {
        Go::Screen(id) => screen_topic(id).map_or_else(|| go.clone(), |topic| Go::Topic(topic.to_owned())),
        other => other.clone(),
    }
}

/// Removes duplicates: a screen and its topic are the same page here.
fn distinct(all: impl Iterator<Item = Go>) -> Vec<Go> {
    let mut seen = Vec::new();
    for go in all {
        if !seen.contains(&go) {
            seen.push(go);
        }
    }
    seen
}

fn step_html(site: &Site<'_>, (word, why): (&str, &str), actions: &str) -> Result<String, GuideError> {
    let list = if actions.is_empty() { String::new() } else { format!("<ul>\n{actions}</ul>\n") };
    Ok(format!(
        "<li tabindex=\"-1\"><strong>{}</strong> {}\n{list}</li>\n",
        site.word(word)?,
        site.word(why)?
    ))
}

/// The link of an action: target and text.
#[derive(PartialEq, Eq)]
struct Link {
    href: String,
    text: String,
}

impl Link {
    fn html(&self, attributes: &str) -> String {
        format!("<a href=\"{}\"{attributes}>{}</a>", escape(&self.href), escape(&self.text))
    }
}

/// Makes the link of an action; `None` if the site has no such page.
fn link(site: &Site<'_>, audience: Audience, go: &Go) -> Result<Option<Link>, GuideError> {
    let (target, text) = match go {
        Go::Service(id) => (Target::Service(id.clone()), site.guide.service(id)?.name.clone()),
        Go::Topic(id) => (Target::Topic(id.clone()), topic_title(site, id, audience)?),
        Go::Force(id) => (Target::Force(id.clone()), site.guide.word("site-forces", &[])?),
        Go::Card(_) => (Target::Screen("show-adult".to_owned()), site.guide.word("site-cards", &[])?),
        Go::Screen(id) => {
            let Ok(text) = site.guide.word(&format!("{id}-title"), &[]) else { return Ok(None) };
            (Target::Screen(id.clone()), text)
        }
    };
    Ok(href(site.guide, audience, &target).map(|href| Link { href, text }))
}

/// Makes the links for adults and under-18s, of which the script shows the one for the age given; `None` if there is
/// neither.
fn links(site: &Site<'_>, go: &Go) -> Result<Option<String>, GuideError> {
    let (adult, under) = (link(site, Audience::Adult, go)?, link(site, Audience::Under18, go)?);
    if adult == under {
        return Ok(under.map(|link| link.html("")));
    }
    let of = |reader: Audience, link: Option<Link>| {
        link.map(|link| link.html(&format!(" data-reader=\"{}\"", reader.id()))).unwrap_or_default()
    };
    Ok(Some(of(Audience::Under18, under) + &of(Audience::Adult, adult)))
}

/// Returns the title of a topic, from another reader's page if this reader has none: titles differ little.
fn topic_title(site: &Site<'_>, id: &str, audience: Audience) -> Result<String, GuideError> {
    let mut readers = std::iter::once(audience).chain(Audience::ALL);
    let page = readers.find_map(|reader| site.guide.page(id, reader).ok());
    page.map(|page| page.title).ok_or(GuideError::NoSuchPage)
}

fn questions(site: &Site<'_>, rules: &PlanRules) -> Result<String, GuideError> {
    let mut ready = String::new();
    for (name, _, _) in READY {
        ready.push_str(&format!(
            "<li><a href=\"{name}.html\">{}</a></li>\n",
            site.word(&format!("site-plan-{name}"))?
        ));
    }
    let mut fields = String::new();
    for question in &rules.questions {
        let mut choices = choice(&question.id, "", &site.word("common-not-said")?, true);
        for answer in &question.answers {
            choices.push_str(&choice(&question.id, &answer.id, &answer_words(site, answer)?, false));
        }
        let (word, why) = (site.word(&question.word)?, site.word(&question.why_word)?);
        fields.push_str(&format!(
            "<fieldset><legend>{word}</legend><p class=\"soft\">{why}</p>\n{choices}</fieldset>\n"
        ));
    }
    let (steps, data) = steps(site, rules)?;
    Ok(format!(
        "<p>{}</p>\n<form id=\"ask\" hidden data-plan=\"{}\">\n<p>{}</p>\n{fields}<button class=\"go\" type=\"submit\">{}</button>\n</form>\n\
         <ol class=\"steps\" id=\"steps\" hidden>\n{steps}</ol>\n\
         <h2 id=\"then\" hidden>{}</h2>\n<ol class=\"steps\" id=\"later\" hidden></ol>\n<div id=\"ready\">\n<h2>{}</h2>\n<ul class=\"big\">\n{ready}</ul>\n</div>\n",
        site.word("plan-intro")?,
        escape(&data.to_string()),
        site.word("site-plan-ask")?,
        site.word("plan-show")?,
        site.word("plan-then")?,
        site.word("site-plan-ready")?,
    ))
}

fn answer_words(site: &Site<'_>, answer: &Choice) -> Result<String, GuideError> {
    let about = answer.about_word.as_deref().map(|word| site.word(word)).transpose()?;
    let about = about.map(|about| format!("<span class=\"soft\">{about}</span>")).unwrap_or_default();
    Ok(format!("<span>{}{about}</span>", site.word(&answer.word)?))
}

fn choice(question: &str, id: &str, words: &str, checked: bool) -> String {
    let checked = if checked { " checked" } else { "" };
    format!("<label><input type=\"radio\" name=\"{question}\" value=\"{id}\"{checked}>{words}</label>\n")
}

/// Renders every step with every action, and the conditions under which the script shows each.
fn steps(site: &Site<'_>, rules: &PlanRules) -> Result<(String, Value), GuideError> {
    let mut html = String::new();
    let mut conditions = Vec::new();
    let mut named: Vec<String> = Vec::new();
    for step in &rules.steps {
        let mut actions = String::new();
        let mut shown = Vec::new();
        let mut seen = Vec::new();
        for action in &step.actions {
            let go = on_site(&action.go);
            let Some(links) = links(site, &go)? else { continue };
            // A screen and its topic are the same page here if they have the same condition.
            if seen.contains(&(go.clone(), action.when.clone())) {
                continue;
            }
            seen.push((go.clone(), action.when.clone()));
            actions.push_str(&format!("<li>{links}</li>\n"));
            let mut condition = json!({ "when": action.when });
            if let Go::Service(id) = &go {
                named.push(id.clone());
                condition = json!({ "when": action.when, "service": id });
            }
            shown.push(condition);
        }
        html.push_str(&step_html(site, (&step.word, &step.why_word), &actions)?);
        let safety = step.kind == StepKind::Safety;
        conditions.push(json!({ "when": step.when, "actions": shown, "safety": safety }));
    }
    let services = services(site, &named)?;
    Ok((html, json!({ "steps": conditions, "services": services, "media": media(), "first": FIRST })))
}

/// Returns the data that decides whether a service is offered.
fn services(site: &Site<'_>, named: &[String]) -> Result<Value, GuideError> {
    let mut services = serde_json::Map::new();
    for id in named {
        let service = site.guide.service(id)?;
        let media: Vec<&str> = service.methods.iter().map(|method| method.medium.id()).collect();
        let own = service.whose != Whose::Child;
        let row = json!({ "ages": service.ages, "nations": service.nations, "who": service.who, "media": media, "own": own });
        services.insert(id.clone(), row);
    }
    Ok(Value::Object(services))
}

/// Returns the media that suit each channel.
fn media() -> Value {
    let ids = |channel: Option<Channel>| {
        Medium::suited_to(channel).iter().map(|medium| medium.id()).collect::<Vec<_>>()
    };
    let mut media = serde_json::Map::new();
    media.insert("not-said".to_owned(), json!(ids(None)));
    for channel in Channel::ALL {
        media.insert(channel.id().to_owned(), json!(ids(Some(*channel))));
    }
    Value::Object(media)
}

fn add(site: &mut Site<'_>, path: &str, title: &str, main: &str, script: Script) -> Result<(), GuideError> {
    let locale = site.guide.locale().to_owned();
    site.add(&Frame { path, locale: &locale, title, main, script })
}
