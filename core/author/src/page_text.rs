//! The words that search finds a page by.

use std::collections::BTreeSet;

use super::content::SourcePage;
use guide::format::tokens;
use guide::page::Block;

/// Returns the text of the headings and of the rest.
pub(super) fn texts(page: &SourcePage) -> (String, String) {
    let is_heading = |block: &&Block| matches!(block, Block::Heading { .. });
    let (headings, body): (Vec<&Block>, Vec<&Block>) =
        page.body.iter().map(|parsed| &parsed.block).partition(is_heading);
    let join = |blocks: Vec<&Block>| blocks.iter().map(|block| block.text()).collect::<Vec<_>>().join("\n");
    (join(headings), join(body))
}

/// Returns every word of a page, of its heads and keywords too.
pub(super) fn all_words(page: &SourcePage) -> BTreeSet<String> {
    let (headings, body) = texts(page);
    let front = &page.front;
    let all = [front.title.as_str(), &front.summary, &headings, &body];
    let texts = all.into_iter().chain(front.keywords.iter().map(String::as_str));
    texts.flat_map(tokens).collect()
}
