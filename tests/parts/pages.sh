#!/usr/bin/env bash
# Walks every page of the app in `alcove preview` in a browser: axe, keyboard alone, large text, right to left, forced colours.
set -eu
cd "$(dirname "$0")/../.."
. tests/parts/need
need npm npm
[ -n "${CHROMIUM:-}" ] || need chromium chromium
. tests/parts/program
mkdir -p build/pages
cp tests/pages/* build/pages/
if ! cmp -s tests/pages/package-lock.json build/pages/node_modules/installed; then
  (cd build/pages && npm ci --no-audit --no-fund --ignore-scripts --silent)
  cp tests/pages/package-lock.json build/pages/node_modules/installed
fi
export CHROMIUM=${CHROMIUM:-$(command -v chromium)}
cd build/pages
exec npm test --silent -- --test-reporter=spec
