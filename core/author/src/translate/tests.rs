use super::*;

const PAGE: &str = "+++\ntitle = \"Do not pay\"\nsummary = \"It stops nothing.\"\nreviewed = \"2026-11-23\"\nkeywords = [\"pay\", \"gift card\"]\norder = 100\n+++\n## Why\n\nOver 18 you can call [159](service:bank). [^own]\n\n- Stop **now**. [^own]\n- Wait 2 days. [^own]\n";
const WORDS: &str = "# Words of a screen.\n\nhelp-title = Help now\nhelp-count =\n    { $n ->\n        [one] One step\n       *[other] { $n } steps\n    }\n";

fn files() -> Files {
    let pack = "id = \"a\"\n\n[[languages]]\nid = \"en\"\nname = \"English\"\n";
    [("pack.toml", pack), ("en/help.ftl", WORDS), ("en/topics/dont-pay/adult.md", PAGE)]
        .map(|(file, text)| (file.to_owned(), text.to_owned()))
        .to_vec()
}

/// The PO file with every text as its own translation.
fn filled() -> String {
    let units = units::all(&files(), ENGLISH);
    po::head("fr") + &units.iter().map(|unit| po::entry(unit, &unit.text, false)).collect::<String>()
}

fn faults(po: &str) -> Vec<String> {
    let imported = import(&files(), po, "Français", false);
    assert!(imported.files.is_empty());
    imported.faults.iter().map(Fault::to_string).collect()
}

#[test]
fn a_language_that_goes_out_and_comes_back_is_the_same_to_the_byte() {
    let imported = import(&files(), &filled(), "Français", false);
    assert_eq!(imported.faults, []);
    let text = |name: &str| imported.files.iter().find(|(file, _)| file == name).unwrap().1.as_str();
    assert_eq!((text("fr/help.ftl"), text("fr/topics/dont-pay/adult.md")), (WORDS, PAGE));
}

#[test]
fn what_is_taken_in_twice_changes_nothing() {
    let mut all = files();
    all.extend(import(&all, &filled(), "Français", false).files);
    all.remove(0);
    let exported = export(&all, "fr");
    assert_eq!(import(&all, &exported, "Français", false).files, []);
}

#[test]
fn a_new_language_waits_for_a_speaker_and_a_changed_one_waits_again() {
    let toml = |files: &Files| files.iter().find(|(file, _)| file == "pack.toml").unwrap().1.clone();
    let new = toml(&import(&files(), &filled(), "Français", false).files);
    assert!(
        new.ends_with("\n[[languages]]\nid = \"fr\"\nname = \"Français\"\nreviewed_by = \"\"\n"),
        "{new}"
    );
    let mut signed = files();
    signed[0].1 = new.replace("reviewed_by = \"\"", "reviewed_by = \"A speaker\"");
    assert_eq!(toml(&import(&signed, &filled(), "", false).files), new);
}

#[test]
fn what_is_missing_is_named_by_its_line() {
    let po = filled().replace("msgstr \"Help now\"", "msgstr \"\"");
    let line = po.lines().position(|line| line.contains("help.ftl#help-title")).unwrap() + 1;
    assert_eq!(faults(&po), [format!("{line}: help.ftl#help-title: not translated")]);
    let partial = import(&files(), &po, "Français", true);
    assert_eq!((partial.faults, partial.missing), (vec![], 1));
}

#[test]
fn english_that_has_changed_since_is_a_fault() {
    let po = filled().replace("msgid \"Help now\"", "msgid \"Help soon\"");
    assert!(faults(&po)[0].ends_with("help.ftl#help-title: the English has changed since: export again"));
}

#[test]
fn a_translation_of_english_that_changed_later_goes_out_marked_fuzzy() {
    let mut all = files();
    all.extend(import(&files(), &filled(), "Français", false).files);
    all.remove(0);
    all[0].1 = WORDS.replace("Help now", "Help at once");
    let exported = export(&all, "fr");
    let at = exported.find("help.ftl#help-title").unwrap();
    assert!(exported.get(..at).unwrap().ends_with("#, fuzzy\nmsgctxt \""));
}

