package org.tuichu.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tuichu.PlatformTest;
import org.tuichu.Viewers;
import org.tuichu.database.Scope;
import org.tuichu.directory.Unit;

/// What the database shows of accounts to somebody who works in a unit.
@PlatformTest
class SecretsInScopeTest {
    private final Desks desks;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Sessions sessions;
    private final AccountRows accounts;

    SecretsInScopeTest(
            Desks desks,
            JdbcClient database,
            PlatformTransactionManager transactions,
            Sessions sessions,
            AccountRows accounts) {
        this.desks = desks;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.sessions = sessions;
        this.accounts = accounts;
    }

    @Test
    void aBureauSeesItsOwnAccountsAndTheOfficeThoseOfThePlace() {
        var office = desks.unit("账号县" + UUID.randomUUID());
        var bureau = desks.unit(office, "县环保局");
        var signer = desks.personOf(office, "签发人", Set.of(Role.SIGNER));
        var clerk = desks.personOf(bureau, "经办人", Set.of(Role.CLERK));
        assertThat(seen(at(bureau, false))).containsExactly(clerk);
        assertThat(changed(at(bureau, false), signer)).isZero();
        assertThat(seen(at(office, true))).containsExactlyInAnyOrder(clerk, signer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delegation",
                "linked_subject",
                "recovery_code",
                "second_factor",
                "second_factor_use",
                "session",
                "sign_in"
            })
    void nobodySeesWhatProvesASignIn(String table) {
        var office = desks.unit("会话县" + UUID.randomUUID());
        var name = desks.personOf(office, "经办人", Set.of(Role.CLERK));
        var account = Scope.PROGRAM
                .call(() -> accounts.credentials(name).orElseThrow())
                .accountId();
        sessions.begin(account, SignInMethod.PASSWORD, null);
        if (table.equals("session")) {
            assertThat(count(Scope.PROGRAM, table)).isPositive();
        }
        assertThat(count(at(office, true), table)).isZero();
        assertThat(count(at(office, false), table)).isZero();
    }

    private static Scope at(Unit unit, boolean office) {
        return Viewers.viewer(unit.jurisdictionPath(), unit.id().value(), Role.CLERK, office)
                .scope();
    }

    private List<String> seen(Scope scope) {
        return in(
                scope,
                () -> database.sql("SELECT user_name FROM account")
                        .query(String.class)
                        .list());
    }

    private int changed(Scope scope, String name) {
        return in(
                scope,
                () -> database.sql("UPDATE account SET password_hash = 'x' WHERE user_name = :name")
                        .param("name", name)
                        .update());
    }

    private long count(Scope scope, String table) {
        return in(
                scope,
                () -> database.sql("SELECT count(*) FROM " + table)
                        .query(Long.class)
                        .single());
    }

    private <T> T in(Scope scope, java.util.function.Supplier<T> work) {
        return scope.call(() -> java.util.Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
