"""The unseen check finds what it must find, and excuses only what the dependencies bring themselves."""
import tempfile
import unittest
from pathlib import Path

from unseen import main, seen, words


class Unseen(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)

    def file(self, name, content):
        path = Path(self.folder.name, name)
        path.write_bytes(content)
        return path

    def found(self, library, baseline=b""):
        return seen(self.file("library", library), [self.file("baseline", baseline)], words())

    def test_a_word_is_found_in_any_case_and_inside_a_longer_run(self):
        self.assertEqual(self.found(b"\0core\0openVAULT2\0"), {"openVAULT2": "vault"})

    def test_a_run_that_the_dependencies_bring_is_excused(self):
        self.assertEqual(self.found(b"\0client_secret\0", b"\x01client_secret\x02"), {})

    def test_a_run_is_not_excused_by_a_part_of_it(self):
        self.assertEqual(self.found(b"\0my_secret\0", b"\0secret\0"), {"my_secret": "secret"})

    def test_an_exported_symbol_counts(self):
        self.assertEqual(main(self.file("library", b"\0uniffi_kit_fn_method_report\0"), self.file("b", b"")), 1)

    def test_a_library_without_such_words_passes(self):
        self.assertEqual(main(self.file("library", b"\x7fELF\0press\0kit\0"), self.file("b", b"")), 0)


if __name__ == "__main__":
    unittest.main()
