"""Code uses one word a thing: old names and turns of phrase stay out, each found with its file and line."""
import re
import subprocess
import tempfile
import unittest
from pathlib import Path

HOUSE = Path(__file__).resolve().parents[2]
CODE = (".rs", ".kt", ".swift", ".js", ".mjs", ".py", ".sh")
# Stand-ins of Apple's frameworks have Apple's names; the page is in every bundle that was made; this folder holds the list.
NOT_OURS = ("ios/StandIns/", "tests/words/", "core/handoff/src/bundle/page/")
# A name that is gone, and the one that took its place.
NAMES = {
    r"Seat|seat": "SessionSlot",
    r"Live": "UnlockedSpace",
    r"Tank|tank": "ChunkPool",
    r"Lane": "SealWorker",
    r"Stage::launch|Happening|happening": "AppLock, LockEvent",
    r"Tries::|struct Tries|mod tries": "Attempts",
    r"EasyCode": "WeakCode",
    r"OpenDoor|doors_for|help_door|helpDoor": "ContactMethod, help_entry",
    r"Intake|intake": "FileImporter",
    r"Reckoning": "Calculation",
}
# In comments: a turn that nobody says, and what is said.
TURNS = {
    r"anew": "again",
    r"[Ww]hoever": "anyone who",
    r"reckon(s|ed|ing)?": "calculate",
    r"stands(?! for\b| in for\b| in where\b| out\b| still\b|-in\b)|stood(?! in\b| for\b)": "is",
}
COMMENT = re.compile(r"^\s*(?:///?|//!|#|\*|/\*\*?)\s(.*)|\s//\s(.*)")


def sources():
    listed = subprocess.run(["git", "ls-files"], cwd=HOUSE, check=True, capture_output=True, text=True).stdout.split("\n")
    ours = (path for path in listed if path.endswith(CODE) and not path.startswith(NOT_OURS))
    return [HOUSE / path for path in ours]


def faults(path):
    found = []
    for number, line in enumerate(path.read_text().split("\n"), 1):
        comment = COMMENT.match(line) or COMMENT.search(line)
        said = next((part for part in comment.groups() if part), "") if comment else ""
        for words, where in ((NAMES, line), (TURNS, said)):
            for old, new in words.items():
                if re.search(rf"\b(?:{old})\b", where):
                    found.append(f"{path.relative_to(HOUSE) if path.is_relative_to(HOUSE) else path.name}:{number}: {new}")
    return found


class Names(unittest.TestCase):
    def test_no_code_uses_a_name_or_a_turn_that_is_gone(self):
        found = [line for path in sources() for line in faults(path)]
        self.assertEqual(found, [], "\n" + "\n".join(found))

    def test_there_is_code_to_read(self):
        self.assertGreater(len(sources()), 500)

    def test_an_old_name_and_an_old_turn_are_found_with_their_line(self):
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "a.rs"
            file.write_text("struct Tank;\n/// It stands for two; made anew.\nlet anew = 1; // reckoned\n")
            self.assertEqual(faults(file), ["a.rs:1: ChunkPool", "a.rs:2: again", "a.rs:3: calculate"])


if __name__ == "__main__":
    unittest.main()
