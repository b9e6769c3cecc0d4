#!/usr/bin/env python3
"""What a package says of itself: check.py APK BADGING BASELINE…. Fails on a permission, another id, a label or any word in it
that names its purpose (tests/unseen), a package over its limit, and what older phones cannot install."""
import re
import sys
import zipfile
from pathlib import Path

HOUSE = Path(__file__).parents[2]
sys.path.insert(0, str(HOUSE / "tests/unseen"))
from unseen import RUN, words  # noqa: E402

ID, MIN, TARGET = "app.plainsums", "26", "35"
LIMIT = 2_000_000
# What the phone's key store itself calls a key; every app that has one names it.
PLATFORM = {b"SecretKey"}


def value(pattern, badging):
    found = re.search(pattern, badging, re.M)
    return found and found.group(1)


def badging_wrong(badging):
    """Each thing that stands otherwise in what aapt2 reads from the package."""
    asked = re.findall(r"^uses-permission.*|^permission.*", badging, re.M)
    wrong = [f"asks for {line}" for line in asked]
    for what, pattern, due in (
        ("id", r"^package: name='([^']*)'", ID),
        ("lowest system", r"^(?:minSdkVersion|sdkVersion):'([^']*)'", MIN),
        ("target system", r"^targetSdkVersion:'([^']*)'", TARGET),
    ):
        is_ = value(pattern, badging)
        wrong += [] if is_ == due else [f"{what} is {is_}, not {due}"]
    labels = re.findall(r"label(?:-[\w-]+)?[=:]'([^']+)'", badging)
    return wrong + ([] if labels else ["there is no label"])


def names_purpose(content, excused, listed):
    """The runs of letters that hold a listed word, read as bytes and as the wide letters of a binary manifest."""
    narrow = content.replace(b"\0", b"")
    runs = {m.group() for text in (content, narrow) for m in RUN.finditer(text)} - excused
    return sorted(run.decode() for run in runs if any(word in run.lower() for word in listed))


def parts(apk):
    """What somebody reads who unpacks it: each file's name and bytes; libraries are looked at by tests/parts/unseen.sh."""
    with zipfile.ZipFile(apk) as package:
        for entry in package.infolist():
            yield entry.filename, entry.filename.encode()
            if not entry.filename.startswith("lib/"):
                yield entry.filename, package.read(entry)


def size_without_libraries(apk):
    with zipfile.ZipFile(apk) as package:
        inside = [e.compress_size for e in package.infolist() if e.filename.startswith("lib/")]
    return Path(apk).stat().st_size - sum(inside)


def baseline(jars):
    """The runs that Kotlin's library and JNA bring themselves."""
    found = set()
    for jar in jars:
        with zipfile.ZipFile(jar) as archive:
            for entry in archive.infolist():
                found |= {m.group() for m in RUN.finditer(archive.read(entry))}
    return found


def main(apk, badging, *jars):
    wrong = badging_wrong(Path(badging).read_text())
    excused, listed = baseline(jars) | PLATFORM, words()
    for name, content in parts(apk):
        wrong += [f"{name} says {run}" for run in names_purpose(content, excused, listed)]
    size = size_without_libraries(apk)
    wrong += [] if size < LIMIT else [f"{size} bytes without libraries are over {LIMIT}"]
    print(*(f"package: {line}" for line in wrong), sep="\n", end="\n" if wrong else "")
    print(f"package: {size} bytes without libraries, {len(listed)} words looked for")
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
