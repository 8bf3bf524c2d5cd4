package org.tuichu.plan.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tuichu.plan.Limits;

/// A table while it is being read. When it closes it is either a [Grid] or, where it served the layout only, the
/// blocks of its cells one after the other: a single row or column, a table around tables, a cell that holds an
/// article.
final class TableFrame {
    /// Longest cell of a table of data in UTF-16 code units.
    private static final int LONGEST_CELL = 4_000;

    private final Limits limits;
    /// What stands before the first cell: a caption.
    private final List<Block> before = new ArrayList<>();
    private final List<CellDraft> cells = new ArrayList<>();
    private int rows;
    private long slots;

    /// A cell: where it is, how far it reaches, what is in it. `continuation`: goes on with the cell above.
    private record CellDraft(int row, int rowSpan, int columnSpan, boolean continuation, List<Block> blocks) {
        String text() {
            return blocks.stream().map(CellDraft::text).collect(Collectors.joining("\n"));
        }

        private static String text(Block block) {
            return switch (block) {
                case Block.Paragraph paragraph -> paragraph.text();
                case Block.Table table -> String.join("\n", table.grid().cells());
            };
        }
    }

    TableFrame(Limits limits) {
        this.limits = limits;
    }

    void openRow() {
        rows++;
    }

    void dropRow() {
        rows--;
    }

    void openCell(int rowSpan, int columnSpan) {
        open(new CellDraft(rows, rowSpan, columnSpan, false, new ArrayList<>()));
    }

    void openContinuation(int columnSpan) {
        open(new CellDraft(rows, 1, columnSpan, true, new ArrayList<>()));
    }

    private void open(CellDraft cell) {
        slots += (long) Math.max(1, cell.rowSpan()) * Math.max(1, cell.columnSpan());
        if (slots > limits.tableCells()) {
            throw Refusals.tooLarge("tableCells", slots, limits.tableCells());
        }
        cells.add(cell);
    }

    /// Adds to the cell opened last.
    void add(Block block) {
        (cells.isEmpty() ? before : cells.getLast().blocks()).add(block);
    }

    List<Block> close() {
        List<Block> blocks = new ArrayList<>(before);
        @Nullable Grid grid = isLayout() ? null : grid();
        if (grid == null || grid.rows() < 2 || grid.columns() < 2) {
            cells.forEach(cell -> blocks.addAll(cell.blocks()));
        } else {
            blocks.add(new Block.Table(grid));
        }
        return blocks;
    }

    private boolean isLayout() {
        return cells.isEmpty()
                || cells.stream().anyMatch(cell -> cell.blocks().stream().anyMatch(Block.Table.class::isInstance))
                || cells.stream().anyMatch(cell -> cell.text().length() > LONGEST_CELL);
    }

    private Grid grid() {
        GridBuilder grid = new GridBuilder(limits);
        int row = -1;
        for (CellDraft cell : cells) {
            while (row < cell.row()) {
                grid.row();
                row = row < 0 ? cell.row() : row + 1;
            }
            if (cell.continuation()) {
                grid.continuation(cell.columnSpan());
            } else {
                grid.cell(cell.rowSpan(), cell.columnSpan(), cell.text());
            }
        }
        return grid.build();
    }
}
