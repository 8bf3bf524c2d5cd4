package org.tuichu.statute.survey;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tuichu.statute.line.Description;
import org.tuichu.statute.line.DescriptionRefused;
import org.tuichu.statute.line.HeadingUnit;
import org.tuichu.statute.line.LineReader;
import org.tuichu.statute.line.NamedHeading;
import org.tuichu.statute.line.ReadingLimits;
import org.tuichu.statute.survey.Value.Content;

/// The texts of a row as they can be read without its table ([SurveyReader#written]): what a heading says of the number
/// below it stands in the row. All else is as it was written.
public final class RowTexts {
    private static final LineReader LINES = new LineReader(ReadingLimits.DEFAULT);

    private static final Pattern BLANK = Pattern.compile("\\s+");

    private final String unitOfPower;

    private final String askedOfState;
    private final @Nullable NamedHeading device;
    private final String unitOfDevice;

    private final List<Column> otherCapacities;

    /// Of the capacity, where a line above the table says it.
    private final String unitAbove;

    /// Below 年产能 a year is meant, whatever the unit.
    private final boolean saysOfCapacity;

    public RowTexts(Layout layout) {
        this.unitOfPower = unit(layout, Field.POWER_USE);
        this.unitOfDevice = unit(layout, Field.DEVICE);
        this.otherCapacities = layout.otherCapacities();
        this.unitAbove = layout.column(Field.CAPACITY)
                .filter(column -> ColumnUnits.of(column.heading()).isEmpty())
                .map(Column::unit)
                .orElse("");
        this.askedOfState = layout.column(Field.STATE).map(Column::heading).orElse("");
        this.device = layout.column(Field.DEVICE)
                .flatMap(column -> Headings.named(column.heading()))
                .orElse(null);
        this.saysOfCapacity = layout.column(Field.CAPACITY)
                .filter(column -> !column.unit().isEmpty() || ColumnUnits.namesPeriod(column.heading()))
                .isPresent();
    }

    private static String unit(Layout layout, Field field) {
        return layout.column(field).map(Column::unit).orElse("");
    }

    public Map<Field, String> of(SurveyRow row) {
        var texts = new EnumMap<Field, String>(Field.class);
        row.values().forEach((field, value) -> texts.put(field, value.raw()));
        texts.computeIfPresent(Field.POWER_USE, (field, text) -> Quantities.withUnit(text, unitOfPower));
        texts.computeIfPresent(Field.STATE, (field, text) -> AskedState.said(askedOfState, text));
        texts.computeIfPresent(Field.DEVICE, (field, text) -> device == null ? text : named(device, text));
        row.value(Field.COORDINATES).ifPresent(both -> place(texts, both.raw()));
        if (texts.containsKey(Field.CAPACITY)) {
            unitOfTheCount(texts);
        }
        if (saysOfCapacity) {
            row.value(Field.CAPACITY).ifPresent(capacity -> capacity(texts, capacity));
        }
        otherCapacities.forEach(column -> remark(texts, column, row));
        return texts;
    }

    /// What is made and what was permitted beside the capacity that is taken stays with the row, below its heading.
    private void remark(Map<Field, String> texts, Column column, SurveyRow row) {
        String text = row.raw().cell(column.index()).text().strip();
        if (!text.isEmpty() && !Words.isNothing(text)) {
            String heading = BLANK.matcher(column.heading()).replaceAll(" ");
            String unit = column.unit().isEmpty() ? unitAbove : "";
            texts.merge(
                    Field.REMARKS,
                    heading + "：" + Quantities.withUnit(text, unit),
                    (remarks, more) -> remarks + "；" + more);
        }
    }

    /// Both of a place in one cell, each as it was written; what cannot be told apart stays together for a person.
    private static void place(Map<Field, String> texts, String text) {
        List<Positions.Angle> both = Positions.both(text);
        if (both.isEmpty()) {
            texts.putIfAbsent(Field.LONGITUDE, text);
        } else {
            texts.putIfAbsent(Field.LONGITUDE, both.getFirst().written());
            texts.putIfAbsent(Field.LATITUDE, both.getLast().written());
        }
        texts.remove(Field.COORDINATES);
    }

    /// 450 below 高炉容积（m³） is 高炉容积450m³, 2座 is 高炉 2座; what names a device itself stays.
    private String named(NamedHeading heading, String text) {
        if (Quantities.read(text, "") != null) {
            return heading.words() + Quantities.withUnit(text, unitOfDevice);
        }
        return namesADevice(text) ? text : heading.device() + " " + text;
    }

    /// What cannot be read stays as it is as well: what is wrong with it is told of the row.
    private static boolean namesADevice(String text) {
        try {
            return LINES.read(Description.of(text)).lines().stream().anyMatch(line -> line.kind() != null);
        } catch (DescriptionRefused tooLong) {
            return true;
        }
    }

    /// The field of the unit is that of the capacity: 台 in it goes to the number of devices.
    private static void unitOfTheCount(Map<Field, String> texts) {
        String unit = texts.getOrDefault(Field.UNIT, "").strip();
        if (HeadingUnit.counts(unit)) {
            texts.computeIfPresent(Field.COUNT, (field, count) -> Quantities.withUnit(count, unit));
            texts.remove(Field.UNIT);
        }
    }

    private static void capacity(Map<Field, String> texts, Value capacity) {
        if (capacity.content() instanceof Content.Quantity read && saysLess(capacity.raw(), read)) {
            texts.put(Field.UNIT, read.unit());
        }
    }

    /// A cell by itself: 30 below 产能（万吨/年）, or 30万吨.
    private static boolean saysLess(String text, Content.Quantity read) {
        Content.Quantity alone = Quantities.readInWords(text, "");
        return alone != null && !ColumnUnits.of("", alone.unit()).equals(read.unit());
    }
}
