#!/usr/bin/env bash
# Opens a bundle's page from disk in a browser: good and altered bundles, no requests, axe, keyboard, print.
set -eu
cd "$(dirname "$0")/../.."
. tests/parts/need
need npm npm
[ -n "${CHROMIUM:-}" ] || need chromium chromium
. tests/parts/program
mkdir -p build/handed
rm -f build/handed/tour.zip
"$ALCOVE" tour --bundle build/handed/tour.zip >build/handed/tour.txt
cp tests/bundle/*.js tests/bundle/*.json build/handed/
if ! cmp -s tests/bundle/package-lock.json build/handed/node_modules/installed; then
  (cd build/handed && npm ci --no-audit --no-fund --ignore-scripts --silent)
  cp tests/bundle/package-lock.json build/handed/node_modules/installed
fi
export CHROMIUM=${CHROMIUM:-$(command -v chromium)} ALCOVE_BUNDLE=$PWD/build/handed/tour.zip
cd build/handed
exec npm test --silent -- --test-reporter=spec
