-- Why: a device that two units report, or two counties, is found while its table is looked at, not only once both stand in the register.
-- Stored columns, for under row-level security an index over a function is not used. Lock: ACCESS EXCLUSIVE on survey_row while it is
-- rewritten. Undo: ALTER TABLE survey_row DROP COLUMN by_name, by_code, by_serial; DROP FUNCTION survey_device.
CREATE FUNCTION survey_device(enterprise text, cells jsonb) RETURNS uuid
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN enterprise <> '' THEN md5(written_alike(enterprise || '|' || coalesce(cells ->> 'DEVICE', '') || '|'
        || coalesce(cells ->> 'MODEL', '') || '|' || coalesce(cells ->> 'SITE_NUMBER', '')))::uuid END;
COMMENT ON FUNCTION survey_device(text, jsonb) IS 'The same for rows that describe the same devices of one enterprise, however they are spaced; null without an enterprise';
CREATE FUNCTION survey_serial(cells jsonb) RETURNS uuid
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN char_length(cells ->> 'SERIAL') >= 3 THEN md5(written_alike(cells ->> 'SERIAL'))::uuid END;
COMMENT ON FUNCTION survey_serial(jsonb) IS 'The same for rows with one number on the nameplate; null where it has fewer than three letters';
ALTER TABLE survey_row
    ADD COLUMN by_name uuid GENERATED ALWAYS AS (survey_device(cells ->> 'ENTERPRISE', cells)) STORED,
    ADD COLUMN by_code uuid GENERATED ALWAYS AS (survey_device(cells ->> 'CREDIT_CODE', cells)) STORED,
    ADD COLUMN by_serial uuid GENERATED ALWAYS AS (survey_serial(cells)) STORED;
CREATE INDEX survey_row_by_name ON survey_row (by_name);
CREATE INDEX survey_row_by_code ON survey_row (by_code) WHERE by_code IS NOT NULL;
CREATE INDEX survey_row_by_serial ON survey_row (by_serial) WHERE by_serial IS NOT NULL;
COMMENT ON COLUMN survey_row.by_name IS 'Of the name of the enterprise and the words of the devices; made from cells';
COMMENT ON COLUMN survey_row.by_code IS 'The same of the credit code, null without one';
COMMENT ON COLUMN survey_row.by_serial IS 'Of the number on the nameplate, null without one';
CALL ledger_watch('survey_row', '{id}', omitted => '{by_name,by_code,by_serial}');
