-- Why: one name in two counties with a device of which no size is read (焦炉 JN43-80 1#) is alike, too, where name, model and number on site are.
-- Lines of enterprises whose name stands twice are compared anew. Lock: none. Undo: none needed.
SELECT set_config('tuichu.reads', '/', true), set_config('tuichu.writes', '/', true), set_config('tuichu.unit', '*', true);
INSERT INTO line_uncompared (line_id, jurisdiction_path)
SELECT l.id, l.jurisdiction_path FROM line AS l JOIN enterprise AS e ON e.id = l.enterprise_id
WHERE l.withdrawn_at IS NULL AND EXISTS (SELECT FROM enterprise AS o WHERE o.by_name = e.by_name AND o.id <> e.id);
