package org.tuichu.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Brings the tables of every module up to date, as the owner role, module by module, each with its own history.
final class Migrations {
    /// In the order of their dependencies; a folder `db/migration/<module>` each.
    static final List<String> MODULES = List.of(
            "database",
            "ledger",
            "directory",
            "access",
            "evidence",
            "rulebook",
            "enterprises",
            "programmes",
            "messages",
            "survey",
            "exitlists");

    private static final int CONNECTIONS = 4;
    private static final String LATEST = "latest";
    private static final String SCRIPTS = "classpath*:db/migration/*/V*.sql";
    private static final Pattern MAKES_TABLE = Pattern.compile("(?m)^CREATE TABLE (\\w+)");

    private Migrations() {}

    static void run(DatabaseSettings.Login owner, String applicationRole) {
        var migrated = Migrated.program();
        if (!migrated.rememberedIn(owner)) {
            run(owner, applicationRole, module -> LATEST);
            migrated.rememberIn(owner);
        }
    }

    /// To the version of each module that `upTo` answers; a module without one is left out. The connections are shared:
    /// Flyway asks for three for each module, and making them is what a first start would wait for.
    static void run(DatabaseSettings.Login owner, String applicationRole, Function<String, @Nullable String> upTo) {
        try (var connections = connections(owner)) {
            for (var module : MODULES) {
                var version = upTo.apply(module);
                if (version != null) {
                    configured(module)
                            .dataSource(connections)
                            .placeholders(Map.of("app", quoted(applicationRole)))
                            .target(version)
                            .load()
                            .migrate();
                }
            }
        }
    }

    private static HikariDataSource connections(DatabaseSettings.Login owner) {
        var config = new HikariConfig();
        config.setPoolName("migrations");
        config.setJdbcUrl(owner.url());
        config.setUsername(owner.user());
        config.setPassword(owner.password());
        config.setMinimumIdle(0);
        config.setMaximumPoolSize(CONNECTIONS);
        return new HikariDataSource(config);
    }

    /// Whether this program has that migration.
    static boolean known(String module, String version) {
        var pattern = "db/migration/" + module + "/V" + version + "__*.sql";
        try {
            return new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern).length > 0;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Every table that a migration of this program makes; one that a later migration drops is among them.
    static Set<String> tables() {
        var tables = new TreeSet<String>();
        try {
            for (var script : new PathMatchingResourcePatternResolver().getResources(SCRIPTS)) {
                MAKES_TABLE
                        .matcher(script.getContentAsString(StandardCharsets.UTF_8))
                        .results()
                        .forEach(made -> tables.add(made.group(1)));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return tables;
    }

    private static FluentConfiguration configured(String module) {
        return Flyway.configure()
                .locations("classpath:db/migration/" + module)
                .table("schema_history_" + module)
                .baselineOnMigrate(true)
                .baselineVersion("0");
    }

    /// As an SQL identifier: an administrator may call the role `tuichu-app`.
    private static String quoted(String role) {
        return '"' + role.replace("\"", "\"\"") + '"';
    }
}
