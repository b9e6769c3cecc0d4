#!/usr/bin/env bash
# By name only: checks that the same sources in two folders give the same bytes: pack, site, library that ships, package.
# Minutes, since everything is built twice. The package is compared before it is signed: its key is thrown away.
set -eu
cd "$(dirname "$0")/../.."
. tests/parts/need
need java openjdk-17-jdk-headless
need mvn maven
. tests/parts/program
bindings/generate
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
unset CARGO_TARGET_DIR

# What both have from here: the bindings, which are made from the plain build.
sources() { # FOLDER
  mkdir -p "$1/build"
  git ls-files -z | xargs -0 cp -P --parents -t "$1"
  cp -Rp build/kit "$1/build/kit"
}

build() { # joined, since a shell that tests the outcome would go on after a failure
  "$ALCOVE" pack build --key bindings/pack/development.seed --out advice.pack &&
    "$ALCOVE" pack site --out site &&
    ALCOVE_BUILD=development bindings/ship &&
    android/package
}

# The names differ in length too: a name that stood in what is made would move the rest of it.
one=$work/one other=$work/another-folder-of-a-longer-name
for folder in "$one" "$other"; do
  sources "$folder"
  (cd "$folder" && build) >"$work/said.txt" 2>&1 || { cat "$work/said.txt" >&2; exit 1; }
done
for made in advice.pack build/ship/host/libkit.so build/ship/host/libkit.a build/package/loose.apk; do
  cmp "$one/$made" "$other/$made"
  sha256sum "$one/$made" | sed "s, .*, $made,"
done
diff -r "$one/site" "$other/site"
echo "repeat: pack, library, package and $(find "$one/site" -type f | wc -l) files of the site are the same"
