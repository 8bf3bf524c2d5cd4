-- Why: the year's exit plan list (年度落后产能退出计划名单) of a place: drafted, signed, frozen under a number, changed by numbered
-- amendments alone. Lock: none, new tables. Undo: DROP TABLE exit_list_act, exit_list_entry, exit_list_drop, exit_list; DROP FUNCTION
-- exit_list_moves, exit_list_takes_effect, exit_list_entry_stays, may_draft_exit_list.
CREATE TABLE exit_list (
    id                uuid PRIMARY KEY,
    version           bigint NOT NULL DEFAULT 1,
    programme_id      uuid NOT NULL,
    programme_title   text NOT NULL,
    year              int NOT NULL,
    sample            boolean NOT NULL,
    jurisdiction_id   text COLLATE "C" NOT NULL,
    jurisdiction_path text COLLATE "C" NOT NULL,
    jurisdiction_name text NOT NULL,
    kind              text NOT NULL CONSTRAINT exit_list_kind_known CHECK (kind IN ('LIST', 'AMENDMENT')),
    title             text NOT NULL CONSTRAINT exit_list_title_length CHECK (char_length(title) BETWEEN 1 AND 100),
    state             text NOT NULL CONSTRAINT exit_list_state_known
                      CHECK (state IN ('DRAFT', 'HANDED_IN', 'CHECKED', 'FROZEN', 'DISCARDED')),
    handed_in_by      uuid,
    number            int,
    frozen_on         date,
    frozen_by         text,
    frozen_on_behalf_of text,
    drafted_by        text NOT NULL,
    drafted_on_behalf_of text,
    drafted_at        timestamptz NOT NULL,
    CONSTRAINT exit_list_number_once UNIQUE (jurisdiction_id, year, number),
    CONSTRAINT exit_list_of_year UNIQUE (id, year),
    CONSTRAINT exit_list_frozen_complete CHECK (num_nulls(number, frozen_on, frozen_by) = CASE WHEN state = 'FROZEN' THEN 0 ELSE 3 END),
    CONSTRAINT exit_list_on_behalf_once_frozen CHECK (frozen_on_behalf_of IS NULL OR frozen_by IS NOT NULL)
);
COMMENT ON TABLE exit_list IS 'A list of lines that have to leave in a year, or an amendment of lists before it';
COMMENT ON COLUMN exit_list.programme_id IS 'The programme in force when it was drafted (module programmes)';
COMMENT ON COLUMN exit_list.jurisdiction_name IS 'Name of the place when it was drafted';
COMMENT ON COLUMN exit_list.handed_in_by IS 'Account that handed in the draft: another one checks and signs';
COMMENT ON COLUMN exit_list.number IS 'Of lists and amendments of the place and year, from 1 without a gap; given by the database when it is frozen';
COMMENT ON COLUMN exit_list.frozen_on_behalf_of IS 'The colleague whose roles were lent, null where they were the person''s own';
COMMENT ON COLUMN exit_list.drafted_on_behalf_of IS 'The same of who drafted it';
COMMENT ON COLUMN exit_list.frozen_on IS 'Business date of the signature: in force from that day on';

CREATE TABLE exit_list_drop (
    list_id           uuid NOT NULL REFERENCES exit_list,
    entry_id          uuid NOT NULL,
    jurisdiction_path text COLLATE "C" NOT NULL,
    ordinal           int NOT NULL,
    reason            text NOT NULL CONSTRAINT exit_list_drop_reason_length CHECK (char_length(reason) BETWEEN 1 AND 500),
    PRIMARY KEY (list_id, entry_id)
);
COMMENT ON TABLE exit_list_drop IS 'An entry of an earlier list that an amendment ends';

