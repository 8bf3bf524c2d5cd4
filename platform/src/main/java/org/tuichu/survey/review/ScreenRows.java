package org.tuichu.survey.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
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

    /// For each row its lines; one question to the database for all. `place` is the path of whose office asked.
    List<List<Part>> parts(List<SurveyRow> rows, LocalDate asOf, String place) {
        var screened = whole(rows, asOf, place).iterator();
        var parts = new ArrayList<List<Part>>(rows.size());
        for (var row : rows) {
            parts.add(row.lines().stream()
                    .map(line -> Part.of(line, screened.next()))
                    .toList());
        }
        return parts;
    }

    /// With every reason, line after line.
    List<Screened> whole(List<SurveyRow> rows, LocalDate asOf, String place) {
        var lines = rows.stream()
                .flatMap(row -> row.lines().stream())
                .map(line -> read.read(line, place))
                .toList();
        return screen.screen(lines, asOf, place);
    }
}
