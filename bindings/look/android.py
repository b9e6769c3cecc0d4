"""What Android draws with: constants, pictures, and the colour of a window that starts."""
from look import MADE, MODES, camel, kebab, kins, named, named_kins, number, snake

CODE = "android/app/src/main/kotlin/app/plainsums/look"
RESOURCES = "android/app/src/main/res"
HEAD = f"// {MADE}\npackage app.plainsums.look\n"


def files(look, pictures):
    made = {f"{CODE}/Tokens.kt": kotlin(look), f"{CODE}/Icons.kt": icons(look), f"{CODE}/Plates.kt": plates(look), f"{CODE}/Keyboards.kt": keyboards(look["keyboards"]), f"{CODE}/Gaps.kt": gaps(look["gaps"]["rules"]), f"{CODE}/LauncherAlias.kt": aliases(look["faces"]["android"])}
    for name, picture in pictures.items():
        made[f"{RESOURCES}/drawable/icon_{snake(name)}.xml"] = vector(picture, name in look["icons"]["mirrored"])
    for folder, mode in (("values", 0), ("values-night", 1)):
        made[f"{RESOURCES}/{folder}/window.xml"] = window(look["colours"]["ground"][mode], look["colours"]["act"][mode])
    return made


def kotlin(look):
    return "\n".join([
        HEAD,
        palette(look),
        "/** Text, in sp; `grows` is the share of the reader's own text size that it takes on. */",
        "class TypeStyle(val size: Float, val line: Float, val weight: Int, val grows: Float)\n",
        numbers("Style", look["type"], lambda style: "TypeStyle(%sf, %sf, %s, %sf)" % tuple(map(number, style))),
        numbers("Space", look["space"], dp),
        numbers("Radius", look["radius"], dp),
        "/** Heights are least heights. */\n" + numbers("Size", look["size"], dp),
        "/** The display of the calculator, in sp. */\n" + numbers("Display", look["display"], sizes),
        "/** In milliseconds, but for the way that a page rises. */\n" + numbers("Motion", look["motion"], whole),
    ]).rstrip() + "\n"


def dp(value):
    return f"{number(value)}f"


def whole(value):
    return number(value)


def sizes(value):
    return f"listOf({', '.join(map(dp, value))})" if isinstance(value, list) else dp(value)


def numbers(name, of, written):
    lines = [f"    {'' if isinstance(value, list) else 'const '}val {snake(key).upper()} = {written(value)}" for key, value in of.items()]
    return "\n".join([f"object {name} {{", *lines, "}\n"])


def palette(look):
    colours = look["colours"]
    fields = "".join(f"    val {camel(name)}: Int,\n" for name in colours)
    cases = "".join(mode(look, at) for at in range(len(MODES)))
    return (
        "/** The colours of one mode; `edge` is the line round a group and `lift` the height of the one card that has a shadow, in dp. */\n"
        f"class Palette(\n{fields}    val edge: Float,\n    val lift: Float,\n    val isDark: Boolean,\n) {{\n{filled(look)}    companion object {{\n{cases}\n"
        "        fun of(isDark: Boolean, isHigh: Boolean): Palette =\n"
        "            if (isHigh) (if (isDark) HIGH_DARK else HIGH_LIGHT) else if (isDark) DARK else LIGHT\n    }\n}\n"
    )


def filled(look):
    """The palette on the card of the next step."""
    lines = [f"{camel(colour)} = {camel(look['filled'].get(colour, colour))}," for colour in look["colours"]] + ["edge = edge,", "lift = lift,", "isDark = isDark,"]
    return "    /** On the one card that is filled. */\n    fun filled() = Palette(\n" + "".join(f"        {line}\n" for line in lines) + "    )\n\n"


def gaps(rules):
    """The space between two rows, by what they are."""
    *some, (_, _, otherwise) = rules
    cases = "".join(f"    {' && '.join(sides(above, below))} -> Space.{snake(space).upper()}\n" for above, below, space in some)
    kinds = "".join(f"    is Row{kind} -> Kin.{kind.upper()}\n" for kind in named_kins(rules))
    return (
        f"{HEAD}\nimport app.plainsums.gateway.*\n\n/** What a row is to the rows around it. */\nenum class Kin {{ {', '.join(snake(kin).upper() for kin in kins(rules))} }}\n\n"
        f"/** What it is by its kind alone. */\nfun kinOf(kind: RowKind): Kin? = when (kind) {{\n{kinds}    else -> null\n}}\n\n"
        "/** The space between two rows, each by all that it is. */\n"
        f"fun gap(above: Set<Kin>, row: Set<Kin>): Float = when {{\n{cases}    else -> Space.{snake(otherwise).upper()}\n}}\n"
    )


