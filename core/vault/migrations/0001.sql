-- a: settings.  b: entries.  c: what the file of an entry must be.  d: what was begun.
-- e: the chained record.  f: events that are never handed over.  g: which note is about which entry.
CREATE TABLE a (k TEXT PRIMARY KEY NOT NULL, v BLOB NOT NULL) WITHOUT ROWID;

-- n only ever grows: a page is "below the last one seen".
CREATE TABLE b (
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    id BLOB NOT NULL UNIQUE,
    kind INTEGER NOT NULL,
    state INTEGER NOT NULL,
    source INTEGER NOT NULL,
    made INTEGER NOT NULL,
    zone INTEGER NOT NULL,
    at INTEGER,
    at_zone INTEGER,
    title TEXT NOT NULL,
    body BLOB NOT NULL
);

-- length: true bytes.  size: bytes of the whole file on disk.
CREATE TABLE c (
    id BLOB PRIMARY KEY NOT NULL,
    length INTEGER NOT NULL,
    size INTEGER NOT NULL,
    digest BLOB NOT NULL,
    key BLOB NOT NULL,
    head BLOB NOT NULL
) WITHOUT ROWID;

-- what: 0 adding (body: the entry to be), 1 removing.
CREATE TABLE d (
    id BLOB PRIMARY KEY NOT NULL,
    what INTEGER NOT NULL,
    made INTEGER NOT NULL,
    body BLOB NOT NULL
) WITHOUT ROWID;

-- sum = SHA-256(salt || body), hash = SHA-256(previous hash || seq || sum). A dropped row keeps sum and hash.
CREATE TABLE e (
    seq INTEGER PRIMARY KEY NOT NULL,
    id BLOB,
    salt BLOB,
    body BLOB,
    sum BLOB NOT NULL,
    hash BLOB NOT NULL
);
CREATE INDEX e_id ON e (id) WHERE id IS NOT NULL;

CREATE TABLE f (n INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, body BLOB NOT NULL);

CREATE TABLE g (id BLOB NOT NULL, note BLOB NOT NULL, PRIMARY KEY (id, note)) WITHOUT ROWID;
CREATE INDEX g_note ON g (note);
