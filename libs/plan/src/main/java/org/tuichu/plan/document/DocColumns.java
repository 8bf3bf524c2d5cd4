package org.tuichu.plan.document;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;

/// The columns of a table whose rows know only where their own cells begin and end, in twips (1/20 point).
record DocColumns(List<Integer> edges) {
    /// Edges nearer to each other than this are one: Word rounds row by row.
    private static final int TOLERANCE = 40;

    DocColumns {
        edges = List.copyOf(edges);
    }

    static DocColumns of(Table table) {
        TreeSet<Integer> found = new TreeSet<>();
        for (int i = 0; i < table.numRows(); i++) {
            TableRow row = table.getRow(i);
            for (int j = 0; j < row.numCells(); j++) {
                found.add(row.getCell(j).getLeftEdge());
                found.add(row.getCell(j).getLeftEdge() + row.getCell(j).getWidth());
            }
        }
        List<Integer> edges = new ArrayList<>();
        for (int edge : found) {
            if (edges.isEmpty() || edge - edges.getLast() > TOLERANCE) {
                edges.add(edge);
            }
        }
        return new DocColumns(edges);
    }

    /// Columns to the left of the cell.
    int before(TableCell cell) {
        return index(cell.getLeftEdge());
    }

    /// Columns that the cell covers, at least one.
    int covered(TableCell cell) {
        return Math.max(1, index(cell.getLeftEdge() + cell.getWidth()) - index(cell.getLeftEdge()));
    }

    private int index(int position) {
        int index = 0;
        while (index + 1 < edges.size() && edges.get(index + 1) <= position) {
            index++;
        }
        return index;
    }
}
