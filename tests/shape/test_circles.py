"""No files of a Rust crate import each other in a circle."""
import tempfile
import unittest
from pathlib import Path

from crate_files import Crate

HOUSE = Path(__file__).resolve().parents[2]
CRATES = sorted([*HOUSE.glob("core/*/src"), *HOUSE.glob("bindings/*/src")])


def tied(source):
    return set().union(*Crate(source).circles())


class Circles(unittest.TestCase):
    def test_no_files_import_each_other_in_a_circle(self):
        for source in CRATES:
            with self.subTest(crate=source.relative_to(HOUSE).as_posix()):
                self.assertEqual(tied(source), set())

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
