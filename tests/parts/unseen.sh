#!/usr/bin/env bash
# The library that ships tells nothing of its purpose to whoever takes it apart, and stays small.
set -eu
cd "$(dirname "$0")/../.."
. tests/parts/need
need python3 python3
need strip binutils
target=${CARGO_TARGET_DIR:-target}
(cd tests/unseen && PYTHONDONTWRITEBYTECODE=1 python3 -m unittest -q)
mkdir -p build/unseen
bindings/ship >/dev/null
cargo build --release --quiet -p kit
cargo build --release --quiet -p baseline
strip --strip-all -o build/unseen/libkit.so build/ship/host/libkit.so
strip --strip-all -o build/unseen/libkit-release.so "$target/release/libkit.so"
python3 tests/unseen/sizes.py "$@" ship=build/unseen/libkit.so release=build/unseen/libkit-release.so
python3 tests/unseen/unseen.py build/unseen/libkit.so "$target/release/libbaseline.a"
