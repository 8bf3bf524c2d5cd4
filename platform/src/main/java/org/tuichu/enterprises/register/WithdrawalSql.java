package org.tuichu.enterprises.register;

/// The statements on what was entered by mistake.
final class WithdrawalSql {
    /// The latest first.
    static final String OF_ENTERPRISE = """
            SELECT ordinal, permit_id, reason, written_by, written_account, written_on_behalf_of, written_at, decision, decided_by,
                decided_on_behalf_of, decided_at, decision_reason
            FROM register_withdrawal WHERE enterprise_id = :id ORDER BY ordinal DESC""";

    static final String PROPOSE = """
            INSERT INTO register_withdrawal (enterprise_id, ordinal, jurisdiction_path, permit_id, reason, written_by, written_account,
                written_on_behalf_of, written_at)
            SELECT :id, coalesce(max(ordinal), 0) + 1, :path, CAST(:permit AS uuid), :reason, :by, :account, :behalf, :at
            FROM register_withdrawal WHERE enterprise_id = :id""";

    static final String DECIDE = """
            UPDATE register_withdrawal SET decision = :decision, decided_by = :by, decided_account = :account,
                decided_on_behalf_of = :behalf, decided_at = :at, decision_reason = :reason
            WHERE enterprise_id = :id AND ordinal = :ordinal AND decision IS NULL""";

    static final String TAKE_ENTERPRISE = "UPDATE enterprise SET withdrawn_at = :at WHERE id = :id";

    static final String TAKE_PERMIT = "UPDATE permit SET withdrawn_at = :at WHERE id = :permit AND enterprise_id = :id";

    private WithdrawalSql() {}
}
