package org.tuichu.programmes.intake;

/// The inserts of a draft, one per table.
final class DraftSql {
    static final String DOCUMENT = """
            INSERT INTO plan_document (id, jurisdiction_path, file_name, sha256, content, text, reading, uploaded_by, uploaded_at)
            VALUES (:id, :scope, :file_name, :sha256, :content, :text, CAST(:reading AS jsonb), :by, :at)""";

    static final String PROGRAMME = """
            INSERT INTO programme (id, jurisdiction_id, jurisdiction_name, jurisdiction_path, year, title, document_number,
                issuer, issue_date, office, status, document_id, pack, sample, created_by,
                created_on_behalf_of, created_at)
            VALUES (:id, :place_id, :place_name, :scope, :year, :title, :document_number,
                :issuer, :issue_date, :office, 'DRAFT', :document_id, :pack, :sample, :by, :behalf, :at)""";

    static final String LEGAL_BASIS = """
            INSERT INTO legal_basis (programme_id, jurisdiction_path, ordinal, title, number, span_start, span_end)
            VALUES (:programme, :scope, :ordinal, :title, :number, :span_start, :span_end)""";

    static final String INDUSTRY = """
            INSERT INTO industry (programme_id, jurisdiction_path, ordinal, name)
            VALUES (:programme, :scope, :ordinal, :name)""";

    static final String STAGE = """
            INSERT INTO stage (programme_id, jurisdiction_path, ordinal, name, starts_on, ends_on, span_start, span_end)
            VALUES (:programme, :scope, :ordinal, :name, :starts_on, :ends_on, :span_start, :span_end)""";

    static final String MEMBER = """
            INSERT INTO leading_group_member (programme_id, jurisdiction_path, ordinal, role, name, post)
            VALUES (:programme, :scope, :ordinal, :role, :name, :post)""";

    static final String PROBLEM = """
            INSERT INTO problem (programme_id, jurisdiction_path, ordinal, kind, message, span_start, span_end)
            VALUES (:programme, :scope, :ordinal, :kind, :message, :span_start, :span_end)""";

    static final String DUTY = """
            INSERT INTO duty (id, programme_id, jurisdiction_path, ordinal, path, heading, text, span_start, span_end,
                dimension, rectify_months, extension_months, clock_start, clock_end)
            VALUES (:id, :programme, :scope, :ordinal, :path, :heading, :text, :span_start, :span_end,
                :dimension, :rectify_months, :extension_months, :clock_start, :clock_end)""";

    static final String DUTY_UNIT = """
            INSERT INTO duty_unit (duty_id, programme_id, jurisdiction_path, ordinal, name, role, inherited, span_start, span_end)
            VALUES (:duty, :programme, :scope, :ordinal, :name, :role, :inherited, :span_start, :span_end)""";

    static final String DEADLINE = """
            INSERT INTO deadline (duty_id, programme_id, jurisdiction_path, ordinal, quote, starts_on, ends_on, recurrence,
                inherited, span_start, span_end)
            VALUES (:duty, :programme, :scope, :ordinal, :quote, :starts_on, :ends_on, :recurrence,
                :inherited, :span_start, :span_end)""";

    static final String PUBLICATION = """
            INSERT INTO publication (duty_id, programme_id, jurisdiction_path, ordinal, kind, span_start, span_end)
            VALUES (:duty, :programme, :scope, :ordinal, :kind, :span_start, :span_end)""";

    static final String CONTACT = """
            INSERT INTO contact (duty_id, programme_id, jurisdiction_path, ordinal, unit, section, phone)
            VALUES (:duty, :programme, :scope, :ordinal, :unit, :section, :phone)""";

    static final String PROGRAMME_UNIT = """
            INSERT INTO programme_unit (programme_id, jurisdiction_path, name)
            VALUES (:programme, :scope, :name)
            ON CONFLICT (programme_id, name) DO NOTHING""";

    private DraftSql() {}
}
