-- Why: an officer has one account that is open; a locked one may stay beside it (docs/guide/administrator.md).
-- Lock: SHARE on account for a moment. Undo: DROP INDEX account_officer_once; ADD CONSTRAINT … UNIQUE (officer_id).
ALTER TABLE account DROP CONSTRAINT account_officer_once;
CREATE UNIQUE INDEX account_officer_once ON account (officer_id) WHERE locked_at IS NULL;
ALTER TABLE account ADD CONSTRAINT account_officer_of_unit CHECK (officer_id IS NULL OR unit_id IS NOT NULL);
COMMENT ON COLUMN account.officer_id IS 'The officer of its unit whose account it is: one officer, one open account; null where nobody said so. After the officer''s last day nobody signs in with it';
