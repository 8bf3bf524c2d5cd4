package org.tuichu.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.MessageSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tuichu.PlatformTest;
import org.tuichu.database.Scope;
import org.tuichu.directory.Jurisdictions;
import org.tuichu.directory.Units;

/// A unit that comes with a plan gets accounts at the next start, and nobody else's change.
@PlatformTest
class DemoAccountsTest {
    private final AccountRegister register;
    private final Passwords passwords;
    private final MessageSource messages;
    private final TransactionTemplate transaction;
    private final Desks desks;
    private final String place = "demo" + UUID.randomUUID();

    DemoAccountsTest(
            AccountRegister register,
            Passwords passwords,
            MessageSource messages,
            PlatformTransactionManager transactions,
            Jurisdictions jurisdictions,
            Units units) {
        this.register = register;
        this.passwords = passwords;
        this.messages = messages;
        this.transaction = new TransactionTemplate(transactions);
        this.desks = new Desks(jurisdictions, units, register, transactions);
    }

    @Test
    void aUnitThatComesLaterTakesTheNumberOfNoOther(@TempDir Path folder) {
        var there = unit("乙局");
        start(folder, List.of(there));
        var later = unit("甲局");
        assertThat(start(folder, List.of(later, there)))
                .filteredOn(account -> account.role() == Role.CLERK)
                .extracting(account -> account.unit() + " " + account.userName())
                .containsExactly("乙局 " + place + "-01-clerk", "甲局 " + place + "-02-clerk");
        assertThat(Scope.PROGRAM.call(() -> register.forUnit(later.id()))).hasSize(Role.OF_UNIT.size());
        assertThat(start(folder, List.of(later, there)))
                .hasSize(2 * Role.OF_UNIT.size() + Role.OF_ADMINISTRATORS.size());
    }

    private List<DemoAccount> start(Path folder, List<DemoUnit> units) {
        var accounts = new FiledDemoAccounts(register, passwords, messages, new SecureRandom(), folder);
        Scope.PROGRAM.run(() -> transaction.executeWithoutResult(begun -> accounts.create(units)));
        return accounts.list();
    }

    private DemoUnit unit(String name) {
        var unit = desks.unit("desk-" + UUID.randomUUID());
        return new DemoUnit(unit.id().value(), name, false, place, "丙县", unit.jurisdictionPath());
    }
}
