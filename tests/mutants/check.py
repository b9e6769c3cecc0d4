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


def bare(name):
    return PLACE.sub(":", name, count=1)


def names(folder, file):
    path = folder / file
    return [bare(line) for line in path.read_text().splitlines()] if path.exists() else []


def tried_files(folder):
    return {mutant["file"] for mutant in json.loads((folder / "mutants.json").read_text())}


def main(folder, explained):
    entries = tomllib.loads(explained.read_text()).get("survivor", [])
    why = {entry["mutant"]: entry["why"] for entry in entries}
    missed = names(folder, "missed.txt")
    files = tried_files(folder)
    unexplained = sorted(set(missed) - why.keys())
    stale = sorted(name for name in why.keys() - set(missed) if name.split(":")[0] in files)
    caught, none = len(names(folder, "caught.txt")), len(names(folder, "unviable.txt"))
    for name in unexplained:
        print(f"no test notices: {name}")
    for name in stale:
        print(f"explained, but no survivor now: {name}")
    kinds = f"caught {caught}, no program {none}, without an end {len(names(folder, 'timeout.txt'))}, survived {len(missed)}"
    print(f"{len(files)} files: {kinds}; unexplained {len(unexplained)}")
    return 1 if unexplained else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
