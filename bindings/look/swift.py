"""What the iPhone draws with: plain values, no catalogue."""
from look import MADE, camel, kebab, kins, named, named_kins, number

CODE = "ios/Sources/Look"


def files(look, pictures):
    return {f"{CODE}/Tokens.swift": values(look), f"{CODE}/Icons.swift": icons(look, pictures), f"{CODE}/Plates.swift": plates(look), "ios/Sources/Rows/Keyboards.swift": keyboards(look["keyboards"]), f"{CODE}/Gaps.swift": gaps(look["gaps"]["rules"])}


def values(look):
    colours = [f"    public static let {camel(name)} = Tint({', '.join('0xFF' + one for one in of)})" for name, of in look["colours"].items()]
    edges = ", ".join(map(number, look["edge"]["width"]))
    return "\n".join([
        f"// {MADE}",
        "",
        "/// A colour in each mode: alpha, red, green and blue, a byte each.",
        "public struct Tint: Sendable, Equatable {",
        "    public let light, dark, highLight, highDark: UInt32",
        "",
        "    init(_ light: UInt32, _ dark: UInt32, _ highLight: UInt32, _ highDark: UInt32) {",
        "        (self.light, self.dark, self.highLight, self.highDark) = (light, dark, highLight, highDark)",
        "    }",
        "",
        "    /// The colour that replaces it on the one filled card.",
        "    public var filled: Tint {",
        "        switch self {",
        *(f"        case Palette.{camel(name)}: Palette.{camel(other)}" for name, other in look["filled"].items()),
        "        default: self",
        "        }",
        "    }",
        "",
        "    public func argb(isDark: Bool, isHigh: Bool) -> UInt32 {",
        "        isHigh ? (isDark ? highDark : highLight) : (isDark ? dark : light)",
        "    }",
        "}",
        "",
        "public enum Palette {",
        *colours,
        "",
        "    /// The line round a group, in points.",
        "    public static func edge(isHigh: Bool) -> Double {",
        f"        isHigh ? {edges.split(', ')[2]} : {edges.split(', ')[0]}",
        "    }",
        "}",
        "",
        "/// Text; `grows` is the share of the reader's own text size that it takes on.",
        "public struct TypeStyle: Sendable, Equatable {",
        "    public let size, line: Double",
        "    public let weight: Int",
        "    public let grows: Double",
        "}",
        "",
        group("Style", look["type"], lambda of: "TypeStyle(size: %s, line: %s, weight: %s, grows: %s)" % tuple(map(number, of)), "TypeStyle"),
        group("Space", look["space"], number),
        group("Radius", look["radius"], number),
        "/// Heights are least heights.\n" + group("Size", look["size"], number),
        "/// The display of the calculator.\n" + group("Display", look["display"], sizes, ""),
        "/// In seconds, but for the way that a page rises.\n" + group("Motion", look["motion"], None),
        "/// A shadow; its depth in parts of a hundred.\n" + group("Lift", look["lift"], number),
    ]).rstrip() + "\n"


def sizes(value):
    return f"[Double] = [{', '.join(map(number, value))}]" if isinstance(value, list) else f"Double = {number(value)}"


def seconds(name, value):
    return number(value if name == "rise" else value / 1000)


def group(name, of, written, kind="Double"):
    lines = []
    for key, value in of.items():
        text = written(value) if written else seconds(key, value)
        between = ": " if not kind else f": {kind} = " if kind == "Double" else " = "
        lines.append(f"    public static let {camel(key)}{between}{text}")
    return "\n".join([f"public enum {name} {{", *lines, "}\n"])


def gaps(rules):
    """The space between two rows, by what they are."""
    *some, (_, _, otherwise) = rules
    cases = "".join(f"    if {', '.join(sides(above, below))} {{ return Space.{camel(space)} }}\n" for above, below, space in some)
    kinds = "".join(f"        case .{camel(kebab(kind))}: .{camel(kebab(kind))}\n" for kind in named_kins(rules))
    return (
        f"// {MADE}\nimport Gateway\n\n/// What a row is to the rows around it.\npublic enum Kin: Sendable {{\n    case {', '.join(map(camel, kins(rules)))}\n\n"
        f"    /// What it is by its kind alone.\n    public static func of(_ kind: RowKind) -> Kin? {{\n        switch kind {{\n{kinds}        default: nil\n        }}\n    }}\n}}\n\n"
        "/// The space between two rows, each by all that it is.\npublic func gap(between above: Set<Kin>, and row: Set<Kin>) -> Double {\n"
        f"{cases}    return Space.{camel(otherwise)}\n}}\n"
    )


