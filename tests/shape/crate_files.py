"""The files of a Rust crate, and which takes names from which: read from its `use` lines and paths, tests left out."""
import re

USE = re.compile(r"\buse\s+([^;]+);")
PATH = re.compile(r"(?<![\w:])([A-Za-z_]\w*(?:::[A-Za-z_]\w*)+)")
ITEM = r"\b(?:fn|struct|enum|trait|type|const|static|mod)\s+%s\b"


def block(text, at):
    """Returns where the item that begins at `at` ends."""
    depth = 0
    for at in range(at, len(text)):
        depth += {"{": 1, "}": -1}.get(text[at], 0)
        if depth == 0 and (text[at] == ";" or text[at] == "}" and not text[at + 1:].lstrip().startswith(";")):
            return at + 1
    return len(text)


def code(text):
    """Returns the text without strings, comments and what is compiled for tests alone."""
    text = re.sub(r'"(?:\\.|[^"\\])*"', '""', text, flags=re.S)
    text = re.sub(r"//[^\n]*", "", text)
    while test := re.search(r"#\[cfg\((?:all\()?test[^\]]*\]", text):
        text = text[:test.start()] + text[block(text, test.end()):]
    return text


def spread(tree):
    """Returns every path of a `use` tree, as lists of names."""
    head, brace, body = tree.strip().partition("{")
    if not brace:
        return [[name.strip() for name in head.split("::")]]
    parts, depth = [""], 0
    for sign in body.rstrip()[:-1]:
        depth += {"{": 1, "}": -1}.get(sign, 0)
        parts = [*parts, ""] if sign == "," and not depth else [*parts[:-1], parts[-1] + sign]
    return [path for part in parts if part.strip() for path in spread(head + part.strip())]


class Crate:
    def __init__(self, source):
        files = {self.module(path.relative_to(source)): path for path in sorted(source.rglob("*.rs")) if "tests" not in path.with_suffix("").parts}
        self.files = {module: path.relative_to(source).as_posix() for module, path in files.items()}
        self.text = {module: code(path.read_text()) for module, path in files.items()}
        self.used = {module: self.uses(text) for module, text in self.text.items()}

    @staticmethod
    def module(path):
        parts = path.with_suffix("").parts
        return parts[:-1] if parts[-1] in ("mod", "lib", "main") else parts

    @staticmethod
    def uses(text):
        paths = [path for use in USE.finditer(text) for path in spread(use[1])]
        paths = [(path[-1].split(" as ")[-1].strip(), [name.split(" as ")[0].strip() for name in path]) for path in paths]
        return {path[-2] if name == "self" else name: path[:-1] if path[-1] == "self" else path for name, path in paths}

    def home(self, module, path, depth=0):
        """Returns the module in which the last name of a path is defined, or None outside of the crate or for a module."""
        for place, name in enumerate(path):
            if name in ("crate", "self", "super"):
                module = {"crate": (), "self": module, "super": module[:-1]}[name]
            elif module + (name,) in self.text and re.search(rf"\bmod\s+{name}\b", self.text[module]):
                module += (name,)
            elif name in self.used[module] and self.used[module][name] != path[place:] and depth < 9:
                return self.home(module, self.used[module][name] + path[place + 1:], depth + 1)
            else:
                return module if place or re.search(ITEM % re.escape(name), self.text[module]) else None
        return None

    def arrows(self):
        """Returns for each file the files that it needs. That a module names what is around it, as its parent, is no arrow."""
        arrows = {}
        for module, text in self.text.items():
            rest = USE.sub("", text)
            passed_on = {tuple(path) for use in re.finditer(r"\bpub(?:\([^)]*\))?\s+use\s+([^;]+);", text) for path in spread(use[1])}
            taken = [path for path in self.used[module].values() if tuple(path) not in passed_on or re.search(rf"\b{path[-1]}\b", rest)]
            homes = {self.home(module, path) for path in taken + [path[1].split("::") for path in PATH.finditer(rest)]}
            arrows[module] = {home for home in homes if home is not None and module[:len(home)] != home}
        return arrows

    def circles(self):
        """Returns the circles, each as the set of its files."""
        arrows = self.arrows()

        def reached(start):
            seen, ahead = set(), [start]
            while ahead:
                fresh = arrows[ahead.pop()] - seen
                seen |= fresh
                ahead.extend(fresh)
            return seen

        below = {module: reached(module) for module in arrows}
        tied = [frozenset(one for one in arrows if one in below[module] and module in below[one]) for module in arrows]
        return {frozenset(self.files[module] for module in circle) for circle in tied if circle}
