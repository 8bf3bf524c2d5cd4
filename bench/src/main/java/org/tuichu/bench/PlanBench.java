package org.tuichu.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
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
import org.tuichu.plan.Limits;
import org.tuichu.plan.PlanReader;
import org.tuichu.plan.ProgrammeDraft;

/// How long a plan takes to read, warmed up, on one core, and how that grows with its length.
///
/// The plan of `kilobytes` is the shipped sample with its chapters repeated until it is that long (UTF-8). The
/// limits: 20 ms for 40 kB, and time per kilobyte at 10 MB no more than twice that at 40 kB.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgs = "-Xmx1g")
public class PlanBench {
    private static final double LIMIT_MS = 20;
    private static final int BYTES_PER_KILOBYTE = 1_000;
    private static final double LINEAR_WITHIN = 2.0;

    @Param({"40", "400", "4000", "10000"})
    int kilobytes;

    private byte[] plan = {};
    private final PlanReader reader = new PlanReader(Limits.DEFAULT);

    @Setup
    public void write() throws Exception {
        plan = SamplePlans.ofBytes(kilobytes * BYTES_PER_KILOBYTE);
    }

    @Benchmark
    public ProgrammeDraft read() {
        return reader.read(plan);
    }

    static void main(String[] args) throws Exception {
        var results = new Runner(
                        new OptionsBuilder().include(PlanBench.class.getName()).build())
                .run();
        report(results);
        for (var argument : args) {
            reportOne(Path.of(argument));
        }
    }

    private static void report(Collection<RunResult> results) {
        var bySize = results.stream()
                .sorted(Comparator.comparingInt(PlanBench::kilobytesOf))
                .toList();
        var base = perKilobyte(bySize.getFirst());
        System.out.println("\nplan          ms   ms/kB   ratio to 40 kB");
        for (var result : bySize) {
            System.out.printf(
                    "%6d kB %8.2f %7.4f %6.2f%n",
                    kilobytesOf(result), milliseconds(result), perKilobyte(result), perKilobyte(result) / base);
        }
        var fastEnough = milliseconds(bySize.getFirst()) < LIMIT_MS;
        var linear = perKilobyte(bySize.getLast()) / base <= LINEAR_WITHIN;
        System.out.printf(
                "40 kB below %.0f ms: %s · linear to 10 MB within %.0fx: %s%n",
                LIMIT_MS, fastEnough ? "yes" : "NO", LINEAR_WITHIN, linear ? "yes" : "NO");
    }

    /// Reads one given file over and over for a few seconds, for plans that do not belong in the repository.
    private static void reportOne(Path file) throws Exception {
        var content = Files.readAllBytes(file);
        var reader = new PlanReader(Limits.DEFAULT);
        var rounds = 200;
        for (var i = 0; i < rounds; i++) {
            reader.read(content);
        }
        var start = System.nanoTime();
        for (var i = 0; i < rounds; i++) {
            reader.read(content);
        }
        System.out.printf(
                "%s: %d bytes, %.2f ms%n",
                file.getFileName(), content.length, (System.nanoTime() - start) / 1e6 / rounds);
    }

    private static int kilobytesOf(RunResult result) {
        return Integer.parseInt(result.getParams().getParam("kilobytes"));
    }

    private static double milliseconds(RunResult result) {
        return result.getPrimaryResult().getScore();
    }

    private static double perKilobyte(RunResult result) {
        return milliseconds(result) / kilobytesOf(result);
    }

    /// Plans of any length made of the shipped sample.
    static final class SamplePlans {
        private SamplePlans() {}

        static byte[] ofBytes(int bytes) throws Exception {
            String sample;
            try (var in = PlanReader.class.getResourceAsStream("sample/sample-plan.txt")) {
                if (in == null) {
                    throw new IllegalStateException("the sample plan is not on the class path");
                }
                sample = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
            var chapters = sample.substring(0, sample.indexOf("\n附件"));
            var body = chapters.substring(chapters.indexOf("二、"));
            var text = new StringBuilder(chapters);
            var length = chapters.getBytes(StandardCharsets.UTF_8).length;
            var bodyLength = body.getBytes(StandardCharsets.UTF_8).length;
            while (length < bytes) {
                text.append('\n').append(body);
                length += bodyLength + 1;
            }
            return text.toString().getBytes(StandardCharsets.UTF_8);
        }
    }
}
