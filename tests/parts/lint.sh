#!/usr/bin/env bash
# Format and lints: the house's rules for all Rust in the workspace.
set -eu
cargo fmt --all --check
cargo clippy --release --workspace --all-targets -- -D warnings
