#!/usr/bin/env bash
# Tests the iPhone shell on Linux without warnings: its views are drawn as a tree and tapped, on the real library.
set -eu
cd "$(dirname "$0")/../.."
. tests/parts/need
need python3 python3
(cd tests/ios && PYTHONDONTWRITEBYTECODE=1 python3 -m unittest -q)
bindings/generate
tests/swift/quietly ios --skip KitTests
