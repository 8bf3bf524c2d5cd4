package org.tuichu.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// 200 kills of the whole program and its database while 8 officers report progress by the API: every acknowledged
/// report is there, none by half, the record is sound and continues.
///
/// Takes the number of kills, the minutes after which no more are made, and the seed.
final class ProgramBench {
    private static final int KILLS = 200;
    private static final double MINUTES = 240;
    private static final long SEED = 20_260_302;

    private ProgramBench() {}

    static void main(String[] args) throws Exception {
        int kills = args.length > 0 ? Integer.parseInt(args[0]) : KILLS;
        double minutes = args.length > 1 ? Double.parseDouble(args[1]) : MINUTES;
        long seed = args.length > 2 ? Long.parseLong(args[2]) : SEED;
        var data = Files.createTempDirectory("tuichu-bench").resolve("data");
        Files.createDirectory(data);
        var cache = quickStarts(data);
        long begun = System.nanoTime();
        var outcome = ProgramDrill.run(data, kills, seed, minutes, List.of("-XX:AOTCache=" + cache));
        outcome.kills().forEach((way, count) -> System.out.printf("%6d kills of %s%n", count, way.words()));
        var starts = outcome.starts().stream().sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "%,d reports acknowledged, %,d there; the record verified %d times; starts with recovery %.1f s in the middle, "
                        + "%.1f s at most; %.0f s in all%n",
                outcome.acknowledged(),
                outcome.reported(),
                outcome.verified(),
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
        try (var life = LiveProgram.start(data, 0, List.of("-XX:AOTCacheOutput=" + cache))) {
            life.end();
        }
        return cache;
    }
}
