//! Builds, seals and signs the shipped pack from `core/guide/content`. A release provides its own pack, signed with its
//! own key; without one, the build fails.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use keys::Build;
use seal::pack::{PackHeader, open_pack, seal_pack};
use seal::sign::SigningKey;

#[path = "src/keys.rs"]
mod keys;

fn main() {
    let root = PathBuf::from(env("CARGO_MANIFEST_DIR"));
    let content = root.join("../../core/guide/content");
    let seed = root.join("development.seed");
    for path in [&content, &seed] {
        tell(&format!("cargo::rerun-if-changed={}", path.display()));
    }
    for name in [keys::BUILD, keys::KEYS, keys::PACK] {
        tell(&format!("cargo::rerun-if-env-changed={name}"));
    }
    let development = read_seed(&seed);
    let public = development.public().expect("a seed of 32 bytes");
    let set = |name: &str| std::env::var(name).ok();
    let [build, trusted, own_pack] = [keys::BUILD, keys::KEYS, keys::PACK].map(set);
    let build = keys::decide(build.as_deref(), trusted.as_deref(), own_pack.as_deref(), &public);
    let build = build.unwrap_or_else(|refusal| refuse(&refusal));
    let mut files = Vec::new();
    collect(&content, &content, &mut files);
    files.sort();
    let image = author::build(&files, false).unwrap_or_else(|report| stop(&report));
    let meta = guide::Guide::open(&image, guide::ENGLISH)
        .expect("the image that was just built opens")
        .meta()
        .clone();
    let header = PackHeader {
        pack_id: pack_id(&meta.id),
        version: meta.version,
        built_ms: meta.built_ms(),
        expires_ms: meta.expires_ms(),
    };
    let (pack, trusted, is_development) = match build {
        Build::Development => (
            seal_pack(&image, &header, &development).expect("an image of a few megabytes"),
            vec![public],
            true,
        ),
        Build::Release(trusted, path) => {
            (released(&path, &trusted, &header).unwrap_or_else(|refusal| refuse(&refusal)), trusted, false)
        }
    };
    let out = PathBuf::from(env("OUT_DIR"));
    fs::write(out.join("shipped"), pack).expect("the build folder can be written");
    fs::write(out.join("keys.rs"), as_source(&trusted, is_development))
        .expect("the build folder can be written");
}

/// Reads a release's pack: signed with one of its keys, with the id and version of the sources here.
fn released(path: &str, trusted: &[[u8; 32]], header: &PackHeader) -> Result<Vec<u8>, String> {
    tell(&format!("cargo::rerun-if-changed={path}"));
    let pack = fs::read(path).map_err(|error| format!("{path}: {error}"))?;
    let opened = open_pack(&pack, trusted, 1).map_err(|error| format!("{path}: {error}"))?;
    let is_ours = opened.header.pack_id == header.pack_id && opened.header.version == header.version;
    if is_ours { Ok(pack) } else { Err(format!("{path} is not the pack of these sources")) }
}

fn as_source(trusted: &[[u8; 32]], is_development: bool) -> String {
    let mut source = String::from("/// The public keys whose packs are opened.\n");
    writeln!(source, "pub static TRUSTED_KEYS: &[[u8; 32]] = &{trusted:?};").expect("a text grows");
    writeln!(source, "const IS_DEVELOPMENT: bool = {is_development};").expect("a text grows");
    source
}

/// Does the same as `pack::id`, which does not exist yet when this runs.
fn pack_id(name: &str) -> [u8; 16] {
    let sum = seal::digest::sha256(name.as_bytes());
    std::array::from_fn(|at| sum[at])
}

fn read_seed(path: &Path) -> SigningKey {
    let text = fs::read_to_string(path).expect("development.seed is there");
    let digit =
        |at: usize| u8::from_str_radix(text.trim().get(2 * at..2 * at + 2).expect("64 hex digits"), 16);
    let mut seed: [u8; 32] = std::array::from_fn(|at| digit(at).expect("64 hex digits"));
    SigningKey::from_bytes(&mut seed)
}

fn collect(root: &Path, folder: &Path, files: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).expect("the content folder is there") {
        let path = entry.expect("the content folder can be read").path();
        if path.is_dir() {
            collect(root, &path, files);
        } else {
            let name = path
                .strip_prefix(root)
                .expect("below the content folder")
                .to_string_lossy()
                .replace('\\', "/");
            files.push((name, fs::read_to_string(&path).expect("content is text")));
        }
    }
}

fn env(name: &str) -> String {
    std::env::var(name).expect("cargo sets it")
}

fn refuse(refusal: &str) -> ! {
    tell(&format!("cargo::error={refusal}"));
    std::process::exit(1)
}

fn stop(report: &author::Report) -> ! {
    for finding in &report.findings {
        tell(&format!("cargo::error={finding}"));
    }
    std::process::exit(1)
}

fn tell(line: &str) {
    println!("{line}");
}
