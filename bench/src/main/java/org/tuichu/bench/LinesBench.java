package org.tuichu.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.tuichu.statute.line.Description;
import org.tuichu.statute.line.LineReader;
import org.tuichu.statute.line.LineReading;
import org.tuichu.statute.line.ReadingLimits;

/// Descriptions of lines read a second on one core, of the kinds that surveys hold: `descriptions.txt`, our own words.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgs = "-Xmx1g")
public class LinesBench {
    private static final double LIMIT = 50_000;

    private final LineReader reader = new LineReader(ReadingLimits.DEFAULT);
    private final List<Description> descriptions = descriptions();
    private int next;

    @Benchmark
    public LineReading read() {
        next = next + 1 < descriptions.size() ? next + 1 : 0;
        return reader.read(descriptions.get(next));
    }

    static void main(String[] args) throws Exception {
        var result = new Runner(
                        new OptionsBuilder().include(LinesBench.class.getName()).build())
                .runSingle();
        var perSecond = result.getPrimaryResult().getScore();
        System.out.printf(
                "%ndescriptions a second on one core: %,.0f, at least %,.0f: %s%n",
                perSecond, LIMIT, perSecond >= LIMIT ? "yes" : "NO");
    }

    private static List<Description> descriptions() {
        try (var in = LinesBench.class.getResourceAsStream("descriptions.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(Description::of)
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
