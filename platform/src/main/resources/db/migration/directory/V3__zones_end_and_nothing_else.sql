-- Why: the policy own_zones_change lets a place change any column of its zones, also of shipped ones, though all it does is
-- end them; and zones that ended before closings were recorded had none to take back. Lock: short, on jurisdiction.
-- Undo: DROP TRIGGER zone_ends_only ON jurisdiction; DROP FUNCTION zone_ends_only.
-- A later migration that changes places sets tuichu.writes to '/' first.
CREATE FUNCTION zone_ends_only() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF to_jsonb(NEW) - 'valid_to' IS DISTINCT FROM to_jsonb(OLD) - 'valid_to' THEN
        RAISE EXCEPTION 'jurisdiction %: only the last day of a zone may be changed', OLD.id
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER zone_ends_only BEFORE UPDATE ON jurisdiction
    FOR EACH ROW WHEN (may_write('/') IS NOT TRUE) EXECUTE FUNCTION zone_ends_only();

SELECT set_config('tuichu.reads', '/', true), set_config('tuichu.writes', '/', true);
INSERT INTO closing (id, jurisdiction_path, zone_id, last_day, reason, closed_by, closed_at)
SELECT gen_random_uuid(), path_above(path, id), id, valid_to, '登记撤销以前录入的截止日', coalesce(added_by, 'tuichu'), now()
FROM jurisdiction z
WHERE level = 'ZONE' AND valid_to IS NOT NULL
  AND NOT EXISTS (SELECT FROM closing c WHERE c.zone_id = z.id AND c.reopened_at IS NULL);
