//! Renders the pack as a static site that any force or school can host.
//!
//! Every page is self-contained: it includes its style and script, and its Content-Security-Policy allows only those,
//! by hash, so it loads nothing from elsewhere. Everything can be read without script; script adds leaving with three
//! Shifts, search and the questions of the plan.

mod ask;
mod forces;
mod frame;
mod front;
mod html;
mod icons;
mod people;
mod topics;

use frame::{Frame, Script};
use html::escape;

use guide::{Arg, Audience, Guide, GuideError};

/// Options for the host of the site.
#[derive(Debug, Clone)]
pub struct SiteOptions {
    /// The page that leaving opens: an inconspicuous one without personal content.
    pub exit_url: String,
    /// The take-away text as a QR code (SVG), if wanted.
    pub take_away_svg: Option<String>,
}

impl Default for SiteOptions {
    /// Leaves to the page that GOV.UK's own pattern uses.
    fn default() -> Self {
        Self { exit_url: "https://www.bbc.co.uk/weather".to_owned(), take_away_svg: None }
    }
}

/// Renders the whole site; returns path from its root and bytes of each file. The same pack gives the same bytes.
///
/// # Errors
/// The errors of [`Guide`], if the pack lacks data or messages for a page.
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

/// The site while it is rendered.
struct Site<'a> {
    guide: &'a Guide,
    options: &'a SiteOptions,
    files: Vec<(String, Vec<u8>)>,
}

impl Site<'_> {
    /// Returns a message, escaped.
    fn word(&self, id: &str) -> Result<String, GuideError> {
        Ok(escape(&self.guide.word(id, &[])?))
    }

    /// Returns a message with one value, escaped.
    fn word_with(&self, id: &str, name: &str, value: &str) -> Result<String, GuideError> {
        Ok(escape(&self.guide.word(id, &[(name, Arg::Text(value))])?))
    }

    /// Renders and adds a page.
    fn add(&mut self, frame: &Frame<'_>) -> Result<(), GuideError> {
        let html = frame.render(self)?;
        self.files.push((frame.path.to_owned(), html.into_bytes()));
        Ok(())
    }
}
