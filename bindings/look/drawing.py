"""Pictures: an SVG of lines, read into moves, lines and curves on a grid of 24."""
import math
import re
import xml.etree.ElementTree as ElementTree
from dataclasses import dataclass

SVG = "{http://www.w3.org/2000/svg}"
GRID = 24
# How far the handles of a quarter of a circle reach.
QUARTER = 4 / 3 * (math.sqrt(2) - 1)
SIGNS = re.compile(r"[A-Za-z]|[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?")
ARC = re.compile(r"([-+]?(?:\d+\.?\d*|\.\d+))[ ,]*([-+]?(?:\d+\.?\d*|\.\d+))[ ,]*([-+]?(?:\d+\.?\d*|\.\d+))[ ,]*([01])[ ,]*([01])[ ,]*"
                 r"([-+]?(?:\d+\.?\d*|\.\d+))[ ,]*([-+]?(?:\d+\.?\d*|\.\d+))[ ,]*")


@dataclass
class Drawing:
    """A picture: `parts` are (letter, numbers), M, L, C or Z, all from the top left."""
    inner: str
    box: float
    stroke: float
    parts: list

    def path(self):
        """One path, on the grid."""
        scale = GRID / self.box
        return "".join(letter + " ".join(short(value * scale) for value in values) for letter, values in self.parts)

    @property
    def width(self):
        """Of its line, on the grid."""
        return self.stroke * GRID / self.box


def short(value):
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def read(path):
    text = path.read_text()
    root = ElementTree.fromstring(text)
    box = [float(side) for side in root.get("viewBox").split()]
    assert box[:2] == [0, 0] and box[2] == box[3], f"{path.name}: not a square from 0 0"
    inner = re.sub(r"\s*\n\s*", "", re.search(r"<svg[^>]*>(.*)</svg>", text, re.S).group(1))
    parts = [part for shape in root for part in shapes[shape.tag.removeprefix(SVG)](shape.attrib)]
    return Drawing(inner, box[2], float(root.get("stroke-width")), parts)


def circle(has):
    x, y, r = (float(has[name]) for name in ("cx", "cy", "r"))
    return ring(x - r, y - r, x + r, y + r, r)


def rectangle(has):
    x, y, width, height = (float(has[name]) for name in ("x", "y", "width", "height"))
    return ring(x, y, x + width, y + height, float(has.get("rx", 0)))


def ring(left, top, right, bottom, r):
    """A rectangle with round corners; a circle where they are all there is."""
    k = r * (1 - QUARTER)
    parts = [
        ("M", [left + r, top]),
        ("L", [right - r, top]), ("C", [right - k, top, right, top + k, right, top + r]),
        ("L", [right, bottom - r]), ("C", [right, bottom - k, right - k, bottom, right - r, bottom]),
        ("L", [left + r, bottom]), ("C", [left + k, bottom, left, bottom - k, left, bottom - r]),
        ("L", [left, top + r]), ("C", [left, top + k, left + k, top, left + r, top]),
        ("Z", []),
    ]
    # A circle has no straight sides.
    is_round = r == (right - left) / 2 == (bottom - top) / 2
    return [part for part in parts if not (is_round and part[0] == "L")]


def path(has):
    return Pen().draw(has["d"])


shapes = {"path": path, "circle": circle, "rect": rectangle}


class Pen:
    """Follows a path, and writes down where it went."""

    def __init__(self):
        self.x = self.y = self.from_x = self.from_y = 0.0
        self.handle = None
        self.parts = []

    def draw(self, d):
        for letter, rest in re.findall(r"([MmLlHhVvCcSsAaZz])([^MmLlHhVvCcSsAaZz]*)", d):
            each = getattr(self, letter.lower())
            moved = letter.islower()
            if letter in "Zz":
                self.z()
                continue
            if letter in "Aa":
                runs = [[float(value) for value in run] for run in ARC.findall(rest)]
            else:
                values = [float(value) for value in SIGNS.findall(rest)]
                size = {"m": 2, "l": 2, "h": 1, "v": 1, "c": 6, "s": 4}[letter.lower()]
                runs = [values[at:at + size] for at in range(0, len(values), size)]
            for at, run in enumerate(runs):
                # What follows a move are lines.
                (self.l if letter in "Mm" and at else each)(run, moved)
        return self.parts

    def place(self, values, moved):
        """Points, from the top left."""
        return [value + (moved and (self.y if at % 2 else self.x)) for at, value in enumerate(values)]

    def to(self, letter, points, handle=None):
        self.parts.append((letter, points))
        self.x, self.y = points[-2:]
        self.handle = handle

    def m(self, values, moved):
        self.to("M", self.place(values, moved))
        self.from_x, self.from_y = self.x, self.y

    def l(self, values, moved):  # noqa: E741
        self.to("L", self.place(values, moved))

    def h(self, values, moved):
        self.to("L", [values[0] + (moved and self.x), self.y])

    def v(self, values, moved):
        self.to("L", [self.x, values[0] + (moved and self.y)])

    def c(self, values, moved):
        points = self.place(values, moved)
        self.to("C", points, points[2:4])

    def s(self, values, moved):
        points = self.place(values, moved)
        x, y = self.handle or (self.x, self.y)
        self.to("C", [2 * self.x - x, 2 * self.y - y, *points], points[:2])

    def a(self, values, moved):
        rx, ry, turn, large, sweep = values[:5]
        assert rx == ry and turn == 0, "only arcs of circles are drawn"
        for curve in arc(self.x, self.y, rx, large, sweep, *self.place(values[5:], moved)):
            self.to("C", curve)

    def z(self):
        self.parts.append(("Z", []))
        self.x, self.y, self.handle = self.from_x, self.from_y, None


def arc(x, y, r, large, sweep, to_x, to_y):
    """An arc of a circle as curves of a quarter at most."""
    across = math.hypot(to_x - x, to_y - y)
    if not across:
        return []
    r = max(r, across / 2)
    off = math.sqrt(max(0, r * r - across * across / 4)) * (1 if large != sweep else -1)
    mid_x, mid_y = (x + to_x) / 2 - off * (to_y - y) / across, (y + to_y) / 2 + off * (to_x - x) / across
    start = math.atan2(y - mid_y, x - mid_x)
    turn = (math.atan2(to_y - mid_y, to_x - mid_x) - start) % (2 * math.pi)
    if not sweep:
        turn -= 2 * math.pi
    count = math.ceil(abs(turn) / (math.pi / 2) - 1e-9)
    return [bend(mid_x, mid_y, r, start + turn * at / count, turn / count) for at in range(count)]


def bend(mid_x, mid_y, r, start, turn):
    k = 4 / 3 * math.tan(turn / 4) * r
    end = start + turn
    x, y = mid_x + r * math.cos(start), mid_y + r * math.sin(start)
    to_x, to_y = mid_x + r * math.cos(end), mid_y + r * math.sin(end)
    return [x - k * math.sin(start), y + k * math.cos(start), to_x + k * math.sin(end), to_y - k * math.cos(end), to_x, to_y]
