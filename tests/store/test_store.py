"""What the stores are told: within their limits, open about the disguise, and promising nothing that the app does not do."""
import re
import tomllib
import unittest
from pathlib import Path
from xml.etree import ElementTree

import yaml

HOUSE = Path(__file__).resolve().parents[2]
ANDROID = HOUSE / "android/store"
IOS = HOUSE / "ios/store"
LANGUAGES = {"en-GB", "cy"}
# Characters; App Store Connect counts the bytes of keywords.
LIMITS = {
    ANDROID: {"title": 30, "short_description": 80, "full_description": 4000},
    IOS: {"name": 30, "subtitle": 30, "promotional_text": 170, "description": 4000, "keywords": 100},
}
# Promises that nobody can keep, in both languages.
NEVER = re.compile(
    r"police will|forensic|\bcourts?\b|guarantee|anonymous|untraceable|undetectable|invisible|unbreakable|military|100 ?%"
    r"|never be found|stop(s|ped)? (the )?blackmail|official|approved|complian|fforensig|\bllys|gwarant|dienw|bydd yr heddlu",
    re.IGNORECASE,
)
# What each description must say of the disguise and of its limits.
OPENLY = {
    "en-GB": ("Hide it now", "opens as a calculator", "You can undo all of it in Settings", "The store still shows", "spying software", "call 999"),
    "cy": ("Ei guddio nawr", "agor fel cyfrifiannell", "ddadwneud y cyfan yn y Gosodiadau", "Mae'r siop yn dal i ddangos", "meddalwedd ysbïo", "ffoniwch 999"),
}
REQUIRED = {
    "Categories", "License", "SourceCode", "RepoType", "Repo", "Builds", "AutoUpdateMode", "UpdateCheckMode", "CurrentVersion",
    "CurrentVersionCode",
}
# Commands of ours, and the file that the release adds.
OURS = re.compile(r"(?<![\w/$])((?:bindings|android)/[\w./-]+)")
ADDED = "bindings/pack/advice.pack"


def texts():
    return [path for folder in (ANDROID, IOS) for path in sorted(folder.glob("*/*.txt"))]


def said(path):
    return path.read_text().removesuffix("\n")


def length(path):
    return len(said(path).encode()) if path.stem == "keywords" else len(said(path))


def recipe():
    return yaml.safe_load((ANDROID / "fdroid.yml").read_text())


def versions():
    """The version everywhere that it is written by hand; android/packing compares those of Android's two builds."""
    manifest = ElementTree.parse(HOUSE / "android/app/src/main/AndroidManifest.xml").getroot()
    return {
        "Cargo.toml": tomllib.loads((HOUSE / "Cargo.toml").read_text())["workspace"]["package"]["version"],
        "AndroidManifest.xml": manifest.get("{http://schemas.android.com/apk/res/android}versionName"),
        "ios/project": re.search(r'"MARKETING_VERSION": "(.+?)"', (HOUSE / "ios/project").read_text()).group(1),
        "fdroid.yml": recipe()["CurrentVersion"],
    }


class Texts(unittest.TestCase):
    def test_every_listing_is_whole_in_both_languages(self):
        for folder, limits in LIMITS.items():
            found = {path.parent.name: set() for path in folder.glob("*/*.txt")}
            self.assertEqual(set(found), LANGUAGES)
            for language in LANGUAGES:
                self.assertEqual({path.stem for path in (folder / language).glob("*.txt")}, set(limits), folder / language)

    def test_every_text_is_within_its_limit(self):
        limits = {path: LIMITS[path.parents[1]][path.stem] for path in texts()}
        self.assertEqual([f"{path}: {length(path)}" for path, most in limits.items() if not 0 < length(path) <= most], [])

    def test_no_text_promises_what_the_app_does_not_do(self):
        self.assertEqual([f"{path}: {found.group()}" for path in texts() if (found := NEVER.search(said(path)))], [])

    def test_a_promise_is_noticed(self):
        for promise in ("The police will help.", "Guaranteed", "court-ready", "Stops blackmail", "Gwarantir"):
            self.assertTrue(NEVER.search(promise), promise)

    def test_every_description_says_openly_that_it_can_look_like_a_calculator(self):
        for language, phrases in OPENLY.items():
            for path in (ANDROID / language / "full_description.txt", IOS / language / "description.txt"):
                self.assertEqual([phrase for phrase in phrases if phrase not in said(path)], [], path)

    def test_what_the_buttons_are_called_is_what_the_app_calls_them(self):
        for language, phrases in OPENLY.items():
            words = (HOUSE / "core/guide/content" / language[:2] / "start.ftl").read_text()
            self.assertIn(f"launch-hide = {phrases[0]}\n", words)

    def test_no_permission_is_said_where_none_is_asked_for(self):
        manifest = (HOUSE / "android/app/src/main/AndroidManifest.xml").read_text()
        self.assertNotIn("uses-permission", manifest)
        self.assertIn("no permission at all, not even for the internet", said(ANDROID / "en-GB/full_description.txt"))

    def test_the_welsh_is_marked_as_read_by_nobody(self):
        for folder in LIMITS:
            self.assertIn("no welsh speaker", (folder / "README.md").read_text().lower())


