package org.tuichu.enterprises.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tuichu.PlatformTest;
import org.tuichu.database.Scope;

/// A table of a hundred thousand rows is looked up in the register a thousand rows at a time: by indexes, under
/// row-level security too.
@PlatformTest
class KnownPlanTest {
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    KnownPlanTest(JdbcClient database, TransactionTemplate transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    @Test
    void enterprisesAndTheirLinesAreFoundByIndexes() {
        var plan = Scope.PROGRAM.call(() -> Objects.requireNonNull(transaction.execute(begun -> {
            database.sql(
                            "SET LOCAL enable_seqscan = off; SET LOCAL enable_bitmapscan = off; SET LOCAL enable_hashjoin = off;"
                                    + " SET LOCAL enable_mergejoin = off")
                    .update();
            return String.join(
                    "\n",
                    database.sql("EXPLAIN " + KnownSql.HELD_AT_ALL)
                            .param("ordinals", new Integer[] {0})
                            .param("places", new String[] {"/210000/"})
                            .param("rows", new String[] {""})
                            .param("owners", new String[] {"虚构县水泥厂"})
                            .param("codes", new String[] {""})
                            .query(String.class)
                            .list());
        })));
        assertThat(plan)
                .contains(
                        "Index Cond: (by_name = (n_1.owner)::text)",
                        "Index Cond: (by_name = (n_2.owner)::text)",
                        "Index Cond: (credit_code = (n.code)::text)",
                        "Index Scan using line_by_enterprise");
    }
}