#[test]
fn numbers_links_marks_and_values_must_be_the_same() {
    for (from, to, what) in [
        ("Over 18", "Over 16", "numbers differ"),
        ("(service:bank)", "(service:other)", "links differ"),
        ("now**. [^own]", "now**. [^seed]", "source marks differ"),
    ] {
        let units = units::all(&files(), ENGLISH);
        let changed = |unit: &Unit| unit.text.replace(from, to);
        let po = po::head("fr")
            + &units.iter().map(|unit| po::entry(unit, &changed(unit), false)).collect::<String>();
        assert!(faults(&po).iter().any(|fault| fault.contains(what)), "{from}: {:?}", faults(&po));
    }
}

#[test]
fn a_language_with_more_plurals_than_english_has_room_for_each_of_them() {
    let forms =
        ["zero", "two", "few", "many"].map(|form| format!("        [{form}] {{ $n }} steps\n")).concat();
    let more = |unit: &Unit| unit.text.replace("        [one]", &format!("{forms}        [one]"));
    let units = units::all(&files(), ENGLISH);
    let po =
        po::head("cy") + &units.iter().map(|unit| po::entry(unit, &more(unit), false)).collect::<String>();
    let imported = import(&files(), &po, "Cymraeg", false);
    assert_eq!(imported.faults, []);
    assert!(imported.files.iter().any(|(_, text)| text.contains("[many]")));
}

#[test]
fn what_is_too_long_or_unknown_or_there_twice_is_a_fault() {
    let long = filled().replace("msgstr \"Help now\"", &format!("msgstr \"{}\"", "a".repeat(33)));
    assert!(faults(&long)[0].ends_with("33 characters, at most 32 fit"));
    let unknown = filled().replace("help.ftl#help-title", "help.ftl#gone");
    assert!(faults(&unknown).iter().any(|fault| fault.ends_with("the pack has no such text")));
    let twice =
        format!("{}\nmsgctxt \"help.ftl#help-title\"\nmsgid \"Help now\"\nmsgstr \"Aide\"\n", filled());
    assert!(faults(&twice)[0].ends_with("help.ftl#help-title is there twice"));
}

#[test]
fn bad_input_is_named_by_its_line_and_changes_nothing() {
    for (bad, what) in [
        ("nonsense", "1: `Language: ` is no language to translate into"),
        ("msgctxt \"open", "1: the quotation marks are not closed"),
        ("\u{0}\u{fffd}", "1: this is no line of a PO file"),
    ] {
        assert!(faults(bad).contains(&what.to_owned()), "{bad}: {:?}", faults(bad).first());
    }
}

#[test]
fn english_is_the_source_and_no_language_to_translate_into() {
    let po = filled().replace("Language: fr", "Language: en");
    assert_eq!(faults(&po), ["1: `Language: en` is no language to translate into"]);
}

#[test]
fn lines_quotes_and_slashes_survive_a_po_file() {
    let unit = Unit {
        text: "a\n\"b\" \\ c\td\n".to_owned(),
        context: "x#y".to_owned(),
        ..units::all(&files(), ENGLISH)[0].clone()
    };
    let (_, entries, faults) = po::read(&(po::head("fr") + &po::entry(&unit, &unit.text, false)));
    assert_eq!(
        (entries[0].text.as_str(), entries[0].english.as_str(), faults),
        (unit.text.as_str(), unit.text.as_str(), vec![])
    );
}

#[test]
fn a_pseudo_language_keeps_values_links_and_marks_and_turns_every_word() {
    let all = with_pseudo(&files());
    let text = |name: &str| all.iter().find(|(file, _)| file == name).unwrap().1.clone();
    let words = text("xa/help.ftl");
    assert!(words.contains("help-title = Héélp ñóów"), "{words}");
    assert!(words.contains("{ $n } štéépš"), "{words}");
    let page = text("xb/topics/dont-pay/adult.md");
    assert!(page.contains("[159](service:bank). [^own]") && !page.contains("Stop"), "{page}");
}

#[test]
fn neither_pseudo_language_is_in_a_release_though_somebody_signed_it() {
    let meta = |locale: &str| -> guide::meta::Meta {
        let text = format!(
            "id = \"a\"\nversion = 1\nbuilt = \"2026-11-24\"\nexpires = \"2027-05-24\"\n[[languages]]\nid = \"{locale}\"\nname = \"N\"\nreviewed_by = \"A speaker\"\n"
        );
        toml::from_str(&text).unwrap()
    };
    for (locale, _) in PSEUDO {
        assert_eq!(crate::locales(&meta(locale), true), Vec::<String>::new());
        assert_eq!(crate::locales(&meta(locale), false), [locale]);
    }
    assert_eq!(crate::locales(&meta("cy"), true), ["cy"]);
}
