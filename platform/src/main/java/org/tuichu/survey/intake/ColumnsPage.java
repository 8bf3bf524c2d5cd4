package org.tuichu.survey.intake;

import java.util.List;
import org.tuichu.shell.Fault;
import org.tuichu.statute.survey.Column;
import org.tuichu.statute.survey.Field;
import org.tuichu.statute.survey.Layout;

/// The columns of a table that was found in a file, and what each stands for; `chosen` are names of fields by place.
record ColumnsPage(List<Layout> tables, int table, List<Row> rows, List<Fault.Said> faults) {
    /// `ofPersons` where the heading is of whom to call: that is not taken.
    record Row(int index, String heading, String chosen, boolean ofPersons) {
        private static Row of(Column column, String chosen) {
            return new Row(column.index(), column.heading(), chosen, Columns.isOfPersons(column));
        }
    }

    static ColumnsPage suggested(List<Layout> tables, int table) {
        var rows = tables.isEmpty()
                ? List.<Row>of()
                : tables.get(table).columns().stream()
                        .map(ColumnsPage::suggested)
                        .toList();
        return new ColumnsPage(tables, table, rows, List.of());
    }

    private static Row suggested(Column column) {
        var field = Columns.choice(column.field());
        return Row.of(column, field == null ? "" : field.name());
    }

    static ColumnsPage typed(List<Layout> tables, Columns columns, List<Fault.Said> faults) {
        var rows = tables.get(columns.table()).columns().stream()
                .map(column -> Row.of(column, columns.chosen().getOrDefault(column.index(), "")))
                .toList();
        return new ColumnsPage(tables, columns.table(), rows, faults);
    }

    public List<Field> fields() {
        return Columns.CHOICES;
    }
}
