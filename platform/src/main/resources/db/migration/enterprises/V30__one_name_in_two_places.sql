-- Why: one name in two counties, without a credit code on either side, with the same device, stood on two signed lists: such pairs are alike now.
-- Lines of enterprises whose name stands twice are compared anew. Lock: none. Undo: none needed.
SELECT set_config('tuichu.reads', '/', true), set_config('tuichu.writes', '/', true), set_config('tuichu.unit', '*', true);
INSERT INTO line_uncompared (line_id, jurisdiction_path)
SELECT l.id, l.jurisdiction_path FROM line AS l JOIN enterprise AS e ON e.id = l.enterprise_id
WHERE l.withdrawn_at IS NULL AND EXISTS (SELECT FROM enterprise AS o WHERE o.by_name = e.by_name AND o.id <> e.id);
