-- Why: every business table gets the same four policies; a new migration calls this in place of repeating them.
-- Lock: none, a function. Undo: DROP FUNCTION put_in_scope.
CREATE FUNCTION put_in_scope(business_table regclass) RETURNS void
    LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', business_table);
    EXECUTE format('CREATE POLICY own_or_below ON %s FOR SELECT USING (may_read(jurisdiction_path))', business_table);
    EXECUTE format('CREATE POLICY own_insert ON %s FOR INSERT WITH CHECK (may_write(jurisdiction_path))', business_table);
    EXECUTE format('CREATE POLICY own_update ON %s FOR UPDATE USING (may_write(jurisdiction_path)) WITH CHECK (may_write(jurisdiction_path))', business_table);
    EXECUTE format('CREATE POLICY own_delete ON %s FOR DELETE USING (may_write(jurisdiction_path))', business_table);
END $$;
REVOKE EXECUTE ON FUNCTION put_in_scope(regclass) FROM PUBLIC;
COMMENT ON FUNCTION put_in_scope(regclass) IS 'Row-level security by the column jurisdiction_path: read the own place and below, write the own place; privileges are granted apart';
