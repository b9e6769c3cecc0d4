"""The look: tokens, the app's own list of pictures, and what contrast is."""
import re
import tomllib
from pathlib import Path

HERE = Path(__file__).resolve().parent
HOUSE = HERE.parents[1]
MADE = "Made by bindings/look/generate"
MODES = ("light", "dark", "high-light", "high-dark")


def tokens():
    return tomllib.loads((HERE / "tokens.toml").read_text())


def named():
    """The pictures that the app names, as it spells them."""
    source = (HOUSE / "core/app/src/view/control.rs").read_text()
    body = re.search(r"pub enum Icon \{(.*?)\}", source, re.S).group(1)
    return re.findall(r"^\s*([A-Z]\w*),", body, re.M)


def kins(rules):
    """All that a row can be to the rows around it."""
    return list(dict.fromkeys(kin for *pair, _ in rules for kin in pair if kin != "any"))


def named_kins(rules):
    """Those of them that are a kind of row, as the kit spells it."""
    source = (HOUSE / "core/app/src/view/row.rs").read_text()
    body = re.search(r"pub enum RowKind \{(.*?)\n\}", source, re.S).group(1)
    return [kind for kind in re.findall(r"^    ([A-Z]\w*)", body, re.M) if kebab(kind) in kins(rules)]


def kebab(name):
    """`QuietDanger` as files and tokens are named: `quiet-danger`."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "-", name).lower()


def snake(name):
    return name.replace("-", "_")


def camel(name):
    first, *rest = name.split("-")
    return first + "".join(part.capitalize() for part in rest)


def number(value):
    """A number without what says nothing: `16`, `14.5`."""
    return f"{value:g}"


def brightness(colour):
    """Relative luminance, as WCAG 2 defines it."""
    parts = [int(colour[at:at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    dim, bright = sorted((brightness(one), brightness(other)))
    return (bright + 0.05) / (dim + 0.05)


def too_faint(look):
    """The pairs that have less contrast than is asked of them, as sentences."""
    found = []
    for pair, least in look["contrast"].items():
        ink, ground = pair.split(" on ")
        for at, mode in enumerate(MODES):
            has = contrast(look["colours"][ink][at], look["colours"][ground][at])
            if round(has, 1) < least[at]:
                found.append(f"{pair}, {mode}: {has:.1f} where {least[at]} is asked for")
    return found
