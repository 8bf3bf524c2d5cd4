package org.tuichu.statute.survey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.tuichu.sheet.SheetLimits;
import org.tuichu.sheet.Workbook;
import org.tuichu.statute.line.DescribedLine;
import org.tuichu.statute.line.Fact;
import org.tuichu.statute.line.ReadingLimits;

/// Tables for tests, and what is read from them in words short enough to compare.
final class Tables {
    static final SurveyReader READER = new SurveyReader(ReadingLimits.DEFAULT);
    static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    private Tables() {}

    static Path sample(String name) {
        try {
            return Path.of(
                    Objects.requireNonNull(Tables.class.getResource(name)).toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// A csv of these lines, cells between `|`.
    static Path csv(Path folder, String... lines) {
        try {
            return Files.writeString(folder.resolve("table.csv"), String.join("\n", lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Layout layout(Path file) throws IOException {
        try (var workbook = Workbook.open(file, SheetLimits.DEFAULT)) {
            return READER.layouts(workbook).getFirst();
        }
    }

    static List<SurveyRow> rows(Path file) throws IOException {
        return rows(file, layout(file));
    }

    static List<SurveyRow> rows(Path file, Layout layout) throws IOException {
        try (var workbook = Workbook.open(file, SheetLimits.DEFAULT);
                var rows = READER.rows(workbook, layout, TODAY)) {
            var all = new ArrayList<SurveyRow>();
            rows.forEachRemaining(all::add);
            return all;
        }
    }

    /// `2 blast_furnace effective_volume_m3=450`.
    static String text(DescribedLine line) {
        String facts = line.facts().stream()
                .map(fact -> " " + fact.name() + "=" + value(fact.value()))
                .collect(Collectors.joining());
        return line.count() + " " + line.kind() + (line.numbers().isEmpty() ? "" : " " + line.numbers()) + facts;
    }

    private static String value(Fact.Value value) {
        return switch (value) {
            case Fact.Value.Quantity quantity -> quantity.number().toPlainString();
            case Fact.Value.Term term -> term.term();
            case Fact.Value.Flag flag -> String.valueOf(flag.yes());
        };
    }

    /// `H7 SHARED 5`.
    static String text(Problem problem) {
        return (problem.address() + " " + problem.code() + " " + problem.raw()).strip();
    }

    static List<String> lines(SurveyRow row) {
        return row.lines().stream().map(Tables::text).toList();
    }

    static List<String> problems(SurveyRow row) {
        return row.problems().stream().map(Tables::text).toList();
    }

    /// What a field of a row says; `repeated` shows as `^`.
    static String content(SurveyRow row, Field field) {
        return row.value(field)
                .map(value -> (value.repeated() ? "^" : "")
                        + switch (value.content()) {
                            case Value.Content.Words(String text) -> text;
                            case Value.Content.Quantity(var number, String unit) -> number.toPlainString() + unit;
                            case Value.Content.When(PartialDate date) -> date.toString();
                            case Value.Content.Code(var code) -> code.code();
                            case Value.Content.Position(var longitude, var latitude) -> longitude + "," + latitude;
                            case Value.Content.State(LineState state) -> state.name();
                            case Value.Content.Unread() -> "?";
                        })
                .orElse("");
    }
}
