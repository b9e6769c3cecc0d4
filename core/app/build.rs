//! Compresses the list of licences, so that none of its words can be read in the library.

use std::path::Path;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=licences.json");
    let pressed = miniz_oxide::deflate::compress_to_vec_zlib(&fs::read("licences.json")?, 10);
    let folder = env::var_os("OUT_DIR").ok_or(io::ErrorKind::NotFound)?;
    fs::write(Path::new(&folder).join("licences.zlib"), pressed)
}
