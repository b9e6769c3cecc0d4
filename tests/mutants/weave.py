"""Weaves every change of some files into one program.

cargo-mutants lists the changes. Each becomes a copy of its function's body behind a number, `if woven::on(7) { return … }`,
so that one build holds them all, and a test runs with one of them by ALCOVE_CHANGE=7.
"""

import re
from collections import defaultdict
from itertools import accumulate
from pathlib import Path

# What is in each crate: which change is on, and, for ALCOVE_REACHED=FILE, which were reached.
WOVEN = """
#[doc(hidden)]
#[expect(unused, reason = "changes of this crate alone")]
pub(crate) mod woven {
    use std::io::Write;
    use std::sync::OnceLock;
    use std::sync::atomic::{AtomicBool, Ordering};

    static CHOSEN: OnceLock<(usize, Option<String>)> = OnceLock::new();
    static REACHED: [AtomicBool; COUNT] = [const { AtomicBool::new(false) }; COUNT];

    pub(crate) fn on(number: usize) -> bool {
        let (chosen, file) = CHOSEN.get_or_init(|| {
            let chosen = std::env::var("ALCOVE_CHANGE").ok().and_then(|number| number.parse().ok());
            (chosen.unwrap_or(usize::MAX), std::env::var("ALCOVE_REACHED").ok())
        });
        if let Some(file) = file {
            if !REACHED[number].swap(true, Ordering::Relaxed) {
                let file = std::fs::OpenOptions::new().append(true).create(true).open(file);
                let _ = file.and_then(|mut file| file.write_all(format!("{number}\\n").as_bytes()));
            }
        }
        number == *chosen
    }
}
"""


class Source:
    """One file, with places as cargo-mutants names them: lines and columns from 1."""

    def __init__(self, text):
        self.text = text
        self.lines = [0, *accumulate(len(line) + 1 for line in text.split("\n"))]

    def at(self, place):
        return self.lines[place["line"] - 1] + place["column"] - 1

    def span(self, span):
        return self.at(span["start"]), self.at(span["end"])

    def body(self, function):
        """Where the body begins, after its brace, and where it ends; None if it cannot hold another body."""
        start, end = self.span(function["span"])
        name = re.compile(r"\bfn\s").search(self.text, start, end)
        reckoned_early = name is None or re.search(r"\bconst\s", self.text[start : name.start()])
        if reckoned_early or "impl " in function["return_type"]:
            return None
        depth = 0
        for place in range(name.end(), end):
            depth += {"(": 1, "[": 1, ")": -1, "]": -1}.get(self.text[place], 0)
            if self.text[place] == "{" and depth == 0:
                return place + 1, end - 1
        return None

    def copy(self, body, change):
        """The body, or what of it is left, with one change."""
        start, end = self.span(change["span"])
        return self.text[body[0] : start] + change["replacement"] + self.text[end : body[1]]


def weave(text, changes):
    """Returns the file with its changes, and the lines of each there; a change that cannot be woven has none."""
    source, added = Source(text), defaultdict(list)
    for change in changes:
        body = source.body(change["function"]) if change.get("function") else None
        if body:
            copy = f"\nif crate::woven::on({change['number']}) {{ return {{ {source.copy(body, change)} }}; }}\n"
            added[body[0]].append((change["number"], copy))
    woven, lines, last = [], {}, 0
    count = 1
    for place in sorted(added):
        for number, piece in [(None, text[last:place]), *added[place]]:
            after = count + piece.count("\n")
            if number is not None:
                lines[number] = (count + 1, after)
            woven.append(piece)
            count = after
        last = place
    return "".join([*woven, text[last:]]), lines


def roots(tree, files):
    """The roots of the crates that hold these files, and those of tests that have some of them for their own."""
    for package in sorted({tree / "/".join(Path(file).parts[:2]) for file in files}):
        yield package / "src/lib.rs"
        yield from (test for test in package.glob("tests/*.rs") if '#[path = "../src/' in test.read_text())


class Woven:
    """A tree of sources with the changes in it, and without those that are no program."""

    def __init__(self, tree, changes):
        self.tree, self.changes = tree, changes
        files = {tree / change["file"] for change in changes}
        files.update(roots(tree, {change["file"] for change in changes}))
        self.plain = {file: file.read_text() for file in files}
        self.lines = {}

    def write(self):
        texts, self.lines = dict(self.plain), {}
        for file in {change["file"] for change in self.changes}:
            here = [change for change in self.changes if change["file"] == file]
            texts[self.tree / file], self.lines[file] = weave(texts[self.tree / file], here)
        count = max(change["number"] for change in self.changes) + 1
        for root in roots(self.tree, self.lines):
            texts[root] += WOVEN.replace("COUNT", str(count))
        for file, text in texts.items():
            file.write_text(text)

    def write_one(self, change):
        """Writes the tree with one change only, in its own place."""
        for file, text in self.plain.items():
            file.write_text(text)
        file = self.tree / change["file"]
        source = Source(self.plain[file])
        start, end = source.span(change["span"])
        file.write_text(source.text[:start] + change["replacement"] + source.text[end:])

    def owner(self, file, line):
        """The change that wrote this line."""
        places = self.lines.get(file, {}).items()
        return next((number for number, (first, last) in places if first <= line <= last), None)

    def drop(self, numbers):
        self.changes = [change for change in self.changes if change["number"] not in numbers]

    def has(self, number):
        return any(number in lines for lines in self.lines.values())