CREATE TABLE exit_list_entry (
    id                uuid PRIMARY KEY,
    list_id           uuid NOT NULL,
    year              int NOT NULL,
    jurisdiction_path text COLLATE "C" NOT NULL,
    ordinal           int NOT NULL,
    line_id           uuid NOT NULL,
    edition           int NOT NULL,
    enterprise_id     uuid NOT NULL,
    enterprise_name   text NOT NULL,
    credit_code       text,
    location_id       text COLLATE "C" NOT NULL,
    location_path     text COLLATE "C" NOT NULL,
    location_name     text NOT NULL,
    line_words        text NOT NULL,
    kind              text,
    industry          text CONSTRAINT exit_list_entry_industry_length CHECK (char_length(industry) BETWEEN 1 AND 40),
    capacity          numeric(18, 4),
    capacity_unit     text,
    judgement         text NOT NULL CONSTRAINT exit_list_entry_judgement_known
                      CHECK (judgement IN ('ELIMINATION', 'RESTRICTION', 'ALLOWED', 'UNKNOWN', 'NOT_COVERED')),
    citation          text,
    screened_on       date NOT NULL,
    target_on         date NOT NULL,
    measure           text NOT NULL CONSTRAINT exit_list_entry_measure_known CHECK (measure IN ('DISMANTLE', 'SCRAP', 'SEAL')),
    basis             text CONSTRAINT exit_list_entry_basis_length CHECK (char_length(basis) BETWEEN 1 AND 300),
    note              text CONSTRAINT exit_list_entry_note_length CHECK (char_length(note) BETWEEN 1 AND 300),
    replaces          uuid,
    in_force          boolean NOT NULL DEFAULT false,
    CONSTRAINT exit_list_entry_of_list FOREIGN KEY (list_id, year) REFERENCES exit_list (id, year),
    CONSTRAINT exit_list_entry_replaces_dropped FOREIGN KEY (list_id, replaces) REFERENCES exit_list_drop (list_id, entry_id),
    CONSTRAINT exit_list_entry_line_once UNIQUE (list_id, line_id),
    CONSTRAINT exit_list_entry_within_year CHECK (extract(year FROM target_on) = year),
    CONSTRAINT exit_list_entry_capacity_has_unit CHECK (num_nulls(capacity, capacity_unit) IN (0, 2)),
    CONSTRAINT exit_list_entry_sealed_for_a_reason CHECK (measure <> 'SEAL' OR note IS NOT NULL)
);
ALTER TABLE exit_list_drop ADD CONSTRAINT exit_list_drop_of_entry FOREIGN KEY (entry_id) REFERENCES exit_list_entry
    DEFERRABLE INITIALLY DEFERRED;
CREATE UNIQUE INDEX exit_list_entry_in_force_once ON exit_list_entry (line_id) WHERE in_force;
CREATE INDEX exit_list_entry_by_list ON exit_list_entry (list_id, ordinal);
CREATE INDEX exit_list_drop_by_entry ON exit_list_drop (entry_id);
COMMENT ON TABLE exit_list_entry IS 'A line of a list, as the register (module enterprises) had it when it was taken';
COMMENT ON COLUMN exit_list_entry.location_name IS 'Name of the place where the enterprise lies';
COMMENT ON COLUMN exit_list_entry.industry IS 'By which targets are decomposed; null where nobody said it';
COMMENT ON COLUMN exit_list_entry.capacity IS 'In capacity_unit, which names the period too';
COMMENT ON COLUMN exit_list_entry.judgement IS 'What the rules said on screened_on';
COMMENT ON COLUMN exit_list_entry.citation IS 'Verified rules that carry an elimination; null where none does: then a person states the basis';
COMMENT ON COLUMN exit_list_entry.target_on IS 'Last day for the exit, within the year';
COMMENT ON COLUMN exit_list_entry.measure IS 'DISMANTLE 拆除, SCRAP 废毁, SEAL 封存 (with the reason in the note)';
COMMENT ON COLUMN exit_list_entry.basis IS 'Why the line leaves, where no verified rule says so: another law, a decision, the enterprise''s own statement';
COMMENT ON COLUMN exit_list_entry.replaces IS 'The entry that this one takes the place of, in an amendment';
COMMENT ON COLUMN exit_list_entry.in_force IS 'Frozen, and not ended by a frozen amendment; set by the database';

