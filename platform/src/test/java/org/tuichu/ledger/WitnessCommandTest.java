package org.tuichu.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.Environment;
import org.springframework.test.web.servlet.MockMvc;
import org.tuichu.Viewers;
import org.tuichu.access.Role;
import org.tuichu.database.Scope;
import org.tuichu.proof.Hash;
import org.tuichu.proof.note.Algorithm;
import org.tuichu.proof.note.Checkpoint;
import org.tuichu.proof.note.SignedNote;
import org.tuichu.proof.note.SignerKey;
import org.tuichu.proof.note.WitnessRequest;

/// Two deployments watch one another by files. The one under test is the witness of a county, and has a witness itself.
@LedgerTest
class WitnessCommandTest {
    private static final SignerKey CITY =
            SignerKey.generate("tuichu.example/city", Algorithm.COSIGNATURE_V1, new SecureRandom());
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    private final Parcels parcels;
    private final Sequencer sequencer;
    private final LedgerKey key;
    private final Tree tree;
    private final Environment settings;
    private final ReadWitnesses witnesses;
    private final MockMvc browser;
    private final List<String> logs = new ArrayList<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private final WatchedCounty county = WatchedCounty.named("tuichu.example/county");

    @TempDir
    private Path folder;

    WitnessCommandTest(
            Parcels parcels,
            Sequencer sequencer,
            LedgerKey key,
            Tree tree,
            ReadWitnesses witnesses,
            MockMvc browser,
            Environment settings) {
        this.parcels = parcels;
        this.sequencer = sequencer;
        this.key = key;
        this.tree = tree;
        this.witnesses = witnesses;
        this.browser = browser;
        this.settings = settings;
    }

    @BeforeEach
    void aCountyIsWatched() throws Exception {
        parcels.behindTheBack("ledger_fork", "DELETE FROM ledger_fork");
        parcels.behindTheBack("ledger_seen", "DELETE FROM ledger_seen");
        parcels.behindTheBack("ledger_cosignature", "DELETE FROM ledger_cosignature");
        logs.add(county.key().verifier().text());
        somethingIsDone();
    }

    @Test
    void asksIsCosignedAndKeepsIt() {
        assertThat(run("request", file("ask"))).isZero();
        var request = WitnessRequest.parse(read("ask"));
        assertThat(request.growth().first()).isZero();
        write("answer", cosigned(request.note()));
        assertThat(run("accept", file("answer"))).isZero();
        assertThat(printed()).contains("cosigned by tuichu.example/city");
        long size = Checkpoint.parse(request.note().text()).size();
        assertThat(witnesses.latest()).containsExactly(new ReadWitnesses.Latest("tuichu.example/city", size, NINE));
        somethingIsDone();
        assertThat(run("request", file("ask"))).isZero();
        assertThat(WitnessRequest.parse(read("ask")).growth().first()).isEqualTo(size);
    }

    @Test
    void cosignsWhatContinuesTheLastAndNamesItsKey() {
        assertThat(run("key")).isZero();
        assertThat(printed()).startsWith("tuichu-witness/");
        assertThat(sign(county.request(0, 5))).isZero();
        assertThat(sign(county.request(5, 9))).isZero();
        assertThat(sign(county.request(9, 9))).isZero();
        var answer = SignedNote.parse(read("answer"));
        assertThat(answer.text()).isEqualTo(county.checkpoint(9).text());
        assertThat(answer.signatures()).hasSize(2);
        assertThat(witnesses.forks()).isEmpty();
    }

    @Test
    void aReplayAndASmallerSizeAreRefusedWithWhatIsKnown() {
        assertThat(sign(county.request(0, 5))).isZero();
        assertThat(sign(county.request(5, 9))).isZero();
        for (var late : List.of(county.request(0, 5), county.request(5, 9), county.request(5, 7))) {
            assertThat(sign(late)).isEqualTo(2);
            assertThat(errors()).contains("does not begin at size 9");
            assertThat(SignedNote.parse(read("answer")).text())
                    .isEqualTo(county.checkpoint(9).text());
        }
        assertThat(witnesses.forks()).isEmpty();
    }

