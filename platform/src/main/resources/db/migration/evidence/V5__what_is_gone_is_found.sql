-- Why: a content that was taken away, or is not of the size that its file has, was not looked at by the verifier; neither
-- were previews. Lock: none but on ledger_kept. Undo: the statement of V3, and NULL.
ALTER TABLE ledger_kept NO FORCE ROW LEVEL SECURITY;
UPDATE ledger_kept SET
    chunks = 'SELECT f.sha256, coalesce(c.ordinal, 0) AS ordinal, coalesce(c.bytes, '''') AS bytes
        FROM (SELECT DISTINCT sha256, size FROM evidence_file) AS f
        LEFT JOIN evidence_content AS k ON (k.sha256, k.size) = (f.sha256, f.size)
        LEFT JOIN evidence_chunk AS c ON c.sha256 = k.sha256',
    derived = 'SELECT f.preview_sha256 AS sha256, coalesce(c.ordinal, 0) AS ordinal, coalesce(c.bytes, '''') AS bytes
        FROM (SELECT DISTINCT preview_sha256 FROM evidence_file WHERE preview_sha256 IS NOT NULL) AS f
        LEFT JOIN evidence_content AS k ON k.sha256 = f.preview_sha256
            AND k.size = (SELECT sum(octet_length(p.bytes)) FROM evidence_chunk AS p WHERE p.sha256 = k.sha256)
        LEFT JOIN evidence_chunk AS c ON c.sha256 = k.sha256'
WHERE name = 'evidence';
ALTER TABLE ledger_kept FORCE ROW LEVEL SECURITY;
