"""The size ledger fails on growth, on shrinking unnoticed and over the limit."""
import unittest

from sizes import wrong

LEDGER = {"limit_bytes": 7_000_000, "tolerance": 0.03, "libraries": {"ship": 6_000_000}}


class Sizes(unittest.TestCase):
    def test_a_size_near_the_ledger_passes(self):
        self.assertIsNone(wrong(LEDGER, "ship", 6_100_000))

    def test_a_size_that_moved_fails_either_way(self):
        self.assertIn("ledger", wrong(LEDGER, "ship", 6_300_000))
        self.assertIn("ledger", wrong(LEDGER, "ship", 5_700_000))

    def test_a_library_over_the_limit_fails_whatever_the_ledger_says(self):
        grown = {**LEDGER, "libraries": {"ship": 7_100_000}}
        self.assertIn("limit", wrong(grown, "ship", 7_100_000))

    def test_a_profile_without_a_figure_fails(self):
        self.assertIn("no figure", wrong(LEDGER, "release", 1))


if __name__ == "__main__":
    unittest.main()
