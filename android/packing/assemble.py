#!/usr/bin/env python3
"""Puts a package together, not aligned and not signed yet: assemble.py OUT LINKED DEX [NAME=FILE…].
Every file has the same date, so that nothing tells when it was made."""
import sys
import zipfile

DATE = (1980, 1, 1, 0, 0, 0)


def put(package, name, content, stored):
    entry = zipfile.ZipInfo(name, DATE)
    entry.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
    package.writestr(entry, content)


def linked(path):
    """What aapt2 linked: name, bytes, and whether it must stay uncompressed (phones map the table of resources)."""
    with zipfile.ZipFile(path) as archive:
        for entry in archive.infolist():
            yield entry.filename, archive.read(entry), entry.compress_type == zipfile.ZIP_STORED


def main(out, resources, dex, *others):
    with zipfile.ZipFile(out, "w") as package:
        for name, content, stored in linked(resources):
            put(package, name, content, stored)
        for name, path in [("classes.dex", dex)] + [other.split("=", 1) for other in others]:
            with open(path, "rb") as file:
                put(package, name, file.read(), stored=False)


if __name__ == "__main__":
    main(*sys.argv[1:])
