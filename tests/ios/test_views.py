"""Views hold layout only: no words, no sums, no condition on more than one value."""
import re
import unittest

import shell

# Names of the system's own drawings, which nobody reads.
DRAWN = re.compile(r'systemName: "[a-z.]+"')
# Ids of messages: the words themselves come from the pack.
MESSAGE = re.compile(r'"(?:keep|common)-[a-z-]+"')
SUM = re.compile(r"\s[-+*/%]\s|[-+*/]=")
ARROW = re.compile(r"->")


def words_in(text):
    return shell.STRING.findall(MESSAGE.sub("", DRAWN.sub("", shell.code(text))))


def sums_in(text):
    return SUM.findall(ARROW.sub("", shell.bare(text)))


class Views(unittest.TestCase):
    def each(self, look):
        return {path.name: found for path in shell.views() if (found := look(path.read_text()))}

    def test_what_is_forbidden_is_found(self):
        self.assertEqual(words_in('Text("Call now")'), ['"Call now"'])
        self.assertEqual(words_in('Image(systemName: "circle.fill")'), [])
        self.assertTrue(sums_in("let a = b + 1"))
        self.assertFalse(sums_in("func a() -> Int { b } // c + d"))

    def test_no_view_holds_words(self):
        self.assertEqual(self.each(words_in), {})

    def test_no_view_does_sums(self):
        self.assertEqual(self.each(sums_in), {})

    def test_no_view_weighs_two_conditions(self):
        self.assertEqual(self.each(lambda text: re.findall(r"&&|\|\||\bif [^{]*,", shell.bare(text))), {})

    def test_every_picture_in_a_view_is_named_or_passed_over(self):
        unnamed = re.compile(r"\bImage\([^)]*\)(?![^\n]*accessibility(?:Hidden|Label))")
        self.assertEqual(self.each(lambda text: unnamed.findall(shell.code(text))), {})

    def test_text_has_no_size_of_its_own(self):
        self.assertEqual(self.each(lambda text: re.findall(r"\.system\(size|\.custom\(", shell.code(text))), {})

    def test_white_words_on_the_red_can_be_read_by_those_who_see_contrast_badly(self):
        look = (shell.IOS / "Sources" / "Screens" / "Views" / "Look.swift").read_text()
        shares = re.search(r"Color\(red: ([0-9.]+), green: ([0-9.]+), blue: ([0-9.]+)\)", look).groups()
        light = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in map(float, shares)]
        brightness = sum(weight * c for weight, c in zip((0.2126, 0.7152, 0.0722), light))
        self.assertGreaterEqual(1.05 / (brightness + 0.05), 7)

    def test_the_two_that_are_everywhere_stand_on_every_screen_of_ours(self):
        platform = shell.IOS / "Sources" / "Platform"
        ours = [path for path in platform.glob("*.swift") if "UIHostingController(" in path.read_text()]
        self.assertGreater(len(ours), 1)
        self.assertEqual([path.name for path in ours if "bar" not in path.read_text()], [])
        page = (shell.IOS / "Sources" / "Screens" / "Views" / "PageView.swift").read_text()
        self.assertEqual(page.count("AlwaysBar(controls: app.always)"), 1)

    def test_nothing_moves(self):
        root = (shell.IOS / "Sources" / "Screens" / "Views" / "RootView.swift").read_text()
        self.assertIn(".transaction { $0.animation = nil }", root)
        self.assertEqual(self.each(lambda text: re.findall(r"withAnimation|\.animation\(|\.transition\(", shell.code(text))), {})


if __name__ == "__main__":
    unittest.main()
