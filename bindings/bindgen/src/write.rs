//! Writes the generated sources where the test suites and shells expect them.

use anyhow::{Result, bail};
use camino::{Utf8Path, Utf8PathBuf};
use uniffi_bindgen::bindings::{GenerateOptions, TargetLanguage, generate_with_bindgen_paths};

use crate::paths;

/// The address of a direct buffer's first byte. UniFFI 0.32 combines it with the length remaining after the position.
const FROM_FIRST_BYTE: &str = "com.sun.jna.Native.getDirectBufferPointer(value)\n";
const FROM_POSITION: &str =
    "com.sun.jna.Native.getDirectBufferPointer(value).share(value.position().toLong())\n";

/// Writes `kotlin/kit/kit.kt`, corrected so that a buffer whose position is not 0 passes the right bytes.
pub(crate) fn kotlin(library: &Utf8Path, folder: &Utf8Path) -> Result<()> {
    write(library, folder.join("kotlin"), TargetLanguage::Kotlin)?;
    let file = folder.join("kotlin/kit/kit.kt");
    let source = std::fs::read_to_string(&file)?;
    if source.matches(FROM_FIRST_BYTE).count() != 1 {
        bail!("the generated Kotlin takes a buffer's address differently now: look at it anew");
    }
    Ok(std::fs::write(&file, source.replace(FROM_FIRST_BYTE, FROM_POSITION))?)
}

/// Writes `swift/KitBindings/` (sources) and `swift/KitFFI/` (header and module map of a system library target).
pub(crate) fn swift(library: &Utf8Path, folder: &Utf8Path) -> Result<()> {
    let out = folder.join("swift");
    write(library, out.clone(), TargetLanguage::Swift)?;
    move_into(&out, "KitBindings", [("KitBindings.swift", "KitBindings.swift")])?;
    move_into(&out, "KitFFI", [("KitFFI.h", "KitFFI.h"), ("KitFFI.modulemap", "module.modulemap")])
}

fn move_into<const N: usize>(out: &Utf8Path, name: &str, files: [(&str, &str); N]) -> Result<()> {
    let folder = out.join(name);
    std::fs::create_dir_all(&folder)?;
    files.into_iter().try_for_each(|(from, to)| Ok(std::fs::rename(out.join(from), folder.join(to))?))
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
