-- Why: 中频炉 and 中频感应电炉 with one number on the nameplate were two where no size is read of them: their kind was taken from the devices with
-- a size. The program writes the kinds beside the devices, of lines that stand once it has started, for the edition of the reader is another one;
-- until then they are compared as before. Lock: ACCESS EXCLUSIVE on line_fingerprint while it is rewritten. Undo: ALTER TABLE line_fingerprint
-- DROP COLUMN kinds; the function of V29.
ALTER TABLE line_fingerprint ADD COLUMN kinds text[] COLLATE "C" NOT NULL GENERATED ALWAYS AS (device_kinds(devices)) STORED;
ALTER TABLE line_fingerprint ALTER COLUMN kinds DROP EXPRESSION;
DROP FUNCTION device_kinds(text[]);
COMMENT ON COLUMN line_fingerprint.kinds IS 'Kinds of the devices, with a size or without: compared where one number stands on the nameplates';
GRANT UPDATE (kinds) ON line_fingerprint TO ${app};
