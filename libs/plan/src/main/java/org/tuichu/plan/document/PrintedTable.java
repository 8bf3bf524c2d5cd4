package org.tuichu.plan.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tuichu.plan.Limits;

/// A table on a page: where it stands, its columns, and its rows of cells. Positions in points.
///
/// A cell that covers several slots is in `rows` once, at its first slot, with its spans.
record PrintedTable(double top, double bottom, List<Double> columnEdges, List<List<PrintedCell>> rows) {
    /// Columns of two pages are the same when their edges are this near, in points.
    private static final double SAME_EDGE = 4;

    /// A cell: its slot and spans, its text, and what room its last line left, in font sizes, by
    /// which it may go on overleaf.
    record PrintedCell(int column, int rowSpan, int columnSpan, String text, double room) {
        boolean isBlank() {
            return text.isEmpty();
        }
    }

    PrintedTable {
        columnEdges = List.copyOf(columnEdges);
        rows = rows.stream().map(List::copyOf).toList();
    }

    boolean hasSameColumns(PrintedTable other) {
        if (columnEdges.size() != other.columnEdges.size()) {
            return false;
        }
        for (int i = 0; i < columnEdges.size(); i++) {
            double shift = columnEdges.get(i) - columnEdges.getFirst();
            double otherShift = other.columnEdges.get(i) - other.columnEdges.getFirst();
            if (Math.abs(shift - otherShift) > SAME_EDGE) {
                return false;
            }
        }
        return true;
    }

    /// This table and its continuation on the next page: a repeated heading is dropped, a row cut in two is joined.
    PrintedTable continuedBy(PrintedTable next) {
        List<List<PrintedCell>> all = new ArrayList<>(rows);
        List<List<PrintedCell>> more = new ArrayList<>(next.rows);
        if (more.size() > 1 && texts(more.getFirst()).equals(texts(all.getFirst()))) {
            more.removeFirst();
        }
        if (!more.isEmpty() && isCut(all.getLast(), more.getFirst())) {
            all.set(all.size() - 1, joined(all.getLast(), more.removeFirst()));
        }
        all.addAll(more);
        return new PrintedTable(top, bottom, columnEdges, all);
    }

    private static List<String> texts(List<PrintedCell> row) {
        return row.stream().map(PrintedCell::text).toList();
    }

    /// Whether a row goes on overleaf: nothing in its first cell there, and text where the last line here was full.
    private static boolean isCut(List<PrintedCell> row, List<PrintedCell> next) {
        if (row.size() != next.size() || !next.getFirst().isBlank()) {
            return false;
        }
        for (int i = 0; i < row.size(); i++) {
            if (!next.get(i).isBlank() && runsOn(row.get(i), next.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean runsOn(PrintedCell cell, PrintedCell next) {
        return !cell.isBlank()
                && cell.room() < LineBreaks.firstUnit(next.text(), 1)
                && LineBreaks.mayRunOn(cell.text(), next.text());
    }

    private static List<PrintedCell> joined(List<PrintedCell> row, List<PrintedCell> next) {
        List<PrintedCell> joined = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            joined.add(joined(row.get(i), next.get(i)));
        }
        return joined;
    }

    private static PrintedCell joined(PrintedCell cell, PrintedCell next) {
        if (next.isBlank()) {
            return cell;
        }
        StringBuilder text = new StringBuilder(cell.text());
        if (cell.isBlank()) {
            text.append(next.text());
        } else if (runsOn(cell, next)) {
            Gaps.append(text, next.text());
        } else {
            text.append('\n').append(next.text());
        }
        return new PrintedCell(cell.column(), cell.rowSpan(), cell.columnSpan(), text.toString(), next.room());
    }

    Grid grid(Limits limits) {
        GridBuilder grid = new GridBuilder(limits);
        for (List<PrintedCell> row : rows) {
            grid.row();
            row.forEach(cell -> grid.cell(cell.rowSpan(), cell.columnSpan(), cell.text()));
        }
        return grid.build();
    }

    static List<Double> edges(double[] xs) {
        return Arrays.stream(xs).boxed().toList();
    }
}
