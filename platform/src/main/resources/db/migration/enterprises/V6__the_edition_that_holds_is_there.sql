-- Why: a line could name an edition of its specification that nobody wrote. The line comes first in its transaction, so the key
-- is checked at the end. Lock: short, on line and line_specification. Undo: DROP CONSTRAINT line_edition_is_there.
ALTER TABLE line ADD CONSTRAINT line_edition_is_there FOREIGN KEY (id, edition) REFERENCES line_specification (line_id, edition)
    DEFERRABLE INITIALLY DEFERRED;
