package org.tuichu.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.ledger.Facts;
import org.tuichu.ledger.Ledger;

/// The accounts in the database.
@Component
class AccountRows {
    private static final String INSERT = """
            INSERT INTO account (id, user_name, display_name, roles, unit_id, officer_id, enterprise_id, enterprise_name,
                jurisdiction_path, password_hash, password_initial)
            VALUES (:id, :userName, :displayName, :roles, :unit, :officer, :enterprise, :enterpriseName, :path, :hash, :initial)
            ON CONFLICT (user_name) DO NOTHING""";

    private static final String FOR_UNIT = """
            SELECT id, user_name, display_name, roles, unit_id FROM account WHERE unit_id = :unit ORDER BY user_name""";

    /// The lock of this number is for nothing else; it falls at the end of the transaction.
    private static final String ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(1)";

    private static final String OPEN_OF =
            "SELECT officer_id FROM account WHERE officer_id = ANY (:officers::uuid[]) AND locked_at IS NULL";

    private static final String COUNT = "SELECT count(*) FROM account";
    private static final String CREDENTIALS =
            "SELECT id, password_hash, locked_at, officer_id FROM account WHERE user_name = :userName";
    private static final String CREDENTIALS_OF =
            "SELECT id, password_hash, locked_at, officer_id FROM account WHERE id = :id";
    private static final String SET_PASSWORD =
            "UPDATE account SET password_hash = :hash, password_initial = false WHERE id = :id";

    private final JdbcClient database;
    private final Ledger ledger;

    AccountRows(JdbcClient database, Ledger ledger) {
        this.database = database;
        this.ledger = ledger;
    }

    /// What a typed password is compared with.
    record Credentials(
            UUID accountId,
            String passwordHash,
            boolean locked,
            @Nullable UUID officer) {
        @Override
        public String toString() {
            return "Credentials[" + accountId + "]";
        }
    }

    /// False where the user name is taken.
    @Transactional
    boolean insert(UUID id, NewAccount account, String passwordHash) {
        var enterprise = account.enterprise();
        var inserted = database.sql(INSERT)
                        .param("id", id)
                        .param("userName", account.userName())
                        .param("displayName", account.displayName())
                        .param("roles", RoleNames.of(account.roles()))
                        .param("unit", account.unitId())
                        .param("officer", account.officerId())
                        .param("enterprise", enterprise == null ? null : enterprise.id())
                        .param("enterpriseName", enterprise == null ? null : enterprise.name())
                        .param("initial", account.initial())
                        .param("path", account.jurisdictionPath())
                        .param("hash", passwordHash)
                        .update()
                == 1;
        if (inserted) {
            ledger.record(AccessAct.ACCOUNT_MADE.of(id, made(account)).in(account.jurisdictionPath()));
        }
        return inserted;
    }

    private static Facts made(NewAccount account) {
        return Facts.of("userName", account.userName())
                .and("displayName", account.displayName())
                .and("roles", account.roles())
                .and("unit", account.unitId())
                .and("officer", account.officerId())
                .and(
                        "enterprise",
                        account.enterprise() == null
                                ? null
                                : account.enterprise().id())
                .and(
                        "enterpriseName",
                        account.enterprise() == null
                                ? null
                                : account.enterprise().name());
    }

    @Transactional(readOnly = true)
    List<Account> forUnit(UUID unitId) {
        return database.sql(FOR_UNIT)
                .param("unit", unitId)
                .query(AccountRows::account)
                .list();
    }

    @Transactional(readOnly = true)
    Set<UUID> openOf(Collection<UUID> officers) {
        return database.sql(OPEN_OF)
                .param("officers", officers.toArray(UUID[]::new))
                .query((row, number) -> row.getObject("officer_id", UUID.class))
                .set();
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

    /// The person chose it.
    @Transactional
    void setPassword(Viewer owner, String passwordHash) {
        database.sql(SET_PASSWORD)
                .param("id", owner.accountId())
                .param("hash", passwordHash)
                .update();
        ledger.record(
                AccessAct.PASSWORD_CHANGED.of(owner.accountId(), Facts.NONE).in(owner.jurisdictionPath()));
    }

    static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                row.getObject("id", UUID.class),
                row.getString("user_name"),
                row.getString("display_name"),
                RoleNames.read(row, "roles"),
                row.getObject("unit_id", UUID.class));
    }

    private static Credentials credentials(ResultSet row, int number) throws SQLException {
        return new Credentials(
                row.getObject("id", UUID.class),
                row.getString("password_hash"),
                row.getObject("locked_at") != null,
                row.getObject("officer_id", UUID.class));
    }
}
