"""What the tests of the iPhone shell look at: its files, and Swift without what the compiler throws away."""
import re
from pathlib import Path

HOUSE = Path(__file__).resolve().parents[2]
IOS = HOUSE / "ios"
APP = IOS / "App"
WORDS = HOUSE / "tests" / "unseen" / "words.txt"
COMMENT = re.compile(r"(?<!:)//[^\n]*|/\*.*?\*/", re.S)
# What compiles or not on this system is no condition of a view's.
DIRECTIVE = re.compile(r"^#(?:if|else|endif)[^\n]*", re.M)
# Names of Apple's that every app may hold.
APPLES = re.compile(r"\b(?:accessibilityHidden|isHidden|kSecReturnRef)\b")
STRING = re.compile(r'"(?:\\.|[^"\\\n])*"')


def words():
    lines = (line.split("#")[0].strip() for line in WORDS.read_text().splitlines())
    return [line for line in lines if line]


def telling(text):
    """The words of purpose that a text holds, apart from Apple's own names."""
    low = APPLES.sub("", text).lower()
    return [word for word in words() if word in low]


def code(text):
    """Swift without its comments, which do not ship."""
    return DIRECTIVE.sub("", COMMENT.sub("", text))


def bare(text):
    """Swift without comments and without what stands in strings."""
    return STRING.sub('""', code(text))


def sources():
    """Every Swift file that ships and is written by hand."""
    found = [*(IOS / "Sources").rglob("*.swift"), *(APP / "Sources").rglob("*.swift")]
    return [path for path in found if "KitBindings" not in path.parts]


def by_hand():
    """Those of them that bindings/look does not write."""
    return [path for path in sources() if "Look" not in path.parts]


def views():
    """The files that hold views: all of Rows, the app's entry, and those of the platform that are named so."""
    named = [path for path in sources() if path.stem.endswith(("View", "Views", "App"))]
    return sorted({*(IOS / "Sources" / "Rows").glob("*.swift"), *named})


def other_files():
    """What ships besides code: lists, the catalogue, pictures."""
    return [path for path in APP.rglob("*") if path.is_file() and path.suffix != ".swift" and "xcodeproj" not in str(path)]
