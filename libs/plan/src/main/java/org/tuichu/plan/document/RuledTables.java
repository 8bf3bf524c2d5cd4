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
        if (glyphs.size() < 2) {
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
            int column = grid.column(glyph.middle());
            if (row >= 0 && column >= 0 && !glyph.isBlank()) {
                glyphs.computeIfAbsent(merged.root(row * grid.columns() + column), _ -> new ArrayList<>())
                        .add(glyph);
            }
        }
        return glyphs;
    }

    private static List<List<PrintedCell>> rows(RuleGrid grid, Sets merged, Map<Integer, List<Glyph>> glyphs) {
        double padding = padding(grid, glyphs);
        List<List<PrintedCell>> rows = new ArrayList<>();
        for (int row = 0; row < grid.rows(); row++) {
            List<PrintedCell> cells = new ArrayList<>();
            for (int column = 0; column < grid.columns(); column++) {
                int slot = row * grid.columns() + column;
                if (merged.root(slot) == slot) {
                    cells.add(cell(grid, merged, slot, glyphs.getOrDefault(slot, List.of()), padding));
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
                least = Math.min(least, glyph.x() - grid.x(Math.max(0, grid.column(glyph.middle()))));
            }
        }
        return Math.max(0, least);
    }

    private static PrintedCell cell(RuleGrid grid, Sets merged, int slot, List<Glyph> glyphs, double padding) {
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
        CellLines lines = CellLines.of(PrintedLine.of(glyphs), width);
        return new PrintedCell(column, down, across, lines.text(), lines.full());
    }
}
