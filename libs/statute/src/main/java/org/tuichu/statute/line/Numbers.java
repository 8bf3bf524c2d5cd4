package org.tuichu.statute.line;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Decides what a number with its unit is: a count, a capacity, a size, or nothing that can be told.
final class Numbers {
    /// Of these, ten thousand or more can only be made, not measured.
    private static final Set<String> MADE = Set.of("t", "m", "m2", "m3", "pcs", "roll", "kvah");
    /// These are never capacities per period.
    private static final Set<String> SIZES =
            Set.of("kva", "mw", "ka", "door", "hole", "steam", "type", "celsius", "pct", "year");

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    private final Pending pending;
    private final Heading heading;
    private final boolean afterTimes;

    Numbers(Pending pending, Heading heading, boolean afterTimes) {
        this.pending = pending;
        this.heading = heading;
        this.afterTimes = afterTimes;
    }

    Element element(int start, Token token, Measure written, NormalText text) {
        Measure measure = pending.about ? written.madeRounded() : written;
        if (measure.vague() || pending.bounded()) {
            return new Element.Unknown(start, token.end(), false);
        }
        if (measure.bare()) {
            return bare(start, token.end(), measure);
        }
        if (amount(measure)) {
            return amount(start, token.end(), measure);
        }
        if (measure.counts()) {
            return count(start, token.end(), measure);
        }
        if (pending.total) {
            return new Element.Unknown(start, token.end(), false);
        }
        if (measure.is("type")) {
            return new Element.Model(start, token.end(), text.plain(token.start(), token.end() - 1));
        }
        if (measure.is("year")) {
            return pending.age
                    ? new Element.Stated(start, token.end(), "age_years", measure.number())
                    : new Element.Unknown(start, token.end(), false);
        }
        return new Element.Size(start, token.end(), measure, pending.label, pending.labelWord);
    }

    private Element bare(int start, int end, Measure measure) {
        if (afterTimes || pending.number) {
            return count(start, end, measure);
        }
        if (pending.capacity || (heading.capacity() && heading.unit() != null && pending.label == null)) {
            Measure unit = heading.unit();
            return unit == null ? new Element.Unknown(start, end, false) : amount(start, end, measure.withUnitOf(unit));
        }
        if (heading.count()) {
            return count(start, end, measure);
        }
        Measure unit = heading.unit();
        if (unit == null) {
            return size(start, end, measure);
        }
        Measure measured = measure.withUnitOf(unit);
        if (measured.counts()) {
            return count(start, end, measured);
        }
        if (amount(measured)) {
            return amount(start, end, measured);
        }
        return size(start, end, measured);
    }

    /// A size that the heading names where the text does not.
    private Element size(int start, int end, Measure measure) {
        return pending.label == null
                ? new Element.Size(start, end, measure, heading.label(), heading.labelWord())
                : new Element.Size(start, end, measure, pending.label, pending.labelWord);
    }

    private boolean amount(Measure measure) {
        String base = measure.unit() == null ? "" : measure.unit().base();
        if (SIZES.contains(base)) {
            return false;
        }
        if (period(measure.per()) != null
                || (measure.unit() != null && measure.unit().ofTrade())
                || base.equals("kvah")) {
            return true;
        }
        boolean large = measure.multiplier().compareTo(TEN_THOUSAND) >= 0;
        if (measure.counts()) {
            return large || (pending.capacity && pending.period != null && !pending.number);
        }
        return measure.per().isEmpty() && (pending.capacity || heading.capacity() || (large && MADE.contains(base)));
    }

    private Element amount(int start, int end, Measure measure) {
        Capacity.Period period = period(measure.per());
        if (period == null) {
            period = pending.capacity ? pending.period : heading.capacity() ? heading.period() : pending.running;
        }
        if (pending.period != null) {
            pending.running = pending.period;
        }
        return new Element.Amount(
                start,
                end,
                measure,
                period,
                pending.each || measure.each(),
                pending.total,
                pending.label,
                pending.labelWord);
    }

    private Element count(int start, int end, Measure measure) {
        if (!measure.small() || measure.about()) {
            return new Element.Unknown(start, end, false);
        }
        return new Element.Count(
                start, end, measure.number().intValue(), pending.each, pending.total, measure.unitWord());
    }

    static Capacity.@Nullable Period period(String per) {
        return switch (per) {
            case "year" -> Capacity.Period.YEAR;
            case "month" -> Capacity.Period.MONTH;
            case "day" -> Capacity.Period.DAY;
            default -> null;
        };
    }
}
