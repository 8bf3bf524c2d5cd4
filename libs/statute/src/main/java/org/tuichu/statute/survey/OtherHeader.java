package org.tuichu.statute.survey;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tuichu.sheet.Row;

/// Tells headers further down on the sheet: that of the table once more, in other words too, and that of another table,
/// whose headings do not mean what stands above their columns. What stands below that is none of this table.
final class OtherHeader {
    /// Whether a row begins a table, and which.
    enum Kind {
        NONE,
        SAME,
        OTHER
    }

    private static final int FEWEST = 3;

    private final @Nullable Column[] columns;

    OtherHeader(Layout layout) {
        int width = layout.columns().stream().mapToInt(Column::index).max().orElse(-1) + 1;
        columns = new @Nullable Column[width];
        for (Column column : layout.columns()) {
            columns[column.index()] = column;
        }
    }

    /// `own` are the columns in which something stands. Only a row that begins with a heading is looked at, and only
    /// one that names enterprises is a header: 开发区 and 生产线 stand in rows of lines as well.
    Kind of(Row row, List<Integer> own) {
        if (own.size() < FEWEST || Headings.heading(text(row, own.getFirst())) == null) {
            return Kind.NONE;
        }
        List<Field> headings = own.stream()
                .map(at -> Headings.heading(text(row, at)))
                .filter(Objects::nonNull)
                .toList();
        if (headings.size() < FEWEST || 2 * headings.size() < own.size() || !headings.contains(Field.ENTERPRISE)) {
            return Kind.NONE;
        }
        return own.stream().anyMatch(at -> differs(at < columns.length ? columns[at] : null, text(row, at)))
                ? Kind.OTHER
                : Kind.SAME;
    }

    private static String text(Row row, int at) {
        return row.cell(at).text().strip();
    }

    private static boolean differs(@Nullable Column column, String text) {
        if (column != null && Words.plain(column.heading()).contains(Words.plain(text))) {
            return false;
        }
        String unit = ColumnUnits.of(text);
        Suggestion said = Headings.suggestions(List.of(text), unit).stream()
                .filter(best -> best.score() >= Headings.MEANT)
                .findFirst()
                .orElse(null);
        return said != null && (column == null || !means(column, said.field()) || otherUnit(column, unit));
    }

    private static boolean means(Column column, Field field) {
        return column.field() == field
                || column.suggestions().stream()
                        .findFirst()
                        .filter(best -> best.field() == field)
                        .isPresent();
    }

    private static boolean otherUnit(Column column, String unit) {
        return !unit.isEmpty() && !unit.equals(column.unit());
    }
}
