"""The shell is glass: it draws, performs and tells. It holds no word and no page."""
import re
import unittest

import shell

# What is no word for people: names of Apple's things, signs, schemes, endings. Whatever else is in a string fails.
TECHNICAL = {
    "KeychainSigner.swift": set(),
    "Core.swift": {"queue", "aside"},
    "SystemApps.swift": {"plain", "night", "paper"},
    "WordsViews.swift": {"tap:", "\\u{2068}", "\\u{2069}", ""},
    "FieldView.swift": {
        ", ", "\\n", "cut:", "copy:", "paste:", "select:", "selectAll:", "delete:", "public.utf8-plain-text", "",
    },
    "CallView.swift": {", ", " · ", ""},
    "SystemPlayer.swift": {"/", "piece"},
    "Folder.swift": {"a"},
    "FileChoice.swift": {".", ""},
    "SystemSharing.swift": {"\\(stem) \\(number)"},
    "SystemSurroundings.swift": {""},
    "Pixels.swift": {""},
    "Bars.swift": {""},
    "ControlView.swift": {""},
}
TYPE = re.compile(r'"(?:com\.apple|com\.microsoft|public|org)\.[a-z0-9.\-]+"|"(?:ftyp\w+|moov|WAVE|AIF|ID3|caff|fLaC|#!AMR)"')
PAGE = re.compile(r'fn id\(&self\)[^{]*\{\s*"([a-z-]+)"')


def literals(text):
    """Every string of a file, but for names of media types."""
    return [found[1:-1] for found in shell.STRING.findall(TYPE.sub("", shell.code(text)))]


class Glass(unittest.TestCase):
    def each(self, look, paths=None):
        return {path.name: found for path in paths or shell.views() if (found := look(path.read_text()))}

    def test_what_is_forbidden_is_found(self):
        self.assertEqual(literals('Text("Call now") // "c"'), ["Call now"])
        self.assertEqual(literals('let a = "public.mp3"'), [])

    def test_there_is_no_word_in_it(self):
        words = {}
        for path in shell.by_hand():
            own = TECHNICAL.get(path.name, set())
            if found := [one for one in literals(path.read_text()) if one not in own]:
                words[path.name] = found
        self.assertEqual(words, {})

    def test_there_is_no_page_in_it(self):
        pages = set()
        for path in (shell.HOUSE / "core" / "app" / "src" / "pages").rglob("*.rs"):
            pages.update(PAGE.findall(path.read_text()))
        self.assertGreater(len(pages), 15)
        found = self.each(lambda text: pages & set(literals(text)), shell.by_hand())
        self.assertEqual(found, {})
        asked = re.compile(r"\bpage\.id\b")
        self.assertEqual(self.each(lambda text: asked.findall(shell.code(text)), shell.by_hand()), {})

    def test_every_picture_is_named_or_passed_over(self):
        unnamed = re.compile(r"\bImage\([^)]*\)(?![^\n]*accessibility(?:Hidden|Label)|[^}]*accessibilityLabel)", re.S)
        self.assertEqual(self.each(lambda text: unnamed.findall(shell.code(text))), {})

    def test_only_the_display_has_a_size_of_its_own(self):
        fixed = re.compile(r"\.system\(size|\.custom\(")
        found = self.each(lambda text: fixed.findall(shell.code(text)))
        # Type of the design grows in Dress.swift; a display that grew would hide digits.
        self.assertEqual(set(found), {"Dress.swift", "CoverScreen.swift"})

    def test_colours_are_those_of_the_design(self):
        own = re.compile(r"Color\((?:red|hue|white)|Color\.(?!black|white|Resolved)\w+|UIColor\.\w+")
        self.assertEqual(self.each(lambda text: own.findall(shell.code(text)), shell.by_hand()), {})

    def test_nothing_moves_but_a_new_page(self):
        moving = re.compile(r"withAnimation|\.animation\(|\.transition\(")
        self.assertEqual(self.each(lambda text: moving.findall(shell.code(text))), {"PageScreen.swift": ["withAnimation"]})
        page = (shell.IOS / "Sources" / "Rows" / "PageScreen.swift").read_text()
        self.assertIn("withAnimation(isStill ? nil :", page)

    def test_files_never_come_to_the_main_thread(self):
        reading = re.compile(r"readMedia|readExport|appendImport|\bappend\(piece, to:")
        platform = self.each(lambda text: reading.findall(shell.code(text)), shell.by_hand())
        self.assertEqual(set(platform), {"Core.swift", "MediaFeed.swift", "SystemPlayer.swift", "SystemSharing.swift", "EffectRunner.swift"})
        # Only work aside is handed what reads them.
        core = shell.code((shell.IOS / "Sources" / "Gateway" / "Core.swift").read_text())
        self.assertEqual(core.count("Bytes(app: app)"), 1)
        self.assertIn("DispatchQueue", core)


if __name__ == "__main__":
    unittest.main()
