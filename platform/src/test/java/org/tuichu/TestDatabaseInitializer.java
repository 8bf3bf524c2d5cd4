package org.tuichu;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.tuichu.database.MigratedDatabase;
import org.tuichu.directory.persistence.LoadedPlaces;
import org.tuichu.postgres.TestDatabase;
import org.tuichu.postgres.TestPostgres;
import org.tuichu.proof.note.KeyFile;
import org.tuichu.proof.note.SignerKey;

/// Gives a context a database of its own on the PostgreSQL of this JVM, with tables and shipped places and nothing
/// else: a copy of one that is prepared once, which spares each context three seconds. Its keys are there already,
/// and its record is watched by the deployment itself.
public final class TestDatabaseInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    /// Everybody knows it: nothing but tests is signed with it.
    private static final SignerKey KEY =
            SignerKey.parse("PRIVATE+KEY+tuichu/test+7aa7d55c+AZ7aptW70KFfJxtp9VFRxlt/EkHW7ymjry0KuuDFHOHf");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var database = TestPostgres.freshDatabase("program", TestDatabaseInitializer::prepare);
        var folder = Path.of(
                "target",
                "test-data",
                database.name() + "-" + ProcessHandle.current().pid());
        writeKeys(folder);
        var properties = Map.<String, Object>ofEntries(
                Map.entry("tuichu.db.url", database.jdbcUrl()),
                Map.entry("tuichu.db.user", database.applicationUser()),
                Map.entry("tuichu.db.password", database.applicationPassword()),
                Map.entry("tuichu.db.owner-user", database.ownerUser()),
                Map.entry("tuichu.db.owner-password", database.ownerPassword()),
                Map.entry("tuichu.data-dir", folder.toString()),
                Map.entry("tuichu.witness.logs", KEY.verifier().text()),
                // a test that needs acts to be signed has them signed itself
                Map.entry("tuichu.ledger.pause", "1d"),
                Map.entry("tuichu.messages.pause", "1d"),
                Map.entry("tuichu.screening.pause", "1d"),
                Map.entry("tuichu.witness.pause", "1d"));
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test database", properties));
    }

    private static void prepare(TestDatabase database) {
        MigratedDatabase.migrate(database);
        LoadedPlaces.into(database, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    }

    /// An earlier run has left one, or another JVM does at this moment.
    private static void writeKeys(Path folder) {
        try {
            var made = Files.createDirectories(folder).resolve(UUID.randomUUID() + ".key");
            KeyFile.write(made, KEY);
            Files.move(made, folder.resolve("ledger.key"), StandardCopyOption.ATOMIC_MOVE);
            var secret = Files.createTempFile(folder, "access", ".part");
            Files.writeString(secret, "5e".repeat(32) + "\n");
            Files.move(secret, folder.resolve("access.key"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
