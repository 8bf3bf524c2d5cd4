package org.tuichu.statute.survey;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tuichu.statute.line.DescribedLine;
import org.tuichu.statute.rule.Verdict;
import org.tuichu.statute.rule.VerdictJson;
import tools.jackson.databind.json.JsonMapper;

/// A line of JSON for each line of the table; its id is sheet, row and, where a row has several, which of them it is.
final class JsonReport implements Report {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PrintStream out;

    JsonReport(PrintStream out) {
        this.out = out;
    }

    @Override
    public void begin(Layout layout, LocalDate asOf) {
        // each line says it
    }

    @Override
    public void row(Layout layout, SurveyRow row, List<Verdict> verdicts) {
        for (int at = 0; at < verdicts.size(); at++) {
            String number = row.raw().number() + (verdicts.size() == 1 ? "" : "." + (at + 1));
            String id = layout.sheetName().isEmpty() ? number : layout.sheetName() + "!" + number;
            var json = VerdictJson.of(id, verdicts.get(at));
            json.put("sheet", layout.sheetName());
            json.put("row", row.raw().number());
            json.put("enterprise", row.raw(Field.ENTERPRISE));
            json.put("line", line(row.lines().get(at)));
            json.put(
                    "problems", row.problems().stream().map(JsonReport::problem).toList());
            out.println(JSON.writeValueAsString(json));
        }
    }

    private static Map<String, @Nullable Object> line(DescribedLine line) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("kind", line.kind());
        json.put("count", line.count());
        json.put("numbers", line.numbers());
        json.put("raw", line.raw());
        json.put("confidence", Math.round(line.confidence() * 100) / 100.0);
        return json;
    }

    private static Map<String, Object> problem(Problem problem) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("cell", problem.address());
        json.put("code", problem.code().name());
        json.put("raw", problem.raw());
        return json;
    }

    @Override
    public void end() {
        // nothing is kept
    }
}
