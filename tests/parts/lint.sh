#!/usr/bin/env bash
# Checks format and lints (Rust, Kotlin, Swift), links, design tokens, English, file shapes, store texts and shell length.
set -eu
cd "$(dirname "$0")/../.."
. tests/parts/need
need python3 python3

stores() { # the recipe for F-Droid is YAML, which Python's own library does not read
  local python=python3 own=$PWD/build/lint/venv
  if ! python3 -c 'import yaml' 2>/dev/null; then
    [ -x "$own/bin/python" ] || { python3 -m venv "$own" && "$own/bin/pip" install -q pyyaml==6.0.3; } ||
      { echo "pyyaml is missing: no Python registry" >&2; exit 77; }
    python=$own/bin/python
  fi
  (cd tests/store && PYTHONDONTWRITEBYTECODE=1 "$python" -m unittest -q)
}

wanted() { # COMMAND: under CI every linter runs; elsewhere one that is missing is only named
  [ -n "${CI:-}" ] || command -v "$1" >/dev/null 2>&1 || { echo "lint: $2 was not looked at: $1 is missing" >&2; return 1; }
}

planted() { # COMMAND…: a linter that finds nothing in a faulty file, because of its settings, is noticed
  ! "$@" >/dev/null 2>&1 || { echo "lint: a planted fault was not found by: $*" >&2; exit 1; }
}

kotlin_lint() { # settings: .editorconfig
  wanted mvn Kotlin || return 0
  need java openjdk-17-jdk-headless
  need mvn maven
  [ -f build/lint/ktlint/ktlint-cli-1.5.0.jar ] || mvn -q -B -f tests/kotlin/ktlint.xml initialize
  local files linter=(java -Xmx1g -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp 'build/lint/ktlint/*' com.pinterest.ktlint.Main --log-level=error --relative)
  mapfile -t files < <(git ls-files '*.kt' '*.kts')
  "${linter[@]}" "${files[@]}"
  echo 'val a  = 1;' >build/lint/planted.kt
  planted "${linter[@]}" build/lint/planted.kt
}

swift_lint() { # settings: ios/.swift-format; not what is generated, nor Apple's signatures
  [ -x build/swift-root/usr/libexec/swift/bin/swift ] || wanted swift Swift || return 0
  local files linter=(tests/swift/toolchain ios swift format lint --strict --parallel --configuration .swift-format)
  mapfile -t files < <(git ls-files '*.swift' | grep -v -e '^ios/StandIns/' -e '^ios/Sources/Look/' | sed "s|^|$PWD/|")
  "${linter[@]}" "${files[@]}"
  mkdir -p build/lint
  echo 'let a = [1,2];' >build/lint/planted.swift
  planted "${linter[@]}" "$PWD/build/lint/planted.swift"
}

for tests in look shape words glass; do (cd "tests/$tests" && PYTHONDONTWRITEBYTECODE=1 python3 -m unittest -q); done
stores
kotlin_lint
swift_lint
cargo fmt --all --check
cargo clippy --release --workspace --all-targets -- -D warnings
RUSTDOCFLAGS="-D warnings" cargo doc --release --workspace --lib --no-deps --quiet
