#!/usr/bin/env bash
# The boundary's surface is the listed one, both languages run the same scenarios, and packaging asks for what it needs.
set -eu
cd "$(dirname "$0")/../.."
bindings/generate
# The figures are measured by hand and are no scenario.
kotlin_names() { grep -hA1 '@Test' tests/kotlin/src/test/kotlin/*.kt | sed -n 's/.*fun \([a-z0-9_]*\)().*/\1/p' | grep -vx figures | sort; }
swift_names() { grep -h '@Test' tests/swift/Tests/KitTests/*.swift | sed -n 's/.*func \([a-z0-9_]*\)().*/\1/p' | sort; }
[ "$(kotlin_names | wc -l)" -gt 15 ] || { echo "tests/parts/kit.sh: no scenarios found" >&2; exit 1; }
diff <(kotlin_names) <(swift_names) >&2 || { echo "the scenarios of Kotlin (<) and Swift (>) differ" >&2; exit 1; }
bash tests/packaging/run