CREATE TABLE exit_list_act (
    list_id           uuid NOT NULL REFERENCES exit_list,
    version           bigint NOT NULL,
    jurisdiction_path text COLLATE "C" NOT NULL,
    act               text NOT NULL CONSTRAINT exit_list_act_known
                      CHECK (act IN ('HAND_IN', 'WITHDRAW', 'PASS', 'RETURN', 'FREEZE', 'DISCARD')),
    to_state          text NOT NULL,
    reason            text CONSTRAINT exit_list_act_reason_length CHECK (char_length(reason) BETWEEN 1 AND 500),
    account_id        uuid NOT NULL,
    person            text NOT NULL,
    unit_name         text NOT NULL,
    on_behalf_of      text,
    done_on           date NOT NULL,
    done_at           timestamptz NOT NULL,
    PRIMARY KEY (list_id, version)
);
COMMENT ON TABLE exit_list_act IS 'Who moved a list, when and why; never altered';
COMMENT ON COLUMN exit_list_act.version IS 'The version of the list that the act led to';
COMMENT ON COLUMN exit_list_act.on_behalf_of IS 'The colleague whose role was lent, null where it was the person''s own';
COMMENT ON COLUMN exit_list_act.done_on IS 'Business date';

-- A number is given once and in order; what is frozen or discarded stays.
CREATE FUNCTION exit_list_moves() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.state IN ('FROZEN', 'DISCARDED') THEN
        RAISE EXCEPTION 'exit list % is %: it stays as it is', OLD.id, OLD.state USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.state = 'FROZEN' THEN
        IF OLD.state <> 'CHECKED' THEN
            RAISE EXCEPTION 'exit list % is not checked', OLD.id USING ERRCODE = 'check_violation';
        END IF;
        IF EXISTS (SELECT FROM exit_list_entry AS e WHERE e.list_id = NEW.id AND num_nonnulls(e.citation, e.basis) = 0) THEN
            RAISE EXCEPTION 'exit list % has a line without ground', OLD.id USING ERRCODE = 'check_violation';
        END IF;
        PERFORM pg_advisory_xact_lock(hashtextextended('exit_list/' || NEW.jurisdiction_id, 0));
        SELECT coalesce(max(l.number), 0) + 1 INTO NEW.number FROM exit_list AS l
        WHERE l.jurisdiction_id = NEW.jurisdiction_id AND l.year = NEW.year;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER exit_list_state BEFORE UPDATE ON exit_list FOR EACH ROW EXECUTE FUNCTION exit_list_moves();

CREATE FUNCTION exit_list_takes_effect() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE ended bigint;
BEGIN
    UPDATE exit_list_entry AS e SET in_force = false FROM exit_list_drop AS d
    WHERE d.list_id = NEW.id AND e.id = d.entry_id AND e.in_force;
    GET DIAGNOSTICS ended = ROW_COUNT;
    IF ended <> (SELECT count(*) FROM exit_list_drop AS d WHERE d.list_id = NEW.id) THEN
        RAISE EXCEPTION 'exit list % ends an entry that is not in force', NEW.id USING ERRCODE = 'check_violation';
    END IF;
    UPDATE exit_list_entry SET in_force = true WHERE list_id = NEW.id;
    IF ended = 0 AND NOT FOUND THEN
        RAISE EXCEPTION 'exit list % is empty', NEW.id USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER exit_list_frozen AFTER UPDATE ON exit_list FOR EACH ROW
    WHEN (NEW.state = 'FROZEN') EXECUTE FUNCTION exit_list_takes_effect();

CREATE FUNCTION exit_list_entry_stays() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    state text := (SELECT l.state FROM exit_list AS l WHERE l.id = OLD.list_id);
BEGIN
    IF state = 'DRAFT' AND (TG_OP = 'DELETE' OR NOT NEW.in_force) THEN
        RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
    END IF;
    IF TG_OP = 'UPDATE' AND state = 'FROZEN' AND to_jsonb(NEW) - 'in_force' = to_jsonb(OLD) - 'in_force'
        AND NEW.in_force <> EXISTS (SELECT FROM exit_list_drop AS d JOIN exit_list AS l ON l.id = d.list_id
            WHERE d.entry_id = NEW.id AND l.state = 'FROZEN') THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'entry % of exit list % is %: it stays as it is', OLD.id, OLD.list_id, state USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER exit_list_entry_kept BEFORE UPDATE OR DELETE ON exit_list_entry FOR EACH ROW
    EXECUTE FUNCTION exit_list_entry_stays();

