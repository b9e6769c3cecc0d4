#!/usr/bin/env bash
# Checks dependencies with cargo-deny (licences, sources, duplicates), the list of licences that ships, and the SBOM.
set -eu
cd "$(dirname "$0")/../.."
. tests/parts/need
need python3 python3
version=0.20.2
tool=$PWD/build/deny-$version
# Unoptimised: it takes a minute instead of four.
[ -x "$tool/bin/cargo-deny" ] ||
  CARGO_PROFILE_DEV_DEBUG=0 CARGO_TARGET_DIR=$tool/target cargo install --quiet --debug --locked --root "$tool" --version "$version" cargo-deny
rm -rf "$tool/target"
"$tool/bin/cargo-deny" --log-level error --locked check licenses bans sources

# An unlicensed part would be noticed.
sed '/^allow = \[/s/"ISC", //' deny.toml >build/deny.toml
"$tool/bin/cargo-deny" --log-level error --locked check --config build/deny.toml licenses >/dev/null 2>&1 &&
  { echo "a part with a licence that is not allowed was let through"; exit 1; }

bindings/parts/collect --check
bindings/parts/sbom build/alcove.cdx.json
python3 - <<'PYTHON'
import json
parts = {part["name"]: part for part in json.load(open("build/alcove.cdx.json"))["components"]}
for name in ["ring", "rusqlite", "sqlcipher-src", "openssl-src", "uniffi", "age"]:
    assert parts[name]["version"] and parts[name]["hashes"] and parts[name]["licenses"], name
assert "proptest" not in parts and "clap" not in parts
PYTHON
