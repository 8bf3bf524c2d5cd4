package org.tuichu.bench;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.tuichu.statute.rule.Rule;
import org.tuichu.statute.rule.Rulebook;
import org.tuichu.statute.rule.Screening;
import org.tuichu.statute.rule.Verdict;

/// Lines screened a second on one core: against the whole catalogue, ours and KIE DMN with the same rules in a decision
/// table, and for the kinds that somebody wrote by hand, ours and those statements. Before anything is measured all
/// three name the same rules for every line.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgs = "-Xmx1g")
public class ScreenBench {
    private static final double LIMIT = 300_000;

    private final Screening screening = new Screening(Rulebook.standard());
    private final ExampleLines examples = new ExampleLines();
    private final List<Rule> rules = examples.rules();
    private final DecisionTable table = new DecisionTable(rules);
    private final List<ExampleLines.Described> lines = examples.lines(rules);
    private final List<ExampleLines.Described> ofSomeKinds = lines.stream()
            .filter(described -> HandWritten.KINDS.contains(described.line().kind()))
            .toList();
    private int next;

    @Setup
    public void agree() {
        lines.forEach(described -> same(described, table.apply(described.values())));
        ofSomeKinds.forEach(described -> same(described, HandWritten.apply(described.values())));
    }

    private void same(ExampleLines.Described described, List<String> ids) {
        var ours = ExampleLines.holding(rules, described);
        if (!ours.equals(new TreeSet<>(ids))) {
            throw new IllegalStateException(described.values() + ": " + ours + " and " + ids);
        }
    }

    @Benchmark
    public Verdict catalogue() {
        return screening.screen(next(lines).line(), ExampleLines.DAY);
    }

    @Benchmark
    public List<String> catalogueByKieDmn() {
        return table.apply(next(lines).values());
    }

    @Benchmark
    public Verdict someKinds() {
        return screening.screen(next(ofSomeKinds).line(), ExampleLines.DAY);
    }

    @Benchmark
    public List<String> someKindsByHand() {
        return HandWritten.apply(next(ofSomeKinds).values());
    }

    private ExampleLines.Described next(List<ExampleLines.Described> from) {
        next = next + 1 < from.size() ? next + 1 : 0;
        return from.get(next);
    }

    static void main(String[] args) throws Exception {
        var results = new Runner(new OptionsBuilder()
                        .include(ScreenBench.class.getName())
                        .build())
                .run();
        var catalogue = perSecond(results, "catalogue");
        System.out.printf(
                "%nlines a second on one core: %,.0f against the whole catalogue, at least %,.0f: %s%n",
                catalogue, LIMIT, catalogue >= LIMIT ? "yes" : "NO");
        System.out.printf(
                "%.1f times KIE DMN (%,.0f), which says true or not; %.3f of statements written by hand (%,.0f of %,.0f)%n",
                catalogue / perSecond(results, "catalogueByKieDmn"),
                perSecond(results, "catalogueByKieDmn"),
                perSecond(results, "someKinds") / perSecond(results, "someKindsByHand"),
                perSecond(results, "someKinds"),
                perSecond(results, "someKindsByHand"));
    }

    private static double perSecond(Collection<RunResult> results, String benchmark) {
        return results.stream()
                .filter(result -> result.getParams().getBenchmark().endsWith("." + benchmark))
                .findFirst()
                .orElseThrow()
                .getPrimaryResult()
                .getScore();
    }
}
