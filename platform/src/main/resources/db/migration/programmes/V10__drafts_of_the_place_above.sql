-- Why: a town or county that a plan of the place above names reads that plan once it is in force, and nothing of drafts (ADR 0007).
-- Who reads the place whole is not asked more than before. Lock: exclusive on each table, for a moment. Undo: the policies of V1.
DROP POLICY own_or_below ON programme;
CREATE POLICY own_or_below ON programme FOR SELECT
    USING (may_read_drafts(jurisdiction_path)
        OR (may_read(jurisdiction_path) AND status IN ('ACTIVE', 'SUPERSEDED')));

DO $$
DECLARE t text;
BEGIN
    FOREACH t IN ARRAY ARRAY['legal_basis', 'industry', 'stage', 'leading_group_member', 'problem', 'duty', 'duty_unit',
                             'deadline', 'publication', 'contact', 'programme_unit', 'correction'] LOOP
        EXECUTE format('DROP POLICY own_or_below ON %I', t);
        EXECUTE format('CREATE POLICY own_or_below ON %I FOR SELECT
            USING (may_read_drafts(jurisdiction_path) OR (may_read(jurisdiction_path)
                AND EXISTS (SELECT FROM programme AS p WHERE p.id = programme_id)))', t);
    END LOOP;
END $$;

-- The document of a draft is a draft.
DROP POLICY own_or_below ON plan_document;
CREATE POLICY own_or_below ON plan_document FOR SELECT
    USING (may_read_drafts(jurisdiction_path) OR (may_read(jurisdiction_path)
        AND EXISTS (SELECT FROM programme AS p WHERE p.document_id = plan_document.id)));
