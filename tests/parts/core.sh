#!/usr/bin/env bash
# Runs every Rust test except those of the faults and memory parts: crates, vectors, doc tests and journeys.
set -eu
# Always select from the whole workspace: for fewer crates Cargo would rebuild everything with fewer features.
tests=(cargo test --release --workspace --no-fail-fast --quiet)
code=0
"${tests[@]}" --lib --bins --test vectors --test orders --test author --test app --test pack_update || code=1
"${tests[@]}" --doc || code=1
exit $code
