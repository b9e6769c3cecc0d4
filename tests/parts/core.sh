#!/usr/bin/env bash
# Every test of the Rust workspace: crates, vectors and journeys.
set -eu
cargo test --release --workspace --exclude faults --no-fail-fast --quiet
