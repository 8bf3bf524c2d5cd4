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
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The accounts in the database.
@Component
class AccountRows {
    private static final String INSERT = """
            INSERT INTO account (id, user_name, display_name, role, unit_id, jurisdiction_path, password_hash)
            VALUES (:id, :userName, :displayName, :role, :unit, :path, :hash)
            ON CONFLICT (user_name) DO NOTHING""";

    private static final String FOR_UNIT = """
            SELECT id, user_name, display_name, role, unit_id FROM account WHERE unit_id = :unit ORDER BY user_name""";

    /// The lock of this number is for nothing else; it falls at the end of the transaction.
    private static final String ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(1)";

    private static final String COUNT = "SELECT count(*) FROM account";
    private static final String CREDENTIALS = "SELECT id, password_hash FROM account WHERE user_name = :userName";
    private static final String CREDENTIALS_OF = "SELECT id, password_hash FROM account WHERE id = :id";
    private static final String SIGNED_IN =
            "UPDATE account SET previous_sign_in = last_sign_in, last_sign_in = :now WHERE id = :id";
    private static final String PREVIOUS = "SELECT previous_sign_in FROM account WHERE id = :id";
    private static final String SET_PASSWORD = "UPDATE account SET password_hash = :hash WHERE id = :id";

    private final JdbcClient database;

    AccountRows(JdbcClient database) {
        this.database = database;
    }

    /// What a typed password is compared with.
    record Credentials(UUID accountId, String passwordHash) {
        @Override
        public String toString() {
            return "Credentials[" + accountId + "]";
        }
    }

    /// False where the user name is taken.
    @Transactional
    boolean insert(UUID id, NewAccount account, String passwordHash) {
        return database.sql(INSERT)
                        .param("id", id)
                        .param("userName", account.userName())
                        .param("displayName", account.displayName())
                        .param("role", account.role().name())
                        .param("unit", account.unitId())
                        .param("path", account.jurisdictionPath())
                        .param("hash", passwordHash)
                        .update()
                == 1;
    }

    @Transactional(readOnly = true)
    List<Account> forUnit(UUID unitId) {
        return database.sql(FOR_UNIT)
                .param("unit", unitId)
                .query(AccountRows::account)
                .list();
    }

    /// Others who ask for the same wait until the transaction of the caller has ended, on other nodes too.
    @Transactional(propagation = Propagation.MANDATORY)
    void oneAtATime() {
        database.sql(ONE_AT_A_TIME).query((row, number) -> number).list();
    }

    @Transactional(readOnly = true)
    long count() {
        return database.sql(COUNT).query(Long.class).single();
    }

    @Transactional(readOnly = true)
    Optional<Credentials> credentials(String userName) {
        return database.sql(CREDENTIALS)
                .param("userName", userName)
                .query(AccountRows::credentials)
                .optional();
    }

    @Transactional(readOnly = true)
    Optional<Credentials> credentials(UUID accountId) {
        return database.sql(CREDENTIALS_OF)
                .param("id", accountId)
                .query(AccountRows::credentials)
                .optional();
    }

    @Transactional
    void signedIn(UUID accountId, Instant now) {
        database.sql(SIGNED_IN)
                .param("id", accountId)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Empty where the present sign-in is the first.
    @Transactional(readOnly = true)
    Optional<Instant> previousSignIn(UUID accountId) {
        return database.sql(PREVIOUS)
                .param("id", accountId)
                .query((row, number) -> Optional.ofNullable(instant(row)))
                .single();
    }

    @Transactional
    void setPassword(UUID accountId, String passwordHash) {
        database.sql(SET_PASSWORD)
                .param("id", accountId)
                .param("hash", passwordHash)
                .update();
    }

    private static @Nullable Instant instant(ResultSet row) throws SQLException {
        var time = row.getObject("previous_sign_in", OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                row.getObject("id", UUID.class),
                row.getString("user_name"),
                row.getString("display_name"),
                Role.valueOf(row.getString("role")),
                row.getObject("unit_id", UUID.class));
    }

    private static Credentials credentials(ResultSet row, int number) throws SQLException {
        return new Credentials(row.getObject("id", UUID.class), row.getString("password_hash"));
    }
}