    @Test
    void twoRootsForOneSizeAreKeptAndStand() {
        assertThat(sign(county.request(0, 5))).isZero();
        assertThat(sign(county.request(5, 9))).isZero();
        assertThat(sign(county.rewritten().request(0, 5))).isEqualTo(1);
        assertThat(printed()).contains("FORK", "two signed roots for size 5");
        assertThat(SignedNote.parse(read("answer")).text())
                .isEqualTo(county.checkpoint(5).text());
        assertThat(sign(county.rewritten().request(0, 5))).isEqualTo(1);
        assertThat(sign(county.request(9, 10))).isZero();
        assertThat(witnesses.forks()).singleElement().satisfies(fork -> {
            assertThat(fork.kind()).isEqualTo(Fork.Kind.TWO_ROOTS);
            assertThat(fork.kept().root()).isEqualTo(county.root(5));
            assertThat(fork.shown().root()).isEqualTo(county.rewritten().root(5));
            assertThat(fork.shown().note()).isEqualTo(county.rewritten().checkpoint(5));
        });
    }

    /// A rewritten record that has grown meanwhile; over once a valid proof has come, for anybody can send a wrong one.
    @Test
    void aSignedCheckpointWithoutAProofIsKeptUntilOneComes() {
        assertThat(sign(county.request(0, 5))).isZero();
        assertThat(sign(county.rewritten().request(5, 9))).isEqualTo(1);
        assertThat(sign(county.rewritten().request(5, 12))).isEqualTo(1);
        assertThat(witnesses.forks()).singleElement().satisfies(fork -> {
            assertThat(fork.kind()).isEqualTo(Fork.Kind.UNPROVED);
            assertThat(fork.shown().size()).isEqualTo(9);
        });
        assertThat(sign(county.request(5, 8))).isZero();
        assertThat(witnesses.forks()).hasSize(1);
        assertThat(sign(county.request(8, 9))).isZero();
        assertThat(witnesses.forks()).isEmpty();
    }

    @Test
    void whoIsNotKnownIsNotCosigned() {
        assertThat(sign(county.withAnotherKey().request(0, 5))).isEqualTo(2);
        assertThat(errors()).contains("not signed by a key of the log");
        assertThat(sign(WatchedCounty.named("tuichu.example/elsewhere").request(0, 5)))
                .isEqualTo(2);
        assertThat(errors()).contains("TUICHU_WITNESS_LOGS");
        assertThat(folder.resolve("answer")).doesNotExist();
    }

    @Test
    void filesThatWereCutAreRefused() {
        var whole = county.request(0, 5).text();
        write("ask", whole.substring(0, whole.length() - 1));
        assertThat(run("sign", file("ask"), file("answer"))).isEqualTo(2);
        assertThat(errors()).contains("does not end in a line with a signature");
        write("answer", cosigned(newest()).substring(0, 60));
        assertThat(run("accept", file("answer"))).isEqualTo(2);
        assertThat(run("accept", file("nothing"))).isEqualTo(2);
        assertThat(errors()).contains("no readable file");
    }

    @Test
    void aWrongCosignatureAndAnotherRecordAreNotKept() {
        var other = SignerKey.generate("tuichu.example/city", Algorithm.COSIGNATURE_V1, new SecureRandom());
        write("answer", newest().with(other.cosign(newest().text(), NINE)).format());
        assertThat(run("accept", file("answer"))).isEqualTo(2);
        assertThat(errors()).contains("no witness that is trusted here");
        write(
                "answer",
                newest().with(CITY.cosign(newest().text() + "x\n", NINE)).format());
        assertThat(run("accept", file("answer"))).isEqualTo(2);
        assertThat(errors()).contains("the cosignature of tuichu.example/city is wrong");
        write("answer", cosigned(county.checkpoint(5)));
        assertThat(run("accept", file("answer"))).isEqualTo(2);
        assertThat(errors()).contains("no checkpoint signed by the key of this record");
        assertThat(witnesses.latest()).isEmpty();
    }

    @Test
    void whatTheOwnKeySignedAndTheOwnTreeDoesNotHaveIsAFork() {
        long size = Checkpoint.parse(newest().text()).size();
        var none = Hash.sha256(new byte[] {7});
        write("answer", cosigned(key.sign(size - 1, none)));
        assertThat(run("accept", file("answer"))).isEqualTo(1);
        write("answer", cosigned(key.sign(size + 1, none)));
        assertThat(run("accept", file("answer"))).isEqualTo(1);
        assertThat(witnesses.forks())
                .extracting(Fork::kind, fork -> fork.shown().root())
                .containsExactly(tuple(Fork.Kind.TWO_ROOTS, none), tuple(Fork.Kind.LOST, none));
        forget();
    }

