package org.tuichu.statute.survey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.tuichu.sheet.Cell;
import org.tuichu.sheet.Row;
import org.tuichu.sheet.Rows;
import org.tuichu.sheet.Workbook;
import org.tuichu.statute.line.LineReader;
import org.tuichu.statute.line.ReadingLimits;

/// Reads survey tables. Thread-safe.
public final class SurveyReader {
    private final LineReader lines;

    public SurveyReader(ReadingLimits limits) {
        this.lines = new LineReader(limits);
    }

    /// The tables of a workbook, of each sheet those whose header stands in its first rows; the one that names the most
    /// fields first, visible sheets before hidden ones. Empty where no header is found.
    public List<Layout> layouts(Workbook workbook) {
        List<Layout> layouts = new ArrayList<>();
        for (int sheet = 0; sheet < workbook.sheets().size(); sheet++) {
            layouts.addAll(ofSheet(workbook, sheet));
        }
        layouts.sort(Comparator.comparing((Layout layout) -> layout.unseen().sheet())
                .thenComparingDouble(layout -> -layout.score()));
        return layouts;
    }

    private List<Layout> ofSheet(Workbook workbook, int sheet) {
        var named = workbook.sheets().get(sheet);
        List<Row> first = new ArrayList<>();
        Unseen unseen;
        try (Rows rows = workbook.rows(sheet)) {
            while (first.size() < HeaderSearch.FIRST_ROWS && rows.hasNext()) {
                first.add(rows.next());
            }
            unseen = new Unseen(named.hidden(), rows.hiddenColumns());
        }
        var devices = new DeviceColumn(lines, first);
        return new TablesOfSheet(sheet, named.name(), first)
                .all()
                .map(table -> devices.found(table).hiding(unseen).saying(Sections.fields(table, first)))
                .toList();
    }

    /// A row that people wrote field by field, of no table and below no other row.
    public SurveyRow written(Map<Field, String> texts) {
        List<Column> columns = new ArrayList<>();
        List<Cell> cells = new ArrayList<>();
        texts.forEach((field, text) -> {
            columns.add(new Column(columns.size(), "", "", field, List.of()));
            cells.add(Cell.text(text));
        });
        var layout = new Layout(0, "", 0, 0, columns, 0);
        return new RowReader(layout, lines, LocalDate.MAX).lines(Row.of(1, cells));
    }

    /// The rows below the header, each read when it is asked for; `today` is that of the place, after which nothing can
    /// have happened.
    public SurveyRows rows(Workbook workbook, Layout layout, LocalDate today) {
        return new SurveyRows(workbook.rows(layout.sheet()), layout.lastRow(), new RowReader(layout, lines, today));
    }
}
