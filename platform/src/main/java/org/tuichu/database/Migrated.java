package org.tuichu.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// What a database remembers of its last migration: the SHA-256 of all migrations of the program, as the comment of
/// the last module's history. Where it is what this program has, there is nothing to migrate; asking so takes one
/// connection instead of three for each module, which is a fifth of a start.
final class Migrated {
    private static final String ALL = "classpath*:db/migration/*/V*.sql";

    private static final String REMEMBERED =
            "SELECT obj_description(to_regclass('public.schema_history_messages'), 'pg_class') = ?";
    private static final String HAND_OVER = "SELECT set_config('tuichu.migrated', ?, false)";
    private static final String REMEMBER = """
            DO $$ BEGIN
                EXECUTE format('COMMENT ON TABLE public.schema_history_messages IS %L', current_setting('tuichu.migrated'));
            END $$""";

    private final String fingerprint;

    private Migrated(String fingerprint) {
        this.fingerprint = fingerprint;
    }

    /// What this program has: names and texts of its migrations in order.
    static Migrated program() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var migration : migrations()) {
                digest.update(String.valueOf(migration.getFilename()).getBytes(StandardCharsets.UTF_8));
                digest.update(migration.getContentAsByteArray());
            }
            return new Migrated(HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Resource> migrations() throws IOException {
        var found = new PathMatchingResourcePatternResolver().getResources(ALL);
        return Arrays.stream(found)
                .sorted(Comparator.comparing(Resource::getDescription))
                .toList();
    }

    boolean rememberedIn(DatabaseSettings.Login owner) {
        try (var connection = connect(owner);
                var asked = connection.prepareStatement(REMEMBERED)) {
            return isTrue(asked);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot look what is migrated", e);
        }
    }

    private boolean isTrue(PreparedStatement asked) throws SQLException {
        asked.setString(1, fingerprint);
        try (var row = asked.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }

    void rememberIn(DatabaseSettings.Login owner) {
        try (var connection = connect(owner);
                var handedOver = connection.prepareStatement(HAND_OVER);
                var remember = connection.prepareStatement(REMEMBER)) {
            handedOver.setString(1, fingerprint);
            handedOver.execute();
            remember.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot write down what is migrated", e);
        }
    }

    private static Connection connect(DatabaseSettings.Login owner) throws SQLException {
        return DriverManager.getConnection(owner.url(), owner.user(), owner.password());
    }
}
