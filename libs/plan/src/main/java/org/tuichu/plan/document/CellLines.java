package org.tuichu.plan.document;

import java.util.List;

/// The text of a cell: lines that broke only because the cell is narrow are joined. `full`: the last line is such a
/// one.
record CellLines(String text, double room) {
    /// How far a line may stay short of its measure by rounding alone, as a share of the font size.
    private static final double ROUNDING = 0.05;
    /// `width` is what a line of the cell has room for, in points.
    static CellLines of(List<PrintedLine> lines, double width) {
        StringBuilder text = new StringBuilder();
        double room = 0;
        double size = 0;
        for (PrintedLine line : lines) {
            boolean full = room < LineBreaks.firstUnit(line.text(), size) - ROUNDING * size;
            if (!text.isEmpty() && full && LineBreaks.mayRunOn(text, line.text())) {
                Gaps.append(text, line.text());
            } else {
                text.append(text.isEmpty() ? "" : "\n").append(line.text());
            }
            room = width - (line.right() - line.left());
            size = line.size();
        }
        return new CellLines(text.toString(), size > 0 ? room / size : 0);
    }
}
