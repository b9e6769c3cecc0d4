"""The file for hosted runners calls what is there, and says that it is untried."""
import re
import unittest

import shell

FILE = shell.HOUSE / ".github" / "workflows" / "phones.yml"


class Workflow(unittest.TestCase):
    text = FILE.read_text()

    def test_it_says_that_nobody_has_run_it(self):
        self.assertIn("UNTRIED", self.text.split("name:")[0])

    def test_every_script_of_ours_that_it_calls_is_there(self):
        called = set(re.findall(r"(?<![\w/])((?:\.ci|bindings|android|ios|tests)/[\w./-]+)", self.text.split("jobs:")[1]))
        made = {"ios/App/Plain.xcodeproj"}
        self.assertGreater(len(called), 6)
        self.assertEqual({path for path in called - made if not (shell.HOUSE / path).exists()}, set())

    def test_every_phone_that_gets_the_library_is_built_for(self):
        triples = [line.split()[1] for line in (shell.HOUSE / "bindings" / "targets").read_text().splitlines() if line[:1] != "#"]
        self.assertGreater(len(triples), 4)
        self.assertEqual([triple for triple in triples if triple not in self.text], [])

    def test_the_compiler_for_android_is_new_enough(self):
        least = int(re.search(r"-ge (\d+) \]", (shell.HOUSE / "bindings" / "android").read_text()).group(1))
        self.assertGreaterEqual(int(re.search(r"ndk;(\d+)", self.text).group(1)), least)

    def test_it_asks_for_no_right_but_to_read(self):
        self.assertEqual(re.search(r"^permissions:\n((?:  .*\n)+)", self.text, re.M).group(1), "  contents: read\n")


if __name__ == "__main__":
    unittest.main()
