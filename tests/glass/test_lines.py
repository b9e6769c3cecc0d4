"""The shells are glass: together no more code than that takes, and no file that nobody reads to its end."""
import re
import unittest
from pathlib import Path

HOUSE = Path(__file__).resolve().parents[2]
SHELLS = ("android/app/src/main/kotlin", "ios/Sources", "ios/App/Sources")
MOST = 6000
LONGEST = 300
COMMENT = re.compile(r"/\*.*?\*/|//[^\n]*", re.S)
# Names of what is elsewhere: lines that tools write, and that say nothing of their own.
NAMES = re.compile(r"(?:@testable )?(?:import|package|typealias|public typealias) ")


def is_written(path):
    """By hand: neither made by bindings/look/generate nor one of the bindings."""
    return "KitBindings" not in path.parts and not path.read_text().startswith("// Made by ")


def sources():
    found = [path for shell in SHELLS for path in (HOUSE / shell).rglob("*") if path.suffix in (".kt", ".swift")]
    return [path for path in found if is_written(path)]


def lines(text):
    """Lines of code: not empty, not only a comment, not only a name of something else."""
    return [line for line in COMMENT.sub("", text).splitlines() if line.strip() and not NAMES.match(line)]


class Lines(unittest.TestCase):
    def test_what_counts_is_counted(self):
        self.assertEqual(lines("package a\nimport b\n\n/** One\n * two. */\nval c = 1 // d\n// e\n"), ["val c = 1 "])

    def test_both_shells_are_there(self):
        self.assertEqual({path.suffix for path in sources()}, {".kt", ".swift"})

    def test_both_together_are_no_longer_than_glass_has_to_be(self):
        count = sum(len(lines(path.read_text())) for path in sources())
        self.assertLessEqual(count, MOST)

    def test_no_file_is_too_long_to_be_read_at_once(self):
        self.assertEqual([path.name for path in sources() if len(path.read_text().splitlines()) > LONGEST], [])


if __name__ == "__main__":
    unittest.main()
