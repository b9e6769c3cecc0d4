-- When the file of an entry was begun: with it a lost header can be made again.
ALTER TABLE c ADD COLUMN begun INTEGER;

-- How many entries there are, on a page of its own: what cannot be read of b must not be missing in silence.
CREATE TABLE h (k INTEGER PRIMARY KEY NOT NULL, v INTEGER NOT NULL);
INSERT INTO h (k, v) SELECT 1, count(*) FROM b;
CREATE TRIGGER h_more AFTER INSERT ON b BEGIN UPDATE h SET v = v + 1 WHERE k = 1; END;
CREATE TRIGGER h_less AFTER DELETE ON b BEGIN UPDATE h SET v = v - 1 WHERE k = 1; END;
