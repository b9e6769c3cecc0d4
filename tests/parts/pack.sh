#!/usr/bin/env bash
# The advice: every rule on every page, and the shipped pack opened as a phone would.
set -eu
cd "$(dirname "$0")/../.."
. tests/parts/program
"$ALCOVE" pack check
