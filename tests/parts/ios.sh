#!/usr/bin/env bash
# The shell for iPhones on Linux, without a warning: journeys through its models on the real library; its views compiled.
set -eu
cd "$(dirname "$0")/../.."
. tests/parts/need
need python3 python3
(cd tests/ios && PYTHONDONTWRITEBYTECODE=1 python3 -m unittest -q)
bindings/generate
tests/swift/quietly ios ios-swift
