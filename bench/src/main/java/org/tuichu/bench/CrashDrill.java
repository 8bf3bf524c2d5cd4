package org.tuichu.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/// The program, its database, both, or one process of the database are killed (`kill -9`) while officers do acts.
/// After the next start every acknowledged act must be there, none by half, the record must verify and continue the
/// last checkpoint that was seen.
///
/// The program is its record of acts alone, in a JVM of its own: pages and business do nothing at a crash that acts do
/// not, and a start of them takes ten times as long.
final class CrashDrill {
    private static final int LONGEST_MS = 700;
    /// Numbers of acts in one life.
    private static final long APART = 1_000_000;

    private final Path data;
    private final List<String> flags;
    private final Random random;
    private final Set<Long> acknowledged = new HashSet<>();
    private final Set<Long> recorded = new HashSet<>();
    private long lastEntry;
    private final Map<Way, Integer> kills = new EnumMap<>(Way.class);
    private final List<String> faults = new ArrayList<>();
    private final List<Double> starts = new ArrayList<>();

    private CrashDrill(Path data, List<String> flags, long seed) {
        this.data = data;
        this.flags = flags;
        this.random = new Random(seed);
    }

    /// What is killed.
    enum Way {
        SERVER_PROCESS("one process of the database, then the program"),
        BOTH("the database and the program at once"),
        PROGRAM("the program"),
        DATABASE("the database, then the program");

        private final String words;

        Way(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /// `starts` are the seconds to a verified record, recovery included.
    record Outcome(
            Map<Way, Integer> kills, int acknowledged, long recorded, List<Double> starts, List<String> faults) {}

    /// On a database that is made in the folder `data`. `flags` are for the JVM of the program.
    static Outcome run(Path data, int kills, long seed, List<String> flags) throws Exception {
        return new CrashDrill(data, flags, seed).run(kills);
    }

    private Outcome run(int wanted) throws Exception {
        var ways = Way.values();
        String seen = "";
        for (int kill = 0; kill < wanted; kill++) {
            try (var life = start(kill)) {
                check("before kill " + (kill + 1), seen);
                seen = live(life, ways[kill % ways.length]);
            }
        }
        try (var _ = start(wanted)) {
            // once more from the beginning: what was there after one kill must be there after the last
            recorded.clear();
            lastEntry = 0;
            check("at the end", seen);
            return new Outcome(kills, acknowledged.size(), recorded.size(), starts, faults);
        }
    }

    private Killed start(int number) throws Exception {
        long begun = System.nanoTime();
        var life = Killed.start(data, number * APART, flags);
        starts.add((System.nanoTime() - begun) / 1e9);
        return life;
    }

    /// Until killed; the checkpoint that was seen last.
    private String live(Killed life, Way way) throws Exception {
        life.go();
        life.awaitActs(1);
        Thread.sleep(random.nextInt(LONGEST_MS));
        String seen;
        try (var record = new RecordSeen(data)) {
            seen = record.newest();
        }
        kills.merge(way, 1, Integer::sum);
        switch (way) {
            case PROGRAM -> life.killProgram();
            case DATABASE -> life.database().kill();
            case BOTH -> {
                life.database().kill();
                life.killProgram();
            }
            case SERVER_PROCESS -> {
                life.database().killOne(random);
                life.awaitActs(UntilKilled.WRITERS);
            }
        }
        // what runs on after its database was killed is not what the next start is about
        life.killProgram();
        acknowledged.addAll(life.acknowledged());
        return seen;
    }

    /// Nobody acts meanwhile. Entries that were looked at before are not looked at again.
    private void check(String when, String seen) throws Exception {
        try (var record = new RecordSeen(data)) {
            recorded.addAll(record.acts(lastEntry));
            var lost =
                    acknowledged.stream().filter(act -> !recorded.contains(act)).toList();
            fault(!lost.isEmpty(), when, "acknowledged and lost: " + lost);
            long half = record.halfActs(lastEntry);
            fault(half > 0, when, half + " half acts");
            fault(!record.continues(seen), when, "the record does not continue the checkpoint " + seen);
            lastEntry = record.lastEntry();
        }
    }

    private void fault(boolean is, String when, String what) {
        if (is) {
            faults.add(when + ": " + what);
        }
    }
}
