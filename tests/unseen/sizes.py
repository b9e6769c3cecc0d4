#!/usr/bin/env python3
"""Sizes of the stripped library against the ledger: sizes.py [--accept] PROFILE=FILE…
The ledger is tests/sizes.json. A library over the limit fails; so does one that moved by more than the tolerance."""
import json
import sys
from pathlib import Path

LEDGER = Path(__file__).parents[1] / "sizes.json"


def wrong(ledger, profile, size):
    """Why this size fails, or none."""
    known = ledger["libraries"].get(profile)
    if profile == "ship" and size > ledger["limit_bytes"]:
        return f"{profile}: {size} bytes are over the limit of {ledger['limit_bytes']}"
    if known is None:
        return f"{profile}: {size} bytes, and the ledger has no figure; --accept takes it over"
    moved = abs(size - known) / known
    if moved > ledger["tolerance"]:
        return f"{profile}: {size} bytes, the ledger says {known}; look why, then --accept takes it over"
    return None


def main(arguments):
    ledger = json.loads(LEDGER.read_text())
    accept = "--accept" in arguments
    failed = False
    for profile, path in (a.split("=", 1) for a in arguments if a != "--accept"):
        size = Path(path).stat().st_size
        if accept:
            ledger["libraries"][profile] = size
        reason = wrong(ledger, profile, size)
        print(reason or f"{profile}: {size} bytes")
        failed |= reason is not None
    if accept:
        LEDGER.write_text(json.dumps(ledger, indent=2) + "\n")
    return int(failed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
