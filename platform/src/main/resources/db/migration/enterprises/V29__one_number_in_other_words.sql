-- Why: 中频炉 2t and 中频感应电炉 2t with one number on the nameplate were two, where nobody had chosen a kind: the kind that was read of their words
-- was not compared. Lines with a number are compared anew. Lock: none. Undo: DROP FUNCTION device_kinds.
CREATE FUNCTION device_kinds(devices text[]) RETURNS text[]
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN string_to_array(regexp_replace(array_to_string(devices, ';'), ' [^;]*', '', 'g'), ';');
COMMENT ON FUNCTION device_kinds(text[]) IS 'The kinds alone, whatever the sizes and numbers on site';

SELECT set_config('tuichu.reads', '/', true), set_config('tuichu.writes', '/', true), set_config('tuichu.unit', '*', true);
INSERT INTO line_uncompared (line_id, jurisdiction_path)
SELECT l.id, l.jurisdiction_path FROM line AS l JOIN line_specification AS s ON s.line_id = l.id AND s.edition = l.edition
WHERE s.serial IS NOT NULL AND l.withdrawn_at IS NULL;
