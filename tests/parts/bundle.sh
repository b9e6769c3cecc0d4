#!/usr/bin/env bash
# Opens a bundle with other people's tools, and checks that an altered one is detected.
set -eu
cd "$(dirname "$0")/../.."
. tests/parts/need
need python3 python3
need unzip unzip
need 7z p7zip-full
need age age
need openssl openssl
out=build/bundle
rm -rf "$out/made" && mkdir -p "$out/made"
. tests/parts/program
venv=$out/venv
[ -x "$venv/bin/bagit.py" ] || { python3 -m venv "$venv" && "$venv/bin/pip" install -q bagit==1.9.0 setuptools==80.9.0; } ||
  { echo "bagit is missing: no Python registry" >&2; exit 77; }

echo 'k7q2m-x4v9p-d3n8c-z6w1h-r5t0j' >"$out/made/words"
"$ALCOVE" tour --bundle "$out/made/record.zip" >"$out/made/tour.txt"
"$ALCOVE" tour --bundle "$out/made/sealed.age" --seal-with "$out/made/words" >/dev/null

unzip -tqq "$out/made/record.zip"
7z t -bso0 -bsp0 "$out/made/record.zip"
python3 -c 'import sys, zipfile; sys.exit(zipfile.ZipFile(sys.argv[1]).testzip() is not None)' "$out/made/record.zip"
unzip -q "$out/made/record.zip" -d "$out/made/unzipped"
"$venv/bin/bagit.py" --validate --quiet "$out"/made/unzipped/record-*
"$ALCOVE" bundle verify "$out"/made/unzipped/record-* >/dev/null
"$ALCOVE" bundle verify "$out/made/sealed.age" --passphrase-file "$out/made/words" >/dev/null
"$ALCOVE" bundle open "$out/made/sealed.age" --passphrase-file "$out/made/words" --into "$out/made/opened" >/dev/null

# The ordinary program asks for the words at a terminal.
python3 tests/bundle/unseal.py "$out/made/sealed.age" "$out/made/words" "$out/made/unsealed.zip"
"$ALCOVE" bundle verify "$out/made/unsealed.zip" >/dev/null

python3 tests/bundle/altered.py "$ALCOVE" "$out/made"

# The page's reader of zips needs no browser.
need node nodejs
node tests/fuzz/page.mjs
