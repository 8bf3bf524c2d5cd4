package org.tuichu.programmes.responsibility;

/// The statements that read and write letters of responsibility.
final class LetterSql {
    private static final String SELECT = """
            SELECT l.id, l.version, l.programme_id, l.programme_title, l.year, l.sample, l.jurisdiction_path, l.above_name,
                l.below_path, l.below_unit_id, l.below_unit_name, l.title, l.text, l.state, l.round, l.drafted_by, l.drafted_on_behalf_of
            """;

    private static final String OF_PROGRAMME = """
            FROM responsibility_letter l JOIN programme_line(:programme) AS line (id) ON line.id = l.programme_id
            """;

    static final String COUNT_OF_PROGRAMME = "SELECT count(*) " + OF_PROGRAMME;

    static final String LIST_OF_PROGRAMME =
            SELECT + OF_PROGRAMME + "ORDER BY l.drafted_at DESC, l.id LIMIT :size OFFSET :offset";

    /// `office` says that what any unit of the place received from above is asked for too.
    private static final String RECEIVED = """
            FROM responsibility_letter l
            WHERE l.offered_on IS NOT NULL AND (l.below_unit_id IN (:units)
                OR (:office AND l.below_path = :place AND l.jurisdiction_path <> :place))
            """;

    static final String COUNT_RECEIVED = "SELECT count(*) " + RECEIVED;

    static final String LIST_RECEIVED =
            SELECT + RECEIVED + "ORDER BY l.offered_on DESC, l.drafted_at DESC, l.id LIMIT :size OFFSET :offset";

    /// Below, once it was signed above; above, by the office, while it is a draft.
    static final String TO_SIGN = SELECT + """
            FROM responsibility_letter l
            WHERE (l.state = 'SIGNED_ABOVE' AND l.below_unit_id IN (:units))
                OR (:office AND l.state = 'DRAFT' AND l.jurisdiction_path = :place)
            ORDER BY l.drafted_at, l.id LIMIT 10""";

    static final String FIND = SELECT + "FROM responsibility_letter l WHERE l.id = :id";

    /// Finds it only where it may be moved.
    static final String LOCK = "SELECT version FROM responsibility_letter WHERE id = :id FOR UPDATE";

    static final String TARGETS = """
            SELECT name, value, measure, ends_on FROM responsibility_target WHERE letter_id = :id ORDER BY ordinal""";

    static final String HISTORY = """
            SELECT act, to_state, round, reason, account_id, person, unit_name, on_behalf_of, done_on, done_at
            FROM responsibility_act WHERE letter_id = :id ORDER BY version DESC""";

    /// Of a programme in force, held for the transaction; finds it only where it may be written.
    static final String KEPT = """
            SELECT jurisdiction_path FROM programme WHERE id = :programme AND status = 'ACTIVE' FOR NO KEY UPDATE""";

    static final String DRAFT = """
            INSERT INTO responsibility_letter (id, programme_id, programme_title, year, sample, jurisdiction_path, above_name,
                below_path, below_unit_id, below_unit_name, title, text, state, drafted_by, drafted_on_behalf_of, drafted_at)
            SELECT :id, p.id, p.title, p.year, p.sample, p.jurisdiction_path, p.jurisdiction_name,
                :path, :unit, :unitName, :title, :text, 'DRAFT', :by, :behalf, :at
            FROM programme p WHERE p.id = :programme""";

    static final String CLEAR_TARGETS = "DELETE FROM responsibility_target WHERE letter_id = :id";

    static final String TARGET = """
            INSERT INTO responsibility_target (letter_id, ordinal, jurisdiction_path, name, value, measure, ends_on)
            SELECT id, :ordinal, jurisdiction_path, :name, :value, :measure, :endsOn FROM responsibility_letter WHERE id = :id""";

    /// A draft is not offered; once signed above it is, from that day on.
    static final String MOVE = """
            UPDATE responsibility_letter SET version = version + 1, state = :state, round = :round,
                offered_on = CASE :state WHEN 'DRAFT' THEN NULL WHEN 'SIGNED_ABOVE' THEN CAST(:today AS date) ELSE offered_on END,
                title = :title, text = :text
            WHERE id = :id""";

    static final String RECORD = """
            INSERT INTO responsibility_act (letter_id, version, jurisdiction_path, act, to_state, round, reason, account_id,
                person, unit_name, on_behalf_of, done_on, done_at)
            SELECT id, version, jurisdiction_path, :act, state, round, :reason, :account, :person, :unit, :behalf, :today, :at
            FROM responsibility_letter WHERE id = :id""";

    private LetterSql() {}
}
