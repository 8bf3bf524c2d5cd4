package org.tuichu.enterprises.register;

/// The statements that read and write enterprises, their names, permits and encumbrances.
final class EnterpriseSql {
    /// A range in place of LIKE, which is not leakproof: below row-level security no index would serve it.
    private static final String FOUND = """
            FROM enterprise e
            WHERE (e.withdrawn_at IS NOT NULL) = :withdrawn
                AND e.location_path >= :within AND e.location_path < :within || chr(1114111)
                AND (CAST(:text AS text) IS NULL OR e.name LIKE '%' || :text || '%' OR e.credit_code LIKE upper(:text) || '%'
                    OR e.id IN (SELECT n.enterprise_id FROM enterprise_name n WHERE n.name LIKE '%' || :text || '%'))
            """;

    static final String COUNT = "SELECT count(*) " + FOUND;

    static final String LIST = """
            SELECT e.id, e.name, e.credit_code, e.location_id, e.industry_code,
                (SELECT count(*) FROM line l WHERE l.enterprise_id = e.id AND l.withdrawn_at IS NULL) AS lines
            """ + FOUND + """
            ORDER BY e.name COLLATE "zh-x-icu", e.id LIMIT :size OFFSET :offset""";

    static final String FIND = """
            SELECT e.id, e.version, e.jurisdiction_path, e.location_id, e.name, e.credit_code, e.legal_representative,
                e.address, e.longitude, e.latitude, e.datum, e.industry_code, e.industry_edition, e.contact_person, e.phone,
                e.staff, e.withdrawn_at,
                ARRAY(SELECT a.number FROM electricity_account a WHERE a.enterprise_id = e.id ORDER BY a.number) AS accounts
            FROM enterprise e WHERE e.id = :id""";

    static final String NAMES = """
            SELECT name, valid_from, valid_to FROM enterprise_name WHERE enterprise_id = :id
            ORDER BY valid_to DESC NULLS LAST, ordinal DESC""";

    static final String PERMITS = """
            SELECT id, kind, title, number, issuer, valid_from, valid_until, state, state_since, withdrawn_at FROM permit
            WHERE enterprise_id = :id ORDER BY withdrawn_at IS NOT NULL, state = 'VALID' DESC, kind, valid_from DESC NULLS LAST, id""";

    static final String ENCUMBRANCES = """
            SELECT id, kind, holder, since, note, lifted_on FROM encumbrance
            WHERE enterprise_id = :id ORDER BY lifted_on DESC NULLS FIRST, since DESC, id""";

    /// Until the end of the transaction nobody else gives out codes in the place; the first number is for nothing else.
    static final String HOLD_CODES = "SELECT pg_advisory_xact_lock(3, hashtext(:place))";

    static final String TWIN = """
            SELECT id, name FROM enterprise WHERE jurisdiction_id = :place AND credit_code = :creditCode AND id <> :id
                AND withdrawn_at IS NULL""";

    static final String ENTER = """
            INSERT INTO enterprise (id, jurisdiction_id, jurisdiction_path, location_id, location_path, name, credit_code,
                legal_representative, address, longitude, latitude, datum, industry_code, industry_edition, contact_person,
                phone, staff, entered_by, entered_on_behalf_of, entered_at)
            VALUES (:id, :place, :path, :location, :locationPath, :name, :creditCode, :legalRepresentative, :address, :longitude,
                :latitude, :datum, :industryCode, :industryEdition, :contactPerson, :phone, :staff, :by, :behalf, :at)""";

    static final String CHANGE = """
            UPDATE enterprise SET location_id = :location, location_path = :locationPath, credit_code = :creditCode,
                legal_representative = :legalRepresentative, address = :address, longitude = :longitude,
                latitude = :latitude, datum = :datum, industry_code = :industryCode, industry_edition = :industryEdition,
                contact_person = :contactPerson, phone = :phone, staff = :staff
            WHERE id = :id""";

    static final String TOUCH = "UPDATE enterprise SET version = version + 1 WHERE id = :id AND version = :version";

    static final String RENAME = "UPDATE enterprise SET name = :name WHERE id = :id";

    static final String ADD_NAME = """
            INSERT INTO enterprise_name (enterprise_id, ordinal, jurisdiction_path, name, valid_from, valid_to)
            SELECT :id, coalesce(max(ordinal), 0) + 1, :path, :name, :from, :to FROM enterprise_name WHERE enterprise_id = :id""";

    static final String DROP_ACCOUNTS = """
            DELETE FROM electricity_account WHERE enterprise_id = :id AND number <> ALL (:numbers)""";

    static final String ADD_ACCOUNTS = """
            INSERT INTO electricity_account (enterprise_id, number, jurisdiction_path)
            SELECT :id, number, :path FROM unnest(:numbers) AS number ON CONFLICT DO NOTHING""";

    static final String ENTER_PERMIT = """
            INSERT INTO permit (id, enterprise_id, jurisdiction_path, kind, title, number, issuer, valid_from, valid_until, state,
                state_since)
            VALUES (:id, :enterprise, :path, :kind, :title, :number, :issuer, :from, :until, :state, :since)""";

    static final String CHANGE_PERMIT = """
            UPDATE permit SET title = :title, number = :number, issuer = :issuer, valid_from = :from, valid_until = :until,
                state = :state, state_since = :since
            WHERE id = :id AND enterprise_id = :enterprise""";

    static final String ENTER_ENCUMBRANCE = """
            INSERT INTO encumbrance (id, enterprise_id, jurisdiction_path, kind, holder, since, note)
            VALUES (:id, :enterprise, :path, :kind, :holder, :since, :note)""";

    static final String LIFT = "UPDATE encumbrance SET lifted_on = :on WHERE id = :id AND enterprise_id = :enterprise";

    private EnterpriseSql() {}
}
