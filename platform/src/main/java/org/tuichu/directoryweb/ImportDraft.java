package org.tuichu.directoryweb;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.tuichu.directoryweb.ImportPlan.CellProblem;
import org.tuichu.directoryweb.ImportPlan.Change;
import org.tuichu.directoryweb.ImportPlan.Fate;
import org.tuichu.directoryweb.ImportPlan.Step;
import org.tuichu.sheet.Cell;
import org.tuichu.sheet.Row;
import org.tuichu.sheets.BroughtSheet;

/// The plan of an import while its rows are read.
final class ImportDraft {
    private final List<ImportPlan.Row> rows = new ArrayList<>();
    private final List<CellProblem> problems = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<String> accountsEnding = new ArrayList<>();

    /// Its rows in the order of the sheets.
    ImportPlan plan(String seal) {
        var sheets = rows.stream().map(ImportPlan.Row::sheet).distinct().toList();
        var order = Comparator.comparingInt((ImportPlan.Row row) -> sheets.indexOf(row.sheet()))
                .thenComparingInt(ImportPlan.Row::number);
        return new ImportPlan(rows.stream().sorted(order).toList(), problems, steps, accountsEnding, seal);
    }

    int problems() {
        return problems.size();
    }

    void wrong(String cell, FieldProblem problem) {
        problems.add(new CellProblem(cell, problem));
    }

    void wrong(SheetRow row, int column, String message, Object... arguments) {
        wrong(row.address(column), FieldProblem.of(row.address(column), message, arguments));
    }

    /// Problems of a form's fields, whose columns are given.
    void wrong(SheetRow row, Map<String, Integer> columns, List<FieldProblem> found) {
        found.forEach(problem -> wrong(row.address(columns.getOrDefault(problem.field(), 0)), problem));
    }

    void accountEnds(String name) {
        accountsEnding.add(name);
    }

    void refused(SheetRow row, String name) {
        put(row, name, Fate.REFUSED, List.of(), List.of());
    }

    void same(SheetRow row, String name) {
        put(row, name, Fate.SAME, List.of(), List.of());
    }

    void put(SheetRow row, String name, Fate fate, List<Change> changes, List<Step> done) {
        rows.add(new ImportPlan.Row(row.sheet().name(), row.cells().number(), name, fate, List.copyOf(changes)));
        steps.addAll(done);
    }

    /// The rows below the headings; none where those are not the ones that belong there.
    List<SheetRow> below(BroughtSheet sheet, List<String> headings) {
        var rows = sheet.rows();
        var top = rows.isEmpty() || rows.getFirst().number() != 1 ? Row.of(1, List.of()) : rows.getFirst();
        var before = problems();
        requireHeadings(new SheetRow(sheet, top), headings);
        if (problems() > before) {
            return List.of();
        }
        var below = rows.stream().skip(1).map(row -> new SheetRow(sheet, row)).toList();
        below.forEach(this::requireTyped);
        return below;
    }

    private void requireHeadings(SheetRow top, List<String> headings) {
        for (int column = 0; column < headings.size(); column++) {
            requireHeading(top, column, headings.get(column));
        }
        for (int column = headings.size(); column < top.cells().width(); column++) {
            if (!top.cells().cell(column).isEmpty()) {
                wrong(top, column, "directory.import.furtherColumn");
            }
        }
    }

    /// A formula comes to something else when it moves.
    private void requireTyped(SheetRow row) {
        for (int column = 0; column < row.cells().width(); column++) {
            var cell = row.cells().cell(column);
            if (cell.formula() || cell.kind() == Cell.Kind.ERROR) {
                wrong(row, column, "directory.import.formula");
            }
        }
    }

    private void requireHeading(SheetRow top, int column, String heading) {
        if (!top.text(column).equals(heading)) {
            wrong(top, column, "directory.import.heading", heading);
        }
    }
}
