#!/usr/bin/env bash
# Runs the whole journey with the program as a person would, and the journey of codes; every step must be ok.
set -eu
cd "$(dirname "$0")/../.."
. tests/parts/program
"$ALCOVE" tour
"$ALCOVE" tour --codes
