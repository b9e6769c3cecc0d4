//! Ranks the pages of a pack for a query.

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::dictionary::{DICTIONARY, Dictionary, Filter};
use super::model::{MODEL, Model, ModelData};
use super::named::Named;
use super::pins::{LEARNT, LearntData, PinData, PinKind, Pins};
use super::query::{Group, Lexicon, Typed};
use super::ranks::{Ranks, ranks_row};
use super::shelf::{Entry, Shelf};
use super::text::{stem, tokens};
use super::{Hit, SearchData, SearchResults, ServiceHit};
use crate::image::{Table, read_json};
use crate::{Audience, ENGLISH, GuideError};

/// Weight of a corrected word, and of a word that the query means but does not say.
const GUESSED: f64 = 0.8;
const MEANT: f64 = 0.5;
/// The most pages returned.
const MOST_HITS: usize = 20;
/// Weight of the word scores against the model's.
const COUNTED: f64 = 0.05;
/// Pages less likely than this, in percent, are not shown.
const LEAST: f64 = 0.05;

/// What search needs besides the index: words, their meanings, and the keywords of every page.
pub(crate) struct Searcher {
    lexicon: Lexicon,
    pins: Pins,
    /// `None` in a pack without training questions.
    model: Option<Model>,
    named: Named,
    /// Services to show above the results, and the page to show when nothing is found.
    first: Vec<(Audience, Vec<ServiceHit>)>,
    fallback: Option<String>,
    /// By language; empty in packs from before the format had them.
    ranks: BTreeMap<String, Ranks>,
    shelves: Vec<Shelf>,
    stems: BTreeMap<String, usize>,
}

impl Searcher {
    /// Reads what search needs for a language and for English. Takes about 2 ms.
    pub(crate) fn read(connection: &Connection, locale: &str) -> Result<Self, GuideError> {
        let mut locales = vec![locale];
        if locale != ENGLISH {
            locales.push(ENGLISH);
        }
        let data = data(connection, &locales)?;
        let services = read_json(connection, Table::Data, "services")?.unwrap_or_default();
        let named = Named::new(&services, &data);
        let rows = data.iter().flat_map(|data| &data.first);
        let first =
            rows.map(|row| (row.audience, row.services.iter().filter_map(|id| named.hit(id)).collect()));
        let mut searcher = Self {
            first: first.collect(),
            fallback: data.iter().find_map(|data| data.fallback_topic.clone()),
            lexicon: lexicon(connection, &locales, data)?,
            pins: pins(connection)?,
            model: model(connection, locale)?,
            named,
            ranks: BTreeMap::new(),
            shelves: Vec::new(),
            stems: BTreeMap::new(),
        };
        for locale in locales {
            let counts = read_json(connection, Table::Data, &ranks_row(locale))?;
            searcher.ranks.extend(counts.map(|counts| (locale.to_owned(), Ranks::new(counts))));
            for audience in Audience::ALL {
                searcher.read_shelf(connection, locale, audience)?;
            }
        }
        Ok(searcher)
    }

    fn read_shelf(
        &mut self,
        connection: &Connection,
        locale: &str,
        audience: Audience,
    ) -> Result<(), GuideError> {
        let sql =
            "SELECT id, topic, title, keywords FROM pages WHERE locale = ?1 AND audience = ?2 ORDER BY id";
        let mut statement = connection.prepare(sql)?;
        let mut rows = statement.query([locale, audience.id()])?;
        let same_language = self.shelves.iter().filter(|shelf| shelf.locale == locale);
        let before = same_language.map(|shelf| shelf.pages.len()).sum();
        let mut shelf = Shelf { locale: locale.to_owned(), audience, first: 0, before, pages: Vec::new() };
        while let Some(row) = rows.next()? {
            if shelf.pages.is_empty() {
                shelf.first = row.get(0)?;
            }
            let keywords: Vec<String> = serde_json::from_str(&row.get::<_, String>(3)?)?;
            let keywords = keywords.iter().map(|keyword| self.keyword(keyword)).collect();
            shelf.pages.push(Entry { topic: row.get(1)?, title: row.get(2)?, keywords });
        }
        self.shelves.push(shelf);
        Ok(())
    }

