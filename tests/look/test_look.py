"""The look is whole: every picture is drawn, every pair can be read, and what is committed is what would be written."""
import contextlib
import copy
import importlib.util
import io
import re
import sys
import tempfile
import unittest
from importlib.machinery import SourceFileLoader
from pathlib import Path
from unittest import mock

LOOK = Path(__file__).resolve().parents[2] / "bindings" / "look"
sys.path.insert(0, str(LOOK))

import drawing  # noqa: E402
import look  # noqa: E402

loader = SourceFileLoader("generate", str(LOOK / "generate"))
generate = importlib.util.module_from_spec(importlib.util.spec_from_loader("generate", loader))
loader.exec_module(generate)

FADED = "A0A0A0"


class Look(unittest.TestCase):
    tokens = look.tokens()
    pictures = generate.pictures()

    def test_what_is_committed_is_what_is_written(self):
        self.assertEqual(generate.stale(generate.made()), [])

    def test_something_stale_is_found(self):
        told = io.StringIO()
        with mock.patch.object(generate.look, "tokens", lambda: self.with_ink(FADED)), contextlib.redirect_stderr(told):
            self.assertEqual(generate.main(["--check"]), 1)
        self.assertIn("Tokens.kt", told.getvalue())

    def with_ink(self, colour):
        changed = copy.deepcopy(self.tokens)
        changed["colours"]["ink"][0] = colour
        return changed

    def test_every_pair_has_the_contrast_that_is_asked_of_it(self):
        self.assertGreater(len(self.tokens["contrast"]), 20)
        self.assertEqual(look.too_faint(self.tokens), [])

    def test_a_faint_pair_is_found(self):
        self.assertIn("ink on ground, light", look.too_faint(self.with_ink(FADED))[0])

    def test_contrast_is_reckoned_as_the_standard_does(self):
        self.assertAlmostEqual(look.contrast("000000", "FFFFFF"), 21)
        self.assertAlmostEqual(look.contrast("777777", "FFFFFF"), 4.48, places=2)

    def test_no_pair_is_asked_for_less_than_the_law_does(self):
        signs = ("outline", "act", "error", "focus")
        for pair, least in self.tokens["contrast"].items():
            law = 3 if pair.split(" on ")[0] in signs or pair.endswith("track") else 4.5
            self.assertGreaterEqual(min(least), law, pair)

    def test_every_colour_of_words_is_in_a_pair(self):
        inks = {name for name in self.tokens["colours"] if name.startswith("on-")} | {"ink", "ink2", "good", "outline"}
        self.assertEqual(inks - {pair.split(" on ")[0] for pair in self.tokens["contrast"]}, set())

    def test_the_space_between_rows_is_one_rule_on_every_platform(self):
        rules = [tuple(rule) for rule in self.tokens["gaps"]["rules"]]
        self.assertEqual(rules[-1][:2], ("any", "any"))
        made = generate.made()
        for name, case in (("Gaps.kt", r"^    (.*) -> Space\.(\w+)"), ("Gaps.swift", r"^    (?:if )?(.*?)\{? ?return Space\.(\w+)")):
            text = next(text for path, text in made.items() if path.endswith(name))
            self.assertEqual([self.rule(*found) for found in re.findall(case, text, re.M)], rules, name)

    def rule(self, condition, space):
        """A condition as it is written, read back."""
        sides = [re.search(rf"(\w+) in {side}|{side}\.contains\(\.(\w+)", condition) for side in ("above", "row")]
        return (*((side[1] or side[2]).lower() if side else "any" for side in sides), space.lower())

    def test_no_shell_has_a_rule_of_its_own_for_the_space_between_rows(self):
        for path, call in (("android/app/src/main/kotlin/app/plainsums/rows/RowStack.kt", "gap(kin(rows[at - 1]), kin(row))"),
                           ("ios/Sources/Rows/Lines.swift", "Look.gap(between: before, and: kin)")):
            self.assertIn(call, (look.HOUSE / path).read_text())

    def test_on_the_filled_card_every_pair_is_one_that_can_be_read(self):
        filled = self.tokens["filled"]
        pairs = [(filled[ink], filled["ground"]) for ink in ("ink", "ink2", "act")] + [(filled["on-act"], filled["act"]), (filled["act"], filled["track"])]
        known = {frozenset(pair.split(" on ")) for pair in self.tokens["contrast"]}
        self.assertEqual([pair for pair in pairs if frozenset(pair) not in known], [])

    def test_every_colour_has_four_modes(self):
        self.assertEqual({len(of) for of in self.tokens["colours"].values()}, {4})

    def test_no_text_is_small(self):
        self.assertGreaterEqual(min(size for size, *_ in self.tokens["type"].values()), 13)

    def test_large_text_grows_half_as_much(self):
        grows = {name: style[3] for name, style in self.tokens["type"].items()}
        self.assertEqual(grows, {name: 0.5 if style[0] >= 20 else 1 for name, style in self.tokens["type"].items()})

    def test_no_target_is_small(self):
        touched = ("bar", "button", "quiet", "big", "row", "tile", "mini", "call", "hero", "chip", "field", "keypad-key", "key-least", "go")
        self.assertEqual([name for name in touched if self.tokens["size"][name] < self.tokens["size"]["target"]], [])

    def test_every_picture_that_the_app_names_is_drawn_and_no_other(self):
        named = {look.kebab(name) for name in look.named()}
        self.assertGreater(len(named), 45)
        self.assertEqual(set(self.pictures), named | set(self.tokens["icons"]["frame"]))

    def test_the_kit_names_the_same_pictures(self):
        kit = (look.HOUSE / "bindings/kit/src/view/icon.rs").read_text().split("pub enum Icon {")[1].split("}")[0]
        names = [line.strip(" ,") for line in kit.splitlines() if line.strip() and "//" not in line]
        self.assertEqual(names, look.named())

    def test_every_picture_stays_on_its_grid(self):
        for name, picture in self.pictures.items():
            scale = drawing.GRID / picture.box
            half = picture.width / 2
            values = [value * scale for _, numbers in picture.parts for value in numbers]
            self.assertGreaterEqual(min(values) - half, 0, name)
            self.assertLessEqual(max(values) + half, drawing.GRID, name)

    def test_no_two_pictures_are_the_same(self):
        paths = [picture.path() for picture in self.pictures.values()]
        self.assertEqual(len(set(paths)), len(paths))

    def test_nothing_that_ships_tells_its_purpose(self):
        telling = [line for line in (look.HOUSE / "tests/unseen/words.txt").read_text().split("\n") if line and line[0] != "#"]
        shipped = {name: text for name, text in generate.made().items() if isinstance(text, str) and not name.startswith(("bindings", "core"))}
        found = [(name, word) for name, text in shipped.items() for word in telling if word in (name + text).lower()]
        self.assertEqual(found, [])


