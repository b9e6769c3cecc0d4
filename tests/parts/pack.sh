#!/usr/bin/env bash
# The advice: every rule on every page, and the shipped pack opened as a phone would.
set -eu
cargo run --release --quiet -- pack check
