-- Why: a draft gets another title, and what changed in the register since is taken anew without leaving the list. Lock: none that waits.
-- Undo: DROP TRIGGER exit_list_title ON exit_list; DROP FUNCTION exit_list_title_stays; REVOKE UPDATE of the columns below.
CREATE FUNCTION exit_list_title_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'exit list % is %: its title stays', OLD.id, OLD.state USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER exit_list_title BEFORE UPDATE ON exit_list FOR EACH ROW
    WHEN (NEW.title <> OLD.title AND (OLD.state <> 'DRAFT' OR NEW.state <> 'DRAFT')) EXECUTE FUNCTION exit_list_title_stays();

GRANT UPDATE (title) ON exit_list TO ${app};
-- exit_list_entry_stays() lets nothing but the end of force change once the list is no draft.
GRANT UPDATE (edition, enterprise_id, enterprise_name, credit_code, location_id, location_path, location_name, line_words, kind,
    capacity, capacity_unit, judgement, citation, screened_on) ON exit_list_entry TO ${app};
