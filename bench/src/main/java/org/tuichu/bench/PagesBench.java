package org.tuichu.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// 50 readers load a page a second each, with 200 programmes in the database; then as many requests as the server
/// bears, beside a static file of the same size from the same server.
final class PagesBench {
    private static final int READERS = 50;
    private static final int PROGRAMMES = 200;
    private static final int SATURATING_READERS = 8;
    private static final double P95_LIMIT_MS = 100;
    private static final Duration PACE = Duration.ofSeconds(1);
    private static final Duration SATURATION = Duration.ofSeconds(5);
    private static final String CITY = "441300";
    private static final Pattern PROGRAMME = Pattern.compile("href=\"(/programmes/[0-9a-f-]{36})\"");
    private static final Pattern DUTY = Pattern.compile("href=\"(/programmes/[0-9a-f-]{36}/duties/[0-9a-f-]{36})");

    private PagesBench() {}

    static void main(String[] args) throws Exception {
        var seconds = args.length > 0 ? Integer.parseInt(args[0]) : 60;
        var work = Files.createTempDirectory("tuichu-bench");
        var statics = Files.createDirectories(work.resolve("static/desk"));
        try (var program = DemoProgram.start(
                Path.of(System.getenv().getOrDefault("TUICHU_HOME", ".")),
                work.resolve("data"),
                work.resolve("static"))) {
            System.out.printf("cold start %.1f s%n", program.startSeconds());
            ManyProgrammes.load(program.data(), CITY, PROGRAMMES);
            measure(program, statics, seconds);
        }
        System.out.println("data left in " + work);
    }

    private static void measure(DemoProgram program, Path statics, int seconds) throws Exception {
        var readers = signIn(program);
        try {
            System.out.printf("%d readers signed in%n", readers.size());
            paced(readers, Duration.ofSeconds(Math.max(10, seconds / 4)), new Latencies());
            var latencies = new Latencies();
            paced(readers, Duration.ofSeconds(seconds), latencies);
            var worst = latencies.report();
            System.out.printf(
                    "worst p95 %.1f ms, below %.0f ms: %s%n", worst, P95_LIMIT_MS, worst < P95_LIMIT_MS ? "yes" : "NO");
            saturation(readers, statics);
            System.out.printf("resident memory (program and database) %.0f MiB%n", program.residentMebibytes());
        } finally {
            readers.forEach(Desk::close);
        }
    }

    private static List<Desk> signIn(DemoProgram program) throws IOException, InterruptedException {
        var accounts = program.accounts();
        var city = accounts.stream().filter(name -> name.startsWith(CITY)).toList();
        var others = accounts.stream().filter(name -> !name.startsWith(CITY)).toList();
        var desks = new ArrayList<Desk>();
        for (var i = 0; i < READERS; i++) {
            var from = i % 2 == 0 ? city : others;
            var reader = new Reader(program.address());
            reader.signIn(from.get(i / 2 % from.size()), program.password());
            desks.add(Desk.of(reader));
        }
        return desks;
    }

    private static void paced(List<Desk> desks, Duration duration, Latencies latencies) throws Exception {
        var start = System.nanoTime();
        var readings = new ArrayList<Callable<@Nullable Void>>();
        for (var i = 0; i < desks.size(); i++) {
            var desk = desks.get(i);
            var first = i;
            var offset = i * PACE.toNanos() / desks.size();
            readings.add(() -> readPaced(desk, first, start + offset, start + duration.toNanos(), latencies));
        }
        together(readings);
    }

    private static @Nullable Void readPaced(Desk desk, int first, long start, long end, Latencies latencies)
            throws Exception {
        var turn = first;
        for (var due = start; due < end; due += PACE.toNanos()) {
            Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
            var kind = desk.kind(turn++);
            desk.reader().get(desk.path(kind));
            latencies.add(kind, (System.nanoTime() - due) / 1e6);
        }
        return null;
    }

    /// Runs all at the same time and fails when one fails.
    private static void together(List<Callable<@Nullable Void>> tasks) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(tasks)) {
                done.get();
            }
        }
    }

    private static void saturation(List<Desk> desks, Path statics) throws Exception {
        System.out.println("\nsaturation               bytes  requests/s  ratio to a static file of that size");
        for (var kind : desks.getFirst().pages().keySet()) {
            var body = desks.getFirst().reader().get(desks.getFirst().path(kind));
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            var file = "same-as-" + kind.replaceAll("\\W", "-") + ".html";
            Files.write(statics.resolve(file), bytes);
            var page = requestsPerSecond(desks, desk -> desk.path(kind));
            var same = requestsPerSecond(desks, desk -> "/desk/" + file);
            System.out.printf("%-22s %8d %10.0f %8.2f%n", kind, bytes.length, page, page / same);
        }
    }

    private static double requestsPerSecond(List<Desk> desks, Function<Desk, String> path) throws Exception {
        var count = new LongAdder();
        var start = System.nanoTime();
        var readings = new ArrayList<Callable<@Nullable Void>>();
        for (var desk : desks.subList(0, SATURATING_READERS)) {
            readings.add(() -> {
                while (System.nanoTime() - start < SATURATION.toNanos()) {
                    desk.reader().get(path.apply(desk));
                    count.increment();
                }
                return null;
            });
        }
        together(readings);
        return count.sum() / ((System.nanoTime() - start) / 1e9);
    }

    /// A reader and the pages that this reader may open, by kind.
    private record Desk(Reader reader, Map<String, String> pages) {
        static Desk of(Reader reader) throws IOException, InterruptedException {
            var list = reader.get("/programmes");
            var programme = first(PROGRAMME, list, "/programmes");
            var duties = reader.get(programme + "/duties");
            var pages = new LinkedHashMap<String, String>();
            pages.put("my-duties", "/my-duties");
            pages.put("programmes", "/programmes");
            pages.put("overview", programme);
            pages.put("duties", programme + "/duties");
            pages.put("duty", first(DUTY, duties, programme + "/duties"));
            pages.put("calendar", programme + "/calendar");
            return new Desk(reader, pages);
        }

        private static String first(Pattern pattern, String body, String page) throws IOException {
            var found = pattern.matcher(body);
            if (!found.find()) {
                throw new IOException("no link like " + pattern + " on " + page);
            }
            return found.group(1);
        }

        String kind(int turn) {
            return List.copyOf(pages.keySet()).get(turn % pages.size());
        }

        String path(String kind) {
            return Objects.requireNonNull(pages.get(kind));
        }

        void close() {
            reader.close();
        }
    }
}
