package org.tuichu.plan.grammar;

import java.util.ArrayList;
import java.util.List;
import org.tuichu.plan.Span;

/// The lines of a cell that holds units, a name broken over two lines joined.
final class CellUnits {
    private CellUnits() {}

    static List<View> lines(Source source, Span cell) {
        var lines = new ArrayList<View>();
        String text = cell.of(source.raw());
        for (int from = 0; from <= text.length(); ) {
            int feed = text.indexOf('\n', from);
            int to = feed < 0 ? text.length() : feed;
            View view = source.view(cell.start() + from, cell.start() + to);
            if (!view.isEmpty()) {
                if (!lines.isEmpty() && isBroken(lines.getLast())) {
                    lines.set(lines.size() - 1, lines.getLast().plus(view));
                } else {
                    lines.add(view);
                }
            }
            from = to + 1;
        }
        return lines;
    }

    private static boolean isBroken(View line) {
        return !UnitNames.isUnit(line.text(), 0, line.length()) && "、，；".indexOf(line.at(line.length() - 1)) < 0;
    }
}
