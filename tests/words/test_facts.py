"""What documents say and the house knows: names of tests and parts, kinds of attack, decisions, versions of formats, of Rust."""
import fnmatch
import json
import re
import subprocess
import unittest
from pathlib import Path

HOUSE = Path(__file__).resolve().parents[2]
PROMISES = "tests/README.md"
FORMATS = "core/FORMAT.md"
# A file in code; braces and stars stand for several.
FILE = re.compile(r"`([\w./{},*-]+\.(?:rs|py|sh|js|kt|swift|toml|json|tsv))`")
# Where the version of each format is, and how FORMAT names it.
VERSIONS = {
    "slot file": ("core/seal/src/slots.rs", r"const VERSION: u32 = (\d+);"),
    "prefs": ("core/vault/src/prefs/record.rs", r"const VERSION: u8 = (\d+);"),
    "record": ("core/vault/src/records/body.rs", r"const VERSION: u32 = (\d+);"),
    "pack": ("core/seal/src/pack.rs", r"const VERSION: u32 = (\d+);"),
    "image": ("core/guide/src/image.rs", r"const FORMAT: i64 = (\d+);"),
    "copy": ("core/vault/src/copy/form.rs", r"const FORMAT: u32 = (\d+);"),
    "bundle": ("core/handoff/src/bundle/statement.rs", r'"bundle/(\d+)'),
}


def text(path):
    return (HOUSE / path).read_text()


def tracked():
    return subprocess.run(["git", "ls-files"], cwd=HOUSE, check=True, capture_output=True, text=True).stdout.split("\n")


def spread(name):
    """Every name that braces stand for."""
    group = re.search(r"{([^}]*)}", name)
    if not group:
        return [name]
    return [one for part in group[1].split(",") for one in spread(name[:group.start()] + part + name[group.end():])]


def unknown(document, files):
    """The files that it names, whole or by the end of their path, and that are not there."""
    names = [name for span in FILE.findall(document) for name in spread(span)]
    return [name for name in names if not any(fnmatch.fnmatch(path, name) or fnmatch.fnmatch(path, f"*/{name}") for path in files)]


def versions(document):
    said = re.search(r"the first that stays readable: (.*?), and those", document, re.DOTALL)[1]
    return {name: int(number) for name, number in (one.rsplit(" ", 1) for one in re.split(r",\s+|\s+with\s+", said))}


class Tests(unittest.TestCase):
    def test_every_file_of_tests_that_holds_a_promise_exists(self):
        self.assertEqual(unknown(text(PROMISES), tracked()), [])

    def test_a_file_that_is_gone_is_noticed(self):
        self.assertEqual(unknown("`a/{b,c}.rs`, `c.rs`, `no.rs`", ["x/a/b.rs", "x/a/c.rs"]), ["no.rs"])

    def test_every_part_holds_a_promise(self):
        parts = [path.stem for path in (HOUSE / "tests/parts").glob("*.sh")]
        self.assertEqual([part for part in parts if f"tests/parts/{part}.sh" not in text(PROMISES)], [])

    def test_limits_are_those_that_the_parts_enforce(self):
        megabytes = json.loads(text("tests/sizes.json"))["limit_bytes"] / 1_000_000
        calls = re.search(r'"\$calls" -le (\d+)', text("tests/parts/kit.sh"))[1]
        self.assertIn(f"under {megabytes:g} MB", text(PROMISES))
        self.assertIn(f"at most {calls} calls", text(PROMISES))

    def test_every_kind_of_attack_is_named_and_explained(self):
        for runner in ("tests/faults/run", "tests/mutants/run"):
            self.assertIn(runner, text(PROMISES))
        kinds = re.findall(r"^#   (\w+) ", text("tests/faults/run"), re.MULTILINE)
        self.assertGreater(len(kinds), 10)
        self.assertEqual([kind for kind in kinds if f"`{kind}`" not in text(PROMISES) and f"run {kind}`" not in text(PROMISES)], [])
        self.assertEqual([kind for kind in kinds if f"tests/faults/run {kind} " not in text("tests/faults/README.md")], [])


class Documents(unittest.TestCase):
    def test_the_list_of_decisions_is_that_of_their_titles(self):
        files = sorted((HOUSE / "core/decisions").glob("0*.md"))
        titles = [path.read_text().split("\n")[0].removeprefix("# ").split(": ", 1) for path in files]
        listed = re.findall(r"^\| \[(\d{4})\]\(([\w.-]+)\) \| (.*) \|$", text("core/decisions/README.md"), re.MULTILINE)
        self.assertEqual([(number, path.name, title) for path, (number, title) in zip(files, titles)], listed)

    def test_the_formats_have_the_versions_that_the_code_writes(self):
        written = {name: int(re.search(pattern, text(path))[1]) for name, (path, pattern) in VERSIONS.items()}
        written["database"] = len(list((HOUSE / "core/vault/migrations").glob("*.sql")))
        self.assertEqual(versions(text(FORMATS)), written)

    def test_the_version_of_rust_is_the_same_everywhere(self):
        version = re.search(r'rust-version = "([\d.]+)"', text("Cargo.toml"))[1]
        for path in ("README.md", ".github/CONTRIBUTING.md", "tests/run"):
            self.assertIn(version, text(path), path)

    def test_the_house_names_every_crate_of_the_core_and_each_explains_its_choices(self):
        house = text("README.md").split("## The house")[1]
        crates = [path.parent.name for path in (HOUSE / "core").glob("*/Cargo.toml")]
        self.assertEqual([crate for crate in crates if f"core/{crate} " not in house], [])
        self.assertEqual([crate for crate in crates if not (HOUSE / f"core/{crate}/README.md").exists()], [])


if __name__ == "__main__":
    unittest.main()
