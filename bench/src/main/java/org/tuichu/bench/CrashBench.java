package org.tuichu.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// 200 kills of the record alone while 8 officers do acts: every acknowledged act is there, none by half, the record
/// is sound and continues.
///
/// Takes the number of kills and the seed.
final class CrashBench {
    private static final int KILLS = 200;
    private static final long SEED = 20_260_302;

    private CrashBench() {}

    static void main(String[] args) throws Exception {
        int kills = args.length > 0 ? Integer.parseInt(args[0]) : KILLS;
        long seed = args.length > 1 ? Long.parseLong(args[1]) : SEED;
        var data = Files.createTempDirectory("tuichu-bench").resolve("data");
        var cache = quickStarts(data);
        long begun = System.nanoTime();
        var outcome = CrashDrill.run(data, kills, seed, List.of("-XX:AOTCache=" + cache));
        outcome.kills().forEach((way, count) -> System.out.printf("%6d kills of %s%n", count, way.words()));
        var starts = outcome.starts().stream().sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "%,d acts acknowledged to %d officers, %,d on record, each time verified; starts with recovery and verification "
                        + "%.1f s in the middle, %.1f s at most; %.0f s in all%n",
                outcome.acknowledged(),
                UntilKilled.WRITERS,
                outcome.recorded(),
                starts.get(starts.size() / 2),
                starts.getLast(),
                (System.nanoTime() - begun) / 1e9);
        outcome.faults().forEach(System.out::println);
        System.out.println(
                outcome.faults().size() + " faults: " + (outcome.faults().isEmpty() ? "none" : "NO"));
        System.out.println("data left in " + data);
    }

    /// What a first life of the program taught the JVM about its classes: later ones start in half the time.
    private static Path quickStarts(Path data) throws Exception {
        var cache = Path.of(data + ".aot");
        try (var life = Killed.start(data, 0, List.of("-XX:AOTCacheOutput=" + cache))) {
            life.end();
        }
        return cache;
    }
}
