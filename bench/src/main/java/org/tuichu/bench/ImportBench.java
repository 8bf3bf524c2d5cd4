package org.tuichu.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A unit brings a table of 100,000 rows and 20 columns to its task, on the whole program: uploaded, read, looked at,
/// taken; then the same table once more, which changes nothing. First as xlsx, then as csv into another task.
final class ImportBench {
    private static final int ROWS = 100_000;
    private static final double LIMIT_SECONDS = 60;
    private static final long LOOK_EVERY_MS = 200;

    private static final String OFFICE = "211104-01-clerk";
    private static final String UNIT_CLERK = "211104-02-clerk";
    private static final String UNIT_NAME = "区财政局";
    private static final Pattern PROGRAMME = Pattern.compile("href=\"/programmes/([0-9a-f-]{36})\"");
    private static final Pattern UNIT = Pattern.compile("name=\"unit\" value=\"([0-9a-f-]{36})\"");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Reader office;
    private final Reader unit;

    private ImportBench(Reader office, Reader unit) {
        this.office = office;
        this.unit = unit;
    }

    static void main(String[] args) throws Exception {
        var rows = args.length > 0 ? Integer.parseInt(args[0]) : ROWS;
        var work = Files.createTempDirectory("tuichu-bench");
        var xlsx = SurveySheet.write(work.resolve("survey.xlsx"), rows);
        var csv = SurveySheet.asCsv(xlsx, work.resolve("survey.csv"));
        try (var program = DemoProgram.start(
                        Path.of(System.getenv().getOrDefault("TUICHU_HOME", ".")),
                        work.resolve("data"),
                        Files.createDirectories(work.resolve("static")));
                var office = new Reader(program.address());
                var unit = new Reader(program.address())) {
            office.signIn(OFFICE, program.password());
            unit.signIn(UNIT_CLERK, program.password());
            var bench = new ImportBench(office, unit);
            bench.measure(xlsx, "2026-01-31");
            bench.measure(csv, "2026-02-28");
            System.out.printf("resident memory (program and database) %.0f MiB%n", program.residentMebibytes());
        }
        System.out.println("data left in " + work);
    }

    private void measure(Path file, String asOf) throws IOException, InterruptedException {
        System.out.printf("%n%s, %,d bytes%n", file.getFileName(), Files.size(file));
        var task = task(asOf);
        var begun = System.nanoTime();
        var brought = brought(task, file);
        step("uploaded, columns suggested", begun);
        var readFrom = System.nanoTime();
        var read = read(brought);
        step("read", readFrom);
        var lookedFrom = System.nanoTime();
        unit.get("/survey-imports/" + brought.id());
        step("looked at", lookedFrom);
        var takenFrom = System.nanoTime();
        unit.post("/api/v1/survey-imports/" + brought.id() + "/take", "");
        until(brought.id(), "TAKEN");
        step("taken", takenFrom);
        var seconds = step("together", begun);
        System.out.printf(
                "%s; below %.0f s: %s%n", read.get("rows"), LIMIT_SECONDS, seconds < LIMIT_SECONDS ? "yes" : "NO");
        var againFrom = System.nanoTime();
        var again = read(brought(task, file));
        step("the same once more", againFrom);
        System.out.println(again.get("rows"));
    }

    private static double step(String what, long from) {
        var seconds = (System.nanoTime() - from) / 1e9;
        System.out.printf("%-28s %6.1f s%n", what, seconds);
        return seconds;
    }

    /// The unit's task in a new survey.
    private String task(String asOf) throws IOException, InterruptedException {
        var programme = first(PROGRAMME, office.get("/programmes"));
        var found =
                "/programmes/" + programme + "/surveys/new?q=" + URLEncoder.encode(UNIT_NAME, StandardCharsets.UTF_8);
        var asked = List.of(first(UNIT, office.get(found)));
        var survey = Map.of("title", "摸底 " + asOf, "asOf", asOf, "dueOn", "2026-12-31", "unit", asked);
        office.post("/api/v1/programmes/" + programme + "/surveys", JSON.writeValueAsString(survey));
        for (var task : JSON.readTree(unit.get("/api/v1/survey-tasks"))) {
            if (task.get("rows").asInt() == 0) {
                return task.get("id").asString();
            }
        }
        throw new IOException("no empty task");
    }

    /// A table and the fields that are suggested for its columns.
    private record Brought(String id, Map<String, String> columns) {}

    private Brought brought(String task, Path file) throws IOException, InterruptedException {
        var id = JSON.readTree(unit.upload("/api/v1/survey-tasks/" + task + "/imports", file))
                .get("id")
                .asString();
        var columns = new TreeMap<String, String>();
        var tables = JSON.readTree(unit.get("/api/v1/survey-imports/" + id + "/tables"));
        for (var column : tables.get(0).get("columns")) {
            if (!column.get("suggested").isNull()) {
                columns.put(
                        column.get("column").asString(), column.get("suggested").asString());
            }
        }
        return new Brought(id, columns);
    }

    private JsonNode read(Brought brought) throws IOException, InterruptedException {
        var columns = JSON.writeValueAsString(Map.of("columns", brought.columns()));
        unit.post("/api/v1/survey-imports/" + brought.id() + "/read", columns);
        return until(brought.id(), "READ");
    }

    private JsonNode until(String id, String state) throws IOException, InterruptedException {
        while (true) {
            var now = JSON.readTree(unit.get("/api/v1/survey-imports/" + id));
            if (now.get("state").asString().equals(state)) {
                return now;
            }
            if (!now.get("refused").isNull()) {
                throw new IOException("refused: " + now);
            }
            Thread.sleep(LOOK_EVERY_MS);
        }
    }

    private static String first(Pattern pattern, String page) throws IOException {
        var found = pattern.matcher(page);
        if (!found.find()) {
            throw new IOException("nothing like " + pattern);
        }
        return found.group(1);
    }
}
