-- Why: of a line that has stood still for years, an old seizure or a revoked permit nobody knows the day or the number any more,
-- and the register would not take them. Lock: short, on line, permit and encumbrance. Undo: the constraints as in V1.
ALTER TABLE line
    DROP CONSTRAINT line_stands_still_since,
    ADD CONSTRAINT line_operates_without_a_day CHECK (state <> 'OPERATING' OR state_since IS NULL);
ALTER TABLE permit
    ALTER COLUMN number DROP NOT NULL,
    DROP CONSTRAINT permit_ended_on_a_day,
    ADD CONSTRAINT permit_valid_has_not_ended CHECK (state <> 'VALID' OR state_since IS NULL);
ALTER TABLE encumbrance ALTER COLUMN since DROP NOT NULL;
COMMENT ON COLUMN line.state_since IS 'Day since which it stands still; null while it operates, or where it is not known';
COMMENT ON COLUMN permit.number IS 'As it is written, null where it is not known';
COMMENT ON COLUMN permit.state_since IS 'Day on which it ceased to be valid; null while it is, or where it is not known';
COMMENT ON COLUMN encumbrance.since IS 'First day, null where it is not known';
