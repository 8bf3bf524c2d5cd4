-- Why: an account of an enterprise is made for one of the register; the accounts of before named one in words and read nothing.
-- Lock: short, on account. Undo: the comments as in V2.
COMMENT ON COLUMN account.enterprise_id IS 'The one enterprise of the register whose account it is, in place of a unit; of an account that was made before V8 an id that the register does not have';
COMMENT ON COLUMN account.enterprise_name IS 'What it was called when the account was made';
