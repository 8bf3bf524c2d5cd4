package org.tuichu.plan.grammar;

import java.util.ArrayList;
import java.util.List;
import org.tuichu.plan.Duty;
import org.tuichu.plan.Duty.Deadline;
import org.tuichu.plan.PlanText;
import org.tuichu.plan.PlanText.Cell;
import org.tuichu.plan.PlanText.Row;
import org.tuichu.plan.PlanText.Table;
import org.tuichu.plan.grammar.TaskColumns.Column;

/// Reads a table of tasks, of an annex or in the body: columns are told by the words of the heading row, each row below
/// is a duty.
final class AnnexTables {
    private static final int HEADING_ROWS = 3;

    private final Source source;
    private final TablePlaces places;
    private final int year;
    private final Problems problems;
    private final List<Duty> duties = new ArrayList<>();

    private AnnexTables(Source source, TablePlaces places, int year, Problems problems) {
        this.source = source;
        this.places = places;
        this.year = year;
        this.problems = problems;
    }

    static List<Duty> of(Source source, PlanText plan, TablePlaces places, int year, Problems problems) {
        var tables = new AnnexTables(source, places, year, problems);
        plan.tables().forEach(tables::read);
        return tables.duties;
    }

    private void read(Table table) {
        int heading = headingRow(table.rows());
        if (heading < 0) {
            return;
        }
        List<Column> columns = columns(table.rows().get(heading));
        int number = 0;
        TaskRow above = new TaskRow(source, number);
        Row before = table.rows().get(heading);
        for (Row printed : table.rows().subList(heading + 1, table.rows().size())) {
            TaskRow row = row(printed, before, columns, ++number);
            before = printed;
            row.continueFrom(above, columns.contains(Column.TASK));
            if (row.isDuty()) {
                duties.add(duty(row, places.path(table)));
                above = row;
            }
        }
    }

    private int headingRow(List<Row> rows) {
        for (int i = 0; i < Math.min(rows.size(), HEADING_ROWS); i++) {
            if (TaskColumns.isTasks(columns(rows.get(i)))) {
                return i;
            }
        }
        return -1;
    }

    private List<Column> columns(Row row) {
        return TaskColumns.of(row.cells().stream()
                .map(cell -> source.view(cell.span().start(), cell.span().end()).text())
                .toList());
    }

    /// A cell that reaches over several columns counts once; one that reaches down from the row before is not its own.
    private TaskRow row(Row printed, Row before, List<Column> columns, int counted) {
        var row = new TaskRow(source, counted);
        List<Cell> cells = printed.cells();
        for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
            if (i == 0 || !cells.get(i).span().equals(cells.get(i - 1).span())) {
                row.add(columns.get(i), cells.get(i), !before.cells().contains(cells.get(i)));
            }
        }
        return row;
    }

    private Duty duty(TaskRow row, String path) {
        View text = row.text();
        String title = Heading.of(row.heading()).name();
        return new Duty(
                path + row.number(),
                title,
                text.text(),
                row.span(),
                Dimensions.ofTitled(title, List.of(row.group()), text.text()),
                Units.responsible(row.units(), false),
                deadlines(row, text),
                Clocks.of(text, problems),
                Publications.of(text),
                row.contacts());
    }

    /// A bare day in the column of times is the last one.
    private List<TimeExpression> untilDays(View time) {
        return TimeExpressions.inField(time, year).stream()
                .map(found -> found.isOneDay() ? found.endingOnly() : found)
                .toList();
    }

    /// Those of the column of times and those that the task itself names.
    private List<Deadline> deadlines(TaskRow row, View text) {
        var times = new ArrayList<>(Deadlines.of(row.time(), untilDays(row.time()), false, problems));
        for (Deadline time : Deadlines.of(text, TimeExpressions.inText(text, year), false, problems)) {
            if (times.stream().noneMatch(known -> Deadlines.same(known, time))) {
                times.add(time);
            }
        }
        return times;
    }
}
