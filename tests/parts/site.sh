#!/usr/bin/env bash
# Walks the advice site in a real browser: axe, quick exit, no requests, search, the plan, and all of it without scripts.
set -eu
cd "$(dirname "$0")/../.."

missing() { # WHAT HOW
  echo "site: $1 is missing: install it with '$2'."
  exit 77
}

chromium=${CHROMIUM:-/usr/bin/chromium}
if ! [ -x "$chromium" ] && [ -n "${CI:-}" ]; then
  apt-get update -q
  DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends chromium
fi
[ -x "$chromium" ] || missing Chromium "apt-get install chromium"
command -v npm >/dev/null || missing "Node.js with npm" "apt-get install nodejs npm"

rm -rf build/site
. tests/parts/program
"$ALCOVE" pack site --out build/site
mkdir -p build/browser
cp tests/browser/* build/browser/
# What the lock file names is fetched once a change of it.
if ! cmp -s tests/browser/package-lock.json build/browser/node_modules/installed; then
  (cd build/browser && npm ci --no-audit --no-fund --ignore-scripts --silent)
  cp tests/browser/package-lock.json build/browser/node_modules/installed
fi
export CHROMIUM=$chromium ALCOVE_SITE=$PWD/build/site ALCOVE_QUERIES=$PWD/core/guide/content/queries.toml
export ALCOVE_APART=$PWD/core/author/tests/corpora/apart
cd build/browser
exec npm test --silent -- --test-reporter=spec
