package org.tuichu.statute.survey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tuichu.sheet.Cell;
import org.tuichu.sheet.Row;
import org.tuichu.statute.line.DescribedLine;
import org.tuichu.statute.line.Description;
import org.tuichu.statute.line.DescriptionRefused;
import org.tuichu.statute.line.LineReader;
import org.tuichu.statute.survey.Problem.Code;
import org.tuichu.statute.survey.Value.Content;

/// Reads the rows below a header one after the other: 同上 is what the row before says.
final class RowReader {
    private final List<Column> columns;
    private final @Nullable Column units;
    private final boolean namesEnterprises;
    private final RowKinds kinds;
    private final CellReader cells;
    private final RowLines lines;
    private final DeviceOfHeadings devices;
    private final LineReader reader;
    private final Sections sections;
    private Map<Integer, Value> above = Map.of();

    /// Why a cell of the row above was not read, by column.
    private Map<Integer, Problem> unreadAbove = Map.of();

    RowReader(Layout layout, LineReader reader, LocalDate today) {
        this.columns = layout.columns().stream()
                .filter(column -> column.field() != null)
                .toList();
        this.units = layout.column(Field.UNIT).orElse(null);
        this.namesEnterprises = layout.column(Field.ENTERPRISE).isPresent();
        this.kinds = new RowKinds(layout);
        this.cells = new CellReader(reader, today);
        this.lines = new RowLines(layout, reader);
        this.devices = new DeviceOfHeadings(columns);
        this.sections = new Sections(layout.proposed());
        this.reader = reader;
    }

    SurveyRow read(Row row) {
        SurveyRow.Kind kind = kinds.of(row);
        if (kind == SurveyRow.Kind.NOTE) {
            SectionHeading.of(row, RowKinds.own(row)).ifPresent(sections::begins);
        }
        if (kind != SurveyRow.Kind.LINES) {
            return new SurveyRow(row, kind, Map.of(), Map.of(), List.of(), List.of());
        }
        return kinds.otherTable() == 0 ? lines(row) : ofAnotherTable(row);
    }

    /// Nothing is read of it: its cells are not what the headings of this table say.
    private SurveyRow ofAnotherTable(Row row) {
        var problems = new Problems();
        problems.at(row.address(0));
        problems.add(Code.OTHER_TABLE, String.valueOf(kinds.otherTable()));
        return new SurveyRow(
                row, SurveyRow.Kind.LINES, Map.of(), Map.of(), List.of(RowLines.nothing("")), problems.all());
    }

    /// The row as one of lines, whatever it looks like.
    SurveyRow lines(Row row) {
        var problems = new Problems();
        Map<Integer, Value> told = told(row, problems);
        above = told;
        List<Sizes.Part> sizes = sizes(told);
        Map<Field, Value> values = values(told, sizes);
        sections.tell(values, problems);
        nameDevice(values, told);
        if (namesEnterprises && !values.containsKey(Field.ENTERPRISE)) {
            problems.at(row.address(0));
            problems.add(Code.NO_ENTERPRISE, "");
        }
        List<DescribedLine> read = lines.read(row, values, sizes, problems);
        return new SurveyRow(row, SurveyRow.Kind.LINES, told, values, read, problems.all());
    }

    /// By column.
    private Map<Integer, Value> told(Row row, Problems problems) {
        Map<Integer, Value> told = new LinkedHashMap<>();
        Map<Integer, Problem> unread = new HashMap<>();
        for (Column column : columns) {
            Cell cell = row.cell(column.index());
            if (!cell.isEmpty() && !Words.isNothing(cell.text())) {
                problems.at(row.address(column.index()));
                var value = value(row, column, Objects.requireNonNull(column.field()), problems);
                told.put(column.index(), value);
                if (value.content() instanceof Content.Unread) {
                    unread.put(column.index(), problems.last());
                }
            }
        }
        unreadAbove = unread;
        return told;
    }

    private List<Sizes.Part> sizes(Map<Integer, Value> told) {
        List<Sizes.Part> parts = new ArrayList<>();
        for (Column column : columns) {
            Value value = told.get(column.index());
            if (value != null && value.field().several() && value.content() instanceof Content.Words(String text)) {
                parts.addAll(Sizes.parts(Sizes.words(column, text), value.address()));
            }
        }
        parts.sort(Comparator.comparing(Sizes.Part::isTerm));
        return parts;
    }

    private static Map<Field, Value> values(Map<Integer, Value> told, List<Sizes.Part> sizes) {
        Map<Field, Value> values = new EnumMap<>(Field.class);
        told.values().forEach(value -> values.putIfAbsent(value.field(), value));
        values.computeIfPresent(
                Field.MODEL, (field, first) -> sizes.isEmpty() ? null : first.saying(Sizes.together(sizes)));
        return values;
    }

    private void nameDevice(Map<Field, Value> values, Map<Integer, Value> told) {
        if (devices.none() || values.containsKey(Field.DEVICE) || values.containsKey(Field.KIND)) {
            return;
        }
        Value named = devices.of(told);
        Value model = values.get(Field.MODEL);
        if (named != null && (model == null || model.raw().contains(named.raw()) || !namesADevice(model.raw()))) {
            values.put(Field.DEVICE, named);
        }
    }

    private boolean namesADevice(String text) {
        try {
            return reader.read(Description.of(text)).lines().stream().anyMatch(line -> line.kind() != null);
        } catch (DescriptionRefused tooLong) {
            return true;
        }
    }

    private Value value(Row row, Column column, Field field, Problems problems) {
        Cell cell = row.cell(column.index());
        String address = row.address(column.index());
        if (cell.kind() == Cell.Kind.ERROR) {
            return new Value(field, address, cell.text(), problems.unread(Code.CELL_ERROR, cell.text()), false);
        }
        if (Words.isDitto(cell.text())) {
            return Optional.ofNullable(above.get(column.index()))
                    .map(value -> repeated(value, column, address, problems))
                    .orElseGet(() -> new Value(
                            field, address, cell.text(), problems.unread(Code.NOTHING_ABOVE, cell.text()), false));
        }
        if (field.counted() && cell.height() > 1) {
            problems.add(Code.SHARED, cell.text());
        }
        String unit = units == null ? "" : unit(row, units);
        var content = cells.read(field, column, cell, unit, problems);
        return new Value(field, address, cell.text(), content, cell.spread());
    }

    /// What was not read above is not read here, for the same reason.
    private Value repeated(Value value, Column column, String address, Problems problems) {
        Problem why = unreadAbove.get(column.index());
        if (why != null) {
            problems.add(why.code(), why.raw());
        }
        return value.repeatedAt(address);
    }

    private String unit(Row row, Column column) {
        String text = row.cell(column.index()).text().strip();
        return Words.isDitto(text)
                ? Optional.ofNullable(above.get(column.index())).map(Value::raw).orElse("")
                : Words.isNothing(text) ? "" : text;
    }
}
