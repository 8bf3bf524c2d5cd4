package org.tuichu.plan.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tuichu.plan.Limits;

/// Writes the lines and tables of all pages: lines that surely run on become one, tables continued overleaf too.
final class FlowWriter {
    /// Lines of one paragraph have fonts of nearly the same size, in points.
    private static final double SAME_SIZE = 1;

    private final BlockCollector collector;
    private final Limits limits;
    private final TextMargins margins;
    private final StringBuilder paragraph = new StringBuilder();
    private FlowItem.@Nullable Line last;
    private @Nullable PrintedTable table;

    FlowWriter(BlockCollector collector, Limits limits, TextMargins margins) {
        this.collector = collector;
        this.limits = limits;
        this.margins = margins;
    }

    void write(List<FlowItem> items) {
        for (FlowItem item : items) {
            switch (item) {
                case FlowItem.Line line -> line(line);
                case FlowItem.Ruled ruled -> table(ruled.table());
            }
        }
        endParagraph();
        endTable();
    }

    private void line(FlowItem.Line line) {
        endTable();
        if (last != null && runsOn(last, line)) {
            Gaps.append(paragraph, line.line().text());
        } else {
            endParagraph();
            paragraph.append(line.line().text());
        }
        last = line;
    }

    private boolean runsOn(FlowItem.Line before, FlowItem.Line line) {
        return margins.isFull(before, line)
                && margins.isAtMargin(line)
                && before.line().left() - line.line().left() < 4 * line.line().size()
                && Math.abs(before.line().size() - line.line().size()) <= SAME_SIZE
                && LineBreaks.mayRunOn(before.line().text(), line.line().text());
    }

    private void table(PrintedTable next) {
        endParagraph();
        if (table != null && next.top() <= table.top() && table.hasSameColumns(next)) {
            table = table.continuedBy(next);
        } else {
            endTable();
            table = next;
        }
    }

    private void endParagraph() {
        if (!paragraph.isEmpty()) {
            collector.paragraph(paragraph.toString());
            paragraph.setLength(0);
        }
        last = null;
    }

    private void endTable() {
        if (table == null) {
            return;
        }
        Grid grid = table.grid(limits);
        table = null;
        if (grid.rows() > 1 && grid.columns() > 1) {
            collector.table(grid);
        } else {
            grid.cells().forEach(collector::paragraph);
        }
    }
}
