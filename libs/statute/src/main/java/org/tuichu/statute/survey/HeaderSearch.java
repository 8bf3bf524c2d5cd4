package org.tuichu.statute.survey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.tuichu.sheet.Row;
import org.tuichu.statute.line.DescriptionRefused;
import org.tuichu.statute.line.HeadingUnit;

/// Finds the header among the first rows of a sheet: the rows that, read together, name the most fields.
final class HeaderSearch {
    /// Titles, the document's number, who fills it in and remarks stand before a header.
    static final int FIRST_ROWS = 40;

    private static final int MOST_HEADER_ROWS = 3;
    private static final int FEWEST_FIELDS = 2;
    private static final Pattern LAST_BRACKET = Pattern.compile("\\(([^()、,/]{1,8})\\)$");

    /// A table of anything else has none of them.
    private static final Set<Field> TELLING = EnumSet.of(Field.ENTERPRISE, Field.DEVICE, Field.MODEL, Field.CAPACITY);

    private final int sheet;
    private final String name;
    private final List<Row> rows;

    HeaderSearch(int sheet, String name, List<Row> rows) {
        this.sheet = sheet;
        this.name = name;
        this.rows = rows;
    }

    Optional<Layout> best() {
        return IntStream.range(0, rows.size())
                .boxed()
                .flatMap(first -> IntStream.rangeClosed(1, Math.min(MOST_HEADER_ROWS, rows.size() - first))
                        .mapToObj(height -> layout(rows.subList(first, first + height))))
                .filter(HeaderSearch::tells)
                // the first of equals: fewer rows, further up
                .reduce((one, other) -> other.score() > one.score() + 0.01 ? other : one);
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

    private Layout layout(List<Row> header) {
        List<Column> columns = new ArrayList<>();
        int width = header.stream().mapToInt(Row::width).max().orElse(0);
        for (int index = 0; index < width; index++) {
            List<String> parts = parts(header, index);
            if (!parts.isEmpty()) {
                String heading = String.join(" ", parts);
                columns.add(new Column(index, heading, unit(heading), null, Headings.suggestions(parts)));
            }
        }
        double score = assign(columns);
        columns.replaceAll(column -> withUnit(column, header.getFirst().number()));
        return new Layout(
                sheet, name, header.getFirst().number(), header.getLast().number(), columns, score);
    }

    private static List<String> parts(List<Row> header, int index) {
        List<String> parts = new ArrayList<>();
        for (Row row : header) {
            String text = row.cell(index).text().strip();
            if (!text.isEmpty() && !parts.contains(text)) {
                parts.add(text);
            }
        }
        return parts;
    }

    private static String unit(String heading) {
        try {
            return HeadingUnit.of(heading);
        } catch (DescriptionRefused tooLong) {
            return "";
        }
    }

    /// A unit that the words for descriptions do not know (万千瓦时), or that stands above the table (单位：万吨).
    private Column withUnit(Column column, int firstRow) {
        Field field = column.field();
        if (field == null || !field.counted() || !column.unit().isEmpty()) {
            return column;
        }
        Matcher bracket = LAST_BRACKET.matcher(Words.plain(column.heading()));
        String unit = bracket.find() ? bracket.group(1) : "";
        if (field == Field.CAPACITY) {
            unit = rows.stream()
                    .takeWhile(row -> row.number() < firstRow)
                    .flatMap(row -> IntStream.range(0, row.width())
                            .mapToObj(at -> row.cell(at).text()))
                    .map(text -> Words.behind(Words.Role.UNIT, text))
                    .filter(said -> !said.isEmpty())
                    .findFirst()
                    .map(said -> unit(column.heading() + "(" + said + ")"))
                    .orElse(unit);
        }
        return new Column(column.index(), column.heading(), unit, field, column.suggestions());
    }

    /// The best fit first; each field once, and each column.
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
        fits.sort(
                Comparator.comparingDouble((Fit fit) -> -fit.suggestion.score()).thenComparingInt(Fit::at));
        Set<Field> taken = EnumSet.noneOf(Field.class);
        Set<Integer> done = new HashSet<>();
        double score = 0;
        for (Fit fit : fits) {
            Field field = fit.suggestion.field();
            if (!taken.contains(field) && done.add(fit.at)) {
                taken.add(field);
                columns.set(fit.at, columns.get(fit.at).as(field));
                score += fit.suggestion.score();
            }
        }
        return score;
    }
}
