-- Why: a plan document becomes a draft that a person corrects and activates. Lock: none, new tables. Undo: DROP TABLE.
-- Spans (…_start, …_end) are UTF-16 code units in plan_document.text, start inclusive, end exclusive; null where no document is attached.

CREATE TABLE plan_document (
    id                uuid PRIMARY KEY,
    jurisdiction_path text NOT NULL,
    file_name         text NOT NULL,
    sha256            text NOT NULL CONSTRAINT plan_document_sha256_hex CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    content           bytea NOT NULL,
    text              text NOT NULL,
    reading           jsonb NOT NULL,
    uploaded_by       text NOT NULL,
    uploaded_at       timestamptz NOT NULL,
    CONSTRAINT plan_document_once UNIQUE (jurisdiction_path, sha256)
);
COMMENT ON COLUMN plan_document.content IS 'The file as uploaded, never altered';
COMMENT ON COLUMN plan_document.reading IS 'The draft as libs/plan read it, never altered; corrections stand in correction';

CREATE TABLE programme (
    id                uuid PRIMARY KEY,
    version           bigint NOT NULL DEFAULT 1,
    jurisdiction_id   text NOT NULL,
    jurisdiction_name text NOT NULL,
    jurisdiction_path text NOT NULL,
    year              int NOT NULL CONSTRAINT programme_year_sane CHECK (year BETWEEN 2000 AND 2100),
    title             text NOT NULL,
    document_number   text,
    issuer            text,
    issue_date        date,
    office            text,
    status            text NOT NULL CONSTRAINT programme_status_known
                      CHECK (status IN ('DRAFT', 'ACTIVE', 'SUPERSEDED', 'DISCARDED')),
    document_id       uuid REFERENCES plan_document,
    pack              text,
    sample            boolean NOT NULL DEFAULT false,
    supersedes        uuid REFERENCES programme,
    created_by        text NOT NULL,
    created_at        timestamptz NOT NULL,
    activated_by      text,
    activated_at      timestamptz,
    CONSTRAINT programme_activation_complete CHECK ((activated_by IS NULL) = (activated_at IS NULL)),
    CONSTRAINT programme_activated_iff_left_draft
        CHECK ((status IN ('ACTIVE', 'SUPERSEDED')) = (activated_at IS NOT NULL))
);
CREATE UNIQUE INDEX programme_one_active ON programme (jurisdiction_id, year) WHERE status = 'ACTIVE';
CREATE INDEX programme_by_path ON programme (jurisdiction_path text_pattern_ops);
COMMENT ON COLUMN programme.pack IS 'Name of the built-in pack it was made from, null for an uploaded plan';
COMMENT ON COLUMN programme.sample IS 'Made up: the screen says so';

CREATE TABLE legal_basis (
    programme_id      uuid NOT NULL REFERENCES programme ON DELETE CASCADE,
    jurisdiction_path text NOT NULL,
    ordinal           int NOT NULL,
    title             text,
    number            text,
    span_start        int,
    span_end          int,
    PRIMARY KEY (programme_id, ordinal),
    CONSTRAINT legal_basis_named CHECK (title IS NOT NULL OR number IS NOT NULL)
);

CREATE TABLE industry (
    programme_id      uuid NOT NULL REFERENCES programme ON DELETE CASCADE,
    jurisdiction_path text NOT NULL,
    ordinal           int NOT NULL,
    name              text NOT NULL,
    PRIMARY KEY (programme_id, ordinal)
);

CREATE TABLE stage (
    programme_id      uuid NOT NULL REFERENCES programme ON DELETE CASCADE,
    jurisdiction_path text NOT NULL,
    ordinal           int NOT NULL,
    name              text NOT NULL,
    starts_on         date,
    ends_on           date,
    span_start        int,
    span_end          int,
    PRIMARY KEY (programme_id, ordinal),
    CONSTRAINT stage_order CHECK (starts_on <= ends_on)
);

CREATE TABLE leading_group_member (
    programme_id      uuid NOT NULL REFERENCES programme ON DELETE CASCADE,
    jurisdiction_path text NOT NULL,
    ordinal           int NOT NULL,
    role              text NOT NULL,
    name              text NOT NULL,
    post              text,
    PRIMARY KEY (programme_id, ordinal)
);

CREATE TABLE problem (
    programme_id      uuid NOT NULL REFERENCES programme ON DELETE CASCADE,
    jurisdiction_path text NOT NULL,
    ordinal           int NOT NULL,
    kind              text NOT NULL,
    message           text NOT NULL,
    span_start        int,
    span_end          int,
    settled_by        text,
    settled_at        timestamptz,
    PRIMARY KEY (programme_id, ordinal)
);
COMMENT ON COLUMN problem.settled_by IS 'Who looked at it and found the draft right or corrected it; null while open';

CREATE TABLE duty (
    id                uuid PRIMARY KEY,
    programme_id      uuid NOT NULL REFERENCES programme ON DELETE CASCADE,
    jurisdiction_path text NOT NULL,
    ordinal           int NOT NULL,
    path              text NOT NULL,
    heading           text NOT NULL,
    text              text,
    span_start        int,
    span_end          int,
    dimension         text NOT NULL,
    rectify_months    int,
    extension_months  int,
    clock_start       int,
    clock_end         int,
    removed_by        text,
    removed_at        timestamptz,
    CONSTRAINT duty_order UNIQUE (programme_id, ordinal) DEFERRABLE,
    CONSTRAINT duty_extension_needs_rectification CHECK (extension_months IS NULL OR rectify_months IS NOT NULL)
);
COMMENT ON COLUMN duty.text IS 'The item as read; null in a built-in pack whose original is not attached';
COMMENT ON COLUMN duty.rectify_months IS 'Rectification period in months, null where the plan sets none';
COMMENT ON COLUMN duty.removed_by IS 'Who found that this is no duty; it stays beside the others, struck out';

