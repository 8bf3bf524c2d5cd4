package org.tuichu.programmes.group;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tuichu.ledger.Actor;
import org.tuichu.programmes.ProgrammeId;
import org.tuichu.programmes.ProgrammeStatus;

/// The rows of leading groups; runs in the transaction of the caller.
@Component
class GroupRows {
    private static final String FIND = "SELECT version, status FROM programme WHERE id = :programme";

    private static final String PATH = "SELECT jurisdiction_path FROM programme WHERE id = :programme";

    /// Finds it only where it may be written.
    private static final String LOCK = "SELECT version FROM programme WHERE id = :programme FOR UPDATE";

    private static final String BUMP = "UPDATE programme SET version = version + 1 WHERE id = :programme";

    private static final String MEMBERS = """
            SELECT ordinal, role, name, post, valid_from, valid_to, reason, entered_by,
                   entered_on_behalf_of, entered_at, end_reason, ended_by, ended_on_behalf_of, ended_at
            FROM leading_group_member WHERE programme_id = :programme
            ORDER BY coalesce(place, ordinal), valid_to DESC NULLS FIRST, ordinal DESC""";

    private static final String JOIN = """
            INSERT INTO leading_group_member (programme_id, jurisdiction_path, ordinal, place, role, name, post,
                valid_from, reason, entered_by, entered_on_behalf_of, entered_at)
            SELECT p.id, p.jurisdiction_path,
                   (SELECT coalesce(max(ordinal), 0) + 1 FROM leading_group_member WHERE programme_id = p.id),
                   (SELECT coalesce(place, ordinal) FROM leading_group_member
                    WHERE programme_id = p.id AND ordinal = :replaces),
                   :role, :name, :post, :from, :reason, :by, :behalf, :at
            FROM programme p WHERE p.id = :programme""";

    private static final String END = """
            UPDATE leading_group_member SET valid_to = :lastDay, end_reason = :reason, ended_by = :by,
                ended_on_behalf_of = :behalf, ended_at = :at
            WHERE programme_id = :programme AND ordinal = :member""";

    private final JdbcClient database;

    GroupRows(JdbcClient database) {
        this.database = database;
    }

    Optional<LeadingGroup> find(ProgrammeId id) {
        var members = of(MEMBERS, id).query(GroupRows::member).list();
        return of(FIND, id)
                .query((row, number) -> new LeadingGroup(
                        row.getLong("version"), ProgrammeStatus.valueOf(row.getString("status")), members))
                .optional();
    }

    String path(ProgrammeId id) {
        return of(PATH, id).query(String.class).optional().orElse("");
    }

    boolean lock(ProgrammeId id) {
        return of(LOCK, id).query(Long.class).optional().isPresent();
    }

    void bump(ProgrammeId id) {
        of(BUMP, id).update();
    }

    void join(ProgrammeId id, LeadingGroup.Joining who, String role, String by, Instant at) {
        of(JOIN, id)
                .param("replaces", who.replaces())
                .param("role", role)
                .param("name", who.name())
                .param("post", who.post())
                .param("from", who.from())
                .param("reason", who.reason())
                .param("by", by)
                .param("behalf", Actor.lender())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void end(ProgrammeId id, LeadingGroup.Leaving leaving, String by, Instant at) {
        of(END, id)
                .param("member", leaving.member())
                .param("lastDay", leaving.lastDay())
                .param("reason", leaving.reason())
                .param("by", by)
                .param("behalf", Actor.lender())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private JdbcClient.StatementSpec of(String sql, ProgrammeId id) {
        return database.sql(sql).param("programme", id.value());
    }

    private static GroupMember member(ResultSet row, int number) throws SQLException {
        return new GroupMember(
                row.getInt("ordinal"),
                row.getString("role"),
                row.getString("name"),
                row.getString("post"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                said(
                        row.getString("reason"),
                        row.getString("entered_by"),
                        row.getString("entered_on_behalf_of"),
                        row.getObject("entered_at", OffsetDateTime.class)),
                said(
                        row.getString("end_reason"),
                        row.getString("ended_by"),
                        row.getString("ended_on_behalf_of"),
                        row.getObject("ended_at", OffsetDateTime.class)));
    }

    private static GroupMember.@Nullable Said said(
            @Nullable String reason, @Nullable String by, @Nullable String behalf, @Nullable OffsetDateTime at) {
        return reason == null || by == null || at == null
                ? null
                : new GroupMember.Said(reason, by, behalf, at.toInstant());
    }
}
