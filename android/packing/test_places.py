"""Every place of UNSEEN.md names tests that exist."""
import re
import unittest
from pathlib import Path

HOUSE = Path(__file__).parents[2]
PLACES = """launcher, settings, id, recents, recents after exit, screenshots, notifications, backup, file names,
file contents, library strings, package strings and resources, log, clipboard, keyboard, spoken text of the cover,
wrong-code behaviour, timing""".replace("\n", " ").split(", ")


def rows():
    lines = (HOUSE / "android/UNSEEN.md").read_text().splitlines()
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("| ")]
    return cells[1:]


def exists(name):
    """A file of the house, or `Class.test` of the shell."""
    if "/" in name:
        return (HOUSE / name).is_file()
    of, test = name.split(".")
    file = HOUSE / f"android/app/src/test/kotlin/app/plainsums/{of}.kt"
    return file.is_file() and re.search(rf"@Test[^}}]*?fun {test}\(", file.read_text()) is not None


class Unseen(unittest.TestCase):
    def test_every_place_is_there_once(self):
        self.assertEqual([row[0] for row in rows()], PLACES)

    def test_each_has_a_test_that_exists(self):
        for place, tests, *_ in rows():
            names = re.findall(r"`([^`]+)`", tests)
            self.assertTrue(names, place)
            self.assertEqual([name for name in names if not exists(name)], [], place)

    def test_a_test_that_does_not_exist_is_noticed(self):
        self.assertFalse(exists("UnseenTest.no_such_test"))
        self.assertFalse(exists("tests/parts/no-such.sh"))


if __name__ == "__main__":
    unittest.main()
