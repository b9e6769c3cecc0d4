#!/usr/bin/env bash
# Nothing kept is lost: killed at random, every write failing, disks full, every file harmed.
# ALCOVE_KILLS=400 kills as often as that; ALCOVE_FAULTS=all lets every single write fail.
set -eu
if command -v strace >/dev/null 2>&1; then
  cargo test --release --quiet -p faults
else
  cargo test --release --quiet -p faults --test kill --test kill_codes --test ends --test oldcodes --test bring --test give --test full_disk --test hostile_files --test old_data --test harms
  echo "strace is missing, so no write was lost or made to fail: install it with 'apt-get install strace'."
  exit 77
fi
