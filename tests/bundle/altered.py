#!/usr/bin/env python3
"""altered.py ALCOVE FOLDER: alters FOLDER/record.zip in every way that somebody might, and asks `alcove bundle verify` what
it finds; and looks in every byte of it for what was not handed over."""
import hashlib
import json
import subprocess
import sys
import warnings
import zipfile
from pathlib import Path

warnings.simplefilter("ignore", UserWarning)
ALCOVE, FOLDER = sys.argv[1], Path(sys.argv[2])
GOOD = FOLDER / "record.zip"
CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
# The code of the tour, the files that were kept and not chosen, the picture that was refused, bytes of a number generator.
NOT_GIVEN = [b"275318", b"604417", b"recording.mp4", b"second.mp4", b"picture.png"]


def sha(data):
    return hashlib.sha256(data).hexdigest()


def fingerprint(statement):
    """The characters of a statement, as core/handoff/BUNDLE.md tells how."""
    bits = int.from_bytes(hashlib.pbkdf2_hmac("sha256", statement, b"fingerprint/1", 2**20, 12), "big") >> 6
    signs = [CROCKFORD[bits >> 5 * (17 - place) & 31] for place in range(18)]
    return "-".join("".join(signs[place : place + 3]) for place in range(0, 18, 3))


class Bag:
    """The files of a bundle in their order, to be altered and written anew."""

    def __init__(self):
        with zipfile.ZipFile(GOOD) as archive:
            self.root = archive.namelist()[0].split("/")[0]
            self.files = {name.split("/", 1)[1]: archive.read(name) for name in archive.namelist()}

    def put(self, path, old, new):
        assert old in self.files[path], (path, old)
        self.files[path] = self.files[path].replace(old, new, 1)
        return self

    def flip(self, path):
        data = bytearray(self.files[path])
        data[len(data) // 2] ^= 1
        self.files[path] = bytes(data)
        return self

    def listed(self):
        """Both manifests, as somebody would make them who wants it to look whole."""
        payload = sorted(path for path in self.files if path.startswith("data/"))
        lines = "".join(f"{sha(self.files[path])}  {path}\n" for path in payload)
        self.files["manifest-sha256.txt"] = lines.encode()
        size = sum(len(self.files[path]) for path in payload)
        info = self.files["bag-info.txt"].decode().splitlines()
        info = [f"Payload-Oxum: {size}.{len(payload)}" if line.startswith("Payload-Oxum") else line for line in info]
        self.files["bag-info.txt"] = ("\n".join(info) + "\n").encode()
        tags = sorted(path for path in self.files if not path.startswith("data/") and path != "tagmanifest-sha256.txt")
        self.files["tagmanifest-sha256.txt"] = "".join(f"{sha(self.files[path])}  {path}\n" for path in tags).encode()
        return self

    def signed(self):
        """The statement of somebody else, under a key of their own."""
        self.listed()
        key, raw = FOLDER / "key.pem", FOLDER / "statement"
        run = lambda *call: subprocess.run(call, check=True, capture_output=True).stdout
        run("openssl", "genpkey", "-algorithm", "ed25519", "-out", key)
        public = run("openssl", "pkey", "-in", key, "-pubout", "-outform", "DER")[-32:].hex()
        rows = self.files["data/custody.jsonl"].decode().splitlines()
        old = json.loads(self.files["statement.json"])
        custody = {"count": len(rows), "head": json.loads(rows[-1])["hash"]}
        new = {**old, "manifest": sha(self.files["manifest-sha256.txt"]), "custody": custody, "key": public}
        text = (json.dumps(new, separators=(",", ":")) + "\n").encode()
        raw.write_bytes(text)
        signature = run("openssl", "pkeyutl", "-sign", "-rawin", "-inkey", key, "-in", raw).hex()
        page = self.files["open-me.html"].decode()
        page = page.replace(fingerprint(self.files["statement.json"]), fingerprint(text))
        for was, now in [(self.files["statement.json"].decode(), text.decode()),
                         (self.files["statement.sig"].decode().strip(), signature)]:
            page = page.replace(json.dumps(was)[1:-1], json.dumps(now)[1:-1])
        self.files.update({"statement.json": text, "statement.sig": (signature + "\n").encode(), "open-me.html": page.encode()})
        return self.listed()

    def page(self, alter):
        """Other data in the page; statement and lists are to be made again."""
        opens = '<script type="application/json" id="data">'
        before, rest = self.files["open-me.html"].decode().split(opens)
        data, after = rest.split("</script>", 1)
        data = json.loads(data)
        alter(data)
        text = json.dumps(data, ensure_ascii=False).translate({ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"})
        self.files["open-me.html"] = f"{before}{opens}{text}</script>{after}".encode()
        return self

    def rows(self, alter):
        rows = self.files["data/custody.jsonl"].decode().splitlines()
        self.files["data/custody.jsonl"] = ("\n".join(alter(rows)) + "\n").encode()
        return self

    def write(self, path, more=()):
        with zipfile.ZipFile(path, "w") as archive:
            for name, data in self.files.items():
                archive.writestr(f"{self.root}/{name}", data)
            for entry, data in more:
                archive.writestr(entry, data, zipfile.ZIP_DEFLATED)


def link(root):
    entry = zipfile.ZipInfo(f"{root}/data/link")
    entry.create_system, entry.external_attr = 3, 0o120777 << 16
    return entry


def cases():
    """Name, bag, entries besides, and the exit code that it must give."""
    first = next(path for path in Bag().files if path.startswith("data/files/"))
    for path in [first, "data/records/0001.json", "data/account.txt", "data/account.html", "data/custody.jsonl",
                 "data/schema/record.schema.json", "manifest-sha256.txt", "statement.json", "statement.sig", "bag-info.txt",
                 "open-me.html", "tagmanifest-sha256.txt"]:
        yield f"a bit of {path}", Bag().flip(path), (), 1
    for path in [first, "data/records/0002.json", "data/custody.jsonl", "statement.sig"]:
        bag = Bag()
        del bag.files[path]
        yield f"without {path}", bag, (), 1
        yield f"without {path}, listed", bag.listed(), (), 1
    for path in ["data/more.txt", "more.txt"]:
        bag = Bag()
        bag.files[path] = b"more"
        yield f"with {path}", bag, (), 1
    bag = Bag()
    one, two = "data/records/0001.json", "data/records/0002.json"
    bag.files[one], bag.files[two] = bag.files[two], bag.files[one]
    yield "two records in each other's place, signed", bag.signed(), (), 1
    yield "other words in a record, listed", Bag().put(one, b"Mia_x04", b"Mia_x05").listed(), (), 1
    yield "other words in a record, signed", Bag().put(one, b"Mia_x04", b"Mia_x05").put(one, b"Mia_x04", b"Mia_x05").signed(), (), 1
    yield "the last row gone, signed", Bag().rows(lambda rows: rows[:-1]).signed(), (), 1
    yield "a row gone, signed", Bag().rows(lambda rows: rows[:1] + rows[2:]).signed(), (), 1
    yield "two rows in each other's place, signed", Bag().rows(lambda rows: [rows[1], rows[0], *rows[2:]]).signed(), (), 1
    yield "another time in a row, signed", Bag().put("data/custody.jsonl", b'\\"at_ms\\":1', b'\\"at_ms\\":2').signed(), (), 1
    yield "another time in the statement", Bag().put("statement.json", b'"made":"2', b'"made":"3').listed(), (), 1
    yield "another count in the statement", Bag().put("statement.json", b'"count":', b'"count":1').listed(), (), 1
    bag = Bag()
    bag.files["statement.sig"] = b"0" * 128 + b"\n"
    yield "a signature of zeros, listed", bag.listed(), (), 1
    told = lambda data: data["account"][0]["lines"]
    yield "another line of the account in the page, listed", Bag().page(lambda data: told(data).__setitem__(0, "other words")).listed(), (), 1
    yield "a line of the account gone from the page, signed", Bag().page(lambda data: told(data).pop()).signed(), (), 1
    yield "a question gone from the page, signed", Bag().page(lambda data: data["account"].pop()).signed(), (), 1
    yield "something missing in the page, signed", Bag().page(lambda data: data["missing"].append("one thing")).signed(), (), 1
    yield "other characters in the page, listed", Bag().page(lambda data: data.update(fingerprint="000-000-000-000-000-000")).listed(), (), 1
    yield "a version that nobody knows", Bag().put("bagit.txt", b"1.0", b"9.0").listed(), (), 2
    root = Bag().root
    yield "an entry twice", Bag(), [(f"{root}/data/account.txt", b"other")], 1
    yield "an entry that leads out", Bag(), [(f"{root}/../../out.txt", b"x")], 1
    yield "an entry beside the bag", Bag(), [("out.txt", b"x")], 1
    yield "a link", Bag(), [(link(root), b"/etc/passwd")], 1
    yield "a bomb", Bag(), [(f"{root}/data/bomb", bytes(300 << 20))], 2


def verify(path):
    done = subprocess.run([ALCOVE, "bundle", "verify", "--json", path], capture_output=True, text=True)
    return done.returncode, json.loads(done.stdout) if done.stdout else None


def main():
    failed = []

    def must(holds, what):
        if not holds:
            failed.append(what)

    whole = GOOD.read_bytes()
    for words in NOT_GIVEN:
        must(words not in whole, f"{words} was handed over")
    code, good = verify(GOOD)
    must(code == 0 and good["fine"], "the good one is not fine")
    told = (FOLDER / "tour.txt").read_text()
    must(good["fingerprint"]["characters"] in told, "the tour told another fingerprint")
    altered, count = FOLDER / "altered.zip", 0
    for name, bag, more, wanted in cases():
        bag.write(altered, more)
        code, _ = verify(altered)
        must(code == wanted, f"{name}: exit {code}, not {wanted}")
        out = FOLDER / "out"
        if more and wanted == 1:
            opened = subprocess.run([ALCOVE, "bundle", "open", altered, "--into", out], capture_output=True).returncode
            must(opened == 2 and not out.exists(), f"{name}: something was unpacked")
        count += 1
    for name, data in [("half of it", whole[: len(whole) // 2]), ("all but its last byte", whole[:-1]), ("no zip", b"x" * 99)]:
        altered.write_bytes(data)
        must(verify(altered)[0] == 2, f"{name} was read")
        count += 1
    # A byte here and there of what the zip says of its files; all of them: bindings/cli/src/bundle/exact/tests.rs.
    said = whole.index(b"PK\x01\x02")
    for place in [10, 12, 14, *range(said + 4, len(whole), (len(whole) - said) // 16)]:
        changed = bytearray(whole)
        changed[place] ^= 4
        altered.write_bytes(changed)
        must(verify(altered)[0] != 0, f"byte {place} of {len(whole)}, of what the zip says, was changed and not noticed")
        count += 1
    altered.write_bytes(b"\0" * 64 + whole)
    must(verify(altered)[0] != 0, "bytes before it were not noticed")
    Bag().signed().write(altered)
    code, signed = verify(altered)
    must(code == 0 and signed["fingerprint"] != good["fingerprint"], "one signed by somebody else has the same fingerprint")
    print(f"{count + 2} altered bundles, {len(failed)} not as they must be")
    for what in failed:
        print(f"  {what}", file=sys.stderr)
    return 1 if failed else 0


sys.exit(main())
