package org.tuichu.database;

import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;

/// Brings the tables of every module up to date, as the owner role, module by module, each with its own history.
final class Migrations {
    /// In the order of their dependencies; a folder `db/migration/<module>` each.
    static final List<String> MODULES =
            List.of("database", "ledger", "directory", "access", "evidence", "programmes", "messages");

    private Migrations() {}

    static void run(DatabaseSettings.Login owner, String applicationRole) {
        MODULES.forEach(module -> Flyway.configure()
                .dataSource(owner.url(), owner.user(), owner.password())
                .locations("classpath:db/migration/" + module)
                .table("schema_history_" + module)
                .placeholders(Map.of("app", quoted(applicationRole)))
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate());
    }

    /// As an SQL identifier: an administrator may call the role `tuichu-app`.
    private static String quoted(String role) {
        return '"' + role.replace("\"", "\"\"") + '"';
    }
}
