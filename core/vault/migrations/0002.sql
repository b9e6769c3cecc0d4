-- at: when it happened, as JSON under one letter: an instant, a day, words or not said. Before `body`, which may be long.
CREATE TABLE b2 (
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    id BLOB NOT NULL UNIQUE,
    kind INTEGER NOT NULL,
    state INTEGER NOT NULL,
    source INTEGER NOT NULL,
    made INTEGER NOT NULL,
    zone INTEGER NOT NULL,
    at TEXT NOT NULL,
    title TEXT NOT NULL,
    body BLOB NOT NULL
);
INSERT INTO b2 SELECT n, id, kind, state, source, made, zone,
    CASE WHEN at IS NULL THEN '"o"' ELSE '{"e":{"t":' || at || ',"z":{"m":' || coalesce(at_zone, 0) || '}}}' END,
    title, body FROM b;
-- A number that was given once is never given again, also where the newest entries were removed.
DELETE FROM sqlite_sequence WHERE name = 'b2';
INSERT INTO sqlite_sequence (name, seq) SELECT 'b2', seq FROM sqlite_sequence WHERE name = 'b';
DROP TABLE b;
ALTER TABLE b2 RENAME TO b;
