//! The static site of the shipped pack: complete, self-contained, readable without script, small.

use std::collections::{BTreeMap, BTreeSet};

use author::{SiteOptions, build, site};
use guide::{Audience, Guide};

use crate::common::{self, shipped};

fn pages() -> BTreeMap<String, String> {
    let files = site(&shipped("en"), &SiteOptions::default()).unwrap();
    files.into_iter().map(|(path, bytes)| (path, String::from_utf8(bytes).unwrap())).collect()
}

/// Returns the values of an attribute on a page.
fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    let start = format!(" {attribute}=\"");
    html.split(&start).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn every_topic_service_force_and_plan_has_its_page() {
    let (guide, pages) = (shipped("en"), pages());
    for audience in Audience::ALL {
        for topic in guide.topics(audience).unwrap() {
            assert!(pages.contains_key(&format!("{}/{}.html", audience.id(), topic.id)), "{}", topic.id);
        }
    }
    for service in &guide.services().unwrap().all {
        assert!(pages[&format!("services/{}.html", service.id)].contains("<dl>"), "{}", service.id);
    }
    for force in &guide.forces().unwrap().all {
        assert!(pages[&format!("forces/{}.html", force.id)].contains("101"), "{}", force.id);
    }
    for plan in ["adult", "under-18", "adult-partner", "under-18-partner"] {
        assert!(pages[&format!("plan/{plan}.html")].matches("<strong>").count() >= 5);
    }
}

#[test]
fn every_link_inside_leads_to_a_page() {
    let pages = pages();
    for (path, html) in &pages {
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        for href in values(html, "href") {
            if href.contains(':') {
                continue;
            }
            let (file, anchor) = href.split_once('#').unwrap_or((href, ""));
            let wanted = match file.strip_prefix("../") {
                Some(rest) => rest.to_owned(),
                None if file.is_empty() => path.clone(),
                None if folder.is_empty() => file.to_owned(),
                None => format!("{folder}/{file}"),
            };
            let found = pages.get(&wanted);
            assert!(
                found.is_some_and(|page| anchor.is_empty() || page.contains(&format!("id=\"{anchor}\""))),
                "{path}: {href}"
            );
        }
    }
}

#[test]
fn no_page_loads_anything_and_its_policy_forbids_it() {
    for (path, html) in pages() {
        for sign in [
            "<img",
            "<iframe",
            "<script src",
            "<link rel=\"stylesheet",
            "@import",
            "url(",
            "fetch(",
            "XMLHttpRequest",
            "cookie=",
            "localStorage",
            " style=\"",
            " onclick=",
        ] {
            assert!(!html.contains(sign), "{path}: {sign}");
        }
        let policy =
            values(&html, "content").into_iter().find(|value| value.starts_with("default-src")).unwrap();
        assert!(
            policy.starts_with("default-src 'none'; style-src 'sha256-")
                && !policy.contains("unsafe")
                && !policy.contains("http"),
            "{path}"
        );
        let (scripts, hashes) = (html.matches("<script>").count(), policy.matches("sha256-").count());
        assert_eq!(hashes, scripts + 1, "{path}");
    }
}

#[test]
fn every_page_is_small_can_be_left_at_once_and_says_that_it_is_a_draft() {
    for (path, html) in pages() {
        // Pages with search include their data, so that nothing typed leaves them.
        let most = match path.as_str() {
            "forces/index.html" => 140,
            "plan/index.html" => 64,
            "adult/index.html" | "under-18/index.html" | "trusted-adult/index.html" => 664,
            _ => 60,
        };
        assert!(html.len() <= most * 1024, "{path}: {}", html.len());
        assert!(
            html.contains("id=\"exit\" href=\"https://www.bbc.co.uk/weather\" rel=\"nofollow noreferrer\""),
            "{path}"
        );
        assert_eq!(html.matches("class=\"draft\"").count(), 1, "{path}");
        assert!(
            html.contains("<html lang=\"en\" dir=\"ltr\">") && html.matches("<h1>").count() == 1,
            "{path}"
        );
    }
}

#[test]
fn the_first_step_is_one_click_from_the_front_page() {
    let pages = pages();
    let links: BTreeSet<&str> = values(&pages["index.html"], "href").into_iter().collect();
    for audience in Audience::ALL {
        assert!(links.contains(format!("{}/first-steps.html", audience.id()).as_str()));
    }
    assert!(links.contains("danger.html") && links.contains("plan/index.html"));
}

