package org.tuichu.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/// The whole program, its database, both, or one process of the database are killed (`kill -9`) while officers report
/// progress by the API. Every acknowledged report must be there afterwards, none by half, the record must continue the
/// last checkpoint that was seen, and verify.
final class ProgramDrill implements AutoCloseable {
    private static final int OFFICERS = 8;
    private static final int LONGEST_MS = 700;
    private static final int POLL_MS = 10;
    private static final int PATIENCE_S = 180;
    private static final int TOLD_EVERY = 10;

    /// Half of the moments: the program stays, and has to go on by itself.
    private static final Way[] WAYS = {Way.PROCESS, Way.PROGRAM, Way.PROCESS, Way.DATABASE, Way.PROCESS, Way.BOTH};

    /// What is killed.
    enum Way {
        PROCESS("one process of the database, the program goes on"),
        PROGRAM("the program"),
        DATABASE("the database, then the program"),
        BOTH("the database and the program at once");

        private final String words;

        Way(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    private final Path data;
    private final List<String> flags;
    private final Random random;
    private final int port;
    private final long end;
    private final Map<Way, Integer> kills = new EnumMap<>(Way.class);
    private final List<String> faults = new ArrayList<>();
    private final List<Double> starts = new ArrayList<>();
    private final List<Officer> officers = new ArrayList<>();

    /// Read by whoever reports, written by who looks at the outcome: the record grows by what is done around kills
    /// only.
    private final ReadWriteLock working = new ReentrantReadWriteLock(true);

    private int verified;
    private LiveProgram program;

    private ProgramDrill(Path data, List<String> flags, long seed, double minutes) throws IOException {
        this.data = data;
        this.flags = flags;
        this.random = new Random(seed);
        this.end = System.nanoTime() + (long) (minutes * 60e9);
        try (var free = new ServerSocket(0)) {
            this.port = free.getLocalPort();
        }
        this.program = started();
    }

    /// `starts` are the seconds to the ready line, recovery included.
    record Outcome(
            Map<Way, Integer> kills,
            int acknowledged,
            int reported,
            int verified,
            List<Double> starts,
            List<String> faults) {}

    /// Until so many kills, or until the time is over. `flags` are for the JVM of the program.
    static Outcome run(Path data, int kills, long seed, double minutes, List<String> flags) throws Exception {
        try (var drill = new ProgramDrill(data, flags, seed, minutes)) {
            return drill.run(kills);
        }
    }

    private Outcome run(int wanted) throws Exception {
        var auditor = begin();
        var seen = "";
        for (int kill = 0; kill < wanted && System.nanoTime() < end; kill++) {
            awaitReports(1);
            Thread.sleep(random.nextInt(LONGEST_MS));
            seen = newest();
            var way = WAYS[kill % WAYS.length];
            kill(way);
            kills.merge(way, 1, Integer::sum);
            awaitReports(OFFICERS);
            check("after kill " + (kill + 1) + " of " + way.words(), seen, auditor, way != Way.PROCESS);
            if ((kill + 1) % TOLD_EVERY == 0) {
                System.out.printf("%6d kills, %d faults%n", kill + 1, faults.size());
            }
        }
        officers.forEach(Officer::close);
        check("at the end", seen, auditor, true);
        return new Outcome(kills, acknowledged().size(), reported(), verified, starts, faults);
    }

    /// Clerks of different units; the auditor looks on.
    private Reader begin() throws Exception {
        var lines = Files.readAllLines(data.resolve("demo-accounts.txt"));
        var password = lines.getFirst().split("\t", -1)[1];
        var accounts = lines.stream().skip(1).map(line -> line.split("\t", -1)).toList();
        var numbers = new AtomicLong(1);
        for (var account : accounts) {
            if (officers.size() < OFFICERS && account[3].equals("CLERK") && !account[2].equals("office")) {
                officers.add(Officer.of(address(), account[4], password, numbers, working.readLock()));
            }
        }
        var auditor = new Reader(address());
        auditor.signIn(
                accounts.stream()
                        .filter(one -> one[3].equals("AUDITOR"))
                        .findFirst()
                        .orElseThrow()[4],
                password);
        auditor.token();
        officers.forEach(Officer::start);
        return auditor;
    }

    private String address() {
        return "http://127.0.0.1:" + port;
    }

    private LiveProgram started() throws IOException {
        long begun = System.nanoTime();
        var life = LiveProgram.start(data, port, flags);
        starts.add((System.nanoTime() - begun) / 1e9);
        return life;
    }

    private void kill(Way way) throws Exception {
        switch (way) {
            case PROCESS -> program.database().killOne(random);
            case PROGRAM -> restart();
            case DATABASE, BOTH -> {
                program.database().kill();
                restart();
            }
        }
    }

    private void restart() throws Exception {
        program.kill();
        program = started();
    }

    private Set<Long> acknowledged() {
        var all = new HashSet<Long>();
        officers.forEach(officer -> all.addAll(officer.acknowledged()));
        return all;
    }

    /// Until that many more are acknowledged.
    private void awaitReports(int more) throws InterruptedException {
        int wanted = acknowledged().size() + more;
        long late = System.nanoTime() + PATIENCE_S * 1_000_000_000L;
        while (acknowledged().size() < wanted) {
            if (System.nanoTime() > late) {
                throw new IllegalStateException(
                        "no reports any more, " + acknowledged().size() + " of " + wanted);
            }
            Thread.sleep(POLL_MS);
        }
    }

    private String newest() throws Exception {
        try (var record = new RecordSeen(data)) {
            return record.newest();
        }
    }

    private int reported() throws Exception {
        try (var work = new WorkSeen(data)) {
            return work.reported().size();
        }
    }

    /// While nobody reports.
    private void check(String when, String seen, Reader auditor, boolean verify) throws Exception {
        working.writeLock().lock();
        try {
            look(when, seen, auditor, verify);
        } finally {
            working.writeLock().unlock();
        }
    }

    private void look(String when, String seen, Reader auditor, boolean verify) throws Exception {
        var lost = acknowledged();
        try (var work = new WorkSeen(data)) {
            lost.removeAll(work.reported());
            fault(!lost.isEmpty(), when, "acknowledged and lost: " + lost);
            long half = work.half();
            fault(half > 0, when, half + " half reports");
        }
        try (var record = new RecordSeen(data)) {
            fault(!record.continues(seen), when, "the record does not continue the checkpoint " + seen);
        }
        if (verify) {
            var answer = auditor.send("/record/state/verify", "application/x-www-form-urlencoded", "");
            boolean sound = answer.statusCode() == 200 && answer.body().contains("alert alert-success");
            fault(!sound, when, "the record does not verify: " + answer.statusCode());
            verified++;
        }
    }

    private void fault(boolean is, String when, String what) {
        if (is) {
            faults.add(when + ": " + what);
        }
    }

    @Override
    public void close() {
        officers.forEach(Officer::close);
        program.close();
    }
}
