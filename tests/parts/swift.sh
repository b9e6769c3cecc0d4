#!/usr/bin/env bash
# Swift 6 on Linux, without a warning: the scenarios of the boundary on the real library.
set -eu
cd "$(dirname "$0")/../.."
bindings/generate
log=$PWD/build/swift-test.log
mkdir -p build
# Not through a pipe: the status must be that of Swift.
tests/swift/toolchain tests/swift swift test --scratch-path "$PWD/build/swift" >"$log" 2>&1 || {
  code=$?
  grep -v '^\[' "$log" | grep -v ' started\.\| passed after' >&2 || true
  exit $code
}
if grep -n 'warning:' "$log" >&2; then
  echo "tests/parts/swift.sh: a warning" >&2
  exit 1
fi
tail -1 "$log"
