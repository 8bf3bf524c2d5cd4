package org.tuichu.plan.document;

import java.util.ArrayList;
import java.util.List;
import org.tuichu.plan.Limits;
import org.tuichu.plan.PlanText;
import org.tuichu.plan.PlanText.Cell;
import org.tuichu.plan.PlanText.Row;
import org.tuichu.plan.PlanText.Table;
import org.tuichu.plan.Span;

/// Writes the one text of a document, line by line and table by table, and keeps count against the limits.
final class Composition {
    private final Limits limits;
    private final StringBuilder text = new StringBuilder();
    private final List<Table> tables = new ArrayList<>();
    private long cells;

    Composition(Limits limits) {
        this.limits = limits;
    }

    int length() {
        return text.length();
    }

    /// Appends a line without what is [Unseen]; line feeds inside it part it into several.
    void line(CharSequence line) {
        requireCharacters(line.length() + 1L);
        text.append(Unseen.dropped(line)).append('\n');
    }

    /// Appends a line of a paragraph; tabs that only indent it are left out, for a tab begins a cell.
    void paragraphLine(String line) {
        int start = 0;
        while (start < line.length() && line.charAt(start) == '\t') {
            start++;
        }
        line(line.substring(start));
    }

    /// Records a table whose text has been written by [#line].
    void writtenTable(Span span, List<List<Span>> rows) {
        rows.forEach(row -> countCells(row.size()));
        List<Row> read = rows.stream()
                .map(row -> new Row(row.stream().map(Cell::new).toList()))
                .toList();
        tables.add(new Table(span, read));
    }

    /// Writes a table: cells begun by a tab, rows parted by an empty line, an empty line before and after.
    void table(Grid grid) {
        if (!text.isEmpty() && !endsWithEmptyLine()) {
            line("");
        }
        int start = text.length();
        Span[] spans = new Span[grid.cells().size()];
        List<List<Span>> rows = new ArrayList<>();
        for (int row = 0; row < grid.rows(); row++) {
            if (row > 0) {
                line("");
            }
            rows.add(writeRow(grid, row, spans));
        }
        writtenTable(new Span(start, Math.max(start, text.length() - 1)), rows);
        line("");
    }

    private List<Span> writeRow(Grid grid, int row, Span[] spans) {
        List<Span> covered = new ArrayList<>();
        for (int column = 0; column < grid.columns(); column++) {
            int cell = grid.cellAt(row, column);
            if (grid.beginsAt(row, column)) {
                spans[cell] = writeCell(grid.cells().get(cell));
            }
            covered.add(spans[cell]);
        }
        return covered;
    }

    private Span writeCell(String cell) {
        int start = text.length() + 1;
        line("\t" + cell);
        return new Span(start, text.length() - 1);
    }

    private boolean endsWithEmptyLine() {
        int length = text.length();
        return text.charAt(length - 1) == '\n' && (length == 1 || text.charAt(length - 2) == '\n');
    }

    /// Counts cells before they are built.
    void countCells(long more) {
        cells += more;
        if (cells > limits.tableCells()) {
            throw Refusals.tooLarge("tableCells", cells, limits.tableCells());
        }
    }

    private void requireCharacters(long more) {
        if (text.length() + more > limits.characters()) {
            throw Refusals.tooLarge("characters", text.length() + more, limits.characters());
        }
    }

    PlanText finish() {
        return new PlanText(text.toString(), tables);
    }
}
