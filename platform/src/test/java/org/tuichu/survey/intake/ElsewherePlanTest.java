package org.tuichu.survey.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tuichu.PlatformTest;
import org.tuichu.database.Scope;

/// Rows of other units are found by indexes, under row-level security too.
@PlatformTest
class ElsewherePlanTest {
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    ElsewherePlanTest(JdbcClient database, TransactionTemplate transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    @Test
    void devicesOfOtherUnitsAreFoundByIndexes() {
        var plan = Scope.PROGRAM.call(() -> Objects.requireNonNull(transaction.execute(begun -> {
            database.sql(
                            "SET LOCAL enable_seqscan = off; SET LOCAL enable_hashjoin = off; SET LOCAL enable_mergejoin = off")
                    .update();
            return String.join(
                    "\n",
                    database.sql("EXPLAIN " + ElsewhereSql.OF_TABLE)
                            .param("task", UUID.randomUUID())
                            .param("numbers", new Integer[] {2})
                            .param("byNames", new UUID[] {UUID.randomUUID()})
                            .param("byCodes", new UUID[] {null})
                            .param("plated", new Integer[] {2})
                            .param("devices", new String[] {"450m³高炉"})
                            .param("kinds", new String[] {""})
                            .param("serials", new String[] {"A-001"})
                            .query(String.class)
                            .list());
        })));
        assertThat(plan).contains("Index Cond: (by_name = ", "Index Cond: (by_code = ", "Index Cond: (by_serial = ");
    }
}
