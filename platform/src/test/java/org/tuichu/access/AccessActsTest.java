package org.tuichu.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tuichu.PlatformTest;
import org.tuichu.Viewers;
import org.tuichu.database.Scope;

/// What is done to an account stands on record with who did it, without any secret.
@PlatformTest
class AccessActsTest {
    private static final String ACTS = """
            SELECT act || ' by ' || actor_name || ' ' || payload FROM ledger_entry
            WHERE subject_id = :account ORDER BY id""";

    private static final String ROWS = """
            SELECT content FROM ledger_row WHERE table_name = 'account' AND row_key = :account ORDER BY id""";

    private final KeepAccounts keeping;
    private final AccountRows rows;
    private final Desks desks;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Viewer administrator =
            Viewers.viewer(Viewers.place(), UUID.randomUUID(), Role.SECURITY_ADMINISTRATOR, false);

    AccessActsTest(
            KeepAccounts keeping,
            AccountRows rows,
            Desks desks,
            JdbcClient database,
            PlatformTransactionManager transactions) {
        this.keeping = keeping;
        this.rows = rows;
        this.desks = desks;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    void everythingDoneToAnAccountIsOnRecord() {
        var name = desks.person(Set.of(Role.CLERK));
        var account =
                Scope.PROGRAM.call(() -> rows.credentials(name).orElseThrow()).accountId();
        administrator.actor().run(() -> {
            keeping.grant(account, 0, Set.of(Role.SIGNER), administrator);
            keeping.lock(account, administrator);
            keeping.open(account, administrator);
            keeping.reset(account, administrator);
        });
        assertThat(texts(ACTS, account))
                .satisfiesExactly(
                        act -> assertThat(act).startsWith("ACCOUNT_MADE by ").contains(name),
                        act -> assertThat(act)
                                .isEqualTo("ROLES_GRANTED by Test Person {\"roles\":{\"after\":[\"SIGNER\"],"
                                        + "\"before\":[\"CLERK\"]},\"userName\":\"" + name + "\"}"),
                        act -> assertThat(act).startsWith("ACCOUNT_LOCKED by Test Person"),
                        act -> assertThat(act).startsWith("ACCOUNT_OPENED by Test Person"),
                        act -> assertThat(act).startsWith("PASSWORD_RESET by Test Person"));
        assertThat(texts(ROWS, account))
                .hasSize(5)
                .allSatisfy(row ->
                        assertThat(row).contains(name).doesNotContain("argon2", "password_hash", "calendar_key"));
    }

    @Test
    void nobodyChangesAnAccountWithoutAnAct() {
        var name = desks.clerk();
        assertThatThrownBy(() -> Scope.PROGRAM.run(() -> transaction.executeWithoutResult(
                        status -> database.sql("UPDATE account SET roles = '{SIGNER}' WHERE user_name = :name")
                                .param("name", name)
                                .update())))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("without a recorded act");
    }

    private List<String> texts(String sql, UUID account) {
        return Scope.PROGRAM.call(() -> transaction.execute(status -> database.sql(sql)
                .param("account", account.toString())
                .query(String.class)
                .list()));
    }
}
