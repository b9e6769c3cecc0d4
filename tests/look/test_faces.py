"""What the launcher shows: every face whole, inside what launchers cut, and where each platform looks for it."""
import json
import math
import re
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "bindings" / "look"))

import faces  # noqa: E402
import look  # noqa: E402
import raster  # noqa: E402

RESOURCES = look.HOUSE / faces.RESOURCES
CATALOGUE = look.HOUSE / faces.CATALOGUE
# Of 108, what no launcher cuts away.
SAFE = 33


def reach(kind, has):
    """How far from the middle a shape comes."""
    if kind == "line":
        x1, y1, x2, y2, width = faces.numbers(has, "x1", "y1", "x2", "y2", "stroke-width")
        return max(math.hypot(x1 - 54, y1 - 54), math.hypot(x2 - 54, y2 - 54)) + width / 2
    left, top, right, bottom, r = faces.sides(kind, has)
    corners = [(x, y) for x in (left + r, right - r) for y in (top + r, bottom - r)]
    return max(math.hypot(x - 54, y - 54) for x, y in corners) + r


class Faces(unittest.TestCase):
    faces = look.tokens()["faces"]

    def test_nothing_of_a_face_is_cut_away(self):
        drawn = {path.stem for path in (look.HERE / "faces").glob("*.svg")}
        self.assertEqual({name for name in drawn for kind, has in faces.shapes(name) if reach(kind, has) > SAFE}, set())

    def test_a_launcher_reads_what_settings_call_the_look(self):
        offered = (look.HOUSE / "core/app/src/pages/hide/disguises.rs").read_text()
        offered = re.findall(r'\("\w*", "([^"]+)"\)', offered.split("IOS")[0])
        shown = re.findall(r">([^<]+)</string>", (RESOURCES / "values" / "faces.xml").read_text())
        self.assertEqual(shown, offered)
        info = (look.HOUSE / "ios/App/Info.plist").read_text()
        self.assertIn(f"<key>CFBundleDisplayName</key>\n\t<string>{offered[0]}</string>", info)

    def test_every_drawing_is_worn(self):
        worn = {face["drawn"] for system in ("android", "ios") for face in self.faces[system].values()}
        self.assertEqual(worn, {path.stem for path in (look.HERE / "faces").glob("*.svg")})

    def test_what_lies_on_the_ground_can_be_told_from_it(self):
        for name, face in self.faces["android"].items():
            self.assertGreaterEqual(look.contrast(face.get("ink") or face["body"], face["ground"]), 3, name)

    def test_signs_can_be_told_from_the_keys_they_stand_on(self):
        worn = {**self.faces["android"], **self.faces["ios"], "dark": self.faces["dark"], "tinted": self.faces["tinted"]}
        pairs = [(name, face, ink, key) for name, face in worn.items() for ink, key in (("mark", "body"), ("on", "accent")) if ink in face]
        self.assertEqual([name for name, face, ink, key in pairs if look.contrast(face[ink], face[key]) < 4.5], [])

    def test_no_two_faces_of_a_phone_look_the_same(self):
        for system in ("android", "ios"):
            worn = [json.dumps(face) for face in self.faces[system].values()]
            self.assertEqual(len(set(worn)), len(worn))

    def test_every_alias_of_the_manifest_has_its_face(self):
        manifest = (look.HOUSE / "android/app/src/main/AndroidManifest.xml").read_text()
        self.assertEqual(set(re.findall(r'android:icon="@drawable/(\w+)"', manifest)), set(self.faces["android"]))

    def test_every_face_has_a_ground_a_front_and_a_form_for_themes(self):
        for name in self.faces["android"]:
            layers = re.findall(r'<(\w+) android:drawable="@(\w+)/(\w+)"', (RESOURCES / "drawable" / f"{name}.xml").read_text())
            self.assertEqual([layer for layer, *_ in layers], ["background", "foreground", "monochrome"])
            there = [RESOURCES / "drawable" / f"{file}.xml" for _, kind, file in layers if kind == "drawable"]
            self.assertTrue(all(path.exists() for path in there), name)

    def test_the_core_names_the_same_looks(self):
        core = (look.HOUSE / "core/app/src/pages/hide/disguises.rs").read_text()
        android, ios = (re.findall(r'\("(\w*)", "', part) for part in re.search(r"ANDROID(.*?);\n.*?IOS(.*?);\n", core, re.S).groups())
        self.assertEqual([f"face_{name or 'start'}" for name in android], list(self.faces["android"]))
        self.assertEqual(["AppIcon", *ios[1:]], list(self.faces["ios"]))

    def test_the_catalogue_lists_the_pictures_that_are_there(self):
        for name in self.faces["ios"]:
            folder = CATALOGUE / f"{name}.appiconset"
            images = json.loads((folder / "Contents.json").read_text())["images"]
            self.assertEqual({image["filename"] for image in images}, {path.name for path in folder.glob("*.png")})
            shown = [image.get("appearances", [{}])[0].get("value") for image in images]
            self.assertEqual(shown, [None, "dark", "tinted"])

    def test_pictures_are_of_the_size_that_the_shop_wants_and_only_the_dark_one_is_clear(self):
        for path in CATALOGUE.glob("*.appiconset/*.png"):
            size, kind = path.read_bytes()[16:24], path.read_bytes()[25]
            self.assertEqual(size, (1024).to_bytes(4, "big") * 2)
            self.assertEqual(kind, 6 if path.stem == "dark" else 2, path)

    def test_the_tinted_form_is_grey(self):
        self.assertEqual([colour for colour in self.faces["tinted"].values() if len({colour[:2], colour[2:4], colour[4:]}) > 1], [])


class Pixels(unittest.TestCase):
    def painted(self, span, ground=(0, 0, 0)):
        return [[line[at] for at in range(0, len(line), 4)] for line in raster.paint(8, ground, [(span, (255, 255, 255))])]

    def test_a_square_on_the_grid_has_sharp_edges(self):
        lines = self.painted(raster.rounded(2, 2, 6, 6, 0))
        self.assertEqual(lines[1], [0] * 8)
        self.assertEqual(lines[2], [0, 0, 255, 255, 255, 255, 0, 0])

    def test_half_a_pixel_is_half_as_bright(self):
        self.assertEqual(self.painted(raster.rounded(2.5, 2, 6, 6, 0))[3][2], 128)

    def test_a_circle_covers_what_a_circle_does(self):
        covered = sum(map(sum, self.painted(raster.rounded(1, 1, 7, 7, 3)))) / 255
        self.assertAlmostEqual(covered, math.pi * 9, delta=0.3)

    def test_a_slanted_line_covers_its_length_and_its_round_ends(self):
        covered = sum(map(sum, self.painted(raster.capsule(2, 2, 6, 6, 1)))) / 255
        self.assertAlmostEqual(covered, 2 * math.hypot(4, 4) + math.pi, delta=0.3)

    def test_without_a_ground_nothing_is_there(self):
        lines = raster.paint(8, None, [(raster.rounded(2, 2, 6, 6, 0), (9, 8, 7))])
        self.assertEqual((bytes(lines[3][:4]), bytes(lines[3][12:16])), (bytes(4), bytes([9, 8, 7, 255])))

    def test_what_is_packed_is_what_was_painted(self):
        lines = raster.paint(8, (1, 2, 3), [])
        self.assertEqual(raster.pixels(raster.png(8, lines, has_clear=False))[13:], (b"\0" + bytes([1, 2, 3]) * 8) * 8)


if __name__ == "__main__":
    unittest.main()