def keyboards(of):
    kinds = {kind: apple for kind, (_, apple) in of.items()}
    return f"// {MADE}\nimport Gateway\nimport UIKit\n\n" + choice("TextKind", "keyboard: UIKeyboardType", kinds, lambda name: f".{name}").replace("public var", "var")


def sides(above, below):
    return [f"{name}.contains(.{camel(kin)})" for kin, name in ((above, "above"), (below, "row")) if kin != "any"]


def plates(look):
    """The fill and the ink of each kind of thing, and its sign."""
    made = [choice(kind, "plate: Plate", of, lambda pair: f"Plate(fill: {colour(pair[0])}, ink: {colour(pair[1])})") for kind, of in look["plates"].items()]
    made += [choice(kind, "sign: Drawing", of, lambda name: f".{camel(name)}") for kind, of in look["signs"].items()]
    return f"// {MADE}\nimport Gateway\n\n{PLATE}\n" + "\n".join(made)


def colour(name):
    return f"Palette.{camel(name)}" if name else "nil"


def choice(kind, what, of, written):
    cases = "".join(f"        case .{camel(name)}: {written(value)}\n" for name, value in of.items())
    return f"extension {KINDS.get(kind, kind)} {{\n    public var {what} {{\n        switch self {{\n{cases}        }}\n    }}\n}}\n"


# The gateway's names where they differ from the app's.
KINDS = {"State": "ControlState"}

PLATE = """/// What fills a thing, if anything does, and the ink on it.
public struct Plate: Sendable, Equatable {
    public let fill: Tint?
    public let ink: Tint
}
"""


def icons(look, pictures):
    drawn = []
    for name, picture in pictures.items():
        mirrored = ", isMirrored: true" if name in look["icons"]["mirrored"] else ""
        width = "" if picture.width == 2 else f", width: {picture.width:.3g}"
        drawn.append(f'    public static let {camel(name)} = Drawing("{picture.path()}"{width}{mirrored})')
    cases = [f"        case .{camel(kebab(name))}: .{camel(kebab(name))}" for name in named()]
    return "\n".join([f"// {MADE}", "import Gateway", "", HEAD, "extension Drawing {", *drawn, "",
                      "    /// The picture of that name.", "    public static func of(_ icon: Icon) -> Drawing {",
                      "        switch icon {", *cases, "        }", "    }", "}", ""])


HEAD = """/// A picture: lines with round ends on a grid of 24, to be drawn in one colour.
public struct Drawing: Sendable, Equatable {
    /// A move of the pen. A curve has two handles before where it ends.
    public enum Part: Sendable, Equatable {
        case move(Double, Double)
        case line(Double, Double)
        case curve(Double, Double, Double, Double, Double, Double)
        case close
    }

    public static let grid: Double = 24
    public let parts: [Part]
    /// Of its lines, on the grid.
    public let width: Double
    /// It points the other way where reading does.
    public let isMirrored: Bool

    init(_ path: String, width: Double = 2, isMirrored: Bool = false) {
        (parts, self.width, self.isMirrored) = (Drawing.read(path), width, isMirrored)
    }

    private static func read(_ path: String) -> [Part] {
        var parts: [Part] = []
        var rest = path[...]
        while let letter = rest.popFirst() {
            let run = rest.prefix { !$0.isLetter }
            rest = rest.dropFirst(run.count)
            let at = run.split(separator: " ").compactMap { Double($0) }
            switch (letter, at.count) {
            case ("M", 2): parts.append(.move(at[0], at[1]))
            case ("L", 2): parts.append(.line(at[0], at[1]))
            case ("C", 6): parts.append(.curve(at[0], at[1], at[2], at[3], at[4], at[5]))
            default: parts.append(.close)
            }
        }
        return parts
    }
}
"""
