-- Why: people of a bureau could read, and change, what signs in the people of other units of the place. Accounts are those of the
-- own unit (the office's: of the place, as it merges units); what proves or remembers a sign-in is the program's alone.
-- Lock: ACCESS EXCLUSIVE on each for a moment. Undo: the policies of put_in_scope.
DROP POLICY own_or_below ON account;
DROP POLICY own_insert ON account;
DROP POLICY own_update ON account;
CREATE POLICY own_unit ON account FOR SELECT USING (may_read(jurisdiction_path) AND may_see_unit(unit_id));
CREATE POLICY program_insert ON account FOR INSERT WITH CHECK (may_write('/'));
CREATE POLICY own_unit_update ON account FOR UPDATE
    USING (may_write(jurisdiction_path) AND may_see_unit(unit_id))
    WITH CHECK (may_write(jurisdiction_path) AND may_see_unit(unit_id));

DO $$
DECLARE
    secret text;
    policy text;
BEGIN
    FOREACH secret IN ARRAY ARRAY['delegation', 'linked_subject', 'recovery_code', 'second_factor', 'second_factor_use', 'session', 'sign_in'] LOOP
        FOR policy IN SELECT policyname FROM pg_policies WHERE schemaname = current_schema() AND tablename = secret LOOP
            EXECUTE format('DROP POLICY %I ON %I', policy, secret);
        END LOOP;
        EXECUTE format('CREATE POLICY program_only ON %I USING (may_read(''/'')) WITH CHECK (may_write(''/''))', secret);
    END LOOP;
END $$;
