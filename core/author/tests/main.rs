//! Tests of the shipped pack and the rules for building it, in one program so that the pack is built only once.
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
