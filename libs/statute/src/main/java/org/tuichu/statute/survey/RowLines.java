package org.tuichu.statute.survey;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tuichu.sheet.Row;
import org.tuichu.statute.line.DescribedLine;
import org.tuichu.statute.line.Description;
import org.tuichu.statute.line.DescriptionRefused;
import org.tuichu.statute.line.LineReader;
import org.tuichu.statute.line.LineReading;
import org.tuichu.statute.survey.Problem.Code;
import org.tuichu.statute.survey.Value.Content;

/// The lines of a row, from the cells that describe them: name, model, kind, count, capacity and numbers on site.
final class RowLines {
    private final Layout layout;
    private final LineReader reader;
    private final KindColumn kinds;

    RowLines(Layout layout, LineReader reader) {
        this.layout = layout;
        this.reader = reader;
        this.kinds = new KindColumn(layout, reader);
    }

    List<DescribedLine> read(Row row, Map<Field, Value> values, Problems problems) {
        String text = text(values);
        problems.at(address(row, values, Field.DEVICE, Field.MODEL, Field.CAPACITY));
        LineReading reading;
        try {
            reading = reading(row, values, text, problems);
        } catch (DescriptionRefused refused) {
            problems.add(Code.TOO_LONG, text);
            reading = new LineReading(List.of(), List.of());
        }
        for (String piece : reading.unread()) {
            problems.add(Code.TEXT_UNREAD, piece);
        }
        List<DescribedLine> described = reading.lines().isEmpty() ? List.of(nothing(text)) : reading.lines();
        List<DescribedLine> lines = kinds.told(described, values, problems);
        problems.at(address(row, values, Field.DEVICE, Field.MODEL, Field.CAPACITY));
        if (lines.stream().anyMatch(line -> line.kind() == null)) {
            problems.add(Code.NO_DEVICE, text);
        }
        return numbered(counted(lines, row, values, problems), values);
    }

    private static DescribedLine nothing(String text) {
        return new DescribedLine(null, null, List.of(), List.of(), null, text, 0);
    }

    private static String address(Row row, Map<Field, Value> values, Field... fields) {
        return Stream.of(fields)
                .map(values::get)
                .filter(Objects::nonNull)
                .map(Value::address)
                .findFirst()
                .orElse(row.address(0));
    }

    /// Name and model, with the unit of the model's heading behind a bare number.
    private String text(Map<Field, Value> values) {
        String device = words(values, values.containsKey(Field.DEVICE) ? Field.DEVICE : Field.KIND);
        String unit = layout.column(Field.MODEL).map(Column::unit).orElse("");
        String model = Quantities.withUnit(words(values, Field.MODEL), unit);
        return device.contains(model) ? device : (device + " " + model).strip();
    }

    private static String words(Map<Field, Value> values, Field field) {
        Value value = values.get(field);
        return value != null && value.content() instanceof Content.Words(String text) ? text : "";
    }

    private static String raw(Map<Field, Value> values, Field field) {
        Value value = values.get(field);
        return value == null ? "" : value.raw();
    }

    /// Together with the capacity, which says more about a line that is named; by itself where there are several.
    private LineReading reading(Row row, Map<Field, Value> values, String text, Problems problems) {
        String capacity = capacity(row, values);
        if (text.isEmpty() && capacity.isEmpty()) {
            return new LineReading(List.of(), List.of());
        }
        LineReading whole = reader.read(description(values, (text + " " + capacity).strip()));
        if (capacity.isEmpty()
                || text.isEmpty()
                || (whole.lines().size() == 1 && whole.unread().isEmpty())) {
            return whole;
        }
        LineReading alone = reader.read(description(values, text));
        if (alone.lines().size() > 1) {
            problems.at(address(row, values, Field.CAPACITY));
            problems.add(Code.SHARED, raw(values, Field.CAPACITY));
            problems.at(address(row, values, Field.DEVICE, Field.MODEL));
            return alone;
        }
        return whole.lines().size() == 1 ? whole : alone;
    }

    private Description description(Map<Field, Value> values, String text) {
        Field heading = values.containsKey(Field.DEVICE) ? Field.DEVICE : Field.MODEL;
        return new Description(
                text,
                layout.column(heading).map(Column::heading).orElse(""),
                words(values, Field.INDUSTRY),
                words(values, Field.ENTERPRISE));
    }

    /// 产能30万吨/年; empty where nobody says it of these lines alone.
    private String capacity(Row row, Map<Field, Value> values) {
        Content.Quantity own = own(Field.CAPACITY, row, values);
        return own == null || own.unit().isEmpty()
                ? ""
                : Words.capacity() + own.number().toPlainString() + own.unit();
    }

    /// Null where it belongs to other rows as well.
    private Content.@Nullable Quantity own(Field field, Row row, Map<Field, Value> values) {
        Value value = values.get(field);
        boolean alone = layout.column(field)
                .filter(column -> row.cell(column.index()).height() == 1)
                .isPresent();
        return alone && value != null && value.content() instanceof Content.Quantity quantity ? quantity : null;
    }

    private List<DescribedLine> counted(
            List<DescribedLine> lines, Row row, Map<Field, Value> values, Problems problems) {
        Content.Quantity quantity = own(Field.COUNT, row, values);
        if (quantity == null) {
            return lines;
        }
        int count = quantity.number().min(BigDecimal.valueOf(Integer.MAX_VALUE)).intValue();
        DescribedLine first = lines.getFirst();
        if (lines.size() == 1 && first.count() == null) {
            return List.of(with(first, count, first.numbers()));
        }
        boolean said = lines.stream().allMatch(line -> line.count() != null);
        long sum = lines.stream().mapToLong(RowLines::count).sum();
        if (said ? sum != count : lines.size() > count) {
            problems.at(address(row, values, Field.COUNT));
            problems.add(Code.COUNT_DIFFERS, raw(values, Field.COUNT));
        } else if (sum != count) {
            problems.at(address(row, values, Field.COUNT));
            problems.add(Code.SHARED, raw(values, Field.COUNT));
        }
        return lines;
    }

    private static long count(DescribedLine line) {
        Integer count = line.count();
        return count == null ? 1 : count;
    }

    private static List<DescribedLine> numbered(List<DescribedLine> lines, Map<Field, Value> values) {
        String numbers = words(values, Field.SITE_NUMBER);
        DescribedLine first = lines.getFirst();
        return numbers.isEmpty() || lines.size() > 1 || !first.numbers().isEmpty()
                ? lines
                : List.of(with(first, first.count(), List.of(numbers.split("[、,，;；\\s]+"))));
    }

    private static DescribedLine with(DescribedLine line, @Nullable Integer count, List<String> numbers) {
        return new DescribedLine(
                line.kind(), count, numbers, line.facts(), line.capacity(), line.raw(), line.confidence());
    }
}
