//! Messages from Fluent files, in the chosen language with English as the fallback.

use std::collections::BTreeMap;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::Entry;
use unic_langid::LanguageIdentifier;

use crate::{ENGLISH, GuideError};

/// A value that a message needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arg<'a> {
    /// Text, shown unchanged.
    Text(&'a str),
    /// A count, from which the message can also choose singular or plural.
    Number(i64),
}

/// All messages of a pack in one language, with English as the fallback.
pub(crate) struct Words {
    bundles: Vec<FluentBundle<FluentResource>>,
    /// Message ids in the order of the files, so that the messages of a screen have a fixed order.
    ids: Vec<String>,
}

impl Words {
    /// Parses Fluent files, given as pairs of language and text, sorted by file name.
    pub(crate) fn read(files: Vec<(String, String)>, locale: &str) -> Result<Self, GuideError> {
        let mut by_locale: BTreeMap<String, Vec<FluentResource>> = BTreeMap::new();
        for (language, text) in files {
            let resource = FluentResource::try_new(text).map_err(|_| GuideError::Words)?;
            by_locale.entry(language).or_default().push(resource);
        }
        let english = by_locale.remove(ENGLISH).unwrap_or_default();
        let ids = english.iter().flat_map(ids_of).collect();
        let mut bundles = Vec::new();
        if let Some(resources) = by_locale.remove(locale) {
            bundles.push(bundle(locale, resources)?);
        }
        bundles.push(bundle(ENGLISH, english)?);
        Ok(Self { bundles, ids })
    }

    /// Formats one message with its values.
    pub(crate) fn word(&self, id: &str, args: &[(&str, Arg<'_>)]) -> Result<String, GuideError> {
        let args = (!args.is_empty()).then(|| fluent_args(args));
        let found = self.bundles.iter().find_map(|bundle| format(bundle, id, args.as_ref()));
        found.ok_or(GuideError::NoSuchWord)
    }

    /// Formats every message of a screen that needs no value, in the order of the files.
    pub(crate) fn screen(&self, screen: &str) -> Vec<(String, String)> {
        let of_screen = |id: &&String| id.strip_prefix(screen).is_some_and(|rest| rest.starts_with('-'));
        let ids = self.ids.iter().filter(of_screen);
        ids.filter_map(|id| Some((id.clone(), self.word(id, &[]).ok()?))).collect()
    }
}

fn ids_of(resource: &FluentResource) -> Vec<String> {
    let id = |entry: &Entry<&str>| match entry {
        Entry::Message(message) => Some(message.id.name.to_owned()),
        _ => None,
    };
    resource.entries().filter_map(id).collect()
}

fn bundle(locale: &str, resources: Vec<FluentResource>) -> Result<FluentBundle<FluentResource>, GuideError> {
    let language: LanguageIdentifier = locale.parse().map_err(|_| GuideError::Words)?;
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    // Screen readers would read isolation marks aloud, and old phones show them as boxes.
    bundle.set_use_isolating(false);
    for resource in resources {
        bundle.add_resource(resource).map_err(|_| GuideError::Words)?;
    }
    Ok(bundle)
}

fn fluent_args<'a>(args: &[(&'a str, Arg<'a>)]) -> FluentArgs<'a> {
    let value = |arg: &Arg<'a>| match arg {
        Arg::Text(text) => FluentValue::from(*text),
        Arg::Number(number) => FluentValue::from(*number),
    };
    args.iter().map(|(name, arg)| (*name, value(arg))).collect()
}

/// Returns `None` if the message is missing in this language or a value it needs was not given.
fn format(bundle: &FluentBundle<FluentResource>, id: &str, args: Option<&FluentArgs<'_>>) -> Option<String> {
    let pattern = bundle.get_message(id)?.value()?;
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, args, &mut errors).into_owned();
    errors.is_empty().then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(locale: &str) -> Words {
        let english = "help-title = Help now\nhelp-count = { $n ->\n    [one] One step\n   *[other] { $n } steps\n }\nhelpful-not = No\n";
        let files = vec![
            ("cy".to_owned(), "help-title = Help nawr\n".to_owned()),
            ("en".to_owned(), english.to_owned()),
        ];
        Words::read(files, locale).unwrap()
    }

    /// The Fluent files of a pack: `tests/fuzz` says how.
    #[test]
    fn fuzzed_fluent() {
        let args = [("n", Arg::Number(3)), ("count", Arg::Number(-1)), ("name", Arg::Text("\u{2068}{ $n }"))];
        fuzz::holds("fluent", |bytes| {
            let text = String::from_utf8_lossy(bytes).into_owned();
            let files = vec![("cy".to_owned(), text.clone()), ("en".to_owned(), text)];
            let Ok(words) = Words::read(files, "cy") else { return false };
            for id in &words.ids {
                let _refused = words.word(id, &args).is_err();
                let _refused = words.word(id, &[]).is_err();
            }
            let _all = words.screen("help");
            true
        });
    }

    #[test]
    fn a_screen_has_only_its_own_words_that_need_no_value() {
        assert_eq!(words("en").screen("help"), [("help-title".to_owned(), "Help now".to_owned())]);
    }

    #[test]
    fn a_count_chooses_its_plural() {
        assert_eq!(words("en").word("help-count", &[("n", Arg::Number(1))]).unwrap(), "One step");
        assert_eq!(words("en").word("help-count", &[("n", Arg::Number(3))]).unwrap(), "3 steps");
    }

    #[test]
    fn a_missing_value_or_message_is_an_error_not_half_a_sentence() {
        assert!(matches!(words("en").word("help-count", &[]), Err(GuideError::NoSuchWord)));
        assert!(matches!(words("en").word("none", &[]), Err(GuideError::NoSuchWord)));
    }

    #[test]
    fn another_language_stands_over_english() {
        assert_eq!(words("cy").word("help-title", &[]).unwrap(), "Help nawr");
        assert_eq!(words("cy").word("helpful-not", &[]).unwrap(), "No");
    }

    #[test]
    fn a_broken_file_of_messages_is_refused() {
        let files = vec![("en".to_owned(), "help title = x\n".to_owned())];
        assert!(matches!(Words::read(files, "en"), Err(GuideError::Words)));
    }
}
