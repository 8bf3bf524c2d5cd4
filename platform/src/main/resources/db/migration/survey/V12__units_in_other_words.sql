-- Why: 450m³高炉 and 450立方米高炉 of two reports are the same device. Lock: ACCESS EXCLUSIVE on survey_row while it is rewritten, for
-- stored columns do not follow a function that changes. Undo: the function and columns of V11.
DROP INDEX survey_row_by_name;
DROP INDEX survey_row_by_code;
ALTER TABLE survey_row DROP COLUMN by_name, DROP COLUMN by_code;
CREATE OR REPLACE FUNCTION survey_device(enterprise text, cells jsonb) RETURNS uuid
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN enterprise <> '' THEN md5(written_alike(enterprise) || '|' || size_alike(coalesce(cells ->> 'DEVICE', '') || '|'
        || coalesce(cells ->> 'MODEL', '') || '|' || coalesce(cells ->> 'SITE_NUMBER', '')))::uuid END;
COMMENT ON FUNCTION survey_device(text, jsonb) IS 'The same for rows that describe the same devices of one enterprise, however they are spaced and whatever the words of a unit; null without an enterprise';
ALTER TABLE survey_row
    ADD COLUMN by_name uuid GENERATED ALWAYS AS (survey_device(cells ->> 'ENTERPRISE', cells)) STORED,
    ADD COLUMN by_code uuid GENERATED ALWAYS AS (survey_device(cells ->> 'CREDIT_CODE', cells)) STORED;
CREATE INDEX survey_row_by_name ON survey_row (by_name);
CREATE INDEX survey_row_by_code ON survey_row (by_code) WHERE by_code IS NOT NULL;
COMMENT ON COLUMN survey_row.by_name IS 'Of the name of the enterprise and the words of the devices; made from cells';
COMMENT ON COLUMN survey_row.by_code IS 'The same of the credit code, null without one';
