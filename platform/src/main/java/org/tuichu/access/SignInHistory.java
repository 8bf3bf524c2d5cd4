package org.tuichu.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who came with the name of an account, and whether they got in: shown to its owner.
@Component
class SignInHistory {
    /// Cybersecurity Law of the PRC, article 21 (3): network logs are kept for six months at the least; 184 days are
    /// six months wherever they begin. The latest stay for good.
    static final Duration KEPT = Duration.ofDays(184);

    /// The latest that are shown.
    static final int SHOWN = 20;

    private static final String ADD = """
            INSERT INTO sign_in (account_id, jurisdiction_path, at, outcome, method, address, user_agent)
            SELECT id, jurisdiction_path, :at, :outcome, :method, :address, :agent FROM account WHERE id = :account""";

    private static final String FORGET = """
            DELETE FROM sign_in WHERE account_id = :account AND at < :before AND id NOT IN (
                SELECT id FROM sign_in WHERE account_id = :account ORDER BY id DESC LIMIT :most)""";

    private static final String PREVIOUS = """
            SELECT at FROM sign_in WHERE account_id = :account AND outcome = 'SIGNED_IN'
            ORDER BY id DESC LIMIT 1 OFFSET 1""";

    private static final String LATEST = """
            SELECT at, outcome, method, address, user_agent FROM sign_in
            WHERE account_id = :account ORDER BY id DESC LIMIT :most""";

    private final JdbcClient database;
    private final Clock clock;

    SignInHistory(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// One sign-in, or a try.
    record Entry(
            Instant at,
            SignInOutcome outcome,
            SignInMethod method,
            @Nullable String address,
            @Nullable String userAgent) {}

    @Transactional
    void add(UUID account, SignInOutcome outcome, SignInMethod method, Visitor visitor) {
        var now = clock.instant();
        database.sql(ADD)
                .param("account", account)
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("outcome", outcome.name())
                .param("method", method.name())
                .param("address", visitor.address())
                .param("agent", visitor.userAgent())
                .update();
        database.sql(FORGET)
                .param("account", account)
                .param("most", SHOWN)
                .param("before", now.minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }

    /// The latest first.
    @Transactional(readOnly = true)
    List<Entry> latest(UUID account) {
        return database.sql(LATEST)
                .param("account", account)
                .param("most", SHOWN)
                .query(SignInHistory::entry)
                .list();
    }

    /// The sign-in before the present one; empty where the present one is the first.
    @Transactional(readOnly = true)
    Optional<Instant> previous(UUID account) {
        return database.sql(PREVIOUS)
                .param("account", account)
                .query((row, number) ->
                        row.getObject("at", OffsetDateTime.class).toInstant())
                .optional();
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                SignInOutcome.valueOf(row.getString("outcome")),
                SignInMethod.valueOf(row.getString("method")),
                row.getString("address"),
                row.getString("user_agent"));
    }
}
