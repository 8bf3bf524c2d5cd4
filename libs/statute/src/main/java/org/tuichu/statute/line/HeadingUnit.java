package org.tuichu.statute.line;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The unit of the numbers below a heading.
public final class HeadingUnit {
    private static final Set<String> OF_OUTPUT = Set.of("year", "month", "day");

    private HeadingUnit() {}

    /// 万吨/年 of 产能（万吨/年） and of 年产能（万吨）; empty where the heading names none.
    public static String of(String heading) {
        Heading read = Heading.of(heading, ReadingLimits.DEFAULT);
        Measure unit = read.unit();
        if (unit == null) {
            return "";
        }
        Capacity.Period period = read.period();
        String per = period == null ? per(unit.per()) : period.word();
        return unit.unitWord() + (per.isEmpty() ? "" : "/" + per);
    }

    /// Whether a heading names units of several things (万吨、万重量箱): which one is meant stands in the cell, or nowhere.
    public static boolean several(String heading) {
        return Heading.namesSeveralUnits(heading);
    }

    /// Whether a text is a unit and nothing else: 万吨/年.
    public static boolean isUnit(String text) {
        Measure read = alone(text);
        return read != null && !read.bare();
    }

    /// Whether a unit counts devices: 台, 座, 条.
    public static boolean counts(String unit) {
        Measure read = alone(unit);
        return read != null && read.counts();
    }

    /// Whether two texts are one unit, whatever the period: 万吨/年 and 万t.
    public static boolean same(String unit, String other) {
        if (unit.equals(other)) {
            return true;
        }
        Measure one = alone(unit);
        Measure two = alone(other);
        return one != null
                && two != null
                && !one.bare()
                && Objects.equals(one.unit(), two.unit())
                && one.multiplier().compareTo(two.multiplier()) == 0;
    }

    /// Whether a label that measures in these bases (kva, m/min) may stand over numbers of the unit; what is made in a
    /// year has no size.
    static boolean isOf(String unit, Set<String> bases) {
        Measure read = alone(unit);
        return read != null
                && !OF_OUTPUT.contains(read.per())
                && bases.stream().anyMatch(base -> read.is(base.replaceFirst("/.*", "")));
    }

    private static @Nullable Measure alone(String text) {
        var normal = new NormalText(text);
        var scanner = new UnitScanner(normal);
        Measure read = scanner.measure(BigDecimal.ONE, 0);
        return scanner.end() >= normal.length() ? read : null;
    }

    private static String per(String period) {
        return switch (period) {
            case "hour" -> "h";
            case "minute" -> "min";
            default -> "";
        };
    }
}