def keyboards(of):
    flags = {kind: " or ".join(f"InputType.TYPE_{flag}" for flag in android.split()) for kind, (android, _) in of.items()}
    return (
        f"{HEAD}\nimport android.text.InputType\nimport app.plainsums.gateway.TextKind\n\n/** Which keyboard comes. */"
        + choice("keyboardOf(of: TextKind): Int", "TextKind", flags, str)
    )


def sides(above, below):
    return [f"Kin.{snake(kin).upper()} in {name}" for kin, name in ((above, "above"), (below, "row")) if kin != "any"]


def mode(look, at):
    name = snake(MODES[at]).upper()
    lines = [f"{camel(colour)} = 0xFF{values[at]}.toInt()," for colour, values in look["colours"].items()]
    lines += [f"edge = {dp(look['edge']['width'][at])},", f"lift = {dp(look['lift']['down'] if MODES[at] == 'light' else 0)},", f"isDark = {str('dark' in MODES[at]).lower()},"]
    return f"        val {name} = Palette(\n" + "".join(f"            {line}\n" for line in lines) + "        )\n"


def icons(look):
    cases = "".join(f"    Icon.{snake(kebab(name)).upper()} -> R.drawable.icon_{snake(kebab(name))}\n" for name in named())
    return (
        f"{HEAD}\nimport app.plainsums.R\nimport app.plainsums.gateway.Icon\n\n"
        f"/** The picture of that name, in white lines, to be tinted. */\nfun drawableOf(icon: Icon): Int = when (icon) {{\n{cases}}}\n"
    )


def plates(look):
    """The fill and the ink of each kind of thing, and its sign."""
    plates = "".join(
        choice(f"Palette.plate(of: {kind}): Plate", kind, of, lambda pair: f"Plate({', '.join(camel(one) or '0' for one in pair)})")
        for kind, of in look["plates"].items()
    )
    signs = "".join(choice(f"signOf(of: {kind}): Int", kind, of, lambda name: f"R.drawable.icon_{snake(name)}") for kind, of in look["signs"].items())
    return (
        f"{HEAD}\nimport app.plainsums.R\nimport app.plainsums.gateway.*\n\n"
        f"/** What fills a thing, if anything does, and the ink on it. */\ndata class Plate(val fill: Int, val ink: Int)\n{plates}{signs}"
    )


def choice(head, kind, of, written):
    cases = "".join(f"    {kind}.{snake(name).upper()} -> {written(value)}\n" for name, value in of.items())
    return f"\nfun {head} = when (of) {{\n{cases}}}\n"


def aliases(faces):
    """What the launcher may show, each an alias of the manifest."""
    cases = "".join(
        f'    {snake(face["class"]).upper().removeprefix("FACE")}("{face["look"]}", "app.plainsums.{face["class"]}", R.string.{name}, R.drawable.{name}),\n'
        for name, face in faces.items()
    )
    return (
        f"{HEAD}\nimport app.plainsums.R\n\n/** A look in the launcher. Class names may never change: launchers remember them. */\n"
        f"enum class LauncherAlias(val look: String, val className: String, val label: Int, val icon: Int) {{\n{cases}    ;\n\n"
        "    companion object {\n        fun of(look: String): LauncherAlias = values().firstOrNull { it.look == look } ?: START\n    }\n}\n"
    )


def vector(picture, is_mirrored):
    mirrored = '    android:autoMirrored="true"\n' if is_mirrored else ""
    return (
        f'<?xml version="1.0" encoding="utf-8"?>\n<!-- {MADE} -->\n'
        '<vector xmlns:android="http://schemas.android.com/apk/res/android"\n'
        f'    android:width="24dp"\n    android:height="24dp"\n{mirrored}'
        '    android:viewportWidth="24"\n    android:viewportHeight="24">\n'
        f'    <path\n        android:pathData="{picture.path()}"\n        android:strokeColor="#FFFFFF"\n'
        '        android:strokeLineCap="round"\n        android:strokeLineJoin="round"\n'
        f'        android:strokeWidth="{picture.width:.3g}" />\n</vector>\n'
    )


def window(ground, act):
    return (
        f'<?xml version="1.0" encoding="utf-8"?>\n<!-- {MADE} -->\n'
        f'<resources>\n    <color name="window">#{ground}</color>\n    <color name="act">#{act}</color>\n</resources>\n'
    )
