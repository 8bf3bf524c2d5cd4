package org.tuichu.rulebook.verification;

/// The statements on verifications.
final class VerificationSql {
    static final String OF_RULE = """
            SELECT id, jurisdiction_path, verified_text, source_file, source_name, place, note, proposed_by, proposed_account,
                proposed_for, proposed_at, decision, decided_by, decided_for, decided_at, decision_reason, withdrawn_by, withdrawn_for,
                withdrawn_at, withdrawn_reason
            FROM rule_verification WHERE rule_id = :rule ORDER BY ordinal DESC""";

    static final String WAITING = """
            SELECT rule_id FROM rule_verification WHERE decision IS NULL AND jurisdiction_path = :path""";

    /// Until the end of the transaction nobody else proposes the rule.
    static final String ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(4, hashtext(:rule))";

    static final String PROPOSE = """
            INSERT INTO rule_verification (id, jurisdiction_path, rule_id, verified_text, source_file, source_name, place, note,
                proposed_by, proposed_account, proposed_for, proposed_at)
            VALUES (:id, :path, :rule, :text, :file, :name, :place, :note, :by, :account, :behalf, :at)""";

    /// Nothing where somebody was faster.
    static final String DECIDE = """
            UPDATE rule_verification SET decision = :decision, decided_by = :by, decided_account = :account,
                decided_for = :behalf, decided_at = :at, decision_reason = :reason
            WHERE id = :id AND decision IS NULL""";

    static final String WITHDRAW = """
            UPDATE rule_verification SET withdrawn_by = :by, withdrawn_for = :behalf, withdrawn_at = :at, withdrawn_reason = :reason
            WHERE id = :id AND decision = 'APPROVED' AND withdrawn_at IS NULL""";

    private VerificationSql() {}
}
