package org.tuichu.survey.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tuichu.enterprises.Register.SurveyedLine;
import org.tuichu.statute.line.Capacity;
import org.tuichu.statute.line.DescribedLine;
import org.tuichu.statute.line.DeviceKind;
import org.tuichu.statute.line.DeviceKinds;
import org.tuichu.statute.line.Fact;
import org.tuichu.statute.survey.Field;
import org.tuichu.statute.survey.PartialDate;
import org.tuichu.statute.survey.SurveyRow;
import org.tuichu.statute.survey.Value.Content;

/// The lines of the register that a row describes: one for each device. What several have in common, such as a
/// capacity, is left to a person.
public final class LineDrafts {
    /// Devices of one row; more are a slip.
    public static final int MOST = 50;

    /// 1 MW are 1000 kW.
    private static final int KW_OF_MW = 3;

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_MODEL = 200;
    private static final int LONGEST_DESCRIPTION = 500;

    private LineDrafts() {}

    public static List<SurveyedLine> of(SurveyRow row) {
        var devices = row.lines().stream().mapToInt(LineDrafts::count).sum();
        var drafts = new ArrayList<SurveyedLine>();
        for (var line : row.lines()) {
            for (var i = 0; i < count(line) && drafts.size() < MOST; i++) {
                drafts.add(draft(row, line, i, devices == 1));
            }
        }
        return drafts;
    }

    /// Devices that a line of a row stands for.
    public static int count(DescribedLine line) {
        var count = line.count();
        return count == null || count < 1 ? 1 : Math.min(count, MOST);
    }

    private static SurveyedLine draft(SurveyRow row, DescribedLine line, int number, boolean alone) {
        var capacity = count(line) == 1 ? line.capacity() : null;
        return new SurveyedLine(
                name(line),
                line.kind(),
                cut(model(row, line, alone), LONGEST_MODEL),
                number < line.numbers().size() ? line.numbers().get(number) : null,
                alone ? words(row, Field.SERIAL) : null,
                year(row),
                capacity == null ? null : capacity.value().toPlainString(),
                capacity == null ? null : capacity.unit(),
                period(capacity),
                number(line, "transformer_kva", 0),
                number(line, "power_mw", KW_OF_MW),
                cut(line.raw(), LONGEST_DESCRIPTION),
                state(row),
                since(row));
    }

    /// `places` to move the point to the right.
    private static @Nullable String number(DescribedLine line, String name, int places) {
        return line.facts().stream()
                .filter(fact -> fact.name().equals(name))
                .map(fact -> fact.value() instanceof Fact.Value.Quantity(var number)
                        ? number.movePointRight(places).stripTrailingZeros().toPlainString()
                        : null)
                .findFirst()
                .orElse(null);
    }

    /// What the row calls it: a shaft kiln is no rotary one, though both are cement kilns.
    private static String name(DescribedLine line) {
        var kind = line.kind();
        var raw = line.raw().substring(0, Math.min(line.raw().length(), LONGEST_NAME));
        return kind == null
                ? raw
                : DeviceKinds.called(kind, line.raw())
                        .or(() -> DeviceKinds.find(kind).map(DeviceKind::word))
                        .orElse(raw);
    }

    /// The words that say its size.
    private static @Nullable String model(SurveyRow row, DescribedLine line, boolean alone) {
        var written = alone ? words(row, Field.MODEL) : null;
        return written != null
                ? written
                : line.facts().stream()
                        .filter(fact -> !fact.name().startsWith("capacity") && !saysCapacity(line, fact))
                        .filter(fact -> fact.value() instanceof Fact.Value.Quantity)
                        .map(Fact::raw)
                        .distinct()
                        .collect(Collectors.joining(" "));
    }

    private static boolean saysCapacity(DescribedLine line, Fact fact) {
        var capacity = line.capacity();
        return capacity != null && capacity.raw().equals(fact.raw());
    }

    private static @Nullable String words(SurveyRow row, Field field) {
        return row.value(field).map(value -> value.raw().strip()).orElse(null);
    }

    private static @Nullable String year(SurveyRow row) {
        var date = date(row, Field.OPERATING_SINCE);
        return date == null ? null : String.valueOf(date.year());
    }

    private static @Nullable PartialDate date(SurveyRow row, Field field) {
        return row.value(field)
                .map(value -> value.content() instanceof Content.When when ? when.date() : null)
                .orElse(null);
    }

    private static @Nullable String period(@Nullable Capacity capacity) {
        var period = capacity == null ? null : capacity.period();
        return period == null ? null : period.name();
    }

    private static @Nullable String state(SurveyRow row) {
        return row.value(Field.STATE)
                .map(value -> value.content() instanceof Content.State said
                        ? said.state().name()
                        : null)
                .orElse(null);
    }

    /// Null where it is less than a day.
    private static @Nullable String since(SurveyRow row) {
        var date = date(row, Field.STOPPED_SINCE);
        return date == null || date.day() == null ? null : date.toString();
    }

    private static @Nullable String cut(@Nullable String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest);
    }
}
