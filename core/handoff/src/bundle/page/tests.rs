use serde_json::Value;

use super::*;
use crate::tests::guide_in;

const HOSTILE: &str = "</script><script>alert(1)</script><!-- \u{2028}\u{202e}&lt; \" \\";

fn around() -> Around<'static> {
    let made = "2026-11-29T09:00:00+00:00";
    Around { made, fingerprint: "7QK-M2X", statement: "{}\n", signature: "00" }
}

fn page(language: &str, records: &[Value], rows: &[Value]) -> String {
    let guide = guide_in(language);
    let line = Value::from(HOSTILE);
    let account =
        format!(r#""missing":[{line}],"account":[{{"question":"What happened","lines":[{line}]}}]"#);
    let mut page = Page::default();
    let mut out = page.begin(&around(), &guide).unwrap();
    out.push_str(&page.account(&account));
    out.push_str(page.records());
    records.iter().for_each(|record| out.push_str(&page.record(&record.to_string())));
    out.push_str(page.rows());
    rows.iter().for_each(|row| out.push_str(&page.row(&format!("{row}\n"))));
    out.push_str(&page.end(&guide).unwrap());
    out
}

fn data(page: &str) -> Value {
    let (_, after) = page.split_once("id=\"data\">").unwrap();
    serde_json::from_str(after.split_once("</script>").unwrap().0).unwrap()
}

#[test]
fn what_goes_in_comes_out_again() {
    let records = [serde_json::json!({"words": HOSTILE}), serde_json::json!({"number": 2})];
    let rows = [serde_json::json!({"seq": 1, "body": HOSTILE})];
    let data = data(&page("en", &records, &rows));
    assert_eq!(data["records"], Value::from(records.to_vec()));
    assert_eq!(data["custody"], Value::from(rows.to_vec()));
    assert_eq!(data["account"][0]["lines"][0], HOSTILE);
    assert_eq!(data["missing"][0], HOSTILE);
}

#[test]
fn nothing_that_people_wrote_is_markup() {
    let records = [serde_json::json!({"words": HOSTILE})];
    assert_eq!(page("en", &records, &[]).matches("<script").count(), 2);
    assert!(!page("en", &records, &[]).contains('\u{2028}'));
}

#[test]
fn no_place_of_the_template_stays_empty_in_either_language() {
    for language in ["en", "cy"] {
        let page = page(language, &[], &[]);
        let (head, _) = page.split_once("id=\"data\">").unwrap();
        assert!(!head.contains("{bundle-") && !head.contains("{site-"));
        assert!(page.contains(&format!("<html lang=\"{language}\" dir=\"ltr\">")));
        assert_eq!(data(&page)["language"], language);
    }
}

#[test]
fn every_word_that_the_script_asks_for_is_there() {
    let words = words(&guide_in("en")).unwrap();
    let asked = script().split("'bundle-").skip(1).filter_map(|rest| rest.split_once('\'')).map(|(id, _)| id);
    let missing: Vec<_> = asked.filter(|id| !words.contains_key(&format!("bundle-{id}"))).collect();
    assert_eq!(missing, Vec::<&str>::new());
}

#[test]
fn the_page_reaches_nothing() {
    assert!(policy().starts_with("default-src 'none';"));
    assert!(!policy().contains("unsafe") && !policy().contains("connect-src"));
    let page = page("en", &[], &[]);
    for address in ["http:", "https:", "//www", "@import", "url("] {
        assert!(!page.contains(address), "{address}");
    }
}

#[test]
fn the_page_never_says_that_it_is_verified() {
    for (id, words) in words(&guide_in("en")).unwrap() {
        let words = words.to_lowercase();
        assert!(["verified", "forensic", "court"].iter().all(|claim| !words.contains(claim)), "{id}");
    }
}
