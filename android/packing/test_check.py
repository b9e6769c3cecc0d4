"""The check of a package finds what it must find."""
import tempfile
import unittest
import zipfile
from pathlib import Path

from assemble import main as assemble
from check import badging_wrong, names_purpose, parts, size_without_libraries, words

GOOD = "package: name='app.plainsums' versionCode='1'\nsdkVersion:'26'\ntargetSdkVersion:'35'\napplication-label:'Sums'\n"


class Check(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def file(self, name, content):
        (self.folder / name).write_bytes(content)
        return str(self.folder / name)

    def package(self, *others):
        with zipfile.ZipFile(self.folder / "linked", "w") as archive:
            archive.writestr("resources.arsc", b"table")
        out = str(self.folder / "out.apk")
        assemble(out, str(self.folder / "linked"), self.file("dex", b"dex" * 100), *others)
        return out

    def test_a_package_as_it_should_be_passes(self):
        self.assertEqual(badging_wrong(GOOD), [])

    def test_any_permission_is_found(self):
        self.assertIn("INTERNET", badging_wrong(GOOD + "uses-permission: name='android.permission.INTERNET'\n")[0])

    def test_another_id_or_system_is_found(self):
        self.assertEqual(len(badging_wrong(GOOD.replace("plainsums", "other").replace("'26'", "'21'"))), 2)

    def test_a_word_is_found_in_bytes_and_in_wide_letters(self):
        for text in (b"\0myVault\0", "openVault".encode("utf-16-le")):
            self.assertEqual(len(names_purpose(text, set(), words())), 1)

    def test_what_the_libraries_bring_is_excused(self):
        self.assertEqual(names_purpose(b"\0REPORT\0", {b"REPORT"}, words()), [])

    def test_the_name_of_a_file_inside_is_looked_at(self):
        names = [content for _, content in parts(self.package("assets/police.txt=" + self.file("a", b"a")))]
        self.assertIn(b"assets/police.txt", names)

    def test_libraries_do_not_count_into_the_size(self):
        library = self.file("kit", bytes(range(256)) * 400)
        more = size_without_libraries(self.package("lib/x86_64/libkit.so=" + library))
        self.assertLess(more - size_without_libraries(self.package()), 300)


if __name__ == "__main__":
    unittest.main()
