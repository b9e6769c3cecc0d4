"""The types of the kit under the names that each shell has for them: the one file of a shell that knows the bindings."""
import re
import tomllib

from look import HERE, HOUSE, MADE

KOTLIN = "android/app/src/main/kotlin/app/plainsums/gateway/Vocabulary.kt"
SWIFT = "ios/Sources/Gateway/Kinds.swift"


def files(_look, _pictures):
    names = tomllib.loads((HERE / "names.toml").read_text())
    return {KOTLIN: kotlin(names["kotlin"], variants()), SWIFT: swift(names["swift"])}


def variants():
    """The variants of every enum of the kit, by its name."""
    surface = (HOUSE / "bindings/api.txt").read_text()
    enums = re.findall(r"^enum (\w+)\n((?:  \w.*\n)*)", surface, re.M)
    return {name: re.findall(r"^  (\w+)", body, re.M) for name, body in enums}


def pairs(types):
    """Each own name, with the kit's."""
    return [(own, theirs or own) for own, _, theirs in (name.partition(" = ") for name in types)]


def kotlin(names, variants):
    lines = [f"typealias {own} = kit.{theirs}" for own, theirs in pairs(names["types"])]
    lines += [f"typealias {before}{case} = kit.{enum}.{case}" for enum, before in names["variants"].items() for case in variants[enum]]
    return f"// {MADE}\npackage app.plainsums.gateway\n\n" + "\n".join(lines) + "\n"


def swift(names):
    lines = [f"public typealias {own} = KitBindings.{theirs}" for own, theirs in pairs(names["types"])]
    return f"// {MADE}\nimport KitBindings\n\n" + "\n".join([*lines, "", "typealias AppHandle = KitBindings.AppHandle"]) + "\n"
