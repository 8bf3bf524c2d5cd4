-- Why: whoever reminds units asks, again and again, what a place has open until a day. Lock: share on assignment while the index is
-- built. Undo: DROP INDEX.
CREATE INDEX assignment_open_by_keeper ON assignment (keeper_path, unit_id, ends_on)
    WHERE in_force AND reported_on IS NULL AND state <> 'CANCELLED';
