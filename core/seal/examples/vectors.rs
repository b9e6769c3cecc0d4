//! Rewrites the test vectors: `cargo run --release -p seal --example vectors`. The same code gives the same files.

#![expect(unreachable_pub, reason = "shared with the test that walks the vectors")]

#[path = "../tests/common/mod.rs"]
mod common;

fn main() -> std::io::Result<()> {
    let folder = common::folder();
    std::fs::create_dir_all(&folder)?;
    for (name, vector) in common::make::all() {
        std::fs::write(folder.join(format!("{name}.json")), common::make::text(&vector))?;
    }
    Ok(())
}
