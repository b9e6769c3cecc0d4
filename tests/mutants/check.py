"""Holds what a run left against the list of explained survivors: check.py MUTANTS.OUT EXPLAINED.TOML

A survivor is named without its line and column, so that the list outlives changes elsewhere in a file; an entry stands for
every place of that name.
"""

import json
import re
import sys
import tomllib
from pathlib import Path

PLACE = re.compile(r":\d+:\d+:")
KINDS = ("missed", "caught", "unviable", "timeout")


def bare(name):
    return PLACE.sub(":", name, count=1)


def names(folder, file):
    path = folder / file
    return [bare(line) for line in path.read_text().splitlines()] if path.exists() else []


def listed_names(folder):
    return {bare(mutant["name"]) for mutant in json.loads((folder / "mutants.json").read_text())}


def file_of(name):
    return name.split(":")[0]


def stale_entries(entries, listed, run, missed):
    """Entries of changes that were run and did not survive, or that a file which was listed no longer has.

    What was listed and not run, because the run ended early, says nothing of its entry.
    """
    files = {file_of(name) for name in listed}
    gone = {name for name in entries if file_of(name) in files and name not in listed}
    return sorted(((entries & run) - missed) | gone)


def main(folder, explained):
    entries = tomllib.loads(explained.read_text()).get("survivor", [])
    why = {entry["mutant"]: entry["why"] for entry in entries}
    missed, caught, none, endless = (names(folder, f"{kind}.txt") for kind in KINDS)
    unexplained = sorted(set(missed) - why.keys())
    listed = listed_names(folder)
    stale = stale_entries(why.keys(), listed, {*caught, *none, *endless}, set(missed))
    for name in unexplained:
        print(f"no test notices: {name}")
    for name in stale:
        print(f"explained, but no survivor now: {name}")
    kinds = f"caught {len(caught)}, no program {len(none)}, without an end {len(endless)}, survived {len(missed)}"
    print(f"{len({file_of(name) for name in listed})} files: {kinds}; unexplained {len(unexplained)}")
    return 1 if unexplained else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
