-- Why: a transformer of 6300kVA and, in the next year, one of 6300kVA with a furnace of 60m3 were two, for all sizes were one text. The program
-- writes beside the devices what says less of each: every choice of its sizes, with its number on site and without. What stands is compared
-- as before until it is read anew. Lock: ACCESS EXCLUSIVE on line_fingerprint for a moment. Undo: the function and the column of V23.
ALTER TABLE line_fingerprint ALTER COLUMN sizes DROP EXPRESSION;
ALTER TABLE line_fingerprint ALTER COLUMN sizes SET NOT NULL;
DROP FUNCTION device_sizes(text[]);
COMMENT ON COLUMN line_fingerprint.sizes IS 'What says less of the devices and may be one of them: every choice of sizes, with the number on site and without';
GRANT UPDATE (sizes) ON line_fingerprint TO ${app};
