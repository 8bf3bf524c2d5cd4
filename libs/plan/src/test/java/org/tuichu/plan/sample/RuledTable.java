package org.tuichu.plan.sample;

import java.util.ArrayList;
import java.util.List;
import org.tuichu.plan.sample.Page.Mark;
import org.tuichu.plan.sample.Page.Rule;
import org.tuichu.plan.sample.Page.Style;
import org.tuichu.plan.sample.Page.Words;

/// The annex table with all its rules, on one page.
final class RuledTable {
    /// Widths of the seven columns in points; together the width of the type area.
    private static final double[] COLUMNS = {30, 60, 104, 66, 60, 58, 64.2};

    private static final double SIZE = 10.5;
    private static final double PITCH = 15;
    private static final double PADDING = 4;

    private final Fonts fonts;
    private final List<Mark> marks = new ArrayList<>();
    private final double top;
    private double y;

    RuledTable(Fonts fonts, double top) {
        this.fonts = fonts;
        this.top = top;
        this.y = top;
        rule(Typesetting.LEFT, top, Typesetting.RIGHT, top);
    }

    void add(List<String> row) {
        var style = y == top ? Style.BOLD : Style.REGULAR;
        var cells = new ArrayList<List<String>>();
        for (int i = 0; i < COLUMNS.length; i++) {
            var width = COLUMNS[i] - 2 * PADDING;
            cells.add(new LineBreaking(fonts, style.bold(), SIZE).lines(row.get(i), width, width));
        }
        var most = cells.stream().mapToInt(List::size).max().orElseThrow();
        var height = most * PITCH + 2 * PADDING;
        var x = Typesetting.LEFT;
        for (int i = 0; i < COLUMNS.length; i++) {
            var base = y + (height - cells.get(i).size() * PITCH) / 2 + SIZE + 1;
            for (var line : cells.get(i)) {
                marks.add(new Words(x + PADDING, base, SIZE, style, line));
                base += PITCH;
            }
            rule(x, y, x, y + height);
            x += COLUMNS[i];
        }
        rule(x, y, x, y + height);
        y += height;
        rule(Typesetting.LEFT, y, Typesetting.RIGHT, y);
    }

    List<Mark> marks() {
        return marks;
    }

    double bottom() {
        return y;
    }

    private void rule(double x1, double y1, double x2, double y2) {
        marks.add(new Rule(x1, y1, x2, y2, 0.6, false));
    }
}
