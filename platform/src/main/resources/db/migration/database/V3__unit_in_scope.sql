-- Why: what a unit hands in is seen by that unit, its office and the levels above, not by its siblings. Lock: none.
-- Undo: DROP FUNCTION. An unset or empty setting closes the scope, as in V1.
CREATE FUNCTION may_see_unit(unit uuid) RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN '*' = current_setting('tuichu.unit', true)
        OR unit::text = ANY (string_to_array(current_setting('tuichu.unit', true), ' '));

COMMENT ON FUNCTION may_see_unit(uuid) IS 'A record of the unit of this transaction''s scope (settings hold ids with blanks between), or any where the scope is that of a whole place; never when none is set';
