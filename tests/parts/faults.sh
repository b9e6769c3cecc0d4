#!/usr/bin/env bash
# Checks that nothing kept is lost: random kills, every write failing, full disks, every file damaged.
# ALCOVE_KILLS=400 kills as often as that; ALCOVE_FAULTS=all lets every single write fail.
set -eu
tests=(kill kill_codes ends oldcodes bring give full_disk hostile_files old_data harms fingers)
traced=(failing_writes lostwrites order_of_writes)
traces=0
if command -v strace >/dev/null 2>&1; then traces=1 tests+=("${traced[@]}"); fi
cargo test --release --quiet --no-fail-fast --workspace "${tests[@]/#/--test=}"
if [ $traces = 0 ]; then
  echo "strace is missing, so no write was lost or made to fail: install it with 'apt-get install strace'."
  exit 77
fi
