"""Builds the woven changes once, and runs each with the tests that reach it until one fails: hunt.py TREE OUT LISTED ARG...

TREE is a copy that may be altered, LISTED what `cargo mutants --list --json` said, ARG what `cargo test` wants to build the
tests (-p seal …). OUT gets what cargo-mutants would write: mutants.json, caught.txt, missed.txt, timeout.txt, unviable.txt,
and tests.json with which test noticed what.
"""

import json
import os
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from itertools import count
from pathlib import Path

from weave import Woven

MOST_MEMORY = 6 << 30
# Tests that are run alone for a change, and how many of the rest at once.
ALONE, AT_ONCE = 6, 20
# Each test is one process with one thread.
WORKERS = os.cpu_count()


def cargo(tree, arguments):
    """Returns what was built: (program, folder of its package), and the places of errors: (file, line)."""
    command = ["cargo", "test", "--release", "--no-run", "--message-format", "json", *arguments]
    said = subprocess.run(command, cwd=tree, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    programs, errors = [], []
    for line in said.stdout.splitlines():
        message = json.loads(line)
        if message["reason"] == "compiler-artifact" and message["executable"] and message["profile"]["test"]:
            programs.append((message["executable"], str(Path(message["manifest_path"]).parent)))
        if message["reason"] == "compiler-message" and message["message"]["level"] == "error":
            errors.append(message["message"])
    if said.returncode and not errors:
        sys.exit(f"hunt: {' '.join(command)} failed")
    return programs, errors


def places(span):
    """Where an error is, and where the macros were called that hold it."""
    while span:
        yield span["file_name"], span["line_start"]
        span = span["expansion"] and span["expansion"]["span"]


def build(woven, arguments):
    """Builds, without the changes that are no program. Returns the programs of the tests."""
    while True:
        woven.write()
        programs, errors = cargo(woven.tree, arguments)
        if not errors:
            return programs
        spans = [span for error in errors for span in error["spans"] if span["is_primary"]]
        guilty = {woven.owner(*place) for span in spans for place in places(span)} - {None}
        if not guilty:
            sys.exit("\n".join(error["rendered"] for error in errors))
        print(f"no program: {len(guilty)}", flush=True)
        woven.drop(guilty)


def limits():
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


NUMBERS = count()


class Test:
    """One test of one program."""

    def __init__(self, program, folder, name):
        self.program, self.folder, self.name = program, folder, name
        self.seconds, self.reaches = 0.0, set()

    def look(self, out):
        """Runs it with no change, and notes what it reaches."""
        file = out / f"reached-{next(NUMBERS)}"
        start = time.monotonic()
        passed = run(self.program, self.folder, [self.name], 900, ALCOVE_REACHED=str(file))
        self.seconds = time.monotonic() - start
        self.reaches = {int(line) for line in file.read_text().split()} if file.exists() else set()
        file.unlink(missing_ok=True)
        return passed


def run(program, folder, names, seconds, **variables):
    """Runs tests of a program, or without names all. Returns whether they passed; None if they did not end."""
    home = tempfile.mkdtemp(prefix="alcove-change-")
    os.chmod(home, 0o755)  # a test runs as another user
    environment = dict(os.environ, TMPDIR=home, INSTA_UPDATE="no", **variables)
    command = [program, *names, *(["--exact"] if names else []), "--test-threads", "1"]
    child = subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL, start_new_session=True, preexec_fn=limits)  # fmt: skip
    try:
        return child.wait(seconds) == 0
    except subprocess.TimeoutExpired:
        return None
    finally:
        try:
            os.killpg(child.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        child.wait()
        shutil.rmtree(home, ignore_errors=True)


def tests_of(programs):
    for program, folder in programs:
        listed = subprocess.run([program, "--list", "--format", "terse"], cwd=folder, capture_output=True, text=True).stdout
        ignored = subprocess.run([program, "--list", "--format", "terse", "--ignored"], cwd=folder, capture_output=True, text=True).stdout
        skipped = set(ignored.splitlines())
        for line in listed.splitlines():
            if line.endswith(": test") and line not in skipped:
                yield Test(program, folder, line.removesuffix(": test"))


def look_at_all(programs, out):
    """The tests that pass without a change, the quickest first."""
    found, tests = list(tests_of(programs)), []
    with ThreadPoolExecutor(WORKERS) as pool:
        for test, passed in zip(found, pool.map(lambda test: test.look(out), found)):
            if passed:
                tests.append(test)
            else:
                print(f"fails without a change, and is left out: {test.name}", flush=True)
    print(f"{len(tests)} tests, {sum(test.seconds for test in tests):.0f} s", flush=True)
    return sorted(tests, key=lambda test: test.seconds)


def batches(change, tests):
    """Tests that reach a change, as they are run: the nearest alone, then more at once, which costs less than each alone."""
    here = Path(change["file"]).parts[3:]
    near = here[0].removesuffix(".rs") + "::"
    reaching = [test for test in tests if change["number"] in test.reaches]
    reaching.sort(key=lambda test: (not test.name.startswith(near), test.seconds))
    yield from ([test] for test in reaching[:ALONE])
    for program in {test.program for test in reaching[ALONE:]}:
        rest = [test for test in reaching[ALONE:] if test.program == program]
        yield from (rest[start : start + AT_ONCE] for start in range(0, len(rest), AT_ONCE))


def verdict(change, tests):
    """Returns the file that names the change, and the tests that noticed it."""
    for batch in batches(change, tests):
        names, seconds = [test.name for test in batch], sum(test.seconds for test in batch)
        passed = run(batch[0].program, batch[0].folder, names, 20 + 8 * seconds, ALCOVE_CHANGE=str(change["number"]))
        if not passed:
            return ("timeout" if passed is None else "caught"), " or ".join(names)
    return "missed", None


def apart(woven, change, arguments):
    """What `verdict` says, of a change that needs a build of its own."""
    woven.write_one(change)
    programs, errors = cargo(woven.tree, arguments)
    if errors:
        return "unviable", None
    for program, folder in programs:
        passed = run(program, folder, [], 600)
        if not passed:
            return ("timeout" if passed is None else "caught"), Path(program).name
    return "missed", None


def hunt(woven, listed, tests, out, arguments):
    told = {}
    kept = {change["number"] for change in woven.changes}

    def note(change, kind, by):
        told[change["name"]] = by
        with (out / f"{kind}.txt").open("a") as file:
            file.write(change["name"] + "\n")
        if kind not in ("caught", "unviable"):
            reached = sum(change["number"] in test.reaches for test in tests)
            print(f"{kind} ({reached} tests): {change['name']} {by or ''}", flush=True)

    together = [change for change in listed if woven.has(change["number"])]
    with ThreadPoolExecutor(WORKERS) as pool:
        for change, (kind, by) in zip(together, pool.map(lambda change: verdict(change, tests), together)):
            note(change, kind, by)
    for change in listed:
        if change["number"] not in kept:
            note(change, "unviable", None)
        elif not woven.has(change["number"]):
            note(change, *apart(woven, change, arguments))
    (out / "tests.json").write_text(json.dumps(told, indent=1))


def main(tree, out, listed, arguments):
    listed = json.loads(listed.read_text())
    for number, change in enumerate(listed):
        change["number"] = number
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    (out / "mutants.json").write_text(json.dumps(listed))
    woven = Woven(tree, listed)
    programs = build(woven, arguments)
    hunt(woven, listed, look_at_all(programs, out), out, arguments)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]), sys.argv[4:])
