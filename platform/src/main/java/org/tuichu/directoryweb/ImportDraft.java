package org.tuichu.directoryweb;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.tuichu.directoryweb.ImportPlan.CellProblem;
import org.tuichu.directoryweb.ImportPlan.Change;
import org.tuichu.directoryweb.ImportPlan.Fate;
import org.tuichu.directoryweb.ImportPlan.Row;
import org.tuichu.directoryweb.ImportPlan.Step;
import org.tuichu.sheets.Table;

/// The plan of an import while its rows are read.
final class ImportDraft {
    private final List<Row> rows = new ArrayList<>();
    private final List<CellProblem> problems = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<String> accountsEnding = new ArrayList<>();

    /// Its rows in the order of the sheets.
    ImportPlan plan(String seal) {
        var sheets = rows.stream().map(Row::sheet).distinct().toList();
        var order = Comparator.comparingInt((Row row) -> sheets.indexOf(row.sheet()))
                .thenComparingInt(Row::number);
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
        rows.add(new Row(row.table().name(), row.line().number(), name, fate, List.copyOf(changes)));
        steps.addAll(done);
    }

    /// The rows below the headings; none where those are not the ones that belong there.
    List<SheetRow> below(Table table, List<String> headings) {
        var lines = table.lines();
        var top = lines.isEmpty() || lines.getFirst().number() != 1 ? new Table.Line(1, Map.of()) : lines.getFirst();
        var before = problems();
        for (int column = 0; column < headings.size(); column++) {
            requireHeading(new SheetRow(table, top), column, headings.get(column));
        }
        top.cells().keySet().stream()
                .filter(column -> column >= headings.size())
                .sorted()
                .forEach(column -> wrong(new SheetRow(table, top), column, "directory.import.furtherColumn"));
        return problems() > before
                ? List.of()
                : lines.stream().skip(1).map(line -> new SheetRow(table, line)).toList();
    }

    private void requireHeading(SheetRow top, int column, String heading) {
        if (!top.text(column).equals(heading)) {
            wrong(top, column, "directory.import.heading", heading);
        }
    }
}
