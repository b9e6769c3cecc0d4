#!/usr/bin/env bash
# Every test of the Rust workspace but those of the parts faults and memory: crates, vectors, examples in documents, journeys.
set -eu
# Always the whole workspace, of which the programs are chosen: of fewer crates Cargo would build all again with fewer features.
tests=(cargo test --release --workspace --no-fail-fast --quiet)
"${tests[@]}" --lib --bins --test vectors --test orders --test author --test app --test pack_update
"${tests[@]}" --doc
