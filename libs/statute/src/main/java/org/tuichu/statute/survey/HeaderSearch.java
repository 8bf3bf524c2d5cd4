package org.tuichu.statute.survey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tuichu.sheet.Cell;
import org.tuichu.sheet.Row;
import org.tuichu.statute.line.HeadingUnit;

/// Finds the header among the first rows of a sheet: the rows that, read together, name the most fields.
final class HeaderSearch {
    /// Titles, the document's number, who fills it in and remarks stand before a header.
    static final int FIRST_ROWS = 40;

    private static final int MOST_HEADER_ROWS = 3;
    private static final int FEWEST_FIELDS = 2;
    private static final int FEWEST_OF_A_TITLE = 3;

    private static final double NAMES = 0.9;
    private static final double COUNTS = 0.89;

    /// A table of anything else has none of them.
    private static final Set<Field> TELLING = EnumSet.of(Field.ENTERPRISE, Field.DEVICE, Field.MODEL, Field.CAPACITY);

    private final int sheet;
    private final String name;
    private final List<Row> rows;
    private final Map<HeadingPath, Column> read = new HashMap<>();

    HeaderSearch(int sheet, String name, List<Row> rows) {
        this.sheet = sheet;
        this.name = name;
        this.rows = rows;
    }

    Optional<Layout> best() {
        return IntStream.range(0, rows.size())
                .filter(first -> mayBegin(rows.get(first)))
                .boxed()
                .flatMap(first -> IntStream.rangeClosed(1, Math.min(MOST_HEADER_ROWS, rows.size() - first))
                        .mapToObj(height -> layout(withUnits(first, first + height))))
                .filter(HeaderSearch::tells)
                // the first of equals: fewer rows, further up
                .reduce((one, other) -> other.score() > one.score() + 0.01 ? other : one)
                .map(this::withChildren);
    }

    private static boolean tells(Layout layout) {
        Set<Field> fields = EnumSet.noneOf(Field.class);
        for (Column column : layout.columns()) {
            Field field = column.field();
            if (field != null) {
                fields.add(field);
            }
        }
        return fields.size() >= FEWEST_FIELDS && fields.stream().anyMatch(TELLING::contains);
    }

    private static boolean mayBegin(Row row) {
        return !isTitle(row) && !isLabelled(row) && !isWithinHeading(row);
    }

    /// The header begins further up: 企业名称 is merged down beside 设计, which only 产能 above it says what of.
    private static boolean isWithinHeading(Row row) {
        return IntStream.range(0, row.width())
                .filter(at -> RowKinds.isFromAbove(row, at))
                .anyMatch(at -> Headings.heading(row.cell(at).text()) != null);
    }

    /// One text over most of the width names the table, not its columns.
    private static boolean isTitle(Row row) {
        List<String> texts = IntStream.range(0, row.width())
                .mapToObj(at -> row.cell(at).text())
                .filter(text -> !text.isEmpty())
                .toList();
        return texts.size() >= FEWEST_OF_A_TITLE
                && 3 * texts.size() >= 2 * row.width()
                && texts.stream().distinct().count() == 1;
    }

    /// 填报单位：某局, 单位：吨, （万吨）: what stands before the header, each with what it is; a heading over others is but its word.
    private static boolean isLabelled(Row row) {
        return IntStream.range(0, row.width())
                .mapToObj(at -> row.cell(at).text())
                .filter(text -> !text.isBlank())
                .allMatch(text -> HeadingCells.isLabelled(text) || ColumnUnits.isUnit(text));
    }

    /// The row below a header that names no enterprise and no number is part of it: the first line of a table names
    /// one.
    private Layout withChildren(Layout layout) {
        Optional<Column> enterprises = layout.column(Field.ENTERPRISE);
        int first = indexOf(layout.firstRow());
        int next = indexOf(layout.lastRow()) + 1;
        if (enterprises.isEmpty()
                || next >= rows.size()
                || next - first > MOST_HEADER_ROWS
                || !isOfHeadings(rows.get(next), enterprises.get().index())) {
            return layout;
        }
        Layout longer = layout(withUnits(first, next + 1));
        return tells(longer) && longer.column(Field.ENTERPRISE).isPresent() ? withChildren(longer) : layout;
    }

