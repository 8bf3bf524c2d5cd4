package org.tuichu.statute.line;

/// The unit of the numbers below a heading.
public final class HeadingUnit {
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

    private static String per(String period) {
        return switch (period) {
            case "hour" -> "h";
            case "minute" -> "min";
            default -> "";
        };
    }
}
