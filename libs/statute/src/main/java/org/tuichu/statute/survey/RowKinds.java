package org.tuichu.statute.survey;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tuichu.sheet.Cell;
import org.tuichu.sheet.Row;

/// Tells rows of lines from sums, repeated headers and remarks.
final class RowKinds {
    private static final int MOST_CELLS_OF_A_NOTE = 4;
    private static final Set<Field> DESCRIBING = EnumSet.of(Field.DEVICE, Field.MODEL, Field.CAPACITY);

    /// Where 合计 may stand.
    private static final Set<Field> NAMING = EnumSet.of(
            Field.ITEM,
            Field.PROVINCE,
            Field.CITY,
            Field.COUNTY,
            Field.TOWN,
            Field.INDUSTRY,
            Field.ENTERPRISE,
            Field.DEVICE);

    private static final int NONE = 0;
    private static final int MOST_HEADER_ROWS = 3;

    private final Layout layout;
    private final OtherHeader others;
    private final UnitLine units;
    private final @Nullable Field[] fields;
    private final @Nullable String[] headings;

    /// The row of the header of another table, or of another unit, that was met last.
    private int other = NONE;

    private boolean otherUnit;

    RowKinds(Layout layout) {
        this.layout = layout;
        this.others = new OtherHeader(layout);
        this.units = new UnitLine(layout);
        int width = layout.columns().stream().mapToInt(Column::index).max().orElse(-1) + 1;
        fields = new @Nullable Field[width];
        headings = new @Nullable String[width];
        for (Column column : layout.columns()) {
            fields[column.index()] = column.field();
            headings[column.index()] = column.heading();
        }
    }

    SurveyRow.Kind of(Row row) {
        List<Integer> own = own(row);
        if (isTotal(row, own)) {
            return SurveyRow.Kind.TOTAL;
        }
        OtherHeader.Kind unit = units.of(row, own);
        if (unit != OtherHeader.Kind.NONE) {
            otherUnit = unit == OtherHeader.Kind.OTHER;
            other = otherUnit ? row.number() : other;
            return SurveyRow.Kind.HEADING;
        }
        OtherHeader.Kind header = others.of(row, own);
        if (header == OtherHeader.Kind.OTHER) {
            other = row.number();
            return SurveyRow.Kind.HEADING;
        }
        if (header == OtherHeader.Kind.SAME && otherUnit) {
            other = row.number();
            return SurveyRow.Kind.HEADING;
        }
        boolean same = header == OtherHeader.Kind.SAME;
        if (same || repeatsHeader(row, own)) {
            // 名称 and 型号 stand in the second row of many a header
            other = same || row.number() >= other + MOST_HEADER_ROWS ? NONE : other;
            return SurveyRow.Kind.HEADING;
        }
        if (isOfUnits(row) || (row.number() == layout.lastRow() + 1 && counts(row, own))) {
            return SurveyRow.Kind.HEADING;
        }
        return isNote(row, own) ? SurveyRow.Kind.NOTE : SurveyRow.Kind.LINES;
    }

    /// The row of the header below which the rows now belong to another table; 0 where they belong to this one.
    int otherTable() {
        return other;
    }

    /// The columns in which something stands that does not come from elsewhere.
    static List<Integer> own(Row row) {
        List<Integer> own = new ArrayList<>();
        for (int at = 0; at < row.width(); at++) {
            Cell cell = row.cell(at);
            if (!cell.isEmpty() && !cell.spread()) {
                own.add(at);
            }
        }
        return own;
    }

    private boolean holds(int column, Set<Field> some) {
        Field field = column < fields.length ? fields[column] : null;
        return field != null && some.contains(field);
    }

    private boolean isTotal(Row row, List<Integer> own) {
        for (int at : own) {
            boolean unnamed = at >= fields.length || fields[at] == null;
            if ((unnamed || holds(at, NAMING)) && Words.isTotal(row.cell(at).text())) {
                return true;
            }
        }
        return false;
    }

    private boolean repeatsHeader(Row row, List<Integer> own) {
        int same = 0;
        for (int at : own) {
            String heading = at < headings.length ? headings[at] : null;
            same += heading != null && holds(heading, row.cell(at).text().strip()) ? 1 : 0;
        }
        return same >= 2 && 2 * same >= own.size();
    }

    /// As one of the parts of the heading.
    private static boolean holds(String heading, String text) {
        return heading.endsWith(text) || heading.startsWith(text + " ") || heading.contains(" " + text + " ");
    }

    /// 万吨/年, mm and 台, each below its heading.
    static boolean isOfUnits(Row row) {
        boolean any = false;
        for (int at = 0; at < row.width(); at++) {
            Cell cell = row.cell(at);
            if (cell.isEmpty() || cell.spread() || Words.isNothing(cell.text())) {
                continue;
            }
            if (!ColumnUnits.isUnit(cell.text()) && !ColumnUnits.areUnits(cell.text())) {
                return false;
            }
            any = true;
        }
        return any;
    }

    private static boolean counts(Row row, List<Integer> own) {
        return ColumnNumbers.are(own.stream().map(at -> row.cell(at).text()).toList(), own);
    }

    private static boolean isFromLeft(Row row, int at) {
        Cell cell = row.cell(at);
        return cell.spread() && at > 0 && row.cell(at - 1).text().equals(cell.text());
    }

    /// Whether a cell that is merged over several rows goes on here.
    static boolean isFromAbove(Row row, int at) {
        return row.cell(at).spread() && !isFromLeft(row, at);
    }

    /// 二 in the column of numbers, and 砖瓦企业: the lines of those stand below.
    private boolean isPart(Row row, List<Integer> own) {
        return holds(own.getFirst(), Set.of(Field.ITEM))
                && Words.isPart(
                        row.cell(own.getFirst()).text(), row.cell(own.getLast()).text());
    }

    /// 一、香格里拉市, and 城关镇 where it is no device.
    private static boolean begins(String text, boolean describes) {
        return Words.isSection(text) || (!describes && SectionHeading.says(text));
    }

    private boolean isNote(Row row, List<Integer> own) {
        boolean describes = false;
        boolean fromAbove = false;
        for (int at = 0; at < row.width(); at++) {
            describes |= !row.cell(at).isEmpty() && !isFromLeft(row, at) && holds(at, DESCRIBING);
            fromAbove |= isFromAbove(row, at);
        }
        int first = own.isEmpty() ? 0 : own.getFirst();
        if (own.size() == 1 && !fromAbove && begins(row.cell(first).text(), describes)) {
            return true;
        }
        if (own.size() == 2 && !describes && isPart(row, own)) {
            return true;
        }
        if (own.size() <= MOST_CELLS_OF_A_NOTE && Words.isNote(row.cell(first).text())) {
            return true;
        }
        boolean wide = row.cell(first + 1).spread() && row.cell(first + 2).spread() && !fromAbove;
        return own.size() == 1 && (wide || (!describes && !fromAbove && !holds(first, Set.of(Field.ENTERPRISE))));
    }
}
