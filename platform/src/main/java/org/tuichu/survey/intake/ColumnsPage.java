package org.tuichu.survey.intake;

import java.util.List;
import org.tuichu.shell.Fault;
import org.tuichu.statute.survey.Column;
import org.tuichu.statute.survey.Field;
import org.tuichu.statute.survey.Layout;

/// The columns of a table that was found in a file, and what each stands for; `chosen` are names of fields by place.
record ColumnsPage(List<Layout> tables, int table, List<Row> rows, List<Fault.Said> faults) {
    /// `notes` say why it is taken or not, as far as that asks for a word.
    record Row(int index, String heading, String chosen, List<ColumnNote> notes) {}

    static ColumnsPage suggested(List<Layout> tables, int table) {
        var rows = tables.isEmpty() ? List.<Row>of() : rows(tables.get(table));
        return new ColumnsPage(tables, table, rows, List.of());
    }

    private static List<Row> rows(Layout layout) {
        return layout.columns().stream()
                .map(column -> row(layout, column, suggested(column)))
                .toList();
    }

    private static String suggested(Column column) {
        var field = Columns.choice(column.field());
        return field == null ? "" : field.name();
    }

    private static Row row(Layout layout, Column column, String chosen) {
        return new Row(column.index(), column.heading(), chosen, ColumnNote.of(layout, column));
    }

    static ColumnsPage typed(List<Layout> tables, Columns columns, List<Fault.Said> faults) {
        var chosen = columns.apply(tables.get(columns.table()));
        var rows = chosen.columns().stream()
                .map(column -> row(chosen, column, columns.chosen().getOrDefault(column.index(), "")))
                .toList();
        return new ColumnsPage(tables, columns.table(), rows, faults);
    }

    public List<Field> fields() {
        return Columns.CHOICES;
    }
}
