#!/usr/bin/env bash
# After a locking, an erasing, a change of code, a bundle, a copy and a panic nothing is in memory: read from outside of the process.
# tests/memory/run looks as often as ALCOVE_ROUNDS says, with other codes and words each time.
set -eu
cargo test --release --quiet --workspace --test jvm --test scan
