#!/usr/bin/env bash
# By name only: checks that the same sources in two folders give the same bytes (the pack and the site).
# Not held yet: the library that ships, which would have OpenSSL built twice, and the Android package, which would have
# the shell compiled twice and is signed with a key that is thrown away.
set -eu
cd "$(dirname "$0")/../.."
. tests/parts/program
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for folder in one another-folder; do
  mkdir "$work/$folder"
  git ls-files -z core/guide bindings/pack | xargs -0 cp -P --parents -t "$work/$folder"
  (
    cd "$work/$folder"
    "$ALCOVE" pack build --key bindings/pack/development.seed --out advice.pack
    "$ALCOVE" pack site --out site
  ) >/dev/null
done
cmp "$work/one/advice.pack" "$work/another-folder/advice.pack"
diff -r "$work/one/site" "$work/another-folder/site"
sha256sum "$work/one/advice.pack" | sed "s, .*, advice.pack,"
echo "repeat: pack and $(find "$work/one/site" -type f | wc -l) files of the site are the same"
