package org.tuichu.bench;

import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import org.tuichu.bench.TamperDrill.Outcome;
import org.tuichu.bench.TamperDrill.Result;

/// 500 single bytes changed by the superuser of the database: each found, and named rightly.
///
/// Takes the number of edits and the seed.
final class TamperBench {
    private static final int EDITS = 500;
    private static final long SEED = 20_260_302;

    private TamperBench() {}

    static void main(String[] args) throws Exception {
        int edits = args.length > 0 ? Integer.parseInt(args[0]) : EDITS;
        long seed = args.length > 1 ? Long.parseLong(args[1]) : SEED;
        var data = Files.createTempDirectory("tuichu-bench");
        var results = TamperDrill.run(data, edits, seed);
        System.out.printf(
                "%n%-30s %6s %6s %13s %15s %7s%n",
                "seed " + seed, "edits", "found", "named rightly", "nothing changed", "missed");
        for (var kind : Kind.values()) {
            print(
                    kind.words(),
                    results.stream()
                            .filter(one -> one.edit().target().kind() == kind)
                            .toList());
        }
        print("all", results);
        results.stream()
                .filter(one -> one.outcome() == Outcome.MISSED || one.outcome() == Outcome.FOUND)
                .forEach(one -> System.out.println(one.outcome() + " " + one.edit() + ": " + one.said()));
        System.out.println(
                "nothing changed: the number of a recorded row, edited so that it keeps its place in every order; "
                        + "nothing else is read of it");
        System.out.println("data left in " + data);
    }

    private static void print(String words, List<Result> results) {
        System.out.printf(
                Locale.ROOT,
                "%-30s %6d %6d %13d %15d %7d%n",
                words,
                results.size(),
                count(results, Outcome.NAMED) + count(results, Outcome.FOUND),
                count(results, Outcome.NAMED),
                count(results, Outcome.NOTHING_CHANGED),
                count(results, Outcome.MISSED));
    }

    private static long count(List<Result> results, Outcome outcome) {
        return results.stream().filter(one -> one.outcome() == outcome).count();
    }
}
