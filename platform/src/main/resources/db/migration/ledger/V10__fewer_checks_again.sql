-- Why: an act pays for each check and index of its entry. Leaves are written by the sequencer from the inbox, which holds
-- entries alone, and the verifier names a leaf without an entry: the foreign key cannot fail. No query gives the kind of a
-- subject with its id. Four conditions in one are prepared once for an entry. Lock: ACCESS EXCLUSIVE while the entries are
-- read. Undo: ADD the FOREIGN KEY and the constraints, CREATE the index as in V1.
ALTER TABLE ledger_leaf DROP CONSTRAINT ledger_leaf_entry_id_fkey;
DROP INDEX ledger_entry_by_subject;
ALTER TABLE ledger_entry
    DROP CONSTRAINT ledger_entry_act_form,
    DROP CONSTRAINT ledger_entry_payload_hash_length,
    DROP CONSTRAINT ledger_entry_unit_complete,
    DROP CONSTRAINT ledger_entry_on_behalf_of_complete,
    ADD CONSTRAINT ledger_entry_form CHECK (
        act ~ '^[A-Z][A-Z0-9_]*$'
        AND octet_length(payload_hash) = 32
        AND (unit_id IS NULL) = (unit_name IS NULL)
        AND (on_behalf_of IS NULL) = (on_behalf_of_name IS NULL));
