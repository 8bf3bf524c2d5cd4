package org.tuichu.programmes.intake;

/// What is read of a programme, one query per table.
final class ProgrammesSql {
    static final String PROGRAMME = """
            SELECT id, version, jurisdiction_id, jurisdiction_name, jurisdiction_path, year, title, document_number, issuer,
                issue_date, office, status, document_id, pack, sample, supersedes, created_by, created_on_behalf_of,
                created_at, activated_by, activated_on_behalf_of, activated_at
            FROM programme WHERE id = :id""";

    static final String LOCK = "SELECT version FROM programme WHERE id = :id FOR UPDATE";

    static final String DRAFTS = """
            SELECT id, version, jurisdiction_id, jurisdiction_name, jurisdiction_path, year, title, document_number, issuer,
                issue_date, office, status, document_id, pack, sample, supersedes, created_by, created_on_behalf_of,
                created_at, activated_by, activated_on_behalf_of, activated_at
            FROM programme WHERE jurisdiction_path = :path AND status = 'DRAFT'
            ORDER BY created_at DESC, id""";

    static final String ACTIVE = """
            SELECT id, version, jurisdiction_id, jurisdiction_name, jurisdiction_path, year, title, document_number, issuer,
                issue_date, office, status, document_id, pack, sample, supersedes, created_by, created_on_behalf_of,
                created_at, activated_by, activated_on_behalf_of, activated_at
            FROM programme
            WHERE jurisdiction_path = :keeper AND jurisdiction_id = :place AND year = :year AND status = 'ACTIVE'""";

    static final String READING = """
            SELECT plan_document.text, plan_document.reading
            FROM programme JOIN plan_document ON plan_document.id = programme.document_id
            WHERE programme.id = :id""";

    static final String DUTIES = """
            SELECT id, ordinal, path, heading, text, span_start, span_end, dimension, rectify_months, extension_months,
                clock_start, clock_end, removed_by, removed_on_behalf_of, removed_at
            FROM duty WHERE programme_id = :id ORDER BY ordinal""";

    static final String UNITS = """
            SELECT duty_id, name, role, inherited, span_start, span_end
            FROM duty_unit WHERE programme_id = :id ORDER BY duty_id, ordinal""";

    static final String DEADLINES = """
            SELECT duty_id, quote, starts_on, ends_on, recurrence, inherited, span_start, span_end
            FROM deadline WHERE programme_id = :id ORDER BY duty_id, ordinal""";

    static final String PUBLICATIONS = """
            SELECT duty_id, kind, span_start, span_end
            FROM publication WHERE programme_id = :id ORDER BY duty_id, ordinal""";

    static final String CONTACTS = """
            SELECT duty_id, unit, section, phone
            FROM contact WHERE programme_id = :id ORDER BY duty_id, ordinal""";

    static final String STAGES = """
            SELECT ordinal, name, starts_on, ends_on, span_start, span_end
            FROM stage WHERE programme_id = :id ORDER BY ordinal""";

    static final String LEGAL_BASES = """
            SELECT ordinal, title, number, span_start, span_end
            FROM legal_basis WHERE programme_id = :id ORDER BY ordinal""";

    static final String PROBLEMS = """
            SELECT ordinal, kind, message, span_start, span_end, settled_by, settled_on_behalf_of, settled_at
            FROM problem WHERE programme_id = :id ORDER BY ordinal""";

    static final String CORRECTIONS = """
            SELECT id, duty_id, field, as_read, corrected, corrected_by, corrected_on_behalf_of,
                corrected_at
            FROM correction WHERE programme_id = :id ORDER BY corrected_at, id""";

    private ProgrammesSql() {}
}
