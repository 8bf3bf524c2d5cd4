package org.tuichu.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyType;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tuichu.Platform;
import org.tuichu.PlatformTest;
import org.tuichu.postgres.TestPostgres;

@PlatformTest
class MigrationsTest {
    private static final ApplicationModules MODULES = ApplicationModules.of(
            Platform.class,
            JavaClass.Predicates.resideInAnyPackage(
                    "org.tuichu.plan..", "org.tuichu.postgres..", "org.tuichu.proof..", "org.tuichu.sheet.."));

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Environment settings;

    MigrationsTest(JdbcClient database, PlatformTransactionManager transactions, Environment settings) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.settings = settings;
    }

    @Test
    void everyFolderOfMigrationsIsListed() throws IOException {
        assertThat(folders(Path.of("src/main/resources/db/migration")))
                .containsExactlyInAnyOrderElementsOf(Migrations.MODULES);
    }

    @Test
    void onlyADatabaseWithAllMigrationsIsTakenForMigrated() {
        assertThat(Migrated.program().rememberedIn(ownerLogin())).isTrue();

        var fresh = TestPostgres.freshDatabase();
        var owner = new DatabaseSettings.Login(fresh.jdbcUrl(), fresh.ownerUser(), fresh.ownerPassword());
        assertThat(Migrated.program().rememberedIn(owner)).isFalse();
        Migrations.run(owner, fresh.applicationUser(), module -> module.equals("messages") ? "1" : "latest");
        assertThat(Migrated.program().rememberedIn(owner)).isFalse();
        Migrations.run(owner, fresh.applicationUser());
        assertThat(Migrated.program().rememberedIn(owner)).isTrue();
    }

    @Test
    void aFolderThatIsNotListedIsFound(@TempDir Path planted) throws IOException {
        for (var module : Migrations.MODULES) {
            Files.createDirectory(planted.resolve(module));
        }
        assertThat(folders(planted)).containsExactlyInAnyOrderElementsOf(Migrations.MODULES);
        Files.createDirectory(planted.resolve("forgotten"));
        assertThat(folders(planted)).hasSize(Migrations.MODULES.size() + 1).contains("forgotten");
    }

    @Test
    void whatAModuleStandsOnIsMigratedBefore() {
        assertThat(outOfOrder(Migrations.MODULES)).isEmpty();
        assertThat(outOfOrder(Migrations.MODULES.reversed())).isNotEmpty();
    }

    @Test
    void everyTableIsBehindRowLevelSecurity() throws SQLException {
        try (var owner = owner()) {
            assertThat(TableRules.protectedTables(owner)).hasSizeGreaterThan(10);
            assertThat(TableRules.violations(owner)).isEmpty();
        }
    }

    @Test
    void aTableWithoutRowLevelSecurityIsFound() throws SQLException {
        try (var owner = owner()) {
            owner.setAutoCommit(false);
            run(owner, "CREATE TABLE planted_open (jurisdiction_path text)");
            run(owner, "CREATE TABLE planted_not_forced (jurisdiction_path text)");
            run(owner, "ALTER TABLE planted_not_forced ENABLE ROW LEVEL SECURITY");
            run(owner, "CREATE TABLE planted_without_policy (jurisdiction_path text)");
            run(owner, "ALTER TABLE planted_without_policy ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY");
            assertThat(TableRules.violations(owner))
                    .containsExactly("planted_not_forced", "planted_open", "planted_without_policy");
            owner.rollback();
        }
    }

    @Test
    void theApplicationRoleObeysRowLevelSecurity() {
        var role = database.sql("SELECT rolname, rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user")
                .query()
                .singleRow();
        assertThat(role)
                .containsEntry("rolname", "tuichu_app")
                .containsEntry("rolsuper", false)
                .containsEntry("rolbypassrls", false);
        assertThat(database.sql(
                                "SELECT count(*) FROM pg_tables WHERE schemaname = 'public' AND tableowner = current_user")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void withoutAScopeNothingIsSeenAndNothingWritten() {
        Scope.PROGRAM.run(() -> transaction.executeWithoutResult(
                status -> database.sql("INSERT INTO sign_in_attempt VALUES (gen_random_uuid()::text, 1, now())")
                        .update()));
        assertThat(count(Scope.PROGRAM)).isPositive();
        assertThat(count(Scope.NONE)).isZero();
        assertThat(count(Scope.of("/210000/"))).isZero();
        assertThatThrownBy(() -> database.sql("INSERT INTO sign_in_attempt VALUES ('planted', 1, now())")
                        .update())
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void onlyReferenceDataIsSeenWithoutAScope() throws SQLException {
        try (var owner = owner()) {
            for (var table : TableRules.protectedTables(owner)) {
                assertThat(TableRules.rowsSeen(database, table) > 0)
                        .as(table)
                        .isEqualTo(TableRules.REFERENCE.contains(table));
            }
        }
    }

    @Test
    void everyListOfValuesMatchesItsEnum() throws SQLException {
        try (var owner = owner()) {
            assertThat(ValueLists.inDatabase(owner)).hasSizeGreaterThan(5).isEqualTo(ValueLists.inJava());
        }
    }

    @Test
    void aListOfValuesThatNoEnumHasIsFound() throws SQLException {
        try (var owner = owner()) {
            owner.setAutoCommit(false);
            run(owner, "CREATE TABLE planted_list (word text CONSTRAINT planted_known CHECK (word IN ('A', 'B')))");
            assertThat(ValueLists.inDatabase(owner))
                    .containsEntry("planted_known", Set.of("A", "B"))
                    .isNotEqualTo(ValueLists.inJava());
            owner.rollback();
        }
    }

    @Test
    void aValueThatTheEnumLacksAndOneThatTheTableLacksAreFound() throws SQLException {
        try (var owner = owner()) {
            owner.setAutoCommit(false);
            for (var values : List.of(
                    "'SIGNED_IN', 'WRONG_PASSWORD', 'WRONG_CODE', 'ACCOUNT_LOCKED', 'PLANTED'",
                    "'SIGNED_IN', 'WRONG_PASSWORD'")) {
                run(owner, "ALTER TABLE sign_in DROP CONSTRAINT sign_in_outcome_known");
                run(
                        owner,
                        "ALTER TABLE sign_in ADD CONSTRAINT sign_in_outcome_known CHECK (outcome IN (" + values
                                + ")) NOT VALID");
                assertThat(ValueLists.inDatabase(owner))
                        .containsKey("sign_in_outcome_known")
                        .isNotEqualTo(ValueLists.inJava());
            }
            owner.rollback();
        }
    }

    private long count(Scope scope) {
        return scope.call(() -> transaction.execute(status -> database.sql("SELECT count(*) FROM sign_in_attempt")
                .query(Long.class)
                .single()));
    }

    private static List<String> outOfOrder(List<String> order) {
        var found = new ArrayList<String>();
        for (var name : order) {
            var module = MODULES.getModuleByName(name).orElseThrow();
            module.getDirectDependencies(MODULES, DependencyType.USES_COMPONENT, DependencyType.DEFAULT)
                    .uniqueModules()
                    .map(used -> used.getIdentifier().toString())
                    .filter(used -> order.indexOf(used) > order.indexOf(name))
                    .forEach(used -> found.add(name + " before " + used));
        }
        return found;
    }

    private static List<String> folders(Path parent) throws IOException {
        try (var folders = Files.list(parent)) {
            return folders.map(folder -> folder.getFileName().toString()).toList();
        }
    }

    private Connection owner() throws SQLException {
        var owner = ownerLogin();
        return DriverManager.getConnection(owner.url(), owner.user(), owner.password());
    }

    private DatabaseSettings.Login ownerLogin() {
        return new DatabaseSettings.Login(
                settings.getRequiredProperty("tuichu.db.url"),
                settings.getRequiredProperty("tuichu.db.owner-user"),
                settings.getRequiredProperty("tuichu.db.owner-password"));
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
