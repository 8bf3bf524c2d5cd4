package org.tuichu.proof.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tuichu.proof.note.Algorithm;
import org.tuichu.proof.note.SignerKey;

/// What a person gets who checks an exported ledger, and what broken files come to.
class VerifyCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aSoundBundleIsSaidToBeSound() {
        var file = new SampleLedger(3, 20).write(folder.resolve("ledger.zip"));
        assertThat(run(file.toString(), "--key", SampleLedger.LOG.verifier().text()))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("sound: 20 entries")
                .endsWith("0 differences\n");
    }

    @Test
    void withoutAKeyItSaysThatTheSignerIsNotKnown() {
        var file = new SampleLedger(3, 20).write(folder.resolve("ledger.zip"));
        assertThat(run(file.toString())).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("who signed it is not known");
    }

    @Test
    void aBundleOfSomebodyElseIsRefused() {
        var file = new SampleLedger(3, 20).write(folder.resolve("ledger.zip"));
        var other = SignerKey.generate("tuichu.example/county", Algorithm.ED25519, new SecureRandom());
        assertThat(run(file.toString(), "--key", other.verifier().text())).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("no signature is by a trusted key");
    }

    /// Whoever has the key of the log can sign another history, but not make the witness forget the first one.
    @Test
    void anEarlierCheckpointThatAWitnessCosignedMustBeContinued() {
        var rewritten = SampleLedger.parts(new SampleLedger(3, 20).write(folder.resolve("second.zip")));
        var first = SampleLedger.parts(new SampleLedger(4, 9).write(folder.resolve("first.zip")));
        var parts = new TreeMap<>(rewritten);
        parts.put("cosigned/9", first.getOrDefault(Layout.CHECKPOINT, new byte[0]));
        parts.put("cosigners", (SampleLedger.WITNESS.verifier().text() + "\n").getBytes(StandardCharsets.UTF_8));
        var file = SampleLedger.zip(parts, folder.resolve("both.zip")).toString();
        assertThat(run(file)).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("checkpoint refused: cosigned at size 9: root ");
        parts.put("cosigned/9", rewritten.getOrDefault(Layout.CHECKPOINT, new byte[0]));
        assertThat(run(SampleLedger.zip(parts, folder.resolve("same.zip")).toString()))
                .isZero();
    }

    @Test
    void aWitnessThatIsTrustedMustHaveCosigned() {
        var file = new SampleLedger(3, 20).write(folder.resolve("ledger.zip")).toString();
        var log = SampleLedger.LOG.verifier().text();
        assertThat(run(
                        file,
                        "--key",
                        log,
                        "--key",
                        SampleLedger.WITNESS.verifier().text()))
                .isZero();
        var other = SignerKey.generate("tuichu.example/province", Algorithm.COSIGNATURE_V1, new SecureRandom());
        assertThat(run(file, "--key", log, "--key", other.verifier().text())).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("the witness tuichu.example/province has cosigned nothing");
    }

    @Test
    void theFirstDifferenceIsNamedOrAllOfThem() {
        var parts = new TreeMap<>(SampleLedger.parts(new SampleLedger(3, 20).write(folder.resolve("ledger.zip"))));
        var entries = new String(parts.getOrDefault(Layout.ENTRIES, new byte[0]), StandardCharsets.UTF_8);
        parts.put(Layout.ENTRIES, entries.replace("王芳", "王方").getBytes(StandardCharsets.UTF_8));
        var file = SampleLedger.zip(parts, folder.resolve("edited.zip")).toString();
        assertThat(run(file)).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .hasSize(3)
                .first()
                .asString()
                .startsWith("entry 0 (id 1000):");
        out.reset();
        assertThat(run("--all", file)).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(20 + 1 + 2);
    }

    @Test
    void whatIsNoBundleIsRefused() throws Exception {
        var file = Files.writeString(folder.resolve("text.zip"), "no zip");
        assertThat(run(file.toString())).isEqualTo(2);
        assertThat(run(folder.resolve("nothing").toString())).isEqualTo(2);
        assertThat(run(file.toString(), "--key", "x")).isEqualTo(2);
        assertThat(run()).isEqualTo(64);
        assertThat(run("--what")).isEqualTo(64);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("refused: bundle at 0: is no zip", "no readable file");
    }

    /// Damage of the zip itself: refused, found, or in bytes that mean nothing. Never an exception, never silence.
    @Test
    void aDamagedZipIsFoundOrWithoutConsequence() throws Exception {
        var file = new SampleLedger(3, 40).write(folder.resolve("ledger.zip"));
        var whole = SampleLedger.parts(file);
        var bytes = Files.readAllBytes(file);
        var random = new Random(11);
        int found = 0;
        for (int round = 0; round < 300; round++) {
            var damaged = bytes.clone();
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
            var other = Files.write(folder.resolve("damaged.zip"), damaged);
            int exit = run(other.toString());
            if (exit == 0) {
                var parts = SampleLedger.parts(other);
                assertThat(parts.keySet()).isEqualTo(whole.keySet());
                parts.forEach((name, content) -> assertThat(content).isEqualTo(whole.get(name)));
            }
            found += exit == 0 ? 0 : 1;
        }
        assertThat(found).isGreaterThan(200);
    }

    /// A line without end is counted, not kept: 64 MiB of it pass through a heap that a test has anyway.
    @Test
    void aLineOfAnyLengthIsRefusedWithItsNumber() {
        var parts = new TreeMap<>(SampleLedger.parts(new SampleLedger(3, 5).write(folder.resolve("ledger.zip"))));
        parts.put(Layout.ROWS, new byte[64 * 1024 * 1024]);
        try (var bundle = new Bundle(SampleLedger.zip(parts, folder.resolve("long.zip")))) {
            assertThat(LedgerVerifier.verify(bundle, java.util.List.of()).findings())
                    .contains(new Finding.Unreadable(Layout.ROWS, 0, "the line does not end"));
        }
    }

    private int run(String... arguments) {
        return new VerifyCommand(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(arguments);
    }
}
