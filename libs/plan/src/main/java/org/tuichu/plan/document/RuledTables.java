package org.tuichu.plan.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tuichu.plan.Limits;
import org.tuichu.plan.document.PrintedTable.PrintedCell;

/// Finds the tables that lines draw on a page, and takes their characters out of the page.
final class RuledTables {
    /// A column is filled by a line that leaves no more than this free, as a share of the font size.
    private static final double NEARLY_FULL = 1.35;

    private final Limits limits;
    private final List<Glyph> outside;
    private final List<PrintedTable> tables = new ArrayList<>();

    private RuledTables(List<Glyph> glyphs, Limits limits) {
        this.outside = new ArrayList<>(glyphs);
        this.limits = limits;
    }

    static RuledTables of(PageContent page, Limits limits) {
        RuledTables found = new RuledTables(page.glyphs(), limits);
        ConnectedRules.of(page.rules()).forEach(found::read);
        return found;
    }

    /// The characters that stand in no table.
    List<Glyph> outside() {
        return outside;
    }

    List<PrintedTable> tables() {
        return tables;
    }

    private void read(List<Rule> connected) {
        boolean upright = connected.stream().anyMatch(rule -> !rule.horizontal());
        RuleGrid grid = RuleGrid.of(connected);
        if (!upright || grid.rows() < 1 || grid.columns() < 2) {
            return;
        }
        if ((long) grid.rows() * grid.columns() > limits.tableCells()) {
            throw Refusals.tooLarge("tableCells", (long) grid.rows() * grid.columns(), limits.tableCells());
        }
        Sets merged = merged(grid);
        Map<Integer, List<Glyph>> glyphs = glyphs(grid, merged);
        // A single row with one filled cell may be the rest of a row cut by the page; other frames hold no table.
        if (glyphs.isEmpty() || (glyphs.size() == 1 && grid.rows() > 1)) {
            return;
        }
        Set<Glyph> taken = new HashSet<>();
        glyphs.values().forEach(taken::addAll);
        outside.removeAll(taken);
        tables.add(
                new PrintedTable(grid.top(), grid.bottom(), PrintedTable.edges(grid.xs()), rows(grid, merged, glyphs)));
    }

    private static Sets merged(RuleGrid grid) {
        RuleGrid.Borders borders = grid.borders();
        Sets merged = new Sets(grid.rows() * grid.columns());
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                int slot = row * grid.columns() + column;
                if (column + 1 < grid.columns() && !borders.right()[row][column]) {
                    merged.join(slot, slot + 1);
                }
                if (row + 1 < grid.rows() && !borders.below()[row][column]) {
                    merged.join(slot, slot + grid.columns());
                }
            }
        }
        return merged;
    }

    private Map<Integer, List<Glyph>> glyphs(RuleGrid grid, Sets merged) {
        Map<Integer, List<Glyph>> glyphs = new HashMap<>();
        for (Glyph glyph : outside) {
            int row = grid.row(glyph.heart());
            int column = grid.column(glyph.anchor());
            if (row >= 0 && column >= 0 && !glyph.isBlank()) {
                glyphs.computeIfAbsent(merged.root(row * grid.columns() + column), _ -> new ArrayList<>())
                        .add(glyph);
            }
        }
        return glyphs;
    }

    private static List<List<PrintedCell>> rows(RuleGrid grid, Sets merged, Map<Integer, List<Glyph>> glyphs) {
        double padding = padding(grid, glyphs);
        Map<Integer, Double> widest = widest(grid, glyphs);
        List<List<PrintedCell>> rows = new ArrayList<>();
        for (int row = 0; row < grid.rows(); row++) {
            List<PrintedCell> cells = new ArrayList<>();
            for (int column = 0; column < grid.columns(); column++) {
                int slot = row * grid.columns() + column;
                if (merged.root(slot) == slot) {
                    cells.add(cell(grid, merged, slot, glyphs.getOrDefault(slot, List.of()), padding, widest));
                }
            }
            rows.add(cells);
        }
        return rows;
    }

    /// The least distance of text from the left border of its cell, in points.
    private static double padding(RuleGrid grid, Map<Integer, List<Glyph>> glyphs) {
        double least = 8;
        for (List<Glyph> cell : glyphs.values()) {
            for (Glyph glyph : cell) {
                least = Math.min(least, glyph.x() - grid.x(Math.max(0, grid.column(glyph.anchor()))));
            }
        }
        return Math.max(0, least);
    }

    /// What a line has room for: what the widest line of the column takes where that nearly fills the column, for the
    /// padding at the right is only guessed from that at the left.
    private static double measure(double width, List<PrintedLine> lines, double widest, int across) {
        double size = lines.isEmpty() ? 0 : lines.getFirst().size();
        return across == 1 && widest > width - NEARLY_FULL * size ? Math.min(width, widest) : width;
    }

    /// The widest line of each column, in points.
    private static Map<Integer, Double> widest(RuleGrid grid, Map<Integer, List<Glyph>> glyphs) {
        Map<Integer, Double> widest = new HashMap<>();
        glyphs.forEach((slot, cell) -> {
            for (PrintedLine line : PrintedLine.of(cell)) {
                if (line.right() <= grid.x(slot % grid.columns() + 1) + line.size()) {
                    widest.merge(slot % grid.columns(), line.right() - line.left(), Math::max);
                }
            }
        });
        return widest;
    }

    private static PrintedCell cell(
            RuleGrid grid, Sets merged, int slot, List<Glyph> glyphs, double padding, Map<Integer, Double> widest) {
        int row = slot / grid.columns();
        int column = slot % grid.columns();
        int across = 1;
        while (column + across < grid.columns() && merged.root(slot + across) == slot) {
            across++;
        }
        int down = 1;
        while (row + down < grid.rows() && merged.root(slot + down * grid.columns()) == slot) {
            down++;
        }
        double width = grid.x(column + across) - grid.x(column) - 2 * padding;
        List<PrintedLine> printed = PrintedLine.of(glyphs);
        CellLines lines = CellLines.of(printed, measure(width, printed, widest.getOrDefault(column, 0.0), across));
        return new PrintedCell(column, down, across, lines.text(), lines.room());
    }
}
