-- Why: an account of an enterprise reads what the register has of that one enterprise, which neither a place nor a unit says.
-- Lock: none. Undo: DROP FUNCTION. An unset or empty setting closes the scope, as in V1.
CREATE FUNCTION own_enterprise() RETURNS uuid
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN nullif(current_setting('tuichu.enterprise', true), '')::uuid;

COMMENT ON FUNCTION own_enterprise() IS 'The enterprise whose account works in this transaction; null for everybody else';
