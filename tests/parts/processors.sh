#!/usr/bin/env bash
# By name only: runs the core's tests on emulated processors: `tests/run processors`; the whole core with CORE=1,
# one of them with ONLY=s390x.
# 64-bit ARM as phones have, 32-bit ARM, and a big-endian one. Needs Debian's cross compilers and qemu-user-static.
set -eu
cd "$(dirname "$0")/../.."
. tests/parts/need
need qemu-aarch64-static qemu-user-static
have=$(rustc --print sysroot)/lib/rustlib
# Emulated work is ten to thirty times slower.
export PROPTEST_CASES=${PROPTEST_CASES:-4}
# What takes hours there and says no more: every one of a million sequences, and what is left in memory.
skipped=(--skip every_sequence --skip remains)
# It starts its own program as another user, which nothing emulates.
skipped+=(--skip a_read_only_folder_is_refused)
absent=()
target=${CARGO_TARGET_DIR:-$PWD/target}
if [ -n "${CORE:-}" ]; then
  . tests/parts/lightly
  light=$PWD/build/processors
  copy_sources "$light"
  stretch_lightly "$light"
fi

tests_on() { # TRIPLE GNU-NAME QEMU-NAME
  [ "${ONLY:-$3}" = "$3" ] || return 0
  local under=${1//-/_} upper start=$SECONDS
  upper=$(printf %s "$under" | tr '[:lower:]' '[:upper:]')
  need "$2-gcc" "gcc-$2"
  [ -d "$have/$1" ] || { absent+=("$1"); return; }
  echo "== $1"
  local -x "CARGO_TARGET_${upper}_LINKER=$2-gcc" "CC_$under=$2-gcc" "CARGO_TARGET_${upper}_RUNNER=qemu-$3-static -L /usr/$2"
  cargo test --release --quiet --target "$1" -p seal -p cover -- "${skipped[@]}"
  [ -z "${CORE:-}" ] || (cd "$light" && CARGO_TARGET_DIR=$target cargo test --release --quiet --target "$1" \
    -p vault -p guide -p handoff -p app -- "${skipped[@]}")
  echo "== $1: passed in $((SECONDS - start)) s"
}

tests_on aarch64-unknown-linux-gnu aarch64-linux-gnu aarch64
tests_on armv7-unknown-linux-gnueabihf arm-linux-gnueabihf arm
tests_on s390x-unknown-linux-gnu s390x-linux-gnu s390x
[ ${#absent[@]} -eq 0 ] || { echo "the toolchain has no ${absent[*]}: rustup target add ${absent[*]}" >&2; exit 77; }
