#!/usr/bin/env bash
# Format and lints for all Rust in the workspace; the look: its pairs, its pictures, what is generated; the English of the
# documents; circles of files in a crate; the stores' texts; the length of the shells.
set -eu
cd "$(dirname "$0")/../.."
. tests/parts/need
need python3 python3

stores() { # what the stores are told; the recipe for F-Droid is YAML, which Python's own library does not read
  local python=python3 own=$PWD/build/lint/venv
  if ! python3 -c 'import yaml' 2>/dev/null; then
    [ -x "$own/bin/python" ] || { python3 -m venv "$own" && "$own/bin/pip" install -q pyyaml==6.0.3; } ||
      { echo "pyyaml is missing: no Python registry" >&2; exit 77; }
    python=$own/bin/python
  fi
  (cd tests/store && PYTHONDONTWRITEBYTECODE=1 "$python" -m unittest -q)
}

(cd tests/look && PYTHONDONTWRITEBYTECODE=1 python3 -m unittest -q)
(cd tests/shape && PYTHONDONTWRITEBYTECODE=1 python3 -m unittest -q)
(cd tests/words && PYTHONDONTWRITEBYTECODE=1 python3 -m unittest -q)
(cd tests/glass && PYTHONDONTWRITEBYTECODE=1 python3 -m unittest -q)
stores
cargo fmt --all --check
cargo clippy --release --workspace --all-targets -- -D warnings