class Recipe(unittest.TestCase):
    recipe = recipe()

    def test_it_says_that_nobody_has_built_with_it(self):
        self.assertTrue((ANDROID / "fdroid.yml").read_text().startswith("# UNTRIED"))

    def test_every_key_that_is_needed_is_there(self):
        self.assertEqual(REQUIRED - set(self.recipe), set())

    def test_its_version_is_the_manifest_s(self):
        build = self.recipe["Builds"][-1]
        code = ElementTree.parse(HOUSE / "android/app/src/main/AndroidManifest.xml").getroot()
        code = int(code.get("{http://schemas.android.com/apk/res/android}versionCode"))
        self.assertEqual([build["versionCode"], self.recipe["CurrentVersionCode"]], [code, code])
        self.assertEqual([build["versionName"], build["commit"]], [self.recipe["CurrentVersion"], f"v{build['versionName']}"])

    def test_what_it_runs_is_there_and_makes_what_it_takes(self):
        build = self.recipe["Builds"][-1]
        run = "\n".join([*build["prebuild"], *build["build"]])
        called = set(OURS.findall(run)) - {ADDED}
        self.assertEqual(called, {"bindings/android", "android/package"})
        self.assertEqual([path for path in called if not (HOUSE / path).exists()], [])
        self.assertIn("$out/" + Path(build["output"]).name, (HOUSE / "android/package").read_text())
        self.assertIn("$PWD/" + ADDED, run)

    def test_it_builds_for_every_phone_with_a_new_enough_ndk(self):
        rows = (line.split() for line in (HOUSE / "bindings/targets").read_text().splitlines())
        prebuild = "\n".join(self.recipe["Builds"][-1]["prebuild"])
        self.assertEqual([row[1] for row in rows if row[:1] == ["android"] and row[1] not in prebuild], [])
        least = int(re.search(r"-ge (\d+) \]", (HOUSE / "bindings/android").read_text()).group(1))
        self.assertGreaterEqual(int(re.match(r"r(\d+)", self.recipe["Builds"][-1]["ndk"]).group(1)), least)

    def test_no_address_is_made_up(self):
        for field in ("SourceCode", "Repo", "IssueTracker", "Changelog"):
            self.assertIn("example.org/PLACEHOLDER", self.recipe[field])


class Release(unittest.TestCase):
    steps = (HOUSE / ".github/RELEASE.md").read_text()

    def test_the_version_is_the_same_everywhere(self):
        self.assertEqual(len(set(versions().values())), 1, versions())

    def test_every_script_that_the_steps_name_is_there(self):
        called = set(re.findall(r"(?<![\w/.])((?:bindings|android|ios|tests|core)/[\w./-]*\w)", self.steps))
        made = {"ios/App/Plain.xcodeproj", ADDED, "android/app/build/outputs/bundle/release/app-release.aab"}
        self.assertGreater(len(called), 10)
        self.assertEqual({path for path in called - made if not (HOUSE / path).exists()}, set())

    def test_every_reviewer_that_a_release_needs_is_named(self):
        for kind in ("safeguarding", "law", "lived-experience"):
            self.assertIn(f"`{kind}`", self.steps)


if __name__ == "__main__":
    unittest.main()
