"""The documents are in plain English, and the files that they name exist: each fault with its file and line."""
import re
import subprocess
import tempfile
import unittest
from pathlib import Path

HOUSE = Path(__file__).resolve().parents[2]
# Content for readers has its own list (`data/style.toml`); vectors and pages under it are not documents.
NOT_DOCUMENTS = ("core/guide/content/en/", "core/guide/content/cy/", "core/author/tests/vectors/")
# What is not said, and what is.
OLD = {
    r"anew": "again",
    r"whoever|whomever|whosoever": "anyone who",
    r"reckon\w*": "compute, count",
    r"mend(s|ed|ing)?": "repair, correct, fix",
    r"stands(?! for\b| in for\b)|stood": "is",
    r"keeps? (nobody|anyone|anybody|no one) out": "does not block unlocking",
    r"what waits": "queued data",
    r"by (its|their) words": "by what it says",
    r"it is said|is said (of|by|to be)": "say who says it, or leave it out",
    r"of its own": "its own, separate",
    r"(and|or) the like|the like of": "name them",
    r"here and there": "in places",
    r"gone on with|goes on with it": "continued",
    r"(is|are|was|were) held against": "compared with",
    r"tell(s|ing)? on the person": "give the person away",
    r"what (they|it) (would|is) to be": "name it",
    r"thereof|therein|wherein|hitherto|therewith": "of it, in it, so far",
    r"in the midst|in its midst": "in the middle",
    r"seats?|tanks?|help doors?": "session slot, pool, help entry",
}
CODE = re.compile(r"`[^`\n]*(?:\n[^`\n]+)?`")


def documents():
    listed = subprocess.run(["git", "ls-files", "*.md"], cwd=HOUSE, check=True, capture_output=True, text=True).stdout.split("\n")
    return [HOUSE / path for path in listed if path and not path.startswith(NOT_DOCUMENTS)]


def blank(match):
    return re.sub(r"[^\n]", " ", match.group())


def prose(text):
    """The text with its code blanked (fenced and indented blocks, spans), so that every word keeps its line."""
    text = re.sub(r"^```.*?^```", blank, text, flags=re.DOTALL | re.MULTILINE)
    text = re.sub(r"^    .*$", blank, text, flags=re.MULTILINE)
    return CODE.sub(blank, text)


def old_words(path):
    text, found = prose(path.read_text()), []
    for pattern, instead in OLD.items():
        said = pattern.replace(" ", r"\s+")
        for match in re.finditer(rf"\b(?:{said})\b", text, re.IGNORECASE):
            line = text.count("\n", 0, match.start()) + 1
            name = path.relative_to(HOUSE) if path.is_relative_to(HOUSE) else path.name
            found.append(f"{name}:{line}: '{' '.join(match.group().split())}': {instead}")
    return found


# A path in code from one of the top folders, or the target of a link; not one with a part to fill in.
PATH = re.compile(r"`((?:core|bindings|android|ios|tests|\.github|\.ci)/[^`\s<>*{}…]+)`|\]\(([^)#:\s]+)[)#]")
MADE = "ios/App/Plain.xcodeproj"


def missing(path):
    found = []
    for number, line in enumerate(path.read_text().split("\n"), 1):
        for named, linked in PATH.findall(line):
            there = (HOUSE / named) if named else path.parent / linked
            if named != MADE and not there.exists():
                found.append(f"{path.name}:{number}: there is no {named or linked}")
    return found


class Words(unittest.TestCase):
    def test_no_document_uses_a_word_that_nobody_says(self):
        found = [line for path in documents() for line in old_words(path)]
        self.assertEqual(found, [], "\n" + "\n".join(found))

    def test_every_file_that_a_document_names_exists(self):
        found = [f"{path.relative_to(HOUSE).parent}/{line}" for path in documents() for line in missing(path)]
        self.assertEqual(found, [], "\n" + "\n".join(found))

    def test_a_file_that_is_gone_is_found_with_its_line(self):
        with tempfile.TemporaryDirectory() as folder:
            page = Path(folder) / "page.md"
            page.write_text("`core/seal` and `core/<crate>`.\n[gone](no.md), `core/no.rs`\n")
            self.assertEqual(missing(page), ["page.md:2: there is no no.md", "page.md:2: there is no core/no.rs"])

    def test_there_are_documents_to_read(self):
        self.assertGreater(len(documents()), 20)

    def test_an_old_word_is_found_with_its_line_and_code_is_left_alone(self):
        with tempfile.TemporaryDirectory() as folder:
            page = Path(folder) / "page.md"
            page.write_text("Fine.\n\n`whoever` is code.\n\n    whoever(1)\n\n```\nwhoever\n```\n\nIt is made anew, of its\nown.\n")
            found = ["page.md:11: 'anew': again", "page.md:11: 'of its own': its own, separate"]
            self.assertEqual(old_words(page), found)


if __name__ == "__main__":
    unittest.main()
