#!/usr/bin/env bash
# A browser walks the Android shell in its window: first launch, help, set-up, a note kept, 101, Leave.
set -eu
cd "$(dirname "$0")/../.."
. tests/parts/need
need java openjdk-17-jdk-headless
need mvn maven
need npm npm
[ -n "${CHROMIUM:-}" ] || need chromium chromium
[ -f build/kit/libkit.so ] || bindings/generate
mkdir -p build/preview
cp tests/preview/* build/preview/
if ! cmp -s tests/preview/package-lock.json build/preview/node_modules/installed; then
  (cd build/preview && npm ci --no-audit --no-fund --ignore-scripts --silent)
  cp tests/preview/package-lock.json build/preview/node_modules/installed
fi
address=$PWD/build/preview/address
rm -f "$address"
android/preview "$address" &
shell=$!
trap 'rm -f "$address"; wait $shell || true' EXIT
until [ -s "$address" ]; do
  kill -0 $shell 2>/dev/null || { echo "walk: the shell did not start" >&2; exit 1; }
  [ $SECONDS -lt 900 ] || { kill $shell; echo "walk: the shell did not start within 15 minutes" >&2; exit 1; }
  sleep 0.5
done
PREVIEW=$(cat "$address") CHROMIUM=${CHROMIUM:-$(command -v chromium)} node --test --test-timeout=600000 build/preview/walk.test.js
