package org.tuichu.plan.document;

/// What follows from top to bottom on a page.
sealed interface FlowItem {
    /// Distance from the top of the page, in points.
    double top();

    /// A line; `pageWidth` tells pages of one format from those of another.
    record Line(PrintedLine line, double pageWidth) implements FlowItem {
        @Override
        public double top() {
            return line.y();
        }
    }

    /// A table, drawn by lines or told from its columns.
    record Ruled(PrintedTable table) implements FlowItem {
        @Override
        public double top() {
            return table.top();
        }
    }
}
