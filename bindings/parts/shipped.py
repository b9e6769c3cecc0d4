"""Which crates of other people are compiled into the library that ships."""
import json
import pathlib
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[2]
PHONES = ["aarch64-linux-android", "aarch64-apple-ios"]


def metadata(phone):
    command = ["cargo", "metadata", "--format-version", "1", "--locked", "--filter-platform", phone]
    return json.loads(subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE).stdout)


def is_macro(package):
    return any("proc-macro" in target["kind"] for target in package["targets"])


def linked(phone):
    """The packages that are compiled into the library: no macros, nothing that only builds or tests; and every package there is."""
    found = metadata(phone)
    packages = {package["id"]: package for package in found["packages"]}
    nodes = {node["id"]: node for node in found["resolve"]["nodes"]}
    todo, seen = [key for key, package in packages.items() if package["name"] == "kit"], set()
    while todo:
        key = todo.pop()
        if key in seen or is_macro(packages[key]):
            continue
        seen.add(key)
        deps = nodes[key]["deps"]
        todo += [dep["pkg"] for dep in deps if any(kind["kind"] is None for kind in dep["dep_kinds"])]
    return {key: packages[key] for key in seen if packages[key]["source"]}, packages
