//! The generated sources, where the test suites and shells look for them.

use anyhow::Result;
use camino::{Utf8Path, Utf8PathBuf};
use uniffi_bindgen::bindings::{GenerateOptions, TargetLanguage, generate_with_bindgen_paths};

use crate::paths;

/// `kotlin/kit/kit.kt`.
pub(crate) fn kotlin(library: &Utf8Path, folder: &Utf8Path) -> Result<()> {
    write(library, folder.join("kotlin"), TargetLanguage::Kotlin)
}

/// `swift/KitBindings.swift`, and `swift/ffi/` with the header and the module map that a system library target needs.
pub(crate) fn swift(library: &Utf8Path, folder: &Utf8Path) -> Result<()> {
    let out = folder.join("swift");
    write(library, out.clone(), TargetLanguage::Swift)?;
    let ffi = out.join("ffi");
    std::fs::create_dir_all(&ffi)?;
    std::fs::rename(out.join("KitFFI.h"), ffi.join("KitFFI.h"))?;
    std::fs::rename(out.join("KitFFI.modulemap"), ffi.join("module.modulemap"))?;
    Ok(())
}

fn write(library: &Utf8Path, out_dir: Utf8PathBuf, language: TargetLanguage) -> Result<()> {
    std::fs::create_dir_all(&out_dir)?;
    let options = GenerateOptions {
        languages: vec![language],
        source: library.to_owned(),
        out_dir,
        crate_filter: Some("kit".to_owned()),
        ..GenerateOptions::default()
    };
    generate_with_bindgen_paths(options, paths())
}
