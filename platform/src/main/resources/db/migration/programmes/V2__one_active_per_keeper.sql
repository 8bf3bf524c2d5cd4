-- Why: a city may keep a plan for a place below it, and that place its own of the same year; neither may see or block the other's.
-- Lock: brief exclusive lock on programme while the index is built. Undo: the index of V1, without jurisdiction_path.
DROP INDEX programme_one_active;
CREATE UNIQUE INDEX programme_one_active ON programme (jurisdiction_path, jurisdiction_id, year) WHERE status = 'ACTIVE';
COMMENT ON INDEX programme_one_active IS 'Of each keeper one programme in force for a place and year';
