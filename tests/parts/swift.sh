#!/usr/bin/env bash
# Swift 6 on Linux, without a warning: the scenarios of the boundary on the real library.
set -eu
cd "$(dirname "$0")/../.."
bindings/generate
tests/swift/quietly swift --filter KitTests
