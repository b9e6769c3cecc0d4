"""The shells are glass: together no more code than that takes, and no file that nobody reads to its end."""
import re
import unittest
from pathlib import Path

HOUSE = Path(__file__).resolve().parents[2]
SHELLS = ("android/app/src/main/kotlin", "ios/Sources", "ios/App/Sources")
# What there was when it was last counted: it may only become less. And with the lines that only name what is elsewhere;
# and with empty lines and comments too.
MOST = 5843
MOST_WITH_NAMES = 6389
MOST_WITH_ALL = 8063
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


def all_lines(text):
    """Neither empty nor only a comment."""
    return [line for line in COMMENT.sub("", text).splitlines() if line.strip()]


def lines(text):
    """Lines of code: those that do not only name something else."""
    return [line for line in all_lines(text) if not NAMES.match(line)]


class Lines(unittest.TestCase):
    def test_what_counts_is_counted(self):
        self.assertEqual(lines("package a\nimport b\n\n/** One\n * two. */\nval c = 1 // d\n// e\n"), ["val c = 1 "])

    def test_with_names_they_are_counted_too(self):
        self.assertEqual(len(all_lines("package a\nimport b\n\n/** One\n * two. */\nval c = 1 // d\n// e\n")), 3)

    def test_both_shells_are_there(self):
        self.assertEqual({path.suffix for path in sources()}, {".kt", ".swift"})

    def test_both_together_are_no_longer_than_glass_has_to_be(self):
        count = sum(len(lines(path.read_text())) for path in sources())
        self.assertLessEqual(count, MOST)
        self.assertLessEqual(sum(len(all_lines(path.read_text())) for path in sources()), MOST_WITH_NAMES)
        self.assertLessEqual(sum(len(path.read_text().splitlines()) for path in sources()), MOST_WITH_ALL)

    def test_no_file_is_too_long_to_be_read_at_once(self):
        self.assertEqual([path.name for path in sources() if len(path.read_text().splitlines()) > LONGEST], [])


if __name__ == "__main__":
    unittest.main()
