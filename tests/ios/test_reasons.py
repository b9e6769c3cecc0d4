"""The privacy manifest gives a reason for all that Apple wants one for, and the lists that go to Apple are whole."""
import plistlib
import unittest

import reasons
import shell


class Reasons(unittest.TestCase):
    def test_every_reason_is_one_that_apple_knows(self):
        given = reasons.declared()
        self.assertGreater(len(given), 1)
        self.assertEqual({kind for kind, why in given.items() if not why or set(why) - reasons.REASONS[kind]}, set())

    def test_what_the_shell_calls_has_a_reason(self):
        called = {path.name: reasons.kinds(reasons.named(shell.bare(path.read_text()))) for path in shell.sources()}
        self.assertEqual({name: kinds for name, kinds in called.items() if kinds - set(reasons.declared())}, {})

    def test_what_the_library_calls_on_apples_systems_alone_has_a_reason(self):
        self.assertEqual(reasons.kinds(reasons.ON_APPLES) - set(reasons.declared()), set())

    def test_what_a_library_calls_is_read_from_its_listing(self):
        apples = "         U _fstat\n         U _mach_absolute_time\n0000 T _kit\n"
        linux = "                 U statx@GLIBC_2.28\n                 U lstat64@GLIBC_2.33\n"
        self.assertEqual(reasons.called(apples), {"fstat", "mach_absolute_time"})
        self.assertEqual(reasons.called(linux), {"stat", "lstat"})
        self.assertEqual(reasons.kinds(reasons.called(apples)), {"FileTimestamp", "SystemBootTime"})

    def test_a_planted_call_is_found(self):
        swift = "let left = try url.resourceValues(forKeys: [.volumeAvailableCapacityKey])"
        self.assertEqual(reasons.kinds(reasons.named(swift)), {"DiskSpace"})

    def test_the_question_of_encryption_is_answered(self):
        self.assertIs(plistlib.loads((shell.APP / "Info.plist").read_bytes())["ITSAppUsesNonExemptEncryption"], False)


if __name__ == "__main__":
    unittest.main()
