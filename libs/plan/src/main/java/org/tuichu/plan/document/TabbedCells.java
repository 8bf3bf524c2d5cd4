package org.tuichu.plan.document;

import java.util.ArrayList;
import java.util.List;
import org.tuichu.plan.Span;

/// A text table in which every cell stands on lines of its own, the first of them begun by a tab, rows parted by an
/// empty line: what is left of a Word table pasted into a text field.
///
/// The lines are kept as they stand. `rows` holds the spans of the cells.
record TabbedCells(int fromLine, int endLine, List<List<Span>> rows) implements TextPart {
    /// Longest cell of a first row in UTF-16 code units; longer ones are indented paragraphs, not headings.
    private static final int LONGEST_HEADING = 60;

    TabbedCells {
        rows = rows.stream().map(List::copyOf).toList();
    }

    static TextPart at(TextLines lines, int from) {
        TabbedRegion region = TabbedRegion.at(lines, from);
        List<Integer> rowStarts = TabbedRows.starts(lines, region);
        if (!isTable(lines, region, rowStarts)) {
            return new Plain(from, region.endLine());
        }
        return new TabbedCells(from, region.endLine(), spans(lines, region, rowStarts));
    }

    private static boolean isTable(TextLines lines, TabbedRegion region, List<Integer> rowStarts) {
        if (rowStarts.size() < 2 || rowStarts.get(1) < 2) {
            return false;
        }
        for (int cell = 0; cell < rowStarts.get(1); cell++) {
            Span heading = span(lines, region, cell);
            String text = heading.of(lines.text());
            if (text.length() > LONGEST_HEADING || text.endsWith("。") || TabbedRegion.isOutside(text)) {
                return false;
            }
        }
        return true;
    }

    private static List<List<Span>> spans(TextLines lines, TabbedRegion region, List<Integer> rowStarts) {
        int columns = 0;
        for (int row = 0; row < rowStarts.size(); row++) {
            columns = Math.max(columns, rowEnd(region, rowStarts, row) - rowStarts.get(row));
        }
        List<List<Span>> rows = new ArrayList<>();
        for (int row = 0; row < rowStarts.size(); row++) {
            List<Span> cells = new ArrayList<>();
            for (int cell = rowStarts.get(row); cell < rowEnd(region, rowStarts, row); cell++) {
                cells.add(span(lines, region, cell));
            }
            while (cells.size() < columns) {
                int end = cells.getLast().end();
                cells.add(new Span(end, end));
            }
            rows.add(cells);
        }
        return rows;
    }

    private static int rowEnd(TabbedRegion region, List<Integer> rowStarts, int row) {
        return row + 1 < rowStarts.size() ? rowStarts.get(row + 1) : region.cells();
    }

    private static Span span(TextLines lines, TabbedRegion region, int cell) {
        int start = lines.start(region.firstLine(cell)) + 1;
        int end = lines.end(region.endLine(cell) - 1);
        int ink = Blanks.firstInk(lines.text(), start, end);
        return ink == end ? new Span(start, start) : new Span(ink, Blanks.lastInk(lines.text(), ink, end));
    }

    @Override
    public void write(TextLines lines, Composition composition) {
        int shift = composition.length() - lines.start(fromLine);
        new Plain(fromLine, endLine).write(lines, composition);
        List<List<Span>> written = rows.stream()
                .map(row -> row.stream().map(cell -> shifted(cell, shift)).toList())
                .toList();
        Span first = written.getFirst().getFirst();
        Span last = written.getLast().getLast();
        int start = lines.start(fromLine) + shift;
        composition.writtenTable(new Span(start, Math.max(first.end(), last.end())), written);
    }

    private static Span shifted(Span span, int by) {
        return new Span(span.start() + by, span.end() + by);
    }
}
