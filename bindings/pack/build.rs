//! Builds, seals and signs the shipped pack from `core/guide/content`.

use std::fs;
use std::path::{Path, PathBuf};

use seal::pack::{PackHeader, seal_pack};
use seal::sign::SigningKey;

fn main() {
    let root = PathBuf::from(env("CARGO_MANIFEST_DIR"));
    let content = root.join("../../core/guide/content");
    let seed = root.join("development.seed");
    for path in [&content, &seed] {
        tell(&format!("cargo::rerun-if-changed={}", path.display()));
    }
    let mut files = Vec::new();
    collect(&content, &content, &mut files);
    files.sort();
    let image = guide::author::build(&files, false).unwrap_or_else(|report| stop(&report));
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
    let key = read_seed(&seed);
    let pack = seal_pack(&image, &header, &key).expect("an image of a few megabytes");
    let out = PathBuf::from(env("OUT_DIR"));
    fs::write(out.join("shipped"), pack).expect("the build folder can be written");
    fs::write(out.join("public"), key.public().expect("a seed of 32 bytes"))
        .expect("the build folder can be written");
}

/// As `pack::id`, which does not exist yet while this runs.
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

fn stop(report: &guide::author::Report) -> ! {
    for finding in &report.findings {
        tell(&format!("cargo::error={finding}"));
    }
    std::process::exit(1)
}

fn tell(line: &str) {
    println!("{line}");
}
