#!/usr/bin/env bash
# Opens a sealed copy with age and tar alone, using the key derived from the twelve words.
set -eu
cd "$(dirname "$0")/../.."
. tests/parts/need
need age age
need python3 python3
work=build/copy
rm -rf "$work"
mkdir -p "$work/in"
ALCOVE_COPY=$PWD/$work cargo test --release --quiet --workspace --lib -- --ignored a_copy_for_other_programs >/dev/null
. tests/parts/program
"$ALCOVE" vault identity --phrase-file "$work/phrase.txt" >"$work/key.txt"
age -d -i "$work/key.txt" -o "$work/copy.tar" "$work/copy.age"
tar -xf "$work/copy.tar" -C "$work/in"

for file in "$work"/in/files/*; do cmp "$file" "$work/$(basename "$file")"; done
python3 - "$work/in" <<'PYTHON'
# What FORMAT says, read again: the rows are chained, and what was added is there with its hash.
import hashlib, json, pathlib, sys
here = pathlib.Path(sys.argv[1])
read = lambda folder: [json.loads(line) for file in sorted((here / folder).iterdir()) for line in open(file)]
head, rows, entries = json.load(open(here / "head.json")), read("rows"), read("entries")
last = bytes(32)
for row in rows:
    said = hashlib.sha256(bytes.fromhex(row["salt"]) + row["body"].encode()).hexdigest()
    assert said == row["sum"], row
    last = hashlib.sha256(last + row["seq"].to_bytes(8, "big") + bytes.fromhex(row["sum"])).digest()
    assert last.hex() == row["hash"], row
assert (head["rows"], head["head"], head["entries"]) == (len(rows), last.hex(), len(entries))
sums = {(body := json.loads(row["body"]))["entry"]: body["sha256"] for row in rows if '"added"' in row["body"]}
for entry in entries:
    kept = (here / entry["file"]["path"]).read_bytes() if "file" in entry else entry["body"].encode()
    assert hashlib.sha256(kept).hexdigest() == sums[entry["id"]], entry["id"]
assert json.load(open(here / "end.json"))["files"] == len(list((here / "files").iterdir())) == 1
PYTHON

# A wrong word is named by its place, and nothing is printed.
sed 's/^[a-z]*/alcove/' "$work/phrase.txt" | "$ALCOVE" vault identity --phrase-file - >"$work/none.txt" 2>"$work/why.txt" && exit 1
grep -q "word 1 is not in the list" "$work/why.txt" && [ ! -s "$work/none.txt" ]

# Cut short, the program age says so too.
head -c 2000000 "$work/copy.age" | age -d -i "$work/key.txt" >/dev/null 2>&1 && exit 1
rm -rf "$work"
