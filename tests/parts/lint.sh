#!/usr/bin/env bash
# Format and lints for all Rust in the workspace; the look: its pairs, its pictures, what is generated; the English of the documents.
set -eu
cd "$(dirname "$0")/../.."
. tests/parts/need
need python3 python3
(cd tests/look && PYTHONDONTWRITEBYTECODE=1 python3 -m unittest -q)
(cd tests/words && PYTHONDONTWRITEBYTECODE=1 python3 -m unittest -q)
cargo fmt --all --check
cargo clippy --release --workspace --all-targets -- -D warnings
