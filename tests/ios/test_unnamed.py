"""Nothing that ships names its purpose, asks for a permission or opens a connection."""
import plistlib
import re
import unittest

import shell


class Unnamed(unittest.TestCase):
    def test_there_are_files_to_look_at(self):
        self.assertGreater(len(shell.sources()), 40)
        self.assertGreater(len(shell.views()), 15)
        self.assertGreater(len(shell.other_files()), 7)

    def test_a_planted_word_is_found(self):
        self.assertEqual(shell.telling('let a = "The Police"'), ["police"])
        self.assertEqual(shell.telling(shell.code("let a = 1 // police")), [])
        self.assertEqual(shell.telling(shell.code('let a = "https://victim"')), ["victim"])
        self.assertEqual(shell.telling("view.isHidden = isHiddenNow"), ["hidden"])

    def test_no_code_names_its_purpose(self):
        found = {path.name: shell.telling(shell.code(path.read_text())) for path in shell.sources()}
        self.assertEqual({name: words for name, words in found.items() if words}, {})

    def test_no_list_and_no_picture_names_its_purpose(self):
        found = {path.name: shell.telling(path.read_bytes().decode("latin-1")) for path in shell.other_files()}
        self.assertEqual({name: words for name, words in found.items() if words}, {})

    def test_no_file_name_names_its_purpose(self):
        names = [str(path.relative_to(shell.IOS)) for path in [*shell.sources(), *shell.other_files()]]
        self.assertEqual([name for name in names if shell.telling(name)], [])

    def test_no_permission_is_asked_for(self):
        listed = plistlib.loads((shell.APP / "Info.plist").read_bytes())
        self.assertEqual([key for key in listed if key.endswith("UsageDescription")], [])

    def test_nothing_is_collected_and_nobody_is_tracked(self):
        said = plistlib.loads((shell.APP / "PrivacyInfo.xcprivacy").read_bytes())
        self.assertFalse(said["NSPrivacyTracking"])
        self.assertEqual(said["NSPrivacyCollectedDataTypes"], [])

    def test_files_are_protected_completely_by_default(self):
        given = plistlib.loads((shell.APP / "Plain.entitlements").read_bytes())
        self.assertEqual(given, {"com.apple.developer.default-data-protection": "NSFileProtectionComplete"})

    def test_no_connection_is_opened(self):
        net = re.compile(r"URLSession|URLRequest|NWConnection|CFSocket|WKWebView|import (Network|WebKit|CloudKit)")
        self.assertEqual([path.name for path in shell.sources() if net.search(path.read_text())], [])

    def test_nothing_is_logged(self):
        log = re.compile(r"\b(print|debugPrint|dump|NSLog|os_log)\(|\bLogger\(")
        self.assertEqual([path.name for path in shell.sources() if log.search(shell.bare(path.read_text()))], [])

    def test_one_file_names_the_generated_bindings(self):
        naming = [path for path in shell.sources() if "import KitBindings" in path.read_text()]
        self.assertEqual([path.parent.name for path in naming], ["Gateway"])


if __name__ == "__main__":
    unittest.main()
