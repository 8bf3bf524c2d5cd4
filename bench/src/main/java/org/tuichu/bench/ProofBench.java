package org.tuichu.bench;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.tuichu.proof.Hash;
import org.tuichu.proof.bundle.LedgerVerifier;
import org.tuichu.proof.note.Algorithm;
import org.tuichu.proof.note.NoteSignature;
import org.tuichu.proof.note.SignerKey;
import org.tuichu.proof.tree.InclusionProof;
import org.tuichu.proof.tree.TreeAppender;
import org.tuichu.proof.tree.TreeAppender.Appended;

/// The ledger's proofs on one core: verifying, appending and proving in trees of every size, signing.
///
/// The limits: 50,000 entries verified per second of one core (some 650 bytes each, with payload and a row, from a
/// bundle on disk; processor time, so that a busy machine gives the same figure), and an append of 100 leaves at 10^6
/// no more than twice that at 10^3.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx1g", "-XX:+UseSerialGC"})
public class ProofBench {
    private static final int ENTRIES = 100_000;
    private static final int BATCH = 100;
    private static final double LIMIT_PER_SECOND = 50_000;
    private static final double FLAT_WITHIN = 2.0;
    private static final double MICROS = 1e6;
    private static final double NANOS = 1e9;
    private static final int WARM = 8;
    private static final int ROUNDS = 7;

    /// A tree of that many leaves.
    @State(Scope.Thread)
    public static class Tree {
        @Param({"1000", "10000", "100000", "1000000"})
        int leaves;

        SampleBundle.Grown tree = new SampleBundle.Grown();
        List<Hash> batch = List.of();

        @Setup
        public void grow() {
            tree = SampleBundle.grown(leaves);
            batch = IntStream.range(0, BATCH)
                    .mapToObj(number -> Hash.sha256(new byte[] {(byte) number}))
                    .toList();
        }
    }

    /// Keys and a checkpoint's text.
    @State(Scope.Thread)
    public static class Keys {
        private final SecureRandom random = new SecureRandom();
        final SignerKey ed25519 = SignerKey.generate("bench.example", Algorithm.ED25519, random);
        final SignerKey sm2 = SignerKey.generate("bench.example", Algorithm.SM2_SM3, random);
        final String text = "bench.example/log\n1000000\n" + Hash.sha256().base64() + "\n";
        final PrivateKey ofTheJdk = jdk();

        private static PrivateKey jdk() {
            try {
                return KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate();
            } catch (java.security.GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    @Benchmark
    public Appended append(Tree tree) {
        return new TreeAppender(tree.tree).append(tree.leaves, tree.batch);
    }

    @Benchmark
    public InclusionProof prove(Tree tree) {
        return tree.tree.tiles(tree.leaves).inclusion(tree.leaves / 3);
    }

    @Benchmark
    public NoteSignature signEd25519(Keys keys) {
        return keys.ed25519.sign(keys.text);
    }

    @Benchmark
    public NoteSignature signSm2(Keys keys) {
        return keys.sm2.sign(keys.text);
    }

    @Benchmark
    public byte[] signEd25519OfTheJdk(Keys keys) throws Exception {
        var signature = Signature.getInstance("Ed25519");
        signature.initSign(keys.ofTheJdk);
        signature.update(keys.text.getBytes(StandardCharsets.UTF_8));
        return signature.sign();
    }

    static void main(String[] args) throws Exception {
        report(new Runner(new OptionsBuilder()
                        .include(ProofBench.class.getName() + "\\.")
                        .build())
                .run());
    }

    /// Entries verified per second of this thread's processor time, the median of several rounds once warm.
    private static double verifiedPerSecond() throws Exception {
        var bundle = new SampleBundle();
        bundle.write(ENTRIES);
        var seconds = new double[ROUNDS];
        for (int round = -WARM; round < ROUNDS; round++) {
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            verify(bundle);
            long taken = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
            seconds[Math.max(round, 0)] = taken / NANOS;
        }
        Arrays.sort(seconds);
        return ENTRIES / seconds[ROUNDS / 2];
    }

    private static void verify(SampleBundle bundle) {
        try (var copy = bundle.open()) {
            var result = LedgerVerifier.verify(copy, List.of());
            if (!result.isSound() || result.entries() != ENTRIES) {
                throw new IllegalStateException("the sample is not sound: " + result.findings());
            }
        }
    }

    private static void report(Collection<RunResult> results) throws Exception {
        var perSecond = verifiedPerSecond();
        System.out.printf("%nverify    %,.0f entries per second of one core%n", perSecond);
        for (var leaves : List.of("1000", "10000", "100000", "1000000")) {
            System.out.printf(
                    "%9s leaves: append of %d %8.1f us, inclusion proof %8.1f us%n",
                    leaves, BATCH, micros(results, "append", leaves), micros(results, "prove", leaves));
        }
        for (var signing : List.of("signEd25519", "signSm2", "signEd25519OfTheJdk")) {
            System.out.printf("%-20s %,10.0f a second%n", signing, MICROS / micros(results, signing, ""));
        }
        var growth = micros(results, "append", "1000000") / micros(results, "append", "1000");
        System.out.printf(
                "at least %,.0f entries per second: %s · append flat within %.0fx: %s (%.2fx) · signing %.1fx the JDK's%n",
                LIMIT_PER_SECOND,
                perSecond >= LIMIT_PER_SECOND ? "yes" : "NO",
                FLAT_WITHIN,
                growth <= FLAT_WITHIN ? "yes" : "NO",
                growth,
                micros(results, "signEd25519OfTheJdk", "") / micros(results, "signEd25519", ""));
    }

    private static double micros(Collection<RunResult> results, String benchmark, String leaves) {
        return results.stream()
                .filter(result -> result.getParams().getBenchmark().endsWith("." + benchmark))
                .filter(result ->
                        leaves.isEmpty() || leaves.equals(result.getParams().getParam("leaves")))
                .findFirst()
                .orElseThrow()
                .getPrimaryResult()
                .getScore();
    }
}
