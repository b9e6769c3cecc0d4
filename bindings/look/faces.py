"""What the launcher shows: adaptive icons for Android, a catalogue for the iPhone, from the same drawings."""
import json
import xml.etree.ElementTree as ElementTree

import raster
from android import RESOURCES
from drawing import SVG, short
from look import HERE, MADE

CATALOGUE = "ios/App/Assets.xcassets"
INFO = {"info": {"author": "xcode", "version": 1}}
SIDE = 1024
# What of a drawing's 108 is seen: Android's launcher cuts the rest away, and the iPhone's is given no more.
SEEN = (18, 90)
XML = '<?xml version="1.0" encoding="utf-8"?>\n'
ANDROID = 'xmlns:android="http://schemas.android.com/apk/res/android"'


def files(look, _pictures):
    return android_files(look["faces"]["android"]) | apple_files(look["faces"])


def shapes(name):
    """The shapes of a drawing: what it is, its numbers, its class and how strong it is where it stands alone."""
    root = ElementTree.parse(HERE / "faces" / f"{name}.svg").getroot()
    return [(each.tag.removeprefix(SVG), each.attrib) for each in root]


def numbers(has, *names):
    return [float(has[name]) for name in names]


# Android: vectors.

def android_files(faces):
    made = {f"{RESOURCES}/values/face_colours.xml": grounds(faces)}
    for name, face in faces.items():
        made[f"{RESOURCES}/drawable/{name}.xml"] = adaptive(name)
        made[f"{RESOURCES}/drawable/{name}_front.xml"] = layer(face["drawn"], lambda has: (face[has["class"]], 1.0))
        made[f"{RESOURCES}/drawable/{name}_alone.xml"] = layer(face["drawn"], lambda has: ("FFFFFF", float(has.get("data-alone", 1))))
    return made


def grounds(faces):
    lines = "".join(f'    <color name="{name}_ground">#{face["ground"]}</color>\n' for name, face in faces.items())
    return f"{XML}<!-- {MADE} -->\n<resources>\n{lines}</resources>\n"


def adaptive(name):
    return (
        f"{XML}<!-- {MADE} -->\n<adaptive-icon {ANDROID}>\n"
        f'    <background android:drawable="@color/{name}_ground" />\n'
        f'    <foreground android:drawable="@drawable/{name}_front" />\n'
        f'    <monochrome android:drawable="@drawable/{name}_alone" />\n</adaptive-icon>\n'
    )


def layer(drawn, coloured):
    paths = "".join(vector_path(kind, has, *coloured(has)) for kind, has in shapes(drawn))
    size = 'android:width="108dp" android:height="108dp" android:viewportWidth="108" android:viewportHeight="108"'
    return f"{XML}<!-- {MADE} -->\n<vector {ANDROID}\n    {size}>\n{paths}</vector>\n"


def vector_path(kind, has, colour, strength):
    if kind == "line":
        x1, y1, x2, y2, width = map(short, numbers(has, "x1", "y1", "x2", "y2", "stroke-width"))
        drawn = f'android:strokeColor="#{colour}" android:strokeLineCap="round" android:strokeWidth="{width}"'
        path = f"M{x1},{y1}L{x2},{y2}"
    else:
        drawn = f'android:fillColor="#{colour}"'
        path = ring(*sides(kind, has))
    weak = f' android:fillAlpha="{short(strength)}"' if strength < 1 else ""
    return f'    <path {drawn}{weak} android:pathData="{path}" />\n'


def sides(kind, has):
    if kind == "circle":
        x, y, r = numbers(has, "cx", "cy", "r")
        return x - r, y - r, x + r, y + r, r
    x, y, width, height, r = numbers(has, "x", "y", "width", "height", "rx")
    return x, y, x + width, y + height, r


def ring(left, top, right, bottom, r):
    wide, high, r = short(right - left - 2 * r), short(bottom - top - 2 * r), short(r)
    turn = f"a{r},{r} 0 0 1 "
    return (f"M{short(left + float(r))},{short(top)}h{wide}{turn}{r},{r}v{high}{turn}-{r},{r}"
            f"h-{wide}{turn}-{r},-{r}v-{high}{turn}{r},-{r}z")


# The iPhone: pixels, and a list of them.

def apple_files(faces):
    made = {f"{CATALOGUE}/Contents.json": listed({})}
    for name, face in faces["ios"].items():
        folder = f"{CATALOGUE}/{name}.appiconset"
        made[f"{folder}/Contents.json"] = listed({"images": [image(form) for form in (None, "dark", "tinted")]})
        made[f"{folder}/1024.png"] = picture(face["drawn"], face)
        made[f"{folder}/dark.png"] = picture(face["drawn"], faces["dark"])
        made[f"{folder}/tinted.png"] = picture(face["drawn"], faces["tinted"])
    return made


def listed(contents):
    return json.dumps(contents | INFO, indent=2) + "\n"


def image(form):
    one = {"filename": f"{form or SIDE}.png", "idiom": "universal", "platform": "ios", "size": f"{SIDE}x{SIDE}"}
    return ({"appearances": [{"appearance": "luminosity", "value": form}]} if form else {}) | one


drawn_once = {}


def picture(drawn, colours):
    """A PNG; the same drawing in the same colours is drawn once."""
    key = (drawn, *sorted(colours.items()))
    if key not in drawn_once:
        ground = rgb(colours["ground"]) if "ground" in colours else None
        spans = [(span(kind, has), rgb(colours[has["class"]])) for kind, has in shapes(drawn)]
        drawn_once[key] = raster.png(SIDE, raster.paint(SIDE, ground, spans), has_clear=ground is None)
    return drawn_once[key]


def rgb(colour):
    return tuple(bytes.fromhex(colour))


def span(kind, has):
    scale = SIDE / (SEEN[1] - SEEN[0])
    if kind == "line":
        x1, y1, x2, y2 = ((value - SEEN[0]) * scale for value in numbers(has, "x1", "y1", "x2", "y2"))
        return raster.capsule(x1, y1, x2, y2, float(has["stroke-width"]) * scale / 2)
    *edges, r = sides(kind, has)
    return raster.rounded(*((value - SEEN[0]) * scale for value in edges), r * scale)
