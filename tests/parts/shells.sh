#!/usr/bin/env bash
# The Android shell of the old pages walks the listed journeys; on the app itself tests/journeys walks them.
set -eu
cd "$(dirname "$0")/../.."
list=tests/shells/journeys.txt
listed() { # SHELL
  grep -v '^#' "$list" | awk -F': ' -v shell="$1" 'NF == 1 || $2 == shell { print $1 }' | sort
}
android() { grep -rhA3 '@Test' android/app/src/test/kotlin | sed -n 's/.*fun \([a-z0-9_]*\)().*/\1/p' | sort -u; }
missing=0
for shell in android; do
  while read -r name; do
    echo "tests/parts/shells.sh: $shell does not walk $name" >&2
    missing=1
  done < <(comm -23 <(listed $shell) <($shell))
done
[ "$(listed android | wc -l)" -gt 30 ] || { echo "tests/parts/shells.sh: the list of journeys is short" >&2; exit 1; }
exit $missing
