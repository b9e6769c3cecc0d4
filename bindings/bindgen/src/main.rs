//! Writes the Kotlin and Swift bindings of `kit`, and the listing of its surface, from the built library.
//!
//! `bindgen LIBRARY FOLDER`: the built library, not yet stripped (its symbols describe the surface), and the folder to
//! write `kotlin/`, `swift/` and `api.txt` to. Refuses a surface that breaks a rule.

mod listing;
mod rules;
mod write;

use anyhow::{Context, Result, bail};
use camino::{Utf8Path, Utf8PathBuf};
use uniffi_bindgen::{BindgenLoader, BindgenPaths, BindgenPathsLayer, GlobalConfig};
use uniffi_meta::Metadata;

/// Locates the settings of `kit`, the only crate with a surface.
struct KitRoot;

impl BindgenPathsLayer for KitRoot {
    fn get_crate_root(&self, crate_name: &str) -> Option<Utf8PathBuf> {
        (crate_name == "kit").then(|| Utf8PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../kit")))
    }
}

fn main() -> Result<()> {
    let arguments: Vec<Utf8PathBuf> = std::env::args().skip(1).map(Utf8PathBuf::from).collect();
    let [library, folder] = arguments.as_slice() else { bail!("usage: bindgen LIBRARY FOLDER") };
    let items = surface(library)?;
    rules::check(&items)?;
    std::fs::create_dir_all(folder)?;
    std::fs::write(folder.join("api.txt"), listing::listing(&items)?)?;
    write::kotlin(library, folder)?;
    write::swift(library, folder)
}

fn paths() -> BindgenPaths {
    let mut paths = BindgenPaths::default();
    paths.add_layer(KitRoot);
    paths
}

/// Reads everything that the library exports, as its symbols describe it.
fn surface(library: &Utf8Path) -> Result<Vec<Metadata>> {
    let mut groups = BindgenLoader::new(paths(), GlobalConfig::default()).load_metadata(library)?;
    let kit = groups.remove("kit").context("no surface found: was the library stripped?")?;
    Ok(kit.items.into_iter().collect())
}
