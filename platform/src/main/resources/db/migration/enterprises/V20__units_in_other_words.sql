-- Why: a furnace of 450m³ and one of 450立方米 are alike. The words are those of libs/statute, units.txt; SizeAlikeTest holds both together.
-- Lock: none. Undo: DROP FUNCTION size_alike, unit_word.
CREATE FUNCTION unit_word(written text, words text, word text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN regexp_replace(written, '(?<=[0-9])\s*(' || words || ')', word, 'g');
COMMENT ON FUNCTION unit_word(text, text, text) IS 'A unit behind a number in one of its words';

CREATE FUNCTION size_alike(written text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN written_alike(
        unit_word(unit_word(unit_word(unit_word(unit_word(unit_word(unit_word(unit_word(
        unit_word(unit_word(unit_word(unit_word(unit_word(unit_word(unit_word(
        lower(normalize(written, NFKC) COLLATE "C"), '立方米|立方|立米|m\^3|方', 'm3'), '平方米|平米|平方|m\^2', 'm2'), '米|公尺', 'm'), '毫米', 'mm'),
        '厘米', 'cm'), '公?吨', 't'), '千克|公斤', 'kg'), '千伏安[·.]?小?时|kv[·.]?a[·.]?h', 'kvah'), '千伏安|kv[·.]a', 'kva'), '兆伏安', 'mva'), '兆瓦', 'mw'),
        '千瓦', 'kw'), '千安', 'ka'), '安培?', 'a'), '蒸[吨t](/(小时|时|h))?', '蒸t'));
COMMENT ON FUNCTION size_alike(text) IS 'As written_alike; the same for one size in other words of its unit, too';
