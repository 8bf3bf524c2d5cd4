package org.tuichu.plan.document;

import java.util.ArrayList;
import java.util.List;
import org.tuichu.plan.Limits;
import org.tuichu.plan.document.PrintedLine.Segment;
import org.tuichu.plan.document.PrintedTable.PrintedCell;

/// Finds tables without lines: printed lines in segments that stand in the same columns.
final class ColumnTables {
    /// Lines with several segments that make a table.
    private static final int FEWEST_LINES = 3;
    /// A line this many font sizes below the one before it stands apart.
    private static final double FAR_BELOW = 2.6;

    /// How often a page is tried: a hostile one has columns everywhere and tables nowhere.
    private static final int MOST_ATTEMPTS = 100;

    private final PageFlow page;
    private final Limits limits;
    private final List<FlowItem> items = new ArrayList<>();

    private ColumnTables(PageFlow page, Limits limits) {
        this.page = page;
        this.limits = limits;
    }

    /// The lines of the page, and in place of some of them the tables that they are.
    static List<FlowItem> items(PageFlow page, Limits limits) {
        ColumnTables tables = new ColumnTables(page, limits);
        tables.read();
        return tables.items;
    }

    private void read() {
        List<PrintedLine> lines = page.lines();
        int at = 0;
        int attempts = 0;
        while (at < lines.size()) {
            boolean columns = lines.get(at).segments().size() > 1 && attempts < MOST_ATTEMPTS;
            int end = columns ? endOfBlock(at) : at;
            attempts += columns ? 1 : 0;
            if (end - at >= FEWEST_LINES && addTable(lines.subList(at, end))) {
                at = end;
            } else {
                items.add(new FlowItem.Line(lines.get(at), page.width()));
                at++;
            }
        }
    }

    /// End of the lines that stand in columns: the last line with several segments, with single ones between them only
    /// where they are near.
    private int endOfBlock(int from) {
        List<PrintedLine> lines = page.lines();
        int end = from + 1;
        for (int at = from + 1; at < lines.size(); at++) {
            PrintedLine line = lines.get(at);
            if (line.y() - lines.get(at - 1).y() > FAR_BELOW * line.size() || at - end > 3) {
                break;
            }
            if (line.segments().size() > 1) {
                end = at + 1;
            }
        }
        return end;
    }

    private boolean addTable(List<PrintedLine> lines) {
        List<double[]> columns = columns(lines);
        long several = lines.stream().filter(line -> line.segments().size() > 1).count();
        if (columns.size() < 2 || several < FEWEST_LINES || several * 2 < lines.size()) {
            return false;
        }
        List<List<StringBuilder>> rows = new ArrayList<>();
        for (PrintedLine line : lines) {
            boolean continuation = column(columns, line.segments().getFirst()) > 0;
            if (rows.isEmpty() || !continuation) {
                rows.add(columns.stream().map(_ -> new StringBuilder()).toList());
            }
            for (Segment segment : line.segments()) {
                rows.getLast().get(column(columns, segment)).append(segment.text());
            }
        }
        if (rows.size() < 2 || (long) rows.size() * columns.size() > limits.tableCells()) {
            return false;
        }
        items.add(new FlowItem.Ruled(table(lines, columns, rows)));
        return true;
    }

    /// Intervals on the x axis that some line covers, from left to right: where no line has text a column ends.
    private static List<double[]> columns(List<PrintedLine> lines) {
        List<Segment> segments = new ArrayList<>();
        lines.forEach(line -> segments.addAll(line.segments()));
        segments.sort(java.util.Comparator.comparingDouble(Segment::left));
        List<double[]> columns = new ArrayList<>();
        double gap = lines.getFirst().size() / 2;
        for (Segment segment : segments) {
            if (columns.isEmpty() || segment.left() > columns.getLast()[1] + gap) {
                columns.add(new double[] {segment.left(), segment.right()});
            } else {
                columns.getLast()[1] = Math.max(columns.getLast()[1], segment.right());
            }
        }
        return columns;
    }

    private static int column(List<double[]> columns, Segment segment) {
        int column = 0;
        while (column + 1 < columns.size() && columns.get(column + 1)[0] <= segment.left()) {
            column++;
        }
        return column;
    }

    private static PrintedTable table(List<PrintedLine> lines, List<double[]> columns, List<List<StringBuilder>> rows) {
        List<List<PrintedCell>> cells = new ArrayList<>();
        for (List<StringBuilder> row : rows) {
            List<PrintedCell> line = new ArrayList<>();
            for (int column = 0; column < row.size(); column++) {
                line.add(new PrintedCell(column, 1, 1, row.get(column).toString(), Double.MAX_VALUE));
            }
            cells.add(line);
        }
        List<Double> edges = columns.stream().map(column -> column[0]).toList();
        return new PrintedTable(lines.getFirst().y(), lines.getLast().y(), edges, cells);
    }
}
