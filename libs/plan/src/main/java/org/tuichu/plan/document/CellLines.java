package org.tuichu.plan.document;

import java.util.List;

/// The text of a cell: lines that broke only because the cell is narrow are joined. `full`: the last line is such a
/// one.
record CellLines(String text, boolean full) {
    /// A line is full when this much of the font size would not have fitted any more: a character and some slack.
    private static final double NEXT_CHARACTER = 1.15;

    /// `width` is what a line of the cell has room for, in points.
    static CellLines of(List<PrintedLine> lines, double width) {
        StringBuilder text = new StringBuilder();
        boolean full = false;
        for (PrintedLine line : lines) {
            if (text.isEmpty()) {
                text.append(line.text());
            } else if (full && Gaps.mayRunOn(text, line.text())) {
                Gaps.append(text, line.text());
            } else {
                text.append('\n').append(line.text());
            }
            full = line.right() - line.left() + NEXT_CHARACTER * line.size() > width;
        }
        return new CellLines(text.toString(), full);
    }
}
