#!/usr/bin/env bash
# Checks that the kit's API is the listed one and small, that Kotlin and Swift run the same scenarios, and packaging.
set -eu
cd "$(dirname "$0")/../.."
bindings/generate
calls=$(sed -n 's/^# \([0-9]*\) calls$/\1/p' bindings/api.txt)
[ "$calls" -le 25 ] || { echo "tests/parts/kit.sh: $calls calls cross the boundary; at most 25 may" >&2; exit 1; }
# The figures are measured by hand, and who is killed is no scenario.
kotlin_names() { grep -hA1 '@Test' $(ls tests/kotlin/src/test/kotlin/*.kt | grep -v '/Bench.kt$\|/KilledTest.kt$') | sed -n 's/.*fun \([a-z0-9_]*\)().*/\1/p' | sort; }
swift_names() { grep -h '@Test' tests/swift/Tests/KitTests/*.swift | sed -n 's/.*func \([a-z0-9_]*\)().*/\1/p' | sort; }
[ "$(kotlin_names | wc -l)" -ge 15 ] || { echo "tests/parts/kit.sh: no scenarios found" >&2; exit 1; }
diff <(kotlin_names) <(swift_names) >&2 || { echo "the scenarios of Kotlin (<) and Swift (>) differ" >&2; exit 1; }
# What builds packs is never on a phone.
if cargo tree --offline -p kit -e normal --prefix none | grep -q '^author '; then
  echo "the library would hold the crate author" >&2
  exit 1
fi
bash tests/packaging/run
