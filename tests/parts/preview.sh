#!/usr/bin/env bash
# Serves the Android shell to a browser on this machine, until Stop on its page or Ctrl-C; by name only.
set -eu
cd "$(dirname "$0")/../.."
. tests/parts/need
need java openjdk-17-jdk-headless
need mvn maven
[ -f build/kit/libkit.so ] || bindings/generate
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
android/preview "$folder/address" "${PREVIEW_PORT:-8787}" &
shell=$!
until [ -s "$folder/address" ]; do
  kill -0 $shell 2>/dev/null || { wait $shell; exit; }
  sleep 0.5
done
echo "Open $(cat "$folder/address")"
wait $shell
