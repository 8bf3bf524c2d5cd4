package org.tuichu.statute.survey;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tuichu.sheet.Row;

/// Tells lines further down on the sheet that name a unit (单位：吨) for capacities whose heading names none: what stands
/// below another unit than that above the table is none of this table, though its headings be the same.
final class UnitLine {
    /// Null where headings or rows name the unit themselves.
    private final @Nullable Column capacity;

    UnitLine(Layout layout) {
        this.capacity = layout.column(Field.UNIT).isPresent()
                ? null
                : layout.column(Field.CAPACITY)
                        .filter(column -> ColumnUnits.of(column.heading()).isEmpty())
                        .orElse(null);
    }

    /// `own` are the columns in which something stands.
    OtherHeader.Kind of(Row row, List<Integer> own) {
        Column column = capacity;
        if (column == null || own.isEmpty() || !own.stream().allMatch(at -> isLabelled(text(row, at)))) {
            return OtherHeader.Kind.NONE;
        }
        return own.stream()
                .map(at -> ColumnUnits.above(text(row, at)))
                .filter(said -> !said.isEmpty())
                .findFirst()
                .map(said -> ColumnUnits.of(column.heading() + "(" + said + ")").equals(column.unit())
                        ? OtherHeader.Kind.SAME
                        : OtherHeader.Kind.OTHER)
                .orElse(OtherHeader.Kind.NONE);
    }

    private static boolean isLabelled(String text) {
        return HeadingCells.isLabelled(text) || ColumnUnits.isUnit(text);
    }

    private static String text(Row row, int at) {
        return row.cell(at).text();
    }
}
