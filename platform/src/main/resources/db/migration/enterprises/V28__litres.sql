-- Why: descriptions say the volume of kettles in litres (units.txt): 500升, 500公升 and 500L are one size. Lines that say it are compared anew.
-- Lock: none. Undo: size_alike as in V20.
CREATE OR REPLACE FUNCTION size_alike(written text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN written_alike(
        unit_word(unit_word(unit_word(unit_word(unit_word(unit_word(unit_word(unit_word(unit_word(
        unit_word(unit_word(unit_word(unit_word(unit_word(unit_word(unit_word(
        lower(normalize(written, NFKC) COLLATE "C"), '立方米|立方|立米|m\^3|方', 'm3'), '平方米|平米|平方|m\^2', 'm2'), '米|公尺', 'm'), '毫米', 'mm'),
        '厘米', 'cm'), '公?吨', 't'), '千克|公斤', 'kg'), '千伏安[·.]?小?时|kv[·.]?a[·.]?h', 'kvah'), '千伏安|kv[·.]a', 'kva'), '兆伏安', 'mva'), '兆瓦', 'mw'),
        '千瓦', 'kw'), '千安', 'ka'), '安培?', 'a'), '蒸[吨t](/(小时|时|h))?', '蒸t'), '公?升', 'l'));

SELECT set_config('tuichu.reads', '/', true), set_config('tuichu.writes', '/', true), set_config('tuichu.unit', '*', true);
INSERT INTO line_uncompared (line_id, jurisdiction_path)
SELECT l.id, l.jurisdiction_path FROM line AS l JOIN line_specification AS s ON s.line_id = l.id AND s.edition = l.edition
WHERE s.model LIKE '%升%' AND l.withdrawn_at IS NULL;
