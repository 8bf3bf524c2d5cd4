package org.tuichu.statute.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where the header of a table stands and what its columns hold. A person may overrule it.
///
/// @param sheet from 0
/// @param firstRow of the header, as spreadsheets count
/// @param columns those with a heading
/// @param score sum over the columns with a field
public record Layout(
        int sheet, String sheetName, int firstRow, int lastRow, List<Column> columns, double score, Unseen unseen) {
    public Layout {
        columns = List.copyOf(columns);
    }

    /// The first of several.
    public Optional<Column> column(Field field) {
        return columns.stream().filter(column -> column.field() == field).findFirst();
    }

    /// Columns that say capacities, too, beside the one that is taken for it.
    public List<Column> otherCapacities() {
        return column(Field.CAPACITY).isEmpty()
                ? List.of()
                : columns.stream()
                        .filter(column -> column.field() == null && CapacityBasis.isOne(column))
                        .toList();
    }

    /// Whether the heading over a number says of which device it is, where no column holds devices: 高炉产能（万吨）.
    public boolean namesDevice() {
        return column(Field.DEVICE).isEmpty() && !new DeviceOfHeadings(columns).none();
    }

    Layout hiding(Unseen some) {
        return new Layout(sheet, sheetName, firstRow, lastRow, columns, score, some);
    }

    /// The same with another column in the place of the one that stood there.
    Layout with(Column other) {
        List<Column> changed = columns.stream()
                .map(column -> column.index() == other.index() ? other : column)
                .toList();
        return new Layout(sheet, sheetName, firstRow, lastRow, changed, score, unseen);
    }

    /// The same where a column holds a field, which no other column holds then unless several may; null: nothing is
    /// taken from it.
    public Layout as(int index, @Nullable Field field) {
        List<Column> changed = new ArrayList<>();
        for (Column column : columns) {
            if (column.index() == index) {
                changed.add(column.as(field));
            } else {
                changed.add(field != null && column.field() == field && !field.several() ? column.as(null) : column);
            }
        }
        return new Layout(sheet, sheetName, firstRow, lastRow, changed, score, unseen);
    }
}
