package org.tuichu.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.tuichu.PlatformTest;

/// Which rows the database shows is what the work at hand may see, also within a transaction of other work.
@PlatformTest
class ScopedTransactionManagerTest {
    private static final Scope COUNTY = Scope.of("/210000/211100/211104/");
    private static final String TOLD = """
            SELECT current_setting('tuichu.reads') || ' ' || current_setting('tuichu.writes') || ' '
                || current_setting('tuichu.unit')""";
    private static final String OF_COUNTY = "/210000/211100/211104/ /210000/211100/211104/ *";
    private static final String OF_PROGRAM = "/ / *";

    private final JdbcClient database;
    private final PlatformTransactionManager transactions;
    private final TransactionTemplate transaction;

    ScopedTransactionManagerTest(JdbcClient database, PlatformTransactionManager transactions) {
        this.database = database;
        this.transactions = transactions;
        this.transaction = new TransactionTemplate(transactions);
    }

    private String told() {
        return database.sql(TOLD).query(String.class).single();
    }

    private <T> T under(Scope scope, Supplier<T> work) {
        return Objects.requireNonNull(scope.call(() -> transaction.execute(begun -> work.get())));
    }

    @Test
    void widerWorkThatJoinsATransactionSeesMoreAndOnlyItself() {
        var seen = under(COUNTY, () -> told() + ", " + under(Scope.PROGRAM, this::told) + ", " + told());
        assertThat(seen).isEqualTo(OF_COUNTY + ", " + OF_PROGRAM + ", " + OF_COUNTY);
    }

    @Test
    void narrowerWorkThatJoinsATransactionSeesLess() {
        var seen = under(
                Scope.PROGRAM, () -> under(COUNTY, () -> told() + ", " + under(COUNTY, this::told)) + ", " + told());
        assertThat(seen).isEqualTo(OF_COUNTY + ", " + OF_COUNTY + ", " + OF_PROGRAM);
    }

    @Test
    void widerWorkThatFailsLeavesNothingInSight() {
        assertThatThrownBy(() -> under(COUNTY, () -> {
                    assertThatThrownBy(() -> under(Scope.PROGRAM, () -> {
                                throw new IllegalArgumentException("refused");
                            }))
                            .isInstanceOf(IllegalArgumentException.class);
                    assertThat(told()).isEqualTo(OF_COUNTY);
                    return "";
                }))
                .isInstanceOf(UnexpectedRollbackException.class);
    }

    @Test
    void whatFailedInTheDatabaseIsToldAsItFailed() {
        assertThatThrownBy(() -> under(
                        COUNTY,
                        () -> under(
                                Scope.PROGRAM,
                                () -> database.sql("SELECT 1 / 0")
                                        .query(Integer.class)
                                        .single())))
                .hasMessageContaining("division by zero");
        assertThat(under(COUNTY, this::told)).isEqualTo(OF_COUNTY);
    }

    @Test
    void aTransactionBesideAnotherHasItsOwnScope() {
        var beside = new TransactionTemplate(transactions);
        beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        var seen = under(COUNTY, () -> Scope.PROGRAM.call(() -> beside.execute(begun -> told())) + ", " + told());
        assertThat(seen).isEqualTo(OF_PROGRAM + ", " + OF_COUNTY);
    }

    @Test
    void theOuterTransactionEndsLast() {
        COUNTY.run(() -> {
            var outer = transactions.getTransaction(new DefaultTransactionDefinition());
            var inner = transactions.getTransaction(new DefaultTransactionDefinition());
            assertThatThrownBy(() -> transactions.commit(outer)).isInstanceOf(IllegalTransactionStateException.class);
            transactions.commit(inner);
            assertThat(told()).isEqualTo(OF_COUNTY);
            transactions.commit(outer);
        });
    }
}
