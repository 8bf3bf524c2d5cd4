package org.tuichu.enterprises.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.function.UnaryOperator;
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

    /// Of a table that was empty when somebody looked at its statistics every plan costs the same.
    private static final String ENTERPRISES = """
            INSERT INTO enterprise (id, jurisdiction_id, jurisdiction_path, location_id, location_path, name, entered_by, entered_at)
            SELECT gen_random_uuid(), '210000', '/210000/', '210000', '/210000/', '计划' || n || '厂', 'x', now()
            FROM generate_series(1, 500) AS n""";

    private static final String NAMES = """
            INSERT INTO enterprise_name (enterprise_id, ordinal, jurisdiction_path, name)
            SELECT id, 1, jurisdiction_path, '原' || name FROM enterprise WHERE jurisdiction_path = '/210000/'""";

    private static final String KEYS = """
            INSERT INTO enterprise_key (enterprise_id, key, jurisdiction_path, name, reader)
            SELECT id, name, jurisdiction_path, name, 'x' FROM enterprise WHERE jurisdiction_path = '/210000/'""";

    private static final String NAMINGS = """
            INSERT INTO enterprise_naming (enterprise_id, ordinal, jurisdiction_path, name, decision, reason, decided_by, decided_account, decided_at)
            SELECT id, 1, jurisdiction_path, '称' || name, 'SAME', 'x', 'x', gen_random_uuid(), now()
            FROM enterprise WHERE jurisdiction_path = '/210000/'""";

    /// Of what names one enterprise of Liaoning.
    private String plan(String sql, UnaryOperator<JdbcClient.StatementSpec> more) {
        return Scope.PROGRAM.call(() -> Objects.requireNonNull(transaction.execute(begun -> {
            begun.setRollbackOnly();
            database.sql(ENTERPRISES).update();
            database.sql(NAMES).update();
            database.sql(KEYS).update();
            database.sql(NAMINGS).update();
            database.sql(
                            "SET LOCAL enable_seqscan = off; SET LOCAL enable_bitmapscan = off; SET LOCAL enable_hashjoin = off;"
                                    + " SET LOCAL enable_mergejoin = off")
                    .update();
            var asked = database.sql("EXPLAIN " + sql).param("ordinals", new Integer[] {0});
            return String.join("\n", more.apply(asked).query(String.class).list());
        })));
    }

    private static JdbcClient.StatementSpec said(JdbcClient.StatementSpec asked) {
        return asked.param("places", new String[] {"/210000/"})
                .param("rows", new String[] {""})
                .param("owners", new String[] {"虚构县水泥厂"})
                .param("codes", new String[] {""});
    }

    @Test
    void enterprisesAndTheirLinesAreFoundByIndexes() {
        assertThat(plan(KnownSql.HELD_AT_ALL, KnownPlanTest::said))
                .contains(
                        "Index Cond: (by_name = (n_1.owner)::text)",
                        "Index Cond: (credit_code = (n.code)::text)",
                        "Index Scan using line_by_enterprise");
    }

    /// Asked alone: beside a table of which the planner knows that it is empty any order of a join costs the same.
    @Test
    void namesOfWhichAPersonSpokeAreFoundByAnIndex() {
        assertThat(plan(
                        "SELECT FROM enterprise_naming a WHERE a.by_name = ANY (:owners) AND :ordinals IS NOT NULL",
                        asked -> asked.param("owners", new String[] {"虚构县水泥厂"})))
                .contains("Index Scan using enterprise_naming_by_name", "Index Cond: (by_name = ANY");
    }

    /// Asked alone for the same reason.
    @Test
    void namesBorneBeforeAreFoundByAnIndex() {
        assertThat(plan(
                        "SELECT FROM enterprise_name f WHERE f.by_name = ANY (:owners) AND :ordinals IS NOT NULL",
                        asked -> asked.param("owners", new String[] {"虚构县水泥厂"})))
                .contains("Index Scan using enterprise_name_by_name", "Index Cond: (by_name = ANY");
    }

    @Test
    void namesWithAKeyInCommonAreFoundByTheKeyAndThePlace() {
        assertThat(plan(
                        NamedSql.NEAR,
                        asked -> asked.param("keys", new String[] {"水泥"})
                                .param("place", "/210000/")
                                .param("above", new String[] {"/210000/"})))
                .contains(
                        "Index Cond: ((key = u.key) AND (jurisdiction_path = ANY ('{/210000/}'::text[])))",
                        "Index Cond: ((key = u.key) AND (jurisdiction_path > '/210000/'::text) AND (jurisdiction_path <");
    }

    @Test
    void whatIsAskedOfThemIsFoundByIndexes() {
        assertThat(plan(NamedSql.OPEN, asked -> said(asked).param("pairs", new String[] {""})))
                .contains("line_by_enterprise")
                .containsPattern("Index Scan using enterprise_naming_(by_name|pkey) on enterprise_naming a");
    }
}
