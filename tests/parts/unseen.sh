#!/usr/bin/env bash
# Checks that the library that ships reveals nothing of its purpose and stays small.
set -eu
cd "$(dirname "$0")/../.."
. tests/parts/need
need python3 python3
need strip binutils
target=${CARGO_TARGET_DIR:-target}
(cd tests/unseen && PYTHONDONTWRITEBYTECODE=1 python3 -m unittest -q)
mkdir -p build/unseen
# What phones get is a release, and without a trusted key of its own there is none.
if env -u ALCOVE_BUILD -u ALCOVE_KEYS bindings/ship >/dev/null 2>build/unseen/refused.txt; then
  echo "unseen: a release was built that has no trusted key of its own" >&2; exit 1
fi
grep -q "a release needs its own trusted key" build/unseen/refused.txt || { cat build/unseen/refused.txt >&2; exit 1; }
ALCOVE_BUILD=development bindings/ship >/dev/null
cargo build --release --quiet --workspace --lib
strip --strip-all -o build/unseen/libkit.so build/ship/host/libkit.so
strip --strip-all -o build/unseen/libkit-release.so "$target/release/libkit.so"
python3 tests/unseen/sizes.py "$@" ship=build/unseen/libkit.so release=build/unseen/libkit-release.so
python3 tests/unseen/unseen.py build/unseen/libkit.so "$target/release/libbaseline.a"
for made in build/ship/host/libkit.so build/ship/host/libkit.a; do
  ! grep -qaF -e "$PWD" -e "$(realpath "$target")" -e "${CARGO_HOME:-$HOME/.cargo}" "$made" || { echo "unseen: $made names a folder of this machine" >&2; exit 1; }
done
# Apple wants a reason for some calls; the manifest is held to what the library makes.
nm -D -u build/ship/host/libkit.so | PYTHONDONTWRITEBYTECODE=1 python3 tests/ios/reasons.py
