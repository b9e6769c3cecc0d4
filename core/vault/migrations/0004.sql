-- A list of one kind is read, and each kind counted, without a look at the others' rows.
CREATE INDEX b_kind ON b (kind);
