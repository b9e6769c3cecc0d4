//! The pack as a static site that any force or school can host.
//!
//! Every page is complete in itself: style and script are inside it, and its Content-Security-Policy names their hashes
//! and allows nothing else, so no page can open anything from elsewhere. All is readable without script; script adds
//! leaving by three Shifts, search and the questions of the plan.

mod ask;
mod forces;
mod frame;
mod front;
mod html;
mod people;
mod topics;

use frame::{Frame, Script};
use html::escape;

use guide::{Arg, Audience, Guide, GuideError};

/// What the host of the site may choose.
#[derive(Debug, Clone)]
pub struct SiteOptions {
    /// Where leaving leads: a page that anyone may have open, without personal content.
    pub exit_url: String,
    /// A picture of the take-away text as a QR code (SVG), if there is one.
    pub take_away_svg: Option<String>,
}

impl Default for SiteOptions {
    /// Leaves to the page that GOV.UK's own pattern uses.
    fn default() -> Self {
        Self { exit_url: "https://www.bbc.co.uk/weather".to_owned(), take_away_svg: None }
    }
}

/// Renders the whole site: path from its root, and bytes. The same pack gives the same bytes.
///
/// # Errors
/// Those of [`Guide`]: the pack lacks data or words that a page needs.
pub fn site(guide: &Guide, options: &SiteOptions) -> Result<Vec<(String, Vec<u8>)>, GuideError> {
    let mut site = Site { guide, options, files: Vec::new() };
    front::pages(&mut site)?;
    for audience in Audience::ALL {
        topics::pages(&mut site, audience)?;
        people::list(&mut site, audience)?;
    }
    people::pages(&mut site)?;
    forces::pages(&mut site)?;
    ask::pages(&mut site)?;
    site.files.sort();
    Ok(site.files)
}

/// The site in the making.
struct Site<'a> {
    guide: &'a Guide,
    options: &'a SiteOptions,
    files: Vec<(String, Vec<u8>)>,
}

impl Site<'_> {
    /// A message, escaped.
    fn word(&self, id: &str) -> Result<String, GuideError> {
        Ok(escape(&self.guide.word(id, &[])?))
    }

    /// A message with one value, escaped.
    fn word_with(&self, id: &str, name: &str, value: &str) -> Result<String, GuideError> {
        Ok(escape(&self.guide.word(id, &[(name, Arg::Text(value))])?))
    }

    /// Adds a page; its frame says where it is.
    fn add(&mut self, frame: &Frame<'_>) -> Result<(), GuideError> {
        let html = frame.render(self)?;
        self.files.push((frame.path.to_owned(), html.into_bytes()));
        Ok(())
    }
}
