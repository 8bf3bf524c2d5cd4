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

/// The lines of a row, from the cells that describe them: name, sizes, kind, count, capacity and numbers on site.
final class RowLines {
    private final Layout layout;
    private final LineReader reader;
    private final KindColumn kinds;
    private final SizeColumns sizes;

    /// What was read last: whether a name and a size are one device is asked before they are read with the capacity.
    private Description last = Description.of("");

    private LineReading readLast = new LineReading(List.of(), List.of());

    RowLines(Layout layout, LineReader reader) {
        this.layout = layout;
        this.reader = reader;
        this.kinds = new KindColumn(layout, reader);
        this.sizes = new SizeColumns(reader);
    }

    /// @param parts what columns of sizes say
    List<DescribedLine> read(Row row, Map<Field, Value> values, List<Sizes.Part> parts, Problems problems) {
        problems.at(address(row, values, Field.DEVICE, Field.MODEL, Field.CAPACITY));
        String device = words(values, values.containsKey(Field.DEVICE) ? Field.DEVICE : Field.KIND);
        int named = named(device, row, values, parts);
        String text = parts.stream().limit(named).map(Sizes.Part::text).reduce(device, RowLines::together);
        List<DescribedLine> described = described(row, values, text, problems);
        List<DescribedLine> kinds = this.kinds.told(described, values, problems);
        List<DescribedLine> lines = sized(kinds, text, parts.subList(named, parts.size()), values, problems);
        problems.at(address(row, values, Field.DEVICE, Field.MODEL, Field.CAPACITY));
        if (lines.stream().anyMatch(line -> line.kind() == null)) {
            problems.add(Code.NO_DEVICE, text);
        }
        return numbered(counted(lines, row, values, problems), values);
    }

    /// How many parts are read with the name: the first, unless it is a size of several devices, or of one whose name
    /// says another.
    private int named(String device, Row row, Map<Field, Value> values, List<Sizes.Part> parts) {
        if (parts.isEmpty()) {
            return 0;
        }
        String first = parts.getFirst().text();
        if (parts.getFirst().isTerm()) {
            return 0;
        }
        if (device.isEmpty() || !Sizes.isOne(first) || readsWhole(together(device, first), row, values)) {
            return 1;
        }
        return alone(device, values).lines().isEmpty() ? 1 : 0;
    }

    private boolean readsWhole(String text, Row row, Map<Field, Value> values) {
        return isWhole(alone((text + " " + capacity(row, values)).strip(), values)) || isWhole(alone(text, values));
    }

    private static boolean isWhole(LineReading reading) {
        return reading.lines().size() == 1 && reading.unread().isEmpty();
    }

    private LineReading alone(String text, Map<Field, Value> values) {
        try {
            return read(description(values, text));
        } catch (DescriptionRefused tooLong) {
            return new LineReading(List.of(), List.of());
        }
    }

    private LineReading read(Description description) {
        if (!description.equals(last)) {
            readLast = reader.read(description);
            last = description;
        }
        return readLast;
    }

    private static String together(String device, String model) {
        return device.contains(model) ? device : (device + " " + model).strip();
    }

    private List<DescribedLine> described(Row row, Map<Field, Value> values, String text, Problems problems) {
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
        return reading.lines().isEmpty() ? List.of(nothing(text)) : reading.lines();
    }

    /// One size of several lines is of none of them; what and how they make is said of each.
    private List<DescribedLine> sized(
            List<DescribedLine> lines,
            String text,
            List<Sizes.Part> parts,
            Map<Field, Value> values,
            Problems problems) {
        List<Sizes.Part> apart = lines.size() == 1
                ? parts
                : parts.stream().filter(Sizes.Part::isTerm).toList();
        for (Sizes.Part part : parts) {
            if (!apart.contains(part)) {
                problems.at(part.address());
                problems.add(Code.SHARED, part.text());
            }
        }
        var around = new SizeColumns.Around(text, words(values, Field.INDUSTRY), words(values, Field.ENTERPRISE));
        return lines.stream()
                .map(line -> sizes.told(line, apart, around, problems))
                .toList();
    }

    static DescribedLine nothing(String text) {
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
        LineReading whole = read(description(values, (text + " " + capacity).strip()));
        if (capacity.isEmpty() || text.isEmpty() || isWhole(whole)) {
            return whole;
        }
        LineReading alone = read(description(values, text));
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

    /// 产能30万吨/年, and 单台产能30万吨/年 where the heading says so; empty where nobody says it of these lines alone.
    private String capacity(Row row, Map<Field, Value> values) {
        Content.Quantity own = own(Field.CAPACITY, row, values);
        String each = layout.column(Field.CAPACITY)
                .map(column -> Words.each(column.heading()))
                .orElse("");
        return own == null || own.unit().isEmpty()
                ? ""
                : each + Words.capacity() + own.number().toPlainString() + own.unit();
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