class Paths(unittest.TestCase):
    def parts(self, inner):
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "a.svg"
            file.write_text(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" stroke-width="2">{inner}</svg>')
            return drawing.read(file).path()

    def test_lines_are_reckoned_from_the_top_left(self):
        self.assertEqual(self.parts('<path d="M4 4h5v-2l3 3H2V1z"/>'), "M4 4L9 4L9 2L12 5L2 5L2 1Z")

    def test_what_follows_a_move_is_a_line(self):
        self.assertEqual(self.parts('<path d="m1 2 3 4M.5.5L-1-1"/>'), "M1 2L4 6M0.5 0.5L-1 -1")

    def test_a_smooth_curve_goes_on_as_the_one_before(self):
        self.assertEqual(self.parts('<path d="M0 0c1 0 2 1 2 2s1 2 2 2"/>'), "M0 0C1 0 2 1 2 2C2 3 3 4 4 4")

    def test_a_half_circle_is_two_quarters(self):
        self.assertEqual(self.parts('<path d="M0 12a6 6 0 0 1 12 0"/>'), "M0 12C0 8.69 2.69 6 6 6C9.31 6 12 8.69 12 12")

    def test_the_long_way_round_is_taken_where_it_is_asked_for(self):
        self.assertEqual(self.parts('<path d="M6 0a6 6 0 1 1-6 6"/>').count("C"), 3)

    def test_a_circle_is_four_curves(self):
        self.assertEqual(self.parts('<circle cx="12" cy="12" r="6"/>').count("C"), 4)
        self.assertNotIn("L", self.parts('<circle cx="12" cy="12" r="6"/>'))


if __name__ == "__main__":
    unittest.main()
