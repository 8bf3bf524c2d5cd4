package org.tuichu.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.Environment;
import org.tuichu.proof.Hash;

/// The record looked at from outside the program that keeps it.
@LedgerTest
class LedgerCommandTest {
    private static final String FILE = "content of a file\n";

    private final Parcels parcels;
    private final Sequencer sequencer;
    private final LedgerKey key;
    private final Function<String, @Nullable String> environment;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    LedgerCommandTest(Parcels parcels, Sequencer sequencer, LedgerKey key, Environment settings) {
        this.parcels = parcels;
        this.sequencer = sequencer;
        this.key = key;
        this.environment = name -> switch (name) {
            case "TUICHU_DB_URL" -> settings.getRequiredProperty("tuichu.db.url");
            case "TUICHU_DB_USER" -> settings.getRequiredProperty("tuichu.db.user");
            case "TUICHU_DB_PASSWORD" -> settings.getRequiredProperty("tuichu.db.password");
            case "TUICHU_LEDGER_KEY_FILE" -> settings.getRequiredProperty("tuichu.ledger.key-file");
            default -> null;
        };
    }

    @BeforeEach
    void aParcelWithAFileIsOnRecord() throws SQLException {
        if (parcels.texts("SELECT id::text FROM parcel WHERE id = 7000").isEmpty()) {
            parcels.keepFile(Hash.sha256(bytes()), bytes());
            parcels.drawnWith(7_000, "有图", List.of(Hash.sha256(bytes())));
        }
        while (sequencer.place()) {
            // until all have their places
        }
    }

    @Test
    void findsNothingWhereNothingWasChanged() {
        assertThat(run("verify", "--key", key.verifier().text())).isZero();
        assertThat(printed()).startsWith("sound: ").contains(" 1 files (0 without content), 0 differences");
    }

    @Test
    void namesTheFileThatWasChanged() throws SQLException {
        parcels.behindTheBack("test_file", "UPDATE test_file SET bytes = set_byte(bytes, 3, 0) WHERE ordinal = 1");
        assertThat(run("verify")).isEqualTo(1);
        assertThat(printed()).startsWith("file " + Hash.sha256(bytes()).hex() + ": its content has ");
        parcels.behindTheBack("test_file", "DELETE FROM test_file");
        parcels.keepFile(Hash.sha256(bytes()), bytes());
    }

    @Test
    void exportsWhatCanBeVerifiedWithoutTheDatabase() {
        var bundle = folder.resolve("record.zip");
        assertThat(run("export", bundle.toString())).isZero();
        assertThat(run("verify", bundle.toString(), "--key", key.verifier().text()))
                .isZero();
        assertThat(printed()).contains("sound: ").contains(" 1 files (0 without content), 0 differences");
    }

    @Test
    void anotherKeyIsNotTakenForTheOneThatSigned() {
        var other = "tuichu.example/city+11db8d14+BBIxkVHpjRp+xtHU4pxjWW9N1oVCnZu6PT2rnLBJRkUG";
        assertThat(run("verify", "--key", other)).isEqualTo(1);
        assertThat(printed()).startsWith("checkpoint refused: ");
    }

    /// Without any key nothing could be said: that is no finding about the record.
    @Test
    void withoutAKeyItSaysSo() {
        var keyless = new LedgerCommand(
                stream(out),
                stream(err),
                name -> name.equals("TUICHU_LEDGER_KEY_FILE")
                        ? folder.resolve("no.key").toString()
                        : environment.apply(name));
        assertThat(keyless.run(List.of("verify"))).isEqualTo(2);
        var bundle = folder.resolve("keyless.zip");
        assertThat(keyless.run(List.of("export", bundle.toString()))).isEqualTo(2);
        assertThat(errors()).contains("TUICHU_LEDGER_KEY_FILE");
        assertThat(bundle).doesNotExist();
        assertThat(keyless.run(List.of("verify", "--key", key.verifier().text())))
                .isZero();
    }

    @Test
    void printsTheNewestCheckpoint() {
        assertThat(run("checkpoint")).isZero();
        assertThat(printed()).startsWith(key.verifier().name() + "\n").contains("\n\n— ");
    }

    @Test
    void saysWhatItCannotRead() throws Exception {
        assertThat(run("verify", "--data", folder.toString())).isEqualTo(2);
        assertThat(errors()).contains("holds no database");
        var text = Files.writeString(folder.resolve("text.zip"), "no zip");
        assertThat(run("verify", text.toString())).isEqualTo(2);
        assertThat(run("verify", "one.zip", "two.zip")).isEqualTo(64);
        assertThat(run("export")).isEqualTo(64);
        assertThat(run("forget")).isEqualTo(64);
        assertThat(run()).isEqualTo(64);
    }

    private int run(String... arguments) {
        return new LedgerCommand(stream(out), stream(err), environment).run(List.of(arguments));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String errors() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private static byte[] bytes() {
        return FILE.getBytes(StandardCharsets.UTF_8);
    }
}