    private int indexOf(int number) {
        return IntStream.range(0, rows.size())
                .filter(at -> rows.get(at).number() == number)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isOfHeadings(Row row, int enterprises) {
        Cell named = row.cell(enterprises);
        if (!named.isEmpty() && !named.spread()) {
            return false;
        }
        List<Cell> own = IntStream.range(0, row.width())
                .mapToObj(row::cell)
                .filter(cell -> !cell.isEmpty() && !cell.spread())
                .toList();
        return own.size() > 1
                && own.stream()
                        .noneMatch(cell ->
                                cell.kind() != Cell.Kind.TEXT || Words.isTotal(cell.text()) || isNumber(cell.text()));
    }

    /// 2025 and 1,200.5, not 2025年.
    private static boolean isNumber(String text) {
        var quantity = Quantities.read(text, "");
        return quantity != null && quantity.unit().isEmpty();
    }

    /// Rows of a header with those below it in which nothing but units stands.
    private List<Row> withUnits(int first, int end) {
        int last = end;
        while (last < rows.size() && RowKinds.isOfUnits(rows.get(last))) {
            last++;
        }
        return rows.subList(first, last);
    }

    private Layout layout(List<Row> header) {
        List<Column> columns = new ArrayList<>();
        var cells = new HeadingCells(header);
        for (int index = 0; index < cells.width(); index++) {
            HeadingPath path = HeadingPath.of(cells.above(index));
            if (!path.isEmpty()) {
                columns.add(column(path).at(index));
            }
        }
        double score = assign(columns);
        columns.replaceAll(column -> withUnit(column, header.getFirst().number()));
        return new Layout(
                sheet, name, header.getFirst().number(), header.getLast().number(), columns, score);
    }

    /// The same path is looked at for every height of the header.
    private Column column(HeadingPath path) {
        return read.computeIfAbsent(path, some -> {
            String unit = some.unit();
            List<Suggestion> said = Headings.suggestions(some.words(), unit);
            boolean counts = !some.unitCell().isEmpty() && HeadingUnit.counts(unit);
            return new Column(0, some.written(), unit, null, counts ? counted(said) : said);
        });
    }

    /// 主要设备 over 台（套） is the number of devices where another column names them.
    private static List<Suggestion> counted(List<Suggestion> said) {
        return said.stream()
                .flatMap(one -> one.field() == Field.DEVICE
                        ? Stream.of(
                                new Suggestion(Field.DEVICE, NAMES * one.score()),
                                new Suggestion(Field.COUNT, COUNTS * one.score()))
                        : Stream.of(one))
                .sorted(Comparator.comparingDouble(Suggestion::score).reversed())
                .toList();
    }

    /// A unit that the words for descriptions do not know (万千瓦时), or that stands above the table (单位：万吨).
    private Column withUnit(Column column, int firstRow) {
        Field field = column.field();
        if (field == null || !field.counted() || !column.unit().isEmpty()) {
            return column;
        }
        String unit = ColumnUnits.bracketed(column.heading());
        if (field == Field.CAPACITY) {
            unit = rows.stream()
                    .takeWhile(row -> row.number() < firstRow)
                    .flatMap(row -> IntStream.range(0, row.width())
                            .mapToObj(at -> row.cell(at).text()))
                    .map(ColumnUnits::above)
                    .filter(said -> !said.isEmpty())
                    .findFirst()
                    .map(said -> ColumnUnits.of(column.heading() + "(" + said + ")"))
                    .orElse(unit);
        }
        return new Column(column.index(), column.heading(), unit, field, column.suggestions());
    }

    /// The best fit first; each field once, but for sizes, and each column. All sizes count for one, and of several
    /// capacities the one that decides is taken ([CapacityBasis]). Beside 淘汰设备, 落后产能 is no device.
    private static double assign(List<Column> columns) {
        record Fit(int at, Suggestion suggestion) {}
        List<Fit> fits = new ArrayList<>();
        for (int at = 0; at < columns.size(); at++) {
            for (Suggestion suggestion : columns.get(at).suggestions()) {
                if (suggestion.score() >= Headings.MEANT) {
                    fits.add(new Fit(at, suggestion));
                }
            }
        }
        fits.sort(Comparator.comparingDouble((Fit fit) -> -fit.suggestion.score())
                .thenComparing(
                        fit -> fit.suggestion.field() == Field.DEVICE && Headings.mayBeCapacity(columns.get(fit.at)))
                .thenComparingInt(Fit::at));
        int capacity = CapacityBasis.first(columns).map(columns::indexOf).orElse(-1);
        fits.removeIf(fit -> fit.suggestion.field() == Field.CAPACITY && capacity >= 0 && fit.at != capacity);
        Set<Field> taken = EnumSet.noneOf(Field.class);
        Set<Integer> done = new HashSet<>();
        double score = 0;
        for (Fit fit : fits) {
            Field field = fit.suggestion.field();
            boolean first = !taken.contains(field);
            if ((first || isOneMore(columns.get(fit.at), fit.suggestion)) && done.add(fit.at)) {
                taken.add(field);
                columns.set(fit.at, columns.get(fit.at).as(field));
                score += first ? fit.suggestion.score() : 0;
            }
        }
        return score;
    }

    /// 炉容 beside 规格型号; not 电机型号.
    private static boolean isOneMore(Column column, Suggestion suggestion) {
        return suggestion.field().several()
                && (suggestion.score() >= Headings.SURE
                        || !Headings.measure(column).isEmpty()
                        || !HeadingTerms.of(column).isEmpty());
    }
}
