#!/usr/bin/env bash
# By name only: type-checks the library for the phones in bindings/targets whose Rust target is installed.
# No C is compiled, and nothing is linked: that takes an NDK or a Mac.
set -eu
cd "$(dirname "$0")/../.."
have=$(rustc --print sysroot)/lib/rustlib
# A folder that stands for a phone's own headers and libraries.
room=$PWD/build/phones
mkdir -p "$room/include/openssl" "$room/lib"
echo '#define OPENSSL_VERSION_NUMBER 0x30500000L' >"$room/include/openssl/opensslv.h"
: >"$room/include/openssl/opensslconf.h"
checked=() absent=()

check() { # TRIPLE, with stand-ins for its C compiler
  local under=${1//-/_} none=$PWD/tests/packaging/no-compiler
  env "CC_$under=$none" "CXX_$under=$none" "AR_$under=$none" "RANLIB_$under=$none" SDKROOT="$room" \
    OPENSSL_NO_VENDOR=1 OPENSSL_DIR="$room" OPENSSL_STATIC=1 \
    cargo check --release --quiet -p kit --target "$1"
}

for triple in aarch64-apple-ios aarch64-linux-android; do
  grep -q " $triple " bindings/targets || { echo "phones: bindings/targets has no $triple" >&2; exit 1; }
  if [ -d "$have/$triple" ]; then
    check "$triple"
    checked+=("$triple")
  else
    absent+=("$triple")
  fi
done
echo "phones: checked ${checked[*]:-none}"
[ ${#absent[@]} -eq 0 ] || { echo "the toolchain has no ${absent[*]}: rustup target add ${absent[*]}" >&2; exit 77; }
