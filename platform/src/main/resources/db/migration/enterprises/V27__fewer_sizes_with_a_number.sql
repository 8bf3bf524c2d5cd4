-- Why: of a mill of Φ2.4m with the number 1# on site and one of Φ2.4×13m without a number nobody was asked, though each may be the other. A device
-- with a number asks for any without one that says more sizes (#); those say so beside what says less of them (sizes), which the program
-- makes anew, for the edition of the reader is another one. Lock: ACCESS EXCLUSIVE on line_fingerprint while it is rewritten. Undo: ALTER TABLE
-- line_fingerprint DROP COLUMN asked; DROP FUNCTION devices_asked.
CREATE FUNCTION devices_asked(devices text[]) RETURNS text[]
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN devices || string_to_array(regexp_replace(array_to_string(devices, ';'), ' #[^;]*', ' #', 'g'), ';');
COMMENT ON FUNCTION devices_asked(text[]) IS 'By what devices look for those that say more: as they are, and with any number on site left open';
ALTER TABLE line_fingerprint ADD COLUMN asked text[] COLLATE "C" GENERATED ALWAYS AS (devices_asked(devices)) STORED;
COMMENT ON COLUMN line_fingerprint.asked IS 'By what the devices look for those of which more sizes are said; made from devices';