CREATE TABLE duty_unit (
    duty_id           uuid NOT NULL REFERENCES duty ON DELETE CASCADE,
    programme_id      uuid NOT NULL,
    jurisdiction_path text NOT NULL,
    ordinal           int NOT NULL,
    name              text NOT NULL,
    role              text NOT NULL CONSTRAINT duty_unit_role_known CHECK (role IN ('LEAD', 'SUPPORT', 'NAMED')),
    inherited         boolean NOT NULL DEFAULT false,
    span_start        int,
    span_end          int,
    PRIMARY KEY (duty_id, ordinal)
);
CREATE INDEX duty_unit_by_name ON duty_unit (programme_id, name);

CREATE TABLE deadline (
    duty_id           uuid NOT NULL REFERENCES duty ON DELETE CASCADE,
    programme_id      uuid NOT NULL,
    jurisdiction_path text NOT NULL,
    ordinal           int NOT NULL,
    quote             text NOT NULL,
    starts_on         date,
    ends_on           date,
    recurrence        text CONSTRAINT deadline_recurrence_known
                      CHECK (recurrence IN ('MONTHLY', 'QUARTERLY', 'SEMIANNUAL', 'ANNUAL', 'REGULAR')),
    inherited         boolean NOT NULL DEFAULT false,
    span_start        int,
    span_end          int,
    PRIMARY KEY (duty_id, ordinal),
    CONSTRAINT deadline_says_when CHECK (starts_on IS NOT NULL OR ends_on IS NOT NULL OR recurrence IS NOT NULL),
    CONSTRAINT deadline_order CHECK (starts_on <= ends_on)
);
CREATE INDEX deadline_by_programme ON deadline (programme_id, ends_on);

CREATE TABLE publication (
    duty_id           uuid NOT NULL REFERENCES duty ON DELETE CASCADE,
    programme_id      uuid NOT NULL,
    jurisdiction_path text NOT NULL,
    ordinal           int NOT NULL,
    kind              text NOT NULL,
    span_start        int,
    span_end          int,
    PRIMARY KEY (duty_id, ordinal)
);

CREATE INDEX publication_by_programme ON publication (programme_id);

CREATE TABLE contact (
    duty_id           uuid NOT NULL REFERENCES duty ON DELETE CASCADE,
    programme_id      uuid NOT NULL,
    jurisdiction_path text NOT NULL,
    ordinal           int NOT NULL,
    unit              text,
    section           text,
    phone             text,
    PRIMARY KEY (duty_id, ordinal)
);

CREATE TABLE programme_unit (
    programme_id      uuid NOT NULL REFERENCES programme ON DELETE CASCADE,
    jurisdiction_path text NOT NULL,
    name              text NOT NULL,
    unit_id           uuid,
    confidence        numeric(3, 2) CONSTRAINT programme_unit_confidence_range CHECK (confidence BETWEEN 0 AND 1),
    confirmed_by      text,
    confirmed_at      timestamptz,
    PRIMARY KEY (programme_id, name),
    CONSTRAINT programme_unit_confirmed_has_unit CHECK (confirmed_by IS NULL OR unit_id IS NOT NULL)
);
CREATE INDEX programme_unit_by_unit ON programme_unit (unit_id);
COMMENT ON TABLE programme_unit IS 'Which unit of the directory a name in the plan means: proposed with a confidence, confirmed by a person';

CREATE TABLE correction (
    id                uuid PRIMARY KEY,
    programme_id      uuid NOT NULL REFERENCES programme ON DELETE CASCADE,
    jurisdiction_path text NOT NULL,
    duty_id           uuid REFERENCES duty ON DELETE CASCADE,
    field             text NOT NULL,
    as_read           jsonb,
    corrected         jsonb,
    corrected_by      text NOT NULL,
    corrected_at      timestamptz NOT NULL
);
CREATE INDEX correction_by_programme ON correction (programme_id, corrected_at);
CREATE INDEX correction_by_duty ON correction (duty_id);
COMMENT ON TABLE correction IS 'What a person changed in what was read: before, after, who, when; never altered';

DO $$
DECLARE t text;
BEGIN
    FOREACH t IN ARRAY ARRAY['plan_document', 'programme', 'legal_basis', 'industry', 'stage', 'leading_group_member',
                             'problem', 'duty', 'duty_unit', 'deadline', 'publication', 'contact', 'programme_unit', 'correction'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
        EXECUTE format('CREATE POLICY own_or_below ON %I FOR SELECT USING (may_read(jurisdiction_path))', t);
        EXECUTE format('CREATE POLICY own_insert ON %I FOR INSERT WITH CHECK (may_write(jurisdiction_path))', t);
        EXECUTE format('CREATE POLICY own_update ON %I FOR UPDATE USING (may_write(jurisdiction_path)) WITH CHECK (may_write(jurisdiction_path))', t);
        EXECUTE format('CREATE POLICY own_delete ON %I FOR DELETE USING (may_write(jurisdiction_path))', t);
        EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO ${app}', t);
    END LOOP;
END $$;
-- Rows of a duty are rewritten by a correction; documents and corrections are for ever.
REVOKE UPDATE ON plan_document, correction FROM ${app};
GRANT DELETE ON duty_unit, deadline, publication, contact, problem, stage, legal_basis, programme_unit TO ${app};
