"""The project that is written for Xcode holds every file of the app, and its names agree with the rest."""
import importlib.util
import json
import re
import unittest
from importlib.machinery import SourceFileLoader

import shell

loader = SourceFileLoader("project", str(shell.IOS / "project"))
project = importlib.util.module_from_spec(importlib.util.spec_from_loader("project", loader))
loader.exec_module(project)


def of_kind(kind):
    return [each for each in project.project()["objects"].values() if each["isa"] == kind]


class Project(unittest.TestCase):
    def test_every_file_it_names_is_there(self):
        paths = [each["path"] for each in of_kind("PBXFileReference") if each["sourceTree"] == "<group>"]
        self.assertGreater(len(paths), 5)
        self.assertEqual([path for path in paths if not (shell.APP / path).exists()], [])

    def test_every_file_of_the_app_is_in_it(self):
        named = {each["path"] for each in of_kind("PBXFileReference")}
        self.assertEqual({f"Sources/{path.name}" for path in (shell.APP / "Sources").iterdir()} - named, set())

    def test_whatever_it_points_at_is_in_it(self):
        made = project.project()
        known = set(made["objects"])
        pointed = re.findall(r'"([0-9A-F]{24})"', json.dumps(list(made["objects"].values())))
        self.assertEqual([each for each in pointed if each not in known], [])
        self.assertIn(made["rootObject"], known)

    def test_two_runs_write_the_same(self):
        self.assertEqual(project.written(project.project()), project.written(project.project()))

    def test_what_is_written_is_balanced_and_quoted(self):
        text = project.written({"a": ["b \"c\"", {}], "d": "e"})
        self.assertEqual(text, '{\n\t"a" = (\n\t\t"b \\"c\\"",\n\t\t{\n\t\t},\n\t);\n\t"d" = "e";\n}')

    def test_nothing_in_it_names_its_purpose(self):
        self.assertEqual(shell.telling(project.written(project.project())), [])

    def test_the_icons_are_the_same_in_catalogue_project_and_code(self):
        drawn = {path.stem for path in (shell.APP / "Assets.xcassets").glob("*.appiconset")} - {"AppIcon"}
        code = (shell.IOS / "Sources" / "Platform" / "SystemApps.swift").read_text()
        looks = re.search(r"others = \[(.*?)\]", code).group(1)
        self.assertEqual(set(project.ICONS), drawn)
        self.assertEqual(re.findall(r'"(\w+)"', looks), project.ICONS)
        core = (shell.HOUSE / "core" / "app" / "src" / "pages" / "hide" / "disguises.rs").read_text()
        known = re.search(r"const IOS.*?=\s*\[(.*?)\];", core, re.S).group(1)
        self.assertEqual(re.findall(r'\("(\w*)"', known)[1:], project.ICONS)

    def test_stand_ins_are_no_part_of_the_app(self):
        self.assertNotIn("StandIns", project.written(project.project()))
        package = (shell.IOS / "Package.swift").read_text()
        before, after = package.split("#else")
        self.assertIn("StandIns/", before)
        self.assertNotIn("StandIns/", after)

    def test_project_package_and_library_are_for_the_same_lowest_system(self):
        of_project = {each["buildSettings"].get("IPHONEOS_DEPLOYMENT_TARGET") for each in of_kind("XCBuildConfiguration")}
        package = re.search(r"\.iOS\(\.v(\d+)\)", (shell.IOS / "Package.swift").read_text()).group(1)
        targets = (shell.HOUSE / "bindings" / "targets").read_text().splitlines()
        of_library = {line.split()[3] for line in targets if line.startswith("ios ")}
        self.assertEqual(of_project - {None}, {f"{package}.0"})
        self.assertEqual(of_library, {f"{package}.0"})


if __name__ == "__main__":
    unittest.main()
