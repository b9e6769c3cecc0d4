//! Checks the content of this crate.
fn main() {}