#[test]
fn help_in_danger_is_one_click_from_every_page() {
    for (path, html) in pages() {
        let root = if path.contains('/') { "../" } else { "" };
        let link = format!("<a class=\"urgent\" href=\"{root}danger.html\"");
        assert_eq!(html.matches(&link).count(), 1, "{path}");
        assert_eq!(html.contains("aria-current="), path == "danger.html", "{path}");
    }
}

#[test]
fn the_danger_page_begins_with_the_rows_of_the_app() {
    let html = &pages()["danger.html"];
    let rows = html.split_once("<main").and_then(|(_, main)| main.split_once("<details>")).unwrap().0;
    assert_eq!(values(rows, "href"), ["tel:999", "tel:08001111", "tel:116123", "sms:85258"]);
}

#[test]
fn without_script_nothing_is_hidden_but_what_needs_it() {
    for (path, html) in pages() {
        let hidden: Vec<&str> = html
            .split('<')
            .filter(|tag| tag.split('>').next().is_some_and(|tag| tag.contains(" hidden")))
            .collect();
        let allowed = |tag: &&str| {
            [
                "form id=\"find\"",
                "form id=\"ask\"",
                "ul class=\"list\" id=\"called\"",
                "li data-service=",
                "p id=\"none\"",
                "ol class=\"steps\" id=",
                "h2 id=\"then\"",
            ]
            .iter()
            .any(|start| tag.starts_with(start))
        };
        assert!(hidden.iter().all(allowed), "{path}");
    }
}

#[test]
fn a_page_of_advice_shows_its_sources_and_its_review() {
    let page = &pages()["adult/dont-pay.html"];
    assert!(
        page.contains("<li id=\"s1\"><a href=\"https://")
            && page.contains("href=\"#s1\"")
            && page.contains("Last checked on")
    );
}

#[test]
fn words_of_a_pack_cannot_become_markup() {
    let mut files = common::read("../guide/content");
    let page = &mut files.iter_mut().find(|(file, _)| file == "en/topics/dont-pay/adult.md").unwrap().1;
    *page = page.replacen("title = \"", "title = \"<script>alert(1)</script> & ", 1);
    let guide = Guide::open(&build(&files, false).unwrap(), "en").unwrap();
    for (path, bytes) in site(&guide, &SiteOptions::default()).unwrap() {
        assert!(!String::from_utf8(bytes).unwrap().contains("<script>alert"), "{path}");
    }
}

#[test]
fn the_same_pack_gives_the_same_site_and_the_host_chooses_where_leaving_leads() {
    let options = SiteOptions {
        exit_url: "https://a.example/?b=1&c=2".to_owned(),
        take_away_svg: Some("<svg></svg>".to_owned()),
    };
    let (one, two) = (site(&shipped("en"), &options).unwrap(), site(&shipped("en"), &options).unwrap());
    assert_eq!(one, two);
    let text =
        |path: &str| String::from_utf8(one.iter().find(|(name, _)| name == path).unwrap().1.clone()).unwrap();
    assert!(text("index.html").contains("href=\"https://a.example/?b=1&amp;c=2\""));
    assert!(text("cards.html").contains("<svg></svg>"));
}

#[test]
fn in_another_language_pages_that_fall_back_say_so_to_eyes_and_ears() {
    let guide = shipped("cy");
    let pages = site(&guide, &SiteOptions::default()).unwrap();
    let text = |path: &str| {
        String::from_utf8(pages.iter().find(|(name, _)| name == path).unwrap().1.clone()).unwrap()
    };
    let (own, english) = (text("adult/dont-pay.html"), text("adult/gift-cards.html"));
    assert!(
        own.contains("<html lang=\"cy\" dir=\"ltr\">")
            && own.contains("<div lang=\"cy\" dir=\"ltr\">")
            && !own.contains("lang=\"en\"")
    );
    assert!(
        english.contains("<html lang=\"cy\" dir=\"ltr\">")
            && english.contains("<div lang=\"en\" dir=\"ltr\">")
            && english.contains("<h1 lang=\"en\" dir=\"ltr\">")
    );
    for (page, notices) in [(own, 2), (english, 2)] {
        assert_eq!(page.matches("class=\"draft\"").count(), notices);
    }
}
