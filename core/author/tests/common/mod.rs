//! Reads folders of source files, and builds the shipped pack once for all tests.

pub(crate) mod corpus;

use std::path::Path;
use std::sync::OnceLock;

use guide::Guide;

/// The image of the shipped pack.
pub(crate) fn image() -> &'static [u8] {
    static IMAGE: OnceLock<Vec<u8>> = OnceLock::new();
    IMAGE.get_or_init(|| {
        let image = author::build(&read("../guide/content"), false).map_err(|report| report.findings);
        image.expect("the content can be built")
    })
}

/// The shipped pack, in a language.
pub(crate) fn shipped(locale: &str) -> Guide {
    Guide::open(image(), locale).unwrap()
}

/// Reads every file below a folder of this crate: path with `/` and text, by path.
pub(crate) fn read(folder: &str) -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut files = Vec::new();
    collect(&root, &root, &mut files);
    files.sort();
    files
}

fn collect(root: &Path, folder: &Path, files: &mut Vec<(String, String)>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(root, &path, files);
        } else {
            let name = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
            files.push((name, std::fs::read_to_string(&path).unwrap()));
        }
    }
}