    fn keyword(&mut self, keyword: &str) -> Vec<usize> {
        let words = tokens(keyword);
        let telling: Vec<&String> = words.iter().filter(|word| !self.lexicon.is_stop(word)).collect();
        let kept = if telling.is_empty() { words.iter().collect() } else { telling };
        let stems: Vec<String> = kept.into_iter().map(|word| stem(word)).collect();
        stems.into_iter().map(|stem| self.number(stem)).collect()
    }

    fn number(&mut self, stem: String) -> usize {
        let next = self.stems.len();
        *self.stems.entry(stem).or_insert(next)
    }

    /// Returns the pages for a reader, best first.
    pub(crate) fn search(
        &self,
        connection: &Connection,
        query: &str,
        audience: Audience,
    ) -> Result<SearchResults, GuideError> {
        let typed = self.lexicon.read(query);
        let groups = self.lexicon.groups(&typed);
        let weights = self.weigh(&groups);
        let mut ranked: Vec<(&Entry, f64)> = Vec::new();
        for shelf in self.shelves.iter().filter(|shelf| shelf.audience == audience && !shelf.pages.is_empty())
        {
            let scores = self.scores(connection, shelf, &groups, &weights)?;
            shelf.pages.iter().zip(scores).for_each(|(entry, score)| join(&mut ranked, entry, score));
        }
        self.judge(&typed, audience, &mut ranked);
        ranked.sort_by(|a, b| b.1.total_cmp(&a.1).then_with(|| a.0.topic.cmp(&b.0.topic)));
        Ok(self.found(&ranked, &typed, audience))
    }

    /// Combines the word scores with the model's and converts them to percent.
    fn judge(&self, typed: &Typed, audience: Audience, ranked: &mut [(&Entry, f64)]) {
        let Some(model) = &self.model else { return };
        let Some(said) = model.weigh(&self.lexicon.signs(typed, audience)) else { return };
        for (entry, score) in ranked.iter_mut() {
            *score = *score * COUNTED + said.get(entry.topic.as_str()).copied().unwrap_or(0.0);
        }
        let best = ranked.iter().map(|(_, score)| *score).fold(f64::MIN, f64::max);
        let sum: f64 = ranked.iter().map(|(_, score)| (score - best).exp()).sum();
        for (_, score) in ranked.iter_mut() {
            let part = 100.0 * (*score - best).exp() / sum;
            *score = if part < LEAST { 0.0 } else { part };
        }
    }

    /// Assembles the results from the ranked pages of a reader, which must include all of that reader's pages.
    fn found(&self, ranked: &[(&Entry, f64)], typed: &Typed, audience: Audience) -> SearchResults {
        let dictionary = self.lexicon.dictionary();
        let pins = self.pins(typed);
        let best = ranked.first().map_or(0.0, |(_, score)| *score);
        let page = |topic: &str| ranked.iter().find(|(entry, _)| entry.topic == topic);
        let pinned: Vec<Hit> = pins
            .iter()
            .filter_map(|(kind, topic)| {
                page(topic).map(|(entry, score)| hit(entry, score.max(best), Some(*kind)))
            })
            .collect();
        let is_other = |entry: &Entry| pinned.iter().all(|hit| hit.id != entry.topic);
        let others = ranked.iter().filter(|(entry, score)| *score > 0.0 && is_other(entry));
        let mut hits: Vec<Hit> =
            others.take(MOST_HITS).map(|(entry, score)| hit(entry, *score, None)).collect();
        let (services, named) = self.named.found(&typed.words, dictionary);
        let begin = self.fallback.as_deref().and_then(page).filter(|_| !typed.words.is_empty());
        let fallback = hits.is_empty() && pinned.is_empty() && services.is_empty() && begin.is_some();
        if fallback {
            hits.extend(begin.map(|(entry, score)| hit(entry, *score, None)));
        }
        let first = self.first.iter().filter(|(whose, _)| *whose == audience);
        let first = first.flat_map(|(_, services)| services.clone()).collect();
        SearchResults { first, pinned, services, named, hits, fallback }
    }

    /// Returns the pages that come first. One stop word alone is how most sentences begin, and says nothing yet.
    fn pins(&self, typed: &Typed) -> Vec<(PinKind, &str)> {
        let is_start = matches!(&typed.words[..], [word] if self.lexicon.is_stop(word));
        if is_start { Vec::new() } else { self.pins.pinned(&typed.words, self.lexicon.dictionary()) }
    }

