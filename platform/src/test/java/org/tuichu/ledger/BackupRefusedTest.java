package org.tuichu.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.Environment;
import org.tuichu.PlatformTest;
import org.tuichu.postgres.TestDatabase;
import org.tuichu.postgres.TestPostgres;

/// A backup that is not whole, and a restore that fails: nothing is touched.
@PlatformTest
class BackupRefusedTest {
    private static final String OWNED = """
            SELECT string_agg(o.identity, ' ' ORDER BY o.identity)
            FROM pg_shdepend AS d, pg_identify_object(d.classid, d.objid, d.objsubid) AS o
            WHERE d.deptype = 'o' AND d.refobjid = current_user::regrole
                AND d.dbid = (SELECT oid FROM pg_database WHERE datname = current_database())""";

    private final Function<String, @Nullable String> environment;
    private final BackupRun backups = new BackupRun();

    @TempDir
    private Path folder;

    BackupRefusedTest(Environment settings) {
        this.environment = BackupRun.at(settings);
    }

    @Test
    void isRefusedWhenDamagedCutOffOrNewerAndTouchesNothing() throws Exception {
        var backup = folder.resolve("whole.zip");
        assertThat(backups.run(environment, "backup", backup)).isZero();
        var target = TestPostgres.freshDatabase();

        var cut = Files.write(folder.resolve("cut.zip"), firstHalf(backup));
        assertRefused(target, cut, "its end is missing");
        assertRefused(
                target,
                altered(backup, "tables/unit", BackupRefusedTest::flipped),
                "the part tables/unit of the backup is damaged");
        assertRefused(
                target,
                altered(backup, "manifest", BackupRefusedTest::flipped),
                "the part manifest of the backup is damaged");
        assertRefused(
                target,
                rewritten(backup, "migration\tledger\t1\t", "migration\tledger\t999\t"),
                "a newer program made it: this one knows no version 999 of the tables of ledger");
        assertRefused(
                target, altered(backup, "tables/unit", bytes -> new byte[0]), "the backup has no part tables/unit");
    }

    @Test
    void aRestoreThatFailsAfterFillingTakesBackWhatItMadeAndNothingElse() throws Exception {
        var backup = folder.resolve("whole.zip");
        assertThat(backups.run(environment, "backup", backup)).isZero();
        var target = TestPostgres.freshDatabase();
        BackupRun.execute(
                BackupRun.own(BackupRun.into(target)),
                "CREATE SCHEMA other; CREATE TABLE other.kept (id int); "
                        + "CREATE FUNCTION kept() RETURNS int LANGUAGE sql RETURN 1; CREATE EXTENSION pg_trgm");
        var before = BackupRun.one(target, OWNED);

        var failing = rewritten(backup, "table\tunit\t\\d+\t", "table\tunit\t1\t");
        assertThat(backups.run(BackupRun.into(target), "restore", failing))
                .as(backups.errors())
                .isEqualTo(2);
        assertThat(BackupRun.one(target, OWNED)).as(backups.errors()).isEqualTo(before);
        assertThat(backups.run(BackupRun.into(target), "restore", backup))
                .as(backups.errors())
                .isZero();
    }

    private void assertRefused(TestDatabase target, Path backup, String why) throws SQLException {
        assertThat(backups.run(BackupRun.into(target), "restore", backup)).isEqualTo(2);
        assertThat(backups.errors()).contains(why);
        assertThat(BackupRun.one(target, "SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace"))
                .isEqualTo("0");
    }

    private static byte[] firstHalf(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        return Arrays.copyOf(bytes, bytes.length / 2);
    }

    private static byte[] flipped(byte[] bytes) {
        bytes[bytes.length / 2] ^= 1;
        return bytes;
    }

    /// The backup with another list of contents, whose sum is right.
    private Path rewritten(Path backup, String pattern, String by) throws Exception {
        var renumbered = altered(
                backup,
                "manifest",
                bytes -> new String(bytes, StandardCharsets.UTF_8)
                        .replaceFirst(pattern, by)
                        .getBytes(StandardCharsets.UTF_8));
        var manifest = new ByteArrayOutputStream();
        altered(renumbered, "manifest", bytes -> {
            manifest.writeBytes(bytes);
            return bytes;
        });
        var sum = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(manifest.toByteArray()));
        return altered(renumbered, "manifest.sha256", bytes -> sum.getBytes(StandardCharsets.UTF_8));
    }

    /// The backup with one part changed, or left out where nothing of it stays.
    private Path altered(Path backup, String part, UnaryOperator<byte[]> change) throws IOException {
        var copy = Files.createTempFile(folder, "altered", ".zip");
        try (var from = new ZipInputStream(Files.newInputStream(backup));
                var to = new ZipOutputStream(Files.newOutputStream(copy))) {
            for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                var bytes = from.readAllBytes();
                var kept = entry.getName().equals(part) ? change.apply(bytes) : bytes;
                if (kept.length > 0) {
                    to.putNextEntry(new ZipEntry(entry.getName()));
                    to.write(kept);
                }
            }
        }
        return copy;
    }
}
