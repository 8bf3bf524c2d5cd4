package org.tuichu.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TestPostgresTest {
    @Test
    void databasesFromOneTemplateShareItsTablesButNotTheirRows() throws SQLException {
        AtomicInteger prepared = new AtomicInteger();
        TestDatabase one = TestPostgres.freshDatabase("words", database -> prepare(database, prepared));
        TestDatabase two = TestPostgres.freshDatabase("words", database -> prepare(database, prepared));
        owner(one).run("INSERT INTO word VALUES ('kiln')");
        assertThat(owner(one).column("SELECT text FROM word")).containsExactly("kiln");
        assertThat(owner(two).column("SELECT text FROM word")).isEmpty();
        assertThat(prepared).hasValue(1);
    }

    @Test
    void applicationRoleConnectsToAFreshDatabase() throws SQLException {
        TestDatabase database = TestPostgres.freshDatabase();
        Sql application = new Sql(database.jdbcUrl(), database.applicationUser(), database.applicationPassword());
        assertThat(application.value("SELECT current_user")).isEqualTo("tuichu_app");
    }

    private static void prepare(TestDatabase database, AtomicInteger prepared) {
        prepared.incrementAndGet();
        try {
            owner(database).run("CREATE TABLE word (text text)");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Sql owner(TestDatabase database) {
        return new Sql(database.jdbcUrl(), database.ownerUser(), database.ownerPassword());
    }
}
