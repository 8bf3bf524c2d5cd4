-- Why: an account of an enterprise reads its own enterprise, with what hangs on it, and nothing else: no proposal that waits or was
-- declined, and no picture or paper of the office. It writes nothing. Lock: short, on four tables. Undo: DROP POLICY own ON
-- enterprise; the policies of_line as in V1, V9 and V11.
CREATE POLICY own ON enterprise FOR SELECT USING (id = own_enterprise());

ALTER POLICY of_line ON line_specification USING ((own_enterprise() IS NULL OR reason IS NULL OR decision = 'APPROVED')
    AND EXISTS (SELECT FROM line AS l WHERE l.id = line_specification.line_id));
ALTER POLICY of_line ON line_ending USING ((own_enterprise() IS NULL OR decision = 'APPROVED')
    AND EXISTS (SELECT FROM line AS l WHERE l.id = line_ending.line_id));
ALTER POLICY of_line ON line_photo USING (own_enterprise() IS NULL
    AND EXISTS (SELECT FROM line AS l WHERE l.id = line_photo.line_id));
