#!/usr/bin/env bash
# Builds and checks a signed Android package: no permissions, nothing that names its purpose, nothing an old phone lacks.
set -eu
cd "$(dirname "$0")/../.."
. tests/parts/need
need dexdump dexdump
need python3 python3
out=build/package
(cd android/packing && PYTHONDONTWRITEBYTECODE=1 python3 -m unittest -q)
# tests/run has compiled the shell in the part before.
android/package ${ALCOVE_MADE:+--again} "$@"

apksigner verify --min-sdk-version 26 "$out/app.apk"
zipalign -c -p 4 "$out/app.apk"
build/android/tools/prebuilt/linux/aapt2 dump badging "$out/app.apk" >"$out/badging.txt"
python3 android/packing/check.py "$out/app.apk" "$out/badging.txt" "$out/parts/kotlin-stdlib.jar" "$out/jna/classes.jar"

dexdump -d "$out/classes.dex" >"$out/dex.txt"
! grep -m1 -E 'invoke-(custom|polymorphic)' "$out/dex.txt" ||
  { echo "package: the dex calls what phones before API 26 or dx do not know" >&2; exit 1; }
mvn -q -B -f android/packing/tools.xml verify
java -cp "$out/shrunk.jar:$out/parts/jna.jar" -Djna.library.path=build/kit android/packing/Smoke.java "$out/mapping.txt"
