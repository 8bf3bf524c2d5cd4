package org.tuichu.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.Environment;
import org.tuichu.database.Scope;
import org.tuichu.proof.note.SignedNote;
import org.tuichu.proof.note.SignerKey;
import org.tuichu.proof.note.WitnessRequest;

/// What two deployments send one another as files. The one under test is the witness of a county, and has the city as
/// its witness.
abstract class CarriedFiles {
    static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    /// Source: docs/domain/how-acts-are-proved.md.
    static final SignerKey CITY =
            SignerKey.parse("PRIVATE+KEY+tuichu.example/city+11db8d14+BCaOqP2bc+HHTO8OnM9ufMPGANssqR9mpY9i8Crp363B");

    final Parcels parcels;
    final LedgerKey key;
    final ReadWitnesses witnesses;
    final WatchedCounty county = WatchedCounty.named("tuichu.example/county");
    final List<String> logs = new ArrayList<>();
    private final Sequencer sequencer;
    private final Tree tree;
    private final Environment settings;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    CarriedFiles(
            Parcels parcels,
            Sequencer sequencer,
            LedgerKey key,
            Tree tree,
            ReadWitnesses witnesses,
            Environment settings) {
        this.parcels = parcels;
        this.sequencer = sequencer;
        this.key = key;
        this.tree = tree;
        this.witnesses = witnesses;
        this.settings = settings;
    }

    @BeforeEach
    void aCountyIsWatched() throws SQLException {
        forget();
        logs.add(county.key().verifier().text());
        somethingIsDone();
    }

    @AfterEach
    void forget() throws SQLException {
        for (var table : List.of("ledger_fork", "ledger_seen", "ledger_cosignature")) {
            parcels.behindTheBack(table, "DELETE FROM " + table);
        }
    }

    void somethingIsDone() {
        int free = Integer.parseInt(
                parcels.texts("SELECT (max(id) + 1)::text FROM parcel").getFirst());
        parcels.drawn(free, "地块");
        while (sequencer.place()) {
            // until all have their places
        }
    }

    SignedNote newest() {
        return Scope.PROGRAM.call(
                () -> parcels.inTransaction(() -> tree.newest().orElseThrow()));
    }

    static String cosigned(SignedNote note) {
        return note.with(CITY.cosign(note.text(), NINE)).format();
    }

    int sign(WitnessRequest request) {
        write("ask", request.text());
        return run("sign", file("ask"), file("answer"));
    }

    int run(String... arguments) {
        var all = new ArrayList<>(List.of("witness"));
        all.addAll(List.of(arguments));
        return command(all);
    }

    int ledger(String what, @Nullable String file, List<String> more) {
        var all = new ArrayList<>(List.of(what));
        if (file != null) {
            all.add(file);
        }
        all.addAll(more);
        return command(all);
    }

    private int command(List<String> all) {
        out.reset();
        err.reset();
        return new LedgerCommand(
                        new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), this::environment)
                .run(all);
    }

    private @Nullable String environment(String name) {
        return switch (name) {
            case "TUICHU_DB_URL" -> settings.getRequiredProperty("tuichu.db.url");
            case "TUICHU_DB_USER" -> settings.getRequiredProperty("tuichu.db.user");
            case "TUICHU_DB_PASSWORD" -> settings.getRequiredProperty("tuichu.db.password");
            case "TUICHU_LEDGER_KEY_FILE" -> settings.getRequiredProperty("tuichu.ledger.key-file");
            case "TUICHU_WITNESS_KEY_FILE" -> folder.resolve("witness.key").toString();
            case "TUICHU_WITNESS_LOGS" -> String.join(",", logs);
            case "TUICHU_WITNESS_TRUSTED" -> LedgerTest.CITY;
            default -> null;
        };
    }

    String file(String name) {
        return folder.resolve(name).toString();
    }

    void write(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] read(String name) {
        try {
            return Files.readAllBytes(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String printed() {
        return out.toString(UTF_8);
    }

    String errors() {
        return err.toString(UTF_8);
    }
}
