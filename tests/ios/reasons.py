#!/usr/bin/env python3
"""What Apple wants a reason for: `nm -u LIBRARY | reasons.py` fails if the library calls something of a kind for which
the app's privacy manifest gives none."""
import plistlib
import re
import sys

import shell

KIND = "NSPrivacyAccessedAPICategory"
# Apple's list: what belongs to each kind, in C, in Objective-C and in Swift.
LIST = {
    "FileTimestamp": {
        "creationDate", "modificationDate", "fileModificationDate", "contentModificationDate", "creationDateKey",
        "contentModificationDateKey", "NSFileCreationDate", "NSFileModificationDate", "NSURLContentModificationDateKey",
        "NSURLCreationDateKey", "getattrlist", "getattrlistbulk", "fgetattrlist", "getattrlistat", "stat", "fstat", "fstatat", "lstat",
    },
    "SystemBootTime": {"systemUptime", "mach_absolute_time"},
    "DiskSpace": {
        "volumeAvailableCapacityKey", "volumeAvailableCapacityForImportantUsageKey", "volumeAvailableCapacityForOpportunisticUsageKey",
        "volumeTotalCapacityKey", "systemFreeSize", "systemSize", "NSFileSystemFreeSize", "NSFileSystemSize",
        "statfs", "statvfs", "fstatfs", "fstatvfs",
    },
    "ActiveKeyboards": {"activeInputModes"},
    "UserDefaults": {"UserDefaults", "NSUserDefaults"},
}
# Of each kind, the reasons that an app may give; those of a kit for others are left out.
REASONS = {
    "FileTimestamp": {"DDA9.1", "C617.1", "3B52.1"},
    "SystemBootTime": {"35F9.1", "8FFB.1", "3D61.1"},
    "DiskSpace": {"85F4.1", "E174.1", "7D9E.1", "B728.1"},
    "ActiveKeyboards": {"3EC4.1", "54BD.1"},
    "UserDefaults": {"CA92.1", "1C8F.1", "AC6B.1"},
}
# What the library calls on Apple's systems alone: SQLite asks what kind of disk a database lies on.
ON_APPLES = {"fstatfs"}


def declared():
    """Kinds that the app's manifest gives reasons for, and the reasons."""
    manifest = plistlib.loads((shell.APP / "PrivacyInfo.xcprivacy").read_bytes())
    return {each[KIND.replace("Category", "Type")].removeprefix(KIND): each[KIND.replace("Category", "TypeReasons")]
            for each in manifest["NSPrivacyAccessedAPITypes"]}


def kinds(names):
    return {kind for kind, of in LIST.items() if of & set(names)}


def called(listing):
    """The functions of a listing of `nm`, by the names that Apple has for them."""
    names = re.findall(r"\b[Uu] _?(\w+)", listing)
    return {"stat" if name == "statx" else name.removesuffix("64") for name in names}


def named(code):
    """The names in a text of Swift."""
    return set(re.findall(r"\w+", code))


def main():
    listing = sys.stdin.read()
    names = called(listing)
    if len(names) < 20:
        print("reasons: that is no listing of a library", file=sys.stderr)
        return 1
    missing = kinds(names | ON_APPLES) - set(declared())
    if missing:
        print(f"reasons: the privacy manifest gives none for {sorted(missing)}", file=sys.stderr)
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
