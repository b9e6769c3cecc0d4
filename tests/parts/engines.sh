#!/usr/bin/env bash
# Walks eleven pages of `alcove preview` in Firefox and WebKitGTK and opens a bundle's page: axe, names, keyboard, 360 px.
set -eu
cd "$(dirname "$0")/../.."
. tests/parts/need
need npm npm
need firefox-esr firefox-esr
need WebKitWebDriver webkit2gtk-driver
need xvfb-run xvfb
need xauth xauth
need dbus-run-session dbus
. tests/parts/program
mkdir -p build/engines
cp tests/pages/{holds,served}.js tests/engines/* tests/bundle/{altered,bag,made,samples,zip}.js build/engines/
if ! cmp -s tests/engines/package-lock.json build/engines/node_modules/installed; then
  (cd build/engines && npm ci --no-audit --no-fund --ignore-scripts --silent)
  cp tests/engines/package-lock.json build/engines/node_modules/installed
fi
rm -f build/engines/tour.zip
"$ALCOVE" tour --bundle build/engines/tour.zip >build/engines/tour.txt
export ALCOVE_BUNDLE=$PWD/build/engines/tour.zip
export FIREFOX=${FIREFOX:-$(command -v firefox-esr)}
MINIBROWSER=$(find /usr/lib /usr/libexec -name MiniBrowser -path '*webkit2gtk*' -print -quit)
XDG_RUNTIME_DIR=$(mktemp -d)
trap 'rm -rf "$XDG_RUNTIME_DIR"' EXIT
export MINIBROWSER XDG_RUNTIME_DIR
cd build/engines
# A screen of its own, and a bus: what WebKitGTK says to screen readers goes over it.
xvfb-run -a -s '-screen 0 1000x900x24' dbus-run-session -- npm test --silent -- --test-reporter=spec
