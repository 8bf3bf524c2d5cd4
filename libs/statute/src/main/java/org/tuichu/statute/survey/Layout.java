package org.tuichu.statute.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Where the header of a table stands and what its columns hold. A person may overrule it.
///
/// @param sheet from 0
/// @param firstRow of the header, as spreadsheets count
/// @param columns those with a heading
/// @param score sum over the columns with a field
/// @param sections what headings between the first rows say of the rows below them
public record Layout(
        int sheet,
        String sheetName,
        int firstRow,
        int lastRow,
        List<Column> columns,
        double score,
        Unseen unseen,
        Set<Field> sections) {
    public Layout {
        columns = List.copyOf(columns);
        sections = Set.copyOf(sections);
    }

    /// Without headings between its rows, and nothing hidden, as far as is known.
    Layout(int sheet, String sheetName, int firstRow, int lastRow, List<Column> columns, double score) {
        this(sheet, sheetName, firstRow, lastRow, columns, score, Unseen.NOTHING, Set.of());
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

    /// What headings between its rows say and no column does: proposed for the rows below them.
    public Set<Field> proposed() {
        return sections.stream().filter(field -> column(field).isEmpty()).collect(Collectors.toUnmodifiableSet());
    }

    Layout saying(Set<Field> some) {
        return new Layout(sheet, sheetName, firstRow, lastRow, columns, score, unseen, some);
    }

    Layout hiding(Unseen some) {
        return new Layout(sheet, sheetName, firstRow, lastRow, columns, score, some, sections);
    }

    /// The same with another column in the place of the one that stood there.
    Layout with(Column other) {
        List<Column> changed = columns.stream()
                .map(column -> column.index() == other.index() ? other : column)
                .toList();
        return new Layout(sheet, sheetName, firstRow, lastRow, changed, score, unseen, sections);
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
        return new Layout(sheet, sheetName, firstRow, lastRow, changed, score, unseen, sections);
    }
}
