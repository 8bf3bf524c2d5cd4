package org.tuichu.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Delegations in the database. Needs the program's scope.
@Component
class DelegationRows {
    /// The latest that are shown of an account.
    static final int SHOWN = 50;

    private static final String INSERT = """
            INSERT INTO delegation (id, jurisdiction_path, from_account, to_account, first_day, last_day, reason, made_at)
            VALUES (:id, :path, :from, :to, :first, :last, :reason, :now)""";

    private static final String OF = """
            SELECT d.id, d.from_account, f.display_name AS from_name, d.to_account, t.display_name AS to_name, d.first_day,
                d.last_day, d.reason, d.revoked_at
            FROM delegation d JOIN account f ON f.id = d.from_account JOIN account t ON t.id = d.to_account
            WHERE d.from_account = :account OR d.to_account = :account ORDER BY d.made_at DESC, d.id LIMIT :most""";

    /// Void while the lender's account is locked, or one of the two has gone to another unit.
    private static final String RECEIVED = """
            SELECT d.id, d.from_account, f.display_name AS from_name, d.to_account, t.display_name AS to_name, d.first_day,
                d.last_day, d.reason, d.revoked_at
            FROM delegation d JOIN account f ON f.id = d.from_account JOIN account t ON t.id = d.to_account
            WHERE d.to_account = :account AND d.revoked_at IS NULL AND :today BETWEEN d.first_day AND d.last_day
                AND f.locked_at IS NULL AND f.unit_id = t.unit_id
            ORDER BY d.last_day, d.id LIMIT :most""";

    private static final String REVOKE = """
            UPDATE delegation SET revoked_at = :now
            WHERE id = :id AND from_account = :account AND revoked_at IS NULL AND last_day >= :today""";

    private static final String OPEN = """
            SELECT count(*) FROM delegation
            WHERE from_account = :account AND revoked_at IS NULL AND last_day >= :today""";

    private static final String COLLEAGUES = """
            SELECT o.id, o.user_name, o.display_name, o.roles, o.unit_id FROM account o JOIN account one ON one.id = :account
            WHERE o.unit_id = one.unit_id AND o.id <> one.id AND o.locked_at IS NULL
                AND o.roles && ARRAY['CLERK', 'REVIEWER', 'SIGNER']
            ORDER BY o.display_name, o.user_name LIMIT 200""";

    private static final String WORK_WITH =
            "UPDATE session SET delegation_id = :delegation WHERE token_hash = :session";

    private final JdbcClient database;

    DelegationRows(JdbcClient database) {
        this.database = database;
    }

    void insert(UUID id, Viewer from, UUID to, NewDelegation typed, Instant now) {
        database.sql(INSERT)
                .param("id", id)
                .param("path", from.jurisdictionPath())
                .param("from", from.accountId())
                .param("to", to)
                .param("first", typed.firstDay().orElseThrow())
                .param("last", typed.lastDay().orElseThrow())
                .param("reason", typed.reason())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Given and received, the latest first.
    List<Delegation> of(UUID account) {
        return database.sql(OF)
                .param("account", account)
                .param("most", SHOWN)
                .query(DelegationRows::delegation)
                .list();
    }

    /// Those that the account may work with today.
    List<Delegation> received(UUID account, LocalDate today) {
        return database.sql(RECEIVED)
                .param("account", account)
                .param("today", today)
                .param("most", SHOWN)
                .query(DelegationRows::delegation)
                .list();
    }

    boolean revoke(UUID id, UUID account, LocalDate today, Instant now) {
        return database.sql(REVOKE)
                        .param("id", id)
                        .param("account", account)
                        .param("today", today)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    long open(UUID account, LocalDate today) {
        return database.sql(OPEN)
                .param("account", account)
                .param("today", today)
                .query(Long.class)
                .single();
    }

    /// Officers of the same unit whose accounts are open.
    List<Account> colleagues(UUID account) {
        return database.sql(COLLEAGUES)
                .param("account", account)
                .query(AccountRows::account)
                .list();
    }

    /// From now on this session works with the delegation, or with the person's own roles.
    void workWith(String sessionHash, Optional<UUID> delegation) {
        database.sql(WORK_WITH)
                .param("delegation", delegation.orElse(null))
                .param("session", sessionHash)
                .update();
    }

    private static Delegation delegation(ResultSet row, int number) throws SQLException {
        var revoked = row.getObject("revoked_at", OffsetDateTime.class);
        return new Delegation(
                row.getObject("id", UUID.class),
                row.getObject("from_account", UUID.class),
                row.getString("from_name"),
                row.getObject("to_account", UUID.class),
                row.getString("to_name"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getString("reason"),
                revoked == null ? null : revoked.toInstant());
    }
}
