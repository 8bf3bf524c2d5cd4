package org.tuichu.programmes.intake;

/// The updates that put an original's texts and places beside the facts of a pack.
final class AttachSql {
    static final String PROGRAMME =
            "UPDATE programme SET document_id = :document, version = version + 1 WHERE id = :id";

    static final String DUTY = """
            UPDATE duty SET text = :text,
                heading = CASE WHEN starts_with(CAST(:heading AS text), heading) THEN :heading ELSE heading END, span_start = :span_start, span_end = :span_end,
                clock_start = CASE WHEN rectify_months IS NULL THEN NULL ELSE CAST(:clock_start AS int) END,
                clock_end = CASE WHEN rectify_months IS NULL THEN NULL ELSE CAST(:clock_end AS int) END
            WHERE id = :duty""";

    static final String UNIT = """
            UPDATE duty_unit SET span_start = :span_start, span_end = :span_end
            WHERE duty_id = :duty AND name = :name AND span_start IS NULL""";

    static final String DEADLINE = """
            UPDATE deadline SET span_start = :span_start, span_end = :span_end
            WHERE duty_id = :duty AND quote = :quote AND span_start IS NULL""";

    static final String PUBLICATION = """
            UPDATE publication SET span_start = :span_start, span_end = :span_end
            WHERE duty_id = :duty AND kind = :kind AND span_start IS NULL""";

    static final String STAGE = """
            UPDATE stage SET span_start = :span_start, span_end = :span_end
            WHERE programme_id = :id AND name = :name AND span_start IS NULL""";

    static final String LEGAL_BASIS = """
            UPDATE legal_basis SET span_start = :span_start, span_end = :span_end
            WHERE programme_id = :id AND title IS NOT DISTINCT FROM CAST(:title AS text)
                AND number IS NOT DISTINCT FROM CAST(:number AS text)""";

    static final String PROBLEM = """
            UPDATE problem SET span_start = :span_start, span_end = :span_end, message = :message
            WHERE programme_id = :id AND ordinal = :ordinal AND kind = :kind""";

    private AttachSql() {}
}
