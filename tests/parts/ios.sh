#!/usr/bin/env bash
# The shell for iPhones on Linux, without a warning: journeys through its models on the real library; its views compiled.
set -eu
cd "$(dirname "$0")/../.."
. tests/parts/need
need python3 python3
(cd tests/ios && PYTHONDONTWRITEBYTECODE=1 python3 -m unittest -q)
bindings/generate
log=$PWD/build/ios-test.log
mkdir -p build
# Not through a pipe: the status must be that of Swift.
tests/swift/toolchain ios swift test --scratch-path "$PWD/build/ios-swift" >"$log" 2>&1 || {
  code=$?
  grep -v '^\[' "$log" | grep -v ' started\.\| passed after' >&2 || true
  exit $code
}
if grep -n 'warning:' "$log" >&2; then
  echo "tests/parts/ios.sh: a warning" >&2
  exit 1
fi
tail -1 "$log"
