#!/usr/bin/env python3
"""What somebody reads who takes the library apart: unseen.py LIBRARY BASELINE… lists each run of letters, digits and
underscores in LIBRARY that holds a word of words.txt, unless the whole run stands in a BASELINE too. Exit 1 if any."""
import re
import sys
from pathlib import Path

RUN = re.compile(rb"[A-Za-z0-9_]{3,}")
WORDS = Path(__file__).with_name("words.txt")


def words():
    lines = (line.split("#")[0].strip() for line in WORDS.read_text().splitlines())
    return [line.encode() for line in lines if line]


def runs(path):
    return {match.group() for match in RUN.finditer(Path(path).read_bytes())}


def seen(library, baselines, listed):
    """The runs that tell something, each with the word that it holds."""
    excused = set().union(*map(runs, baselines))
    found = {}
    for run in runs(library) - excused:
        low = run.lower()
        word = next((word for word in listed if word in low), None)
        if word:
            found[run.decode()] = word.decode()
    return found


def main(library, *baselines):
    found = seen(library, baselines, words())
    for run, word in sorted(found.items(), key=lambda pair: (pair[1], pair[0])):
        print(f"{word}: {run}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
