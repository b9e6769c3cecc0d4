"""No files of a Rust crate import each other in a circle; the ones that still do are named here, and may only become fewer."""
import tempfile
import unittest
from pathlib import Path

from crate_files import Crate

HOUSE = Path(__file__).resolve().parents[2]
CRATES = sorted([*HOUSE.glob("core/*/src"), *HOUSE.glob("bindings/*/src")])
# Pages that open each other.
LEFT = {
    "core/app/src": set("""
        pages/advice.rs pages/call_sheet.rs pages/danger.rs pages/follow_up.rs pages/follow_up/add.rs
        pages/hand_over/choose.rs pages/hand_over/inside.rs pages/hand_over/made.rs pages/help.rs pages/item.rs
        pages/keep.rs pages/keep/file.rs pages/kept.rs pages/links.rs pages/numbers.rs pages/people.rs pages/plan.rs
        pages/plan/steps.rs pages/search.rs pages/seek.rs pages/storage.rs pages/tell.rs pages/topic.rs
        pages/turned.rs
    """.split()),
}


def tied(source):
    return set().union(*Crate(source).circles())


class Circles(unittest.TestCase):
    def test_no_files_import_each_other_in_a_circle_but_those_that_are_left(self):
        for source in CRATES:
            crate = source.relative_to(HOUSE).as_posix()
            with self.subTest(crate=crate):
                self.assertEqual(tied(source), LEFT.get(crate, set()))

    def test_every_crate_is_read(self):
        self.assertGreater(len(CRATES), 9)

    def test_a_circle_is_found_through_a_name_that_is_passed_on(self):
        files = {
            "lib.rs": "mod low;\nmod high;\npub use high::High;\n",
            "low.rs": "use crate::High;\npub struct Low(High);\n",
            "high.rs": "#[cfg(test)]\nuse crate::nobody;\nuse super::low::{self, Low};\npub struct High(Box<Low>);\n",
        }
        with tempfile.TemporaryDirectory() as folder:
            for name, text in files.items():
                (Path(folder) / name).write_text(text)
            self.assertEqual(tied(Path(folder)), {"low.rs", "high.rs"})
            (Path(folder) / "low.rs").write_text("// use crate::High;\npub struct Low;\n")
            self.assertEqual(tied(Path(folder)), set())


if __name__ == "__main__":
    unittest.main()
