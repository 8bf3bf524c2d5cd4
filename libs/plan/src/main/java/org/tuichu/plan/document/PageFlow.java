package org.tuichu.plan.document;

import java.util.List;

/// A page seen as lines outside tables, and tables; sizes in points.
record PageFlow(double width, double height, List<PrintedLine> lines, List<PrintedTable> tables) {
    PageFlow {
        lines = List.copyOf(lines);
        tables = List.copyOf(tables);
    }

    PageFlow withLines(List<PrintedLine> others) {
        return new PageFlow(width, height, others, tables);
    }
}
