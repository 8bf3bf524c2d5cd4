-- Why: the record reads every row of a table it watches, whoever writes it; V9 took that policy along with the others.
-- Lock: ACCESS EXCLUSIVE on each for a moment. Undo: DROP POLICY bound_reads.
CREATE POLICY bound_reads ON delegation FOR SELECT TO CURRENT_USER USING (pg_trigger_depth() > 0);
CREATE POLICY bound_reads ON linked_subject FOR SELECT TO CURRENT_USER USING (pg_trigger_depth() > 0);
CREATE POLICY bound_reads ON recovery_code FOR SELECT TO CURRENT_USER USING (pg_trigger_depth() > 0);
CREATE POLICY bound_reads ON second_factor FOR SELECT TO CURRENT_USER USING (pg_trigger_depth() > 0);