-- A draft is the office's and of the offices above; what is frozen, everybody's at work in the place.
ALTER TABLE exit_list ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY drafts_of_office ON exit_list FOR SELECT
    USING ((may_read_drafts(jurisdiction_path) AND may_see_unit(NULL)) OR (state = 'FROZEN' AND may_read(jurisdiction_path)));
CREATE POLICY office_insert ON exit_list FOR INSERT
    WITH CHECK (state = 'DRAFT' AND may_write(jurisdiction_path) AND may_see_unit(NULL));
CREATE POLICY office_update ON exit_list FOR UPDATE USING (may_write(jurisdiction_path) AND may_see_unit(NULL))
    WITH CHECK (may_write(jurisdiction_path) AND may_see_unit(NULL));

CREATE FUNCTION may_draft_exit_list(list uuid) RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN EXISTS (SELECT FROM exit_list AS l WHERE l.id = list AND l.state = 'DRAFT'
        AND may_write(l.jurisdiction_path) AND may_see_unit(NULL));
COMMENT ON FUNCTION may_draft_exit_list(uuid) IS 'A draft that this transaction may write';

DO $$
DECLARE one text;
BEGIN
    FOREACH one IN ARRAY ARRAY['exit_list_entry', 'exit_list_drop', 'exit_list_act'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', one);
        EXECUTE format('CREATE POLICY through_list ON %1$I FOR SELECT
            USING (EXISTS (SELECT FROM exit_list AS l WHERE l.id = %1$I.list_id))', one);
    END LOOP;
END $$;
CREATE POLICY draft_insert ON exit_list_entry FOR INSERT
    WITH CHECK (may_draft_exit_list(list_id) AND may_write(jurisdiction_path));
CREATE POLICY office_update ON exit_list_entry FOR UPDATE USING (may_write(jurisdiction_path) AND may_see_unit(NULL))
    WITH CHECK (may_write(jurisdiction_path) AND may_see_unit(NULL));
CREATE POLICY draft_delete ON exit_list_entry FOR DELETE USING (may_draft_exit_list(list_id));
CREATE POLICY draft_insert ON exit_list_drop FOR INSERT
    WITH CHECK (may_draft_exit_list(list_id) AND may_write(jurisdiction_path));
CREATE POLICY draft_delete ON exit_list_drop FOR DELETE USING (may_draft_exit_list(list_id));
CREATE POLICY office_insert ON exit_list_act FOR INSERT
    WITH CHECK (may_write(jurisdiction_path) AND may_see_unit(NULL)
        AND EXISTS (SELECT FROM exit_list AS l WHERE l.id = list_id AND l.jurisdiction_path = exit_list_act.jurisdiction_path));

GRANT SELECT, INSERT ON exit_list, exit_list_act TO ${app};
GRANT UPDATE (version, state, handed_in_by, number, frozen_on, frozen_by, frozen_on_behalf_of) ON exit_list TO ${app};
GRANT SELECT, DELETE, INSERT (id, list_id, year, jurisdiction_path, ordinal, line_id, edition, enterprise_id, enterprise_name,
    credit_code, location_id, location_path, location_name, line_words, kind, industry, capacity, capacity_unit, judgement, citation,
    screened_on, target_on, measure, basis, note, replaces) ON exit_list_entry TO ${app};
GRANT UPDATE (industry, target_on, measure, basis, note, in_force) ON exit_list_entry TO ${app};
GRANT SELECT, INSERT, DELETE ON exit_list_drop TO ${app};

CALL ledger_watch('exit_list', '{id}');
CALL ledger_watch('exit_list_entry', '{id}');
CALL ledger_watch('exit_list_drop', '{list_id,entry_id}');
CALL ledger_watch('exit_list_act', '{list_id,version}');
