-- Why: the workbook of errors repeats the header of its table, and a table with the headings of an earlier one is read with the columns
-- that were chosen then. Lock: short, on survey_import. Undo: ALTER TABLE survey_import DROP COLUMN read_as.
ALTER TABLE survey_import ADD COLUMN read_as jsonb;
COMMENT ON COLUMN survey_import.read_as IS
    'The sheet from 0 and the fields of the columns in the order of headings, empty for those not imported; null before it is read';
GRANT UPDATE (read_as) ON survey_import TO ${app};
CALL ledger_watch('survey_import', '{id}');
