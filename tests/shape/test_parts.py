"""Every test program of Cargo's workspace is run by one part, and what is built for one part is built for all."""
import json
import re
import subprocess
import unittest
from pathlib import Path

HOUSE = Path(__file__).resolve().parents[2]
PARTS = ("core", "faults", "memory")


def packages():
    said = subprocess.run(
        ["cargo", "metadata", "--no-deps", "--format-version", "1"], cwd=HOUSE, capture_output=True, check=True
    )
    return json.loads(said.stdout)["packages"]


def chosen(part):
    """The test programs that a part names: `--test NAME`, or words of its lists."""
    script = (HOUSE / "tests/parts" / f"{part}.sh").read_text()
    names = re.findall(r"--test (\w+)", script)
    for words in re.findall(r"^\w+=\(([\w ]+)\)$", script, re.M):
        names += words.split()
    return names


def made(package):
    return {target["name"] for target in package["targets"] if target["kind"] == ["test"]}


class Parts(unittest.TestCase):
    def test_every_test_program_is_run_by_one_part(self):
        named = [name for part in PARTS for name in chosen(part)]
        self.assertEqual(len(named), len(set(named)))
        self.assertEqual(set(named), set().union(*map(made, packages())))

    def test_programs_and_tests_choose_the_same_features(self):
        used = {
            dependency["name"]
            for package in packages()
            for dependency in package["dependencies"]
            if dependency["kind"] == "dev"
        }
        journeys = next(package for package in packages() if package["name"] == "journeys")
        for kind, wanted in ((None, used), ("build", {"proptest"})):
            there = {dependency["name"] for dependency in journeys["dependencies"] if dependency["kind"] == kind}
            self.assertEqual(wanted - there, set(), "tests/journeys/Cargo.toml lacks them")

    def test_no_part_builds_one_crate_alone(self):
        for part in sorted((HOUSE / "tests/parts").glob("*")):
            with self.subTest(part=part.name):
                alone = [
                    line
                    for line in part.read_text().splitlines()
                    if re.search(r"cargo (build|run|test)\b", line)
                    and "--workspace" not in line
                    and not line.startswith("#")
                    and "--target" not in line
                ]
                self.assertEqual(alone, [])


if __name__ == "__main__":
    unittest.main()
