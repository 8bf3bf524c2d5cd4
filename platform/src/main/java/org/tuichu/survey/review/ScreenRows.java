package org.tuichu.survey.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.tuichu.rulebook.FoundOut;
import org.tuichu.rulebook.ReadLines;
import org.tuichu.rulebook.ScreenLines;
import org.tuichu.rulebook.Screened;
import org.tuichu.statute.survey.SurveyRow;

/// Says what the rules say of rows as they are reported.
@Component
class ScreenRows {
    private final ReadLines read;
    private final ScreenLines screen;

    ScreenRows(ReadLines read, ScreenLines screen) {
        this.read = read;
        this.screen = screen;
    }

    /// A row, what officers established about exceptions for its lines, and what they found out about them.
    record Said(SurveyRow row, List<RowAnswer> answers, List<RowFact> facts) {
        List<FoundOut> found(int at) {
            return RowFact.of(facts, at + 1, row.lines().get(at)).stream()
                    .map(RowFact::foundOut)
                    .toList();
        }

        Map<String, Boolean> exceptions(int at) {
            return RowAnswer.byRule(RowAnswer.of(answers, at + 1, row.lines().get(at)));
        }
    }

    /// For each row its lines; one question to the database for all. `place` is the path of whose office asked.
    List<List<Part>> parts(List<Said> rows, LocalDate asOf, String place) {
        var screened = whole(rows, asOf, place).iterator();
        var parts = new ArrayList<List<Part>>(rows.size());
        for (var row : rows) {
            parts.add(row.row().lines().stream()
                    .map(line -> Part.of(line, screened.next()))
                    .toList());
        }
        return parts;
    }

    /// With every reason, line after line.
    List<Screened> whole(List<Said> rows, LocalDate asOf, String place) {
        var lines = rows.stream()
                .flatMap(row -> IntStream.range(0, row.row().lines().size())
                        .mapToObj(at -> read.read(row.row().lines().get(at), row.exceptions(at), row.found(at), place)))
                .toList();
        return screen.screen(lines, asOf, place);
    }
}
