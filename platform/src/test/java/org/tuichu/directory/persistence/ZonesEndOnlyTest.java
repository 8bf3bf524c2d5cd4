package org.tuichu.directory.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionOperations;
import org.tuichu.PlatformTest;
import org.tuichu.database.Scope;
import org.tuichu.directory.Jurisdictions;
import org.tuichu.postgres.TestDatabase;
import org.tuichu.postgres.TestPostgres;

/// A place ends and reopens its zones and changes nothing else about them.
@PlatformTest
class ZonesEndOnlyTest {
    private static final String ENDED_LONG_AGO = """
            INSERT INTO jurisdiction (id, name, full_name, level, path, valid_to, added_by)
            VALUES ('Z1', '旧城新区', '旧城新区', 'ZONE', '/Z1/', '2017-12-31', 'keeper')""";

    private static final String AS_THE_PROGRAM =
            "SELECT set_config('tuichu.reads', '/', false), set_config('tuichu.writes', '/', false)";

    private final JdbcClient database;
    private final TransactionOperations transaction;
    private final Jurisdictions jurisdictions;

    ZonesEndOnlyTest(JdbcClient database, TransactionOperations transaction, Jurisdictions jurisdictions) {
        this.database = database;
        this.transaction = transaction;
        this.jurisdictions = jurisdictions;
    }

    @Test
    void aPlaceDoesNotRewriteAShippedZone() {
        var zone = jurisdictions.byName("石家庄循环化工园区").orElseThrow();
        for (var change : new String[] {
            "UPDATE jurisdiction SET name = 'x' WHERE id = :id",
            "UPDATE jurisdiction SET parent_id = NULL WHERE id = :id",
            "UPDATE jurisdiction SET added_by = 'x', valid_to = '2030-01-01' WHERE id = :id"
        }) {
            assertThatThrownBy(() -> inScope(zone.parentId(), change, zone.id()))
                    .rootCause()
                    .hasMessageContaining("only the last day of a zone may be changed");
        }
        assertThat(jurisdictions.find(zone.id())).contains(zone);
    }

    @Test
    void aZoneThatEndedBeforeClosingsExistedHasOneToTakeBack() {
        var fresh = TestPostgres.freshDatabase();
        migrate(fresh, "database", MigrationVersion.LATEST);
        migrate(fresh, "ledger", MigrationVersion.LATEST);
        migrate(fresh, "directory", MigrationVersion.fromVersion("2"));
        var owner = JdbcClient.create(
                new SingleConnectionDataSource(fresh.jdbcUrl(), fresh.ownerUser(), fresh.ownerPassword(), true));
        owner.sql(AS_THE_PROGRAM).query().listOfRows();
        owner.sql(ENDED_LONG_AGO).update();
        migrate(fresh, "directory", MigrationVersion.LATEST);
        assertThat(owner.sql("SELECT zone_id || ' ' || last_day || ' ' || closed_by FROM closing")
                        .query(String.class)
                        .list())
                .containsExactly("Z1 2017-12-31 keeper");
    }

    private void inScope(@org.jspecify.annotations.Nullable String parent, String change, String id) {
        Scope.of("/130000/" + parent + "/")
                .run(() -> transaction.executeWithoutResult(
                        begun -> database.sql(change).param("id", id).update()));
    }

    private static void migrate(TestDatabase fresh, String module, MigrationVersion upTo) {
        Flyway.configure()
                .dataSource(fresh.jdbcUrl(), fresh.ownerUser(), fresh.ownerPassword())
                .locations("classpath:db/migration/" + module)
                .table("schema_history_" + module)
                .placeholders(Map.of("app", fresh.applicationUser()))
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .target(upTo)
                .load()
                .migrate();
    }
}
