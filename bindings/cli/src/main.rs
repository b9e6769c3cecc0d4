//! The program `alcove`.
fn main() {}
