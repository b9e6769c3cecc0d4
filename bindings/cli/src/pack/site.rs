//! `alcove pack site`.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use author::{SiteOptions, site};
use clap::Args;
use guide::Guide;

use super::{Source, picture};
use crate::{Failure, content};

/// Arguments of `alcove pack site`.
#[derive(Args)]
pub(crate) struct Site {
    /// The folder to write to: new or empty
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// Where "exit this page" leads: an inconspicuous page; by default, a weather forecast
    #[arg(long, value_name = "URL", value_parser = web_page)]
    exit: Option<String>,
    #[command(flatten)]
    source: Source,
}

impl Site {
    /// Renders the site; prints how many pages were written, and the largest.
    pub(crate) fn run(self) -> Result<ExitCode, Failure> {
        let guide = self.source.open()?;
        has(&guide, &self.source.language)?;
        make_empty(&self.out)?;
        let picture = picture::svg(&handoff::take_away(&guide)?.rows);
        let mut options = SiteOptions { take_away_svg: Some(picture), ..SiteOptions::default() };
        if let Some(exit) = self.exit {
            options.exit_url = exit;
        }
        let files = site(&guide, &options)?;
        for (path, bytes) in &files {
            write(&self.out.join(path), bytes)?;
        }
        let largest = files.iter().map(|(_, bytes)| bytes.len()).max().unwrap_or(0);
        let (out, pages) = (self.out.display(), files.len());
        writeln!(io::stdout(), "{out}: {pages} pages, the largest {largest} bytes")?;
        Ok(ExitCode::SUCCESS)
    }
}

/// Refuses a language that the pack does not have: a whole site would be English under another name.
fn has(guide: &Guide, language: &str) -> Result<(), Failure> {
    if language == guide::ENGLISH || guide.meta().languages.iter().any(|known| known.id == language) {
        return Ok(());
    }
    Err(Failure::Input(format!(
        "the pack has no language {language}: leave out --language, or build the pack with it"
    )))
}

fn web_page(text: &str) -> Result<String, String> {
    let is_plain = text.bytes().all(|byte| byte.is_ascii_graphic());
    if text.len() > "https://".len() && text.starts_with("https://") && is_plain {
        Ok(text.to_owned())
    } else {
        Err("an address that begins with https://".to_owned())
    }
}

/// Refuses a folder with files in it, which belong to somebody: neither mixes them with the site nor deletes them.
fn make_empty(folder: &Path) -> Result<(), Failure> {
    let failed = |cause| Failure::Write { path: folder.to_owned(), cause };
    fs::create_dir_all(folder).map_err(failed)?;
    let mut entries = fs::read_dir(folder).map_err(|cause| content::cannot_read(folder, cause))?;
    if entries.next().is_some() {
        return Err(Failure::Input(format!("{} is not empty: name a new folder", folder.display())));
    }
    Ok(())
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let folder = path.parent().map_or(Ok(()), fs::create_dir_all);
    folder
        .and_then(|()| fs::write(path, bytes))
        .map_err(|cause| Failure::Write { path: path.to_owned(), cause })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site_into(out: &Path) -> Result<ExitCode, Failure> {
        let source = Source { pack: None, language: guide::ENGLISH.to_owned() };
        Site { out: out.to_owned(), exit: Some("https://example.org/".to_owned()), source }.run()
    }

    #[test]
    fn the_site_is_written_whole_with_its_code_and_its_way_out() {
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path().join("a/site");
        site_into(&out).unwrap();
        let read = |name: &str| fs::read_to_string(out.join(name)).unwrap();
        assert!(read("index.html").contains("href=\"https://example.org/\""));
        assert!(read("cards.html").contains("<svg"));
        assert!(read("under-18/already-paid.html").contains("<h1>"));
    }

    #[test]
    fn a_folder_that_holds_something_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("mine"), "x").unwrap();
        let refused = site_into(folder.path()).unwrap_err();
        assert!(refused.to_string().ends_with("is not empty: name a new folder"), "{refused}");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_language_that_the_pack_does_not_have_writes_no_site() {
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path().join("site");
        let source = Source { pack: None, language: "gd".to_owned() };
        let refused = Site { out: out.clone(), exit: None, source }.run().unwrap_err();
        assert!(refused.to_string().starts_with("the pack has no language gd"), "{refused}");
        assert!(!out.exists());
    }

    #[test]
    fn the_way_out_is_a_web_page() {
        assert!(web_page("https://example.org/").is_ok());
        for bad in ["http://example.org/", "https://", "javascript:alert(1)", "https://a b/"] {
            assert!(web_page(bad).is_err(), "{bad}");
        }
    }
}
