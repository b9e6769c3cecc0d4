"""The two builds of the shell agree: Maven's, which is tested, and Gradle's, which makes the release."""
import re
import unittest
from pathlib import Path
from xml.etree import ElementTree

ANDROID = Path(__file__).parents[1]
M = {"m": "http://maven.apache.org/POM/4.0.0"}
A = "{http://schemas.android.com/apk/res/android}"


def gradle(name):
    return (ANDROID / name).read_text()


def one(pattern, text):
    found = re.findall(pattern, text)
    assert len(found) == 1, f"{pattern} stands {len(found)} times"
    return found[0]


class Builds(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.pom = ElementTree.parse(ANDROID / "pom.xml").getroot()
        cls.tools = ElementTree.parse(ANDROID / "packing/tools.xml").getroot()
        cls.manifest = ElementTree.parse(ANDROID / "app/src/main/AndroidManifest.xml").getroot()
        cls.app = gradle("app/build.gradle.kts")

    def of_pom(self, path):
        return self.pom.find("m:" + path.replace("/", "/m:"), M).text

    def versions(self, root):
        """Each dependency's version, with the properties filled in."""
        properties = {p.tag.split("}")[1]: p.text for p in root.find("m:properties", M)}
        found = {}
        for one_ in [*root.iter(f"{{{M['m']}}}dependency"), *root.iter(f"{{{M['m']}}}artifactItem")]:
            text = lambda tag: one_.find(f"m:{tag}", M).text
            if one_.find("m:version", M) is None:
                continue
            found[text("artifactId")] = re.sub(r"\$\{(.+?)\}", lambda m: properties[m.group(1)], text("version"))
        return found

    def test_the_id_is_the_same(self):
        due = self.manifest.get("package")
        self.assertEqual(due, self.of_pom("groupId"))
        self.assertEqual(due, one(r'applicationId = "(.+?)"', self.app))
        self.assertEqual(due, one(r'namespace = "(.+?)"', self.app))

    def test_the_versions_are_the_same(self):
        self.assertEqual(self.manifest.get(A + "versionCode"), one(r"versionCode = (\d+)", self.app))
        self.assertEqual(self.manifest.get(A + "versionName"), one(r'versionName = "(.+?)"', self.app))
        self.assertEqual(self.manifest.get(A + "versionName"), self.of_pom("version"))

    def test_the_systems_are_the_same(self):
        self.assertEqual(self.of_pom("properties/min.sdk"), one(r"minSdk = (\d+)", self.app))
        self.assertEqual(self.of_pom("properties/target.sdk"), one(r"targetSdk = (\d+)", self.app))
        self.assertEqual(self.of_pom("properties/target.sdk"), one(r"compileSdk = (\d+)", self.app))

    def test_what_is_linked_is_the_same(self):
        linked = dict(re.findall(r'implementation\("[\w.]+:([\w-]+):([\d.]+)', self.app))
        maven = self.versions(self.pom)
        self.assertEqual(linked, {name: maven[name] for name in ("kotlin-stdlib", "jna")})
        packed = self.versions(self.tools)
        self.assertEqual(linked, {name: packed[name] for name in ("kotlin-stdlib", "jna")})
        self.assertEqual(linked["kotlin-stdlib"], one(r'kotlin.android"\) version "(.+?)"', gradle("build.gradle.kts")))
        self.assertEqual(maven["android-all"], packed["android-all"])

    def test_the_sources_are_the_same(self):
        compiled = (e for e in self.pom.iter(f"{{{M['m']}}}execution") if e.findtext("m:goals/m:goal", namespaces=M) == "compile")
        maven = {source.text for e in compiled for source in e.iter(f"{{{M['m']}}}sourceDir")}
        self.assertEqual(maven, {"${house}/build/kit/kotlin", "${main}/kotlin", "${made}/gen"})
        self.assertEqual(one(r"kotlin\.srcDirs\((.+)\)", self.app), 'made.resolve("kit/kotlin"), "src/main/kotlin"')
        for place in ("src/main/kotlin", "src/main/res", "src/main/AndroidManifest.xml"):
            self.assertIn(f'"{place}"', self.app)
            self.assertTrue((ANDROID / "app" / place).exists(), place)

    def test_the_phones_are_those_that_get_a_library(self):
        rows = (line.split() for line in (ANDROID.parent / "bindings/targets").read_text().splitlines())
        due = [row[2] for row in rows if row and row[0] == "android"]
        self.assertEqual(re.findall(r'"([^"]+)"', one(r"abiFilters \+= listOf\((.+)\)", self.app)), due)

    def test_both_shrink_by_the_same_rules(self):
        self.assertIn('proguardFiles("rules.pro")', self.app)
        self.assertIn("-include android/app/rules.pro", gradle("packing/shrink.pro"))


if __name__ == "__main__":
    unittest.main()
