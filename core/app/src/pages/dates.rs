//! Days of the pack as people write them.

use guide::Arg;

use crate::times;
use crate::world::World;

/// A message with a day in its gap `date`. What is no whole day (`YYYY-MM-DD`) stays as it is.
pub(crate) fn with_day(world: &World, word: &str, iso: &str) -> String {
    let day = day(world, iso).unwrap_or_else(|| iso.to_owned());
    world.advice.word_with(word, &[("date", Arg::Text(&day))])
}

/// `28 November 2026`, in the language of the page.
pub(crate) fn day(world: &World, iso: &str) -> Option<String> {
    let mut parts = iso.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    times::date(world, year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}
