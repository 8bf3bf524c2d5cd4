package org.tuichu.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tuichu.PlatformTest;
import org.tuichu.Viewers;
import org.tuichu.database.Scope;
import org.tuichu.ledger.Facts;
import org.tuichu.ledger.Ledger;

/// What may be done to accounts, and what neither an administrator nor a statement gets past.
@PlatformTest
class KeepAccountsTest {
    private static final String SET_ROLES = "UPDATE account SET roles = string_to_array(:roles, ' ') WHERE id = :id";

    private final KeepAccounts keeping;
    private final KeptAccounts kept;
    private final AccountRows rows;
    private final Desks desks;
    private final JdbcClient database;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final Viewer administrator =
            Viewers.viewer(Viewers.place(), UUID.randomUUID(), Role.SECURITY_ADMINISTRATOR, false);

    KeepAccountsTest(
            KeepAccounts keeping,
            KeptAccounts kept,
            AccountRows rows,
            Desks desks,
            JdbcClient database,
            Ledger ledger,
            PlatformTransactionManager transactions) {
        this.keeping = keeping;
        this.kept = kept;
        this.rows = rows;
        this.desks = desks;
        this.database = database;
        this.ledger = ledger;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    void rolesOfAUnitAreHeldTogether() {
        var account = account(Set.of());
        assertThat(keeping.grant(account, 0, Role.OF_UNIT, administrator)).isEqualTo(new Kept.Done());
        assertThat(find(account).roles()).containsExactly(Role.CLERK, Role.REVIEWER, Role.SIGNER);
    }

    @ParameterizedTest
    @CsvSource({
        "SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR",
        "SECURITY_ADMINISTRATOR, AUDITOR",
        "AUDITOR, SYSTEM_ADMINISTRATOR",
        "AUDITOR, CLERK"
    })
    void anAdministratorHoldsNoOtherRole(Role one, Role other) {
        var account = account(Set.of());
        assertThat(keeping.grant(account, 0, Set.of(one, other), administrator))
                .isEqualTo(new Kept.Refused(Kept.Reason.ROLES_NOT_TOGETHER));
        assertThat(find(account).roles()).isEmpty();
    }

    @Test
    void nobodyHoldsInTwoAccountsWhatMayNotBeHeldInOne() {
        var unit = desks.unit("三员县" + UUID.randomUUID());
        var clerk = id(desks.personOf(unit, "赵一", Set.of(Role.CLERK)));
        var second = id(desks.personOf(unit, "赵一", Set.of()));
        var other = id(desks.personOf(unit, "钱二", Set.of()));
        var elsewhere = id(desks.personOf(desks.unit("三员乡" + UUID.randomUUID()), "赵一", Set.of()));
        var refused = new Kept.Refused(Kept.Reason.SAME_PERSON);
        assertThat(keeping.grant(second, 0, Set.of(Role.AUDITOR), administrator))
                .isEqualTo(refused);
        assertThat(keeping.grant(second, 0, Set.of(Role.SIGNER), administrator)).isEqualTo(new Kept.Done());
        assertThat(keeping.grant(other, 0, Set.of(Role.AUDITOR), administrator)).isEqualTo(new Kept.Done());
        assertThat(keeping.grant(elsewhere, 0, Set.of(Role.AUDITOR), administrator))
                .isEqualTo(new Kept.Done());

        keeping.lock(clerk, administrator);
        keeping.lock(second, administrator);
        var auditor = id(desks.personOf(unit, "赵一", Set.of()));
        assertThat(keeping.grant(auditor, 0, Set.of(Role.AUDITOR), administrator))
                .isEqualTo(new Kept.Done());
        assertThat(keeping.open(clerk, administrator)).isEqualTo(refused);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SYSTEM_ADMINISTRATOR AUDITOR",
                "SECURITY_ADMINISTRATOR SIGNER",
                "CLERK SYSTEM_ADMINISTRATOR",
                "ENTERPRISE",
                "EMPEROR"
            })
    void theDatabaseRefusesThemToo(String roles) {
        var account = account(Set.of(Role.CLERK));
        assertThatThrownBy(() -> write(account, roles)).isInstanceOf(DataIntegrityViolationException.class);
        write(account, "CLERK SIGNER");
        assertThat(find(account).roles()).containsExactly(Role.CLERK, Role.SIGNER);
    }