    @Test
    void theRecordIsVerifiedAndExportedWithWhatItsWitnessSigned() throws Exception {
        write("answer", cosigned(newest()));
        assertThat(run("accept", file("answer"))).isZero();
        browser.perform(get("/api/v1/checkpoint")).andExpect(content().string(cosigned(newest())));
        var checkpoint = newest();
        somethingIsDone();
        browser.perform(get("/api/v1/checkpoint/cosigned")).andExpect(content().string(cosigned(checkpoint)));
        var keys =
                List.of("--key", key.verifier().text(), "--key", CITY.verifier().text());
        assertThat(ledger("export", file("record.zip"), List.of())).isZero();
        assertThat(ledger("verify", file("record.zip"), keys)).isZero();
        assertThat(ledger("verify", null, keys)).isZero();
        parcels.behindTheBack(
                "ledger_cosignature",
                "UPDATE ledger_cosignature SET signature = "
                        + "substr(signature, 1, 40) || CASE substr(signature, 41, 1) WHEN 'A' THEN 'B' ELSE 'A' END"
                        + " || substr(signature, 42)");
        assertThat(ledger("verify", null, keys)).isEqualTo(1);
        assertThat(printed()).contains("the signature of tuichu.example/city is wrong");
        parcels.behindTheBack("ledger_cosignature", "DELETE FROM ledger_cosignature");
        assertThat(ledger("verify", null, keys)).isEqualTo(1);
        assertThat(printed()).contains("the witness tuichu.example/city has cosigned nothing");
    }

    @Test
    void forksAreShownToTheAuditorAndToWhoeverVerifies() throws Exception {
        assertThat(sign(county.request(0, 5))).isZero();
        assertThat(sign(county.rewritten().request(0, 5))).isEqualTo(1);
        assertThat(ledger("verify", null, List.of())).isEqualTo(1);
        assertThat(printed()).startsWith("sound: ").contains("FORK of tuichu.example/county (TWO_ROOTS)");
        write("answer", cosigned(key.sign(1, Hash.sha256(new byte[] {7}))));
        assertThat(run("accept", file("answer"))).isEqualTo(1);
        assertThat(ledger("verify", null, List.of())).isEqualTo(1);
        assertThat(printed())
                .startsWith("checkpoint refused: FORK of " + key.verifier().name());
        write("answer", cosigned(newest()));
        assertThat(run("accept", file("answer"))).isZero();
        var auditor = Viewers.with(Viewers.office(Viewers.place()), Set.of(Role.AUDITOR), Set.of());
        browser.perform(get("/record/state").with(Viewers.signedIn(auditor)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("分叉：tuichu.example/county")))
                .andExpect(content().string(containsString(county.root(5).hex())))
                .andExpect(content()
                        .string(containsString(county.rewritten().root(5).hex())))
                .andExpect(
                        content().string(containsString("分叉：" + key.verifier().name())))
                .andExpect(content().string(containsString("tuichu.example/city")))
                .andExpect(content().string(containsString("2026-03-02 17:00:00")));
        forget();
    }

    @Test
    void whatMakesNoSenseIsTold() {
        assertThat(run()).isEqualTo(64);
        assertThat(run("sign", "one")).isEqualTo(64);
        assertThat(run("key", "--witness", "x")).isEqualTo(64);
        assertThat(run("request", file("ask"), "--witness", "tuichu.example/nobody"))
                .isEqualTo(2);
        assertThat(errors()).contains("TUICHU_WITNESS_TRUSTED");
        logs.add("no key");
        assertThat(run("key")).isEqualTo(2);
        assertThat(errors()).contains("tuichu.witness.logs");
    }

    private void forget() {
        try {
            parcels.behindTheBack("ledger_fork", "DELETE FROM ledger_fork");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private void somethingIsDone() {
        int free = Integer.parseInt(
                parcels.texts("SELECT (max(id) + 1)::text FROM parcel").getFirst());
        parcels.drawn(free, "地块");
        while (sequencer.place()) {
            // until all have their places
        }
    }

    private SignedNote newest() {
        return Scope.PROGRAM.call(
                () -> parcels.inTransaction(() -> tree.newest().orElseThrow()));
    }

    private static String cosigned(SignedNote note) {
        return note.with(CITY.cosign(note.text(), NINE)).format();
    }

    private int sign(WitnessRequest request) {
        write("ask", request.text());
        return run("sign", file("ask"), file("answer"));
    }

    private int run(String... arguments) {
        var all = new ArrayList<>(List.of("witness"));
        all.addAll(List.of(arguments));
        return command(all);
    }

    private int ledger(String what, @Nullable String file, List<String> more) {
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
            case "TUICHU_WITNESS_TRUSTED" -> CITY.verifier().text();
            default -> null;
        };
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private void write(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] read(String name) {
        try {
            return Files.readAllBytes(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String printed() {
        return out.toString(UTF_8);
    }

    private String errors() {
        return err.toString(UTF_8);
    }
}
