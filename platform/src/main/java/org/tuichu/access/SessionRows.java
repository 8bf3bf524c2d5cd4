package org.tuichu.access;

import java.sql.ResultSet;
import java.sql.SQLException;
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

/// The sessions in the database, so that any node knows them and a restart ends none.
@Component
class SessionRows {
    private static final String INSERT = """
            INSERT INTO session (token_hash, id, account_id, jurisdiction_path, csrf_token, started_at, used_at, method,
                user_agent, code_owed)
            SELECT :hash, :id, id, jurisdiction_path, :csrf, :now, :now, :method, :agent,
                EXISTS (SELECT FROM second_factor WHERE account_id = account.id) FROM account WHERE id = :account""";

    private static final String OF_ACCOUNT = """
            SELECT id, token_hash, started_at, used_at, user_agent FROM session
            WHERE account_id = :account ORDER BY used_at DESC, id""";

    private static final String TOUCH = "UPDATE session SET used_at = :now WHERE token_hash = :hash AND used_at < :now";
    private static final String CODE_GIVEN = "UPDATE session SET code_owed = false WHERE token_hash = :hash";
    private static final String DELETE = "DELETE FROM session WHERE token_hash = :hash";
    private static final String DELETE_ONE =
            "DELETE FROM session WHERE id = :id AND account_id = :account RETURNING token_hash";
    private static final String DELETE_OTHERS =
            "DELETE FROM session WHERE account_id = :account AND token_hash <> :kept RETURNING token_hash";
    private static final String DELETE_ALL = "DELETE FROM session WHERE account_id = :account RETURNING token_hash";
    private static final String DELETE_OVER =
            "DELETE FROM session WHERE used_at <= :idleSince OR started_at <= :begunBefore";

    private final JdbcClient database;

    SessionRows(JdbcClient database) {
        this.database = database;
    }

    @Transactional
    void insert(
            SessionToken token,
            UUID account,
            SessionToken csrf,
            Instant now,
            SignInMethod method,
            @Nullable String userAgent) {
        database.sql(INSERT)
                .param("hash", token.hash())
                .param("id", UUID.randomUUID())
                .param("account", account)
                .param("csrf", csrf.value())
                .param("now", at(now))
                .param("method", method.name())
                .param("agent", userAgent)
                .update();
    }

    @Transactional(readOnly = true)
    List<OpenSession> ofAccount(UUID account) {
        return database.sql(OF_ACCOUNT)
                .param("account", account)
                .query(SessionRows::open)
                .list();
    }

    @Transactional
    void touch(String tokenHash, Instant now) {
        database.sql(TOUCH).param("hash", tokenHash).param("now", at(now)).update();
    }

    @Transactional
    void codeGiven(String tokenHash) {
        database.sql(CODE_GIVEN).param("hash", tokenHash).update();
    }

    @Transactional
    void delete(String tokenHash) {
        database.sql(DELETE).param("hash", tokenHash).update();
    }

    /// The hash of the token of the session that was ended; empty where the account has no such session.
    @Transactional
    Optional<String> delete(UUID id, UUID account) {
        return database.sql(DELETE_ONE)
                .param("id", id)
                .param("account", account)
                .query(String.class)
                .optional();
    }

    @Transactional
    List<String> deleteOthers(UUID account, String kept) {
        return database.sql(DELETE_OTHERS)
                .param("account", account)
                .param("kept", kept)
                .query((row, number) -> row.getString("token_hash"))
                .list();
    }

    @Transactional
    List<String> deleteAll(UUID account) {
        return database.sql(DELETE_ALL)
                .param("account", account)
                .query((row, number) -> row.getString("token_hash"))
                .list();
    }

    @Transactional
    void deleteOver(AccessSettings settings, Instant now) {
        database.sql(DELETE_OVER)
                .param("idleSince", at(now.minus(settings.idle())))
                .param("begunBefore", at(now.minus(settings.absolute())))
                .update();
    }

    private static OpenSession open(ResultSet row, int number) throws SQLException {
        return new OpenSession(
                row.getObject("id", UUID.class),
                row.getString("token_hash"),
                instant(row, "started_at"),
                instant(row, "used_at"),
                row.getString("user_agent"));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