    @Test
    void anAccountOfAnEnterpriseHoldsThatRoleOnly() {
        var kiln = desks.enterprise(database, ledger, desks.unit("企业县" + UUID.randomUUID()), "虚构水泥有限公司")
                .toString();
        for (var unknown : List.of(UUID.randomUUID().toString(), "虚构水泥有限公司")) {
            assertThat(keeping.make(new NewSeat("kiln", "钱某", "", unknown, "", "")))
                    .isEqualTo(new Kept.Refused(Kept.Reason.ENTERPRISE_UNKNOWN));
        }
        var made = (Kept.WithPassword) keeping.make(new NewSeat("kiln-" + UUID.randomUUID(), "钱某", "", kiln, "", ""));
        assertThat(keeping.grant(made.account(), 0, Set.of(Role.CLERK), administrator))
                .isEqualTo(new Kept.Refused(Kept.Reason.ROLE_OF_ANOTHER_KIND));
        assertThat(keeping.grant(made.account(), 0, Set.of(Role.ENTERPRISE), administrator))
                .isEqualTo(new Kept.Done());
        assertThat(find(made.account()).seat()).isEqualTo("虚构水泥有限公司");
        assertThat(enterprise(made.account())).hasToString(kiln);
        assertThatThrownBy(() -> write(made.account(), "CLERK")).isInstanceOf(DataIntegrityViolationException.class);
        assertThat(keeping.grant(account(Set.of()), 0, Set.of(Role.ENTERPRISE), administrator))
                .isEqualTo(new Kept.Refused(Kept.Reason.ROLE_OF_ANOTHER_KIND));
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotOverwritten() {
        var account = account(Set.of());
        assertThat(keeping.grant(account, 0, Set.of(Role.CLERK), administrator)).isEqualTo(new Kept.Done());
        assertThat(keeping.grant(account, 0, Set.of(Role.SIGNER), administrator))
                .isEqualTo(new Kept.Stale());
        assertThat(find(account).roles()).containsExactly(Role.CLERK);
    }

    @Test
    void nobodyDoesItToTheOwnAccount() {
        var own = administrator.accountId();
        var refused = new Kept.Refused(Kept.Reason.OWN_ACCOUNT);
        assertThat(keeping.grant(own, 0, Set.of(), administrator)).isEqualTo(refused);
        assertThat(keeping.lock(own, administrator)).isEqualTo(refused);
        assertThat(keeping.open(own, administrator)).isEqualTo(refused);
        assertThat(keeping.reset(own, administrator)).isEqualTo(refused);
        assertThat(keeping.lock(UUID.randomUUID(), administrator)).isEqualTo(new Kept.Missing());
    }

    /// Rolled back, because the database is shared and the others of the kind have to go for it.
    @Test
    void theLastOpenAdministratorOfAKindStays() {
        var last = new Kept.Refused(Kept.Reason.LAST_ADMINISTRATOR);
        Scope.PROGRAM.run(() -> transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            database.sql("UPDATE account SET roles = '{}' WHERE roles = '{AUDITOR}'")
                    .update();
            var one = account(Set.of(Role.AUDITOR));
            assertThat(keeping.lock(one, administrator)).isEqualTo(last);
            assertThat(keeping.reset(one, administrator)).isEqualTo(last);
            assertThat(keeping.grant(one, 0, Set.of(Role.CLERK), administrator)).isEqualTo(last);
            var other = account(Set.of(Role.AUDITOR));
            assertThat(keeping.lock(one, administrator)).isEqualTo(new Kept.Done());
            assertThat(keeping.lock(other, administrator)).isEqualTo(last);
        }));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 王某, USER_NAME_MALFORMED",
        "A B, 王某, USER_NAME_MALFORMED",
        "ok, '', DISPLAY_NAME_MALFORMED",
        "ok, \u202E王某, DISPLAY_NAME_MALFORMED"
    })
    void saysWhatIsWrongWithANewAccount(String userName, String displayName, Kept.Reason reason) {
        var unit = desks.unit("试错县" + UUID.randomUUID()).id().value().toString();
        assertThat(keeping.make(new NewSeat(userName, displayName, unit, "", "", "")))
                .isEqualTo(new Kept.Refused(reason));
        assertThat(keeping.make(new NewSeat("ok", "王某", unit, "某企业", "211104", "")))
                .isEqualTo(new Kept.Refused(Kept.Reason.ONE_SEAT));
        assertThat(keeping.make(new NewSeat("ok", "王某", UUID.randomUUID().toString(), "", "", "")))
                .isEqualTo(new Kept.Refused(Kept.Reason.UNIT_UNKNOWN));
    }

    private UUID account(Set<Role> roles) {
        return id(desks.person(roles));
    }

    private UUID id(String name) {
        return Scope.PROGRAM.call(() -> rows.credentials(name).orElseThrow()).accountId();
    }

    private KeptAccount find(UUID id) {
        return Scope.PROGRAM.call(() -> kept.find(id)).orElseThrow();
    }

    private UUID enterprise(UUID account) {
        return Scope.PROGRAM.call(
                () -> transaction.execute(status -> database.sql("SELECT enterprise_id FROM account WHERE id = :id")
                        .param("id", account)
                        .query(UUID.class)
                        .single()));
    }

    private void write(UUID account, String roles) {
        Scope.PROGRAM.run(() -> transaction.executeWithoutResult(status -> {
            ledger.record(AccessAct.ROLES_GRANTED.of(account, Facts.NONE));
            database.sql(SET_ROLES).param("roles", roles).param("id", account).update();
        }));
    }
}