    /// Returns the weight of each stem: 1 if it was said, less if it was corrected or only meant.
    fn weigh(&self, groups: &[Group]) -> Vec<f64> {
        let mut weights = vec![0.0; self.stems.len()];
        for group in groups {
            let said = if group.guessed { GUESSED } else { 1.0 };
            let all = group
                .said
                .iter()
                .map(|word| (word, said))
                .chain(group.meant.iter().map(|word| (word, MEANT)));
            for (word, weight) in all {
                let slot = self.stems.get(&stem(word)).and_then(|number| weights.get_mut(*number));
                if let Some(slot) = slot {
                    *slot = weight.max(*slot);
                }
            }
        }
        weights
    }

    fn scores(
        &self,
        connection: &Connection,
        shelf: &Shelf,
        groups: &[Group],
        weights: &[f64],
    ) -> Result<Vec<f64>, GuideError> {
        let mut scores: Vec<f64> = shelf.pages.iter().map(|entry| entry.keyword_score(weights)).collect();
        for group in groups {
            let said = if group.guessed { GUESSED } else { 1.0 };
            for (terms, weight) in [(&group.said, said), (&group.meant, MEANT)] {
                let sums = self.sums(connection, shelf, terms)?;
                scores.iter_mut().zip(sums).for_each(|(score, sum)| *score += weight * sum);
            }
        }
        Ok(scores)
    }

    /// Sums the scores of the terms for each page. A term that is in no list may still be a form of a word on a page;
    /// only FTS5 knows.
    fn sums(&self, connection: &Connection, shelf: &Shelf, terms: &[String]) -> Result<Vec<f64>, GuideError> {
        let mut sums = vec![0.0; shelf.pages.len()];
        let mut strangers = Vec::new();
        for term in terms {
            match self.ranks.get(&shelf.locale).map(|ranks| ranks.pages(term)) {
                Some(Some(pages)) => shelf.count(pages, &mut sums),
                Some(None) if self.lexicon.lists(term) => {}
                _ => strangers.push(term.as_str()),
            }
        }
        shelf.ask(connection, &strangers, &mut sums)?;
        Ok(sums)
    }
}

/// Merges a translation with the English page of its topic, keeping the better score.
fn join<'a>(ranked: &mut Vec<(&'a Entry, f64)>, entry: &'a Entry, score: f64) {
    match ranked.iter_mut().find(|(known, _)| known.topic == entry.topic) {
        Some(known) => known.1 = known.1.max(score),
        None => ranked.push((entry, score)),
    }
}

/// Reads the search data of the languages, in their order.
fn data(connection: &Connection, locales: &[&str]) -> Result<Vec<SearchData>, GuideError> {
    let mut data = Vec::new();
    for locale in locales {
        let name = if *locale == ENGLISH { "search".to_owned() } else { format!("search-{locale}") };
        data.extend(read_json::<SearchData>(connection, Table::Data, &name)?);
    }
    Ok(data)
}

fn pins(connection: &Connection) -> Result<Pins, GuideError> {
    let data = read_json::<PinData>(connection, Table::Data, "pins")?.unwrap_or_default();
    Ok(Pins::new(data, read_json::<LearntData>(connection, Table::Data, LEARNT)?.as_ref()))
}

/// Reads the model, which was trained on English questions only.
fn model(connection: &Connection, locale: &str) -> Result<Option<Model>, GuideError> {
    if locale != ENGLISH {
        return Ok(None);
    }
    Ok(read_json::<ModelData>(connection, Table::Data, MODEL)?.map(Model::new))
}

fn lexicon(connection: &Connection, locales: &[&str], data: Vec<SearchData>) -> Result<Lexicon, GuideError> {
    let mut vocabulary = Vec::new();
    for locale in locales {
        let mut statement = connection.prepare("SELECT word, pages FROM vocabulary WHERE locale = ?1")?;
        let words = statement.query_map([locale], |row| Ok((row.get(0)?, row.get(1)?)))?;
        vocabulary.extend(words.collect::<Result<Vec<(String, u32)>, _>>()?);
    }
    let filter = read_json::<Filter>(connection, Table::Data, DICTIONARY)?;
    Ok(Lexicon::new(vocabulary, data, Dictionary::new(filter)))
}

fn hit(entry: &Entry, score: f64, pin: Option<PinKind>) -> Hit {
    let score = (score * 1000.0).round() / 1000.0;
    Hit { id: entry.topic.clone(), title: entry.title.clone(), score, pin }
}
