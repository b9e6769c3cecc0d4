#!/usr/bin/env bash
# Checks every rule on every page of advice, and opens the shipped pack as a phone does.
set -eu
cd "$(dirname "$0")/../.."
. tests/parts/program
"$ALCOVE" pack check
