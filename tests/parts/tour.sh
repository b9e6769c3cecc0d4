#!/usr/bin/env bash
# The whole journey by the program itself, as a person would run it, and the one of codes; each step must be ok.
set -eu
cd "$(dirname "$0")/../.."
. tests/parts/program
"$ALCOVE" tour
"$ALCOVE" tour --codes
