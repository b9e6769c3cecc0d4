"""What pages draw with: variables, and the pictures of the preview."""
import re

from look import HOUSE, MADE, MODES, kebab, named, number

ON_SITE = ("danger", "phone", "text")
PREVIEW = "bindings/cli/preview"
SITE = "core/author/src/site"
BUNDLE = "core/handoff/src/bundle/page"
SELECTORS = {"dark": "[data-theme=dark]", "high-light": "[data-contrast=high]", "high-dark": "[data-contrast=high][data-theme=dark]"}

QUERIES = {
    "dark": "(prefers-color-scheme:dark)", "high-light": "(prefers-contrast:more)",
    "high-dark": "(prefers-contrast:more) and (prefers-color-scheme:dark)",
}


def files(look, pictures):
    return {f"{PREVIEW}/tokens.css": preview(look), f"{PREVIEW}/icons.js": icons(pictures), f"{SITE}/tokens.css": small(look, f"{SITE}/site.css"), f"{BUNDLE}/tokens.css": small(look, f"{BUNDLE}/page.css"), f"{SITE}/icons.rs": drawn(pictures)}


def shape(look, at):
    """What else changes with the mode."""
    lift, width = look["lift"], look["edge"]["width"][at]
    shadow = f"0 1px 2px rgb(10 30 25/6%),0 {lift['down']}px {lift['blur']}px rgb(10 30 25/{lift['percent']}%)"
    return {
        "--edge": f"inset 0 0 0 {width}px var(--outline)" if width else "none",
        "--lift": shadow if MODES[at] == "light" else "none",
    }


def measures(look):
    made = {f"--{name.replace('x', 's') if name[1:].isdigit() else name}": f"{number(value)}px" for name, value in look["space"].items()}
    made |= {f"--r-{name}": f"{number(value)}px" for name, value in look["radius"].items()}
    return made | {f"--{name}": f"{look['size'][name]}px" for name in ("bar", "target")}


def block(selector, values):
    return f"{selector} {{\n" + "".join(f"  {name}: {value};\n" for name, value in values.items()) + "}\n"


def preview(look):
    blocks = [block(":root", all_colours(look) | measures(look) | shape(look, 0))]
    blocks += [block(SELECTORS[mode], over(look, at) | shape(look, at)) for at, mode in enumerate(MODES) if at]
    return f"/* {MADE} */\n" + "".join(blocks)


def small(look, style):
    """The same, as small as it can be: every page holds it. Only what that style asks for is in it."""
    asked = set(re.findall(r"var\((--[\w-]+)\)", (HOUSE / style).read_text()))
    blocks, light = [], measures(look) | all_colours(look) | shape(look, 0)
    for at, mode in enumerate(MODES):
        values = light if at == 0 else over(look, at) | shape(look, at)
        # The last follows the two before it, and says all.
        said = {name: value for name, value in values.items() if name in asked and (at in (0, 3) or value != light[name])}
        inner = ";".join(f"{name}:{brief(value)}" for name, value in said.items())
        scheme = "color-scheme:light dark;" if at == 0 else ""
        rule = f":root{{{scheme}{inner}}}"
        blocks.append(f"@media {QUERIES[mode]}{{{rule}}}" if at else rule)
    return f"/*{MADE}*/\n" + "\n".join(blocks) + "\n"


def brief(value):
    return re.sub(r"#(.)\1(.)\2(.)\3$", r"#\1\2\3", value)


def all_colours(look):
    return {f"--{name}": f"#{of[0]}" for name, of in look["colours"].items()}


def over(look, at):
    """All colours of a mode that the ones before it may have changed."""
    return {f"--{name}": f"#{of[at]}" for name, of in look["colours"].items() if len(set(of)) > 1}


def icons(pictures):
    spelt = {kebab(name): name for name in named()}
    lines = [f"  {spelt.get(name, script(name))}: '{picture.inner}'," for name, picture in pictures.items() if not name.startswith("mark")]
    inner, outer = (pictures[f"mark-{part}"].inner.replace("<path", f'<path class="{part}"') for part in ("inner", "outer"))
    return (
        f"// {MADE}\n// Pictures by their names in the app, and those of the frame around it: lines on a grid of 24.\n"
        "import { h } from './patch.js';\n\nconst drawn = {\n" + "\n".join(sorted(lines, key=str.lower)) + "\n};\n\n"
        "/** A picture, which no screen reader speaks of. */\nexport const icon = (name, size = 24) =>\n"
        "  drawn[name] ? h('svg', { key: name, class: 'icon', width: size, height: size, viewBox: '0 0 24 24', "
        "'aria-hidden': 'true', html: drawn[name] }) : null;\n\n"
        "/** The mark of the app. */\nexport const mark = () =>\n"
        "  h('svg', { class: 'mark', viewBox: '0 0 84 84', 'aria-hidden': 'true', "
        f"html: '<rect class=\"ground\" width=\"84\" height=\"84\" rx=\"24\"/>{outer}{inner}' }});\n"
    )


def drawn(pictures):
    """The few that the site draws with: text in its pages, which load nothing."""
    head = '<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">'
    lines = [f'pub(super) const {name.upper()}: &str = r#"{head}{pictures[name].inner}</svg>"#;' for name in ON_SITE]
    return f"// {MADE}\n//! Pictures, as elements of a page.\n\n" + "\n".join(lines) + "\n"


def script(name):
    """`mark-inner` is no name in a script."""
    first, *rest = name.split("-")
    return first + "".join(part.capitalize() for part in rest)
