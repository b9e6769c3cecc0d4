#!/usr/bin/env bash
# Runs the kit's scenarios in Swift 6 on Linux, without warnings, with the real library.
set -eu
cd "$(dirname "$0")/../.."
bindings/generate
tests/swift/quietly swift --filter KitTests
