-- Why: whoever verifies the record reads the files that it names. Lock: none. Undo: DELETE FROM ledger_kept.
-- Previews are made by the program and are nobody's evidence.
INSERT INTO ledger_kept VALUES ('evidence',
    'SELECT c.sha256, c.ordinal, c.bytes FROM evidence_chunk AS c
     WHERE EXISTS (SELECT FROM evidence_file AS f WHERE f.sha256 = c.sha256)');
