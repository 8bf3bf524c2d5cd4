package org.tuichu.rulebook.verification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.evidence.EvidenceFile;
import org.tuichu.evidence.EvidenceId;
import org.tuichu.evidence.EvidenceStore;

/// Shows what was verified. What the viewer may not see is not there.
@Component
class VerificationReader {
    private final JdbcClient database;
    private final EvidenceStore evidence;

    VerificationReader(JdbcClient database, EvidenceStore evidence) {
        this.database = database;
        this.evidence = evidence;
    }

    /// Of a rule, the latest first.
    @Transactional(readOnly = true)
    List<Verification> of(String rule) {
        return database.sql(VerificationSql.OF_RULE)
                .param("rule", rule)
                .query(VerificationReader::verification)
                .list();
    }

    @Transactional(readOnly = true)
    Optional<Verification> find(String rule, UUID id) {
        return of(rule).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /// Ids of the rules that wait for a second person of the office.
    @Transactional(readOnly = true)
    Set<String> waiting(String path) {
        return Set.copyOf(database.sql(VerificationSql.WAITING)
                .param("path", path)
                .query(String.class)
                .list());
    }

    /// The source of one.
    @Transactional(readOnly = true)
    Optional<EvidenceFile> source(String rule, UUID id) {
        return find(rule, id).flatMap(one -> evidence.find(one.source().file()));
    }

    private static Verification verification(ResultSet row, int at) throws SQLException {
        var decision = row.getString("decision");
        var withdrawnAt = instant(row, "withdrawn_at");
        return new Verification(
                id(row, "id"),
                row.getString("jurisdiction_path"),
                row.getString("verified_text"),
                new Verification.Source(new EvidenceId(id(row, "source_file")), row.getString("source_name")),
                row.getString("place"),
                row.getString("note"),
                new Verification.Proposed(
                        row.getString("proposed_by"),
                        id(row, "proposed_account"),
                        row.getString("proposed_for"),
                        Objects.requireNonNull(instant(row, "proposed_at"))),
                decision == null ? null : decided(row, Verification.Decision.valueOf(decision)),
                withdrawnAt == null
                        ? null
                        : new Verification.Withdrawn(
                                row.getString("withdrawn_by"),
                                row.getString("withdrawn_for"),
                                withdrawnAt,
                                row.getString("withdrawn_reason")));
    }

    private static Verification.Decided decided(ResultSet row, Verification.Decision decision) throws SQLException {
        return new Verification.Decided(
                decision,
                row.getString("decided_by"),
                row.getString("decided_for"),
                Objects.requireNonNull(instant(row, "decided_at")),
                row.getString("decision_reason"));
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class), column);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
