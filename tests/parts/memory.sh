#!/usr/bin/env bash
# Searches the process's memory from outside for secrets after lock, erase, change of code, bundle, copy and panic.
# tests/memory/run looks as often as ALCOVE_ROUNDS says, with other codes and words each time.
set -eu
cargo test --release --quiet --workspace --test jvm --test scan
