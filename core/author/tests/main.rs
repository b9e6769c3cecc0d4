//! The pack that ships and the rules that it is built by, in one program: the pack is built once for all of them.
#![expect(clippy::unwrap_used, reason = "a test that cannot read its files must fail")]
#![expect(clippy::print_stdout, reason = "the figure of a batch that was held back is read, not only passed")]

mod common;

mod advice;
mod apart;
mod casework;
mod check;
mod image;
mod pins;
mod places;
mod pseudo;
mod search;
mod shipped;
mod site;
mod welsh;
