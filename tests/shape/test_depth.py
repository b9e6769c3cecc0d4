"""No module of a Rust crate is deeper than three levels below `src`."""
import tempfile
import unittest
from pathlib import Path

HOUSE = Path(__file__).resolve().parents[2]
CRATES = sorted([*HOUSE.glob("core/*/src"), *HOUSE.glob("bindings/*/src")])
MOST = 3


def deep(source):
    files = [path.relative_to(source) for path in sorted(source.rglob("*.rs"))]
    return [path.as_posix() for path in files if len(path.parts) > MOST]


class Depth(unittest.TestCase):
    def test_no_module_is_deeper_than_three(self):
        for source in CRATES:
            with self.subTest(crate=source.relative_to(HOUSE).as_posix()):
                self.assertEqual(deep(source), [])

    def test_every_crate_is_read(self):
        self.assertGreater(len(CRATES), 9)

    def test_a_module_that_is_too_deep_is_found(self):
        with tempfile.TemporaryDirectory() as folder:
            for name in ("lib.rs", "a/b/c.rs", "a/b/c/d.rs"):
                path = Path(folder) / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.touch()
            self.assertEqual(deep(Path(folder)), ["a/b/c/d.rs"])


if __name__ == "__main__":
    unittest.main()
