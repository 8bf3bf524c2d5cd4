package org.tuichu.statute.limit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tuichu.statute.condition.Truth;

/// The values that a number may have, both ends included; an end that is absent is unbounded.
public record Interval(@Nullable BigDecimal low, @Nullable BigDecimal high) {
    public static final Interval ANY = new Interval(null, null);

    public Interval {
        if (low != null && high != null && low.compareTo(high) > 0) {
            throw new IllegalArgumentException(low + " is above " + high);
        }
    }

    public static Interval exactly(BigDecimal value) {
        return new Interval(value, value);
    }

    static Interval hull(List<BigDecimal> values) {
        return new Interval(
                values.stream().min(BigDecimal::compareTo).orElseThrow(),
                values.stream().max(BigDecimal::compareTo).orElseThrow());
    }

    public boolean exact() {
        return low != null && high != null && low.compareTo(high) == 0;
    }

    Interval hull(Interval other) {
        return new Interval(
                low == null || other.low == null ? null : low.min(other.low),
                high == null || other.high == null ? null : high.max(other.high));
    }

    Interval plus(Interval other) {
        return new Interval(
                low == null || other.low == null ? null : low.add(other.low),
                high == null || other.high == null ? null : high.add(other.high));
    }

    /// Unbounded as soon as one of them is.
    Interval times(Interval other) {
        if (low == null || high == null || other.low == null || other.high == null) {
            return ANY;
        }
        return hull(List.of(
                low.multiply(other.low),
                low.multiply(other.high),
                high.multiply(other.low),
                high.multiply(other.high)));
    }

    /// Whether a value is at most every value of this: unknown if only of some.
    Truth bounds(BigDecimal value) {
        if (low != null && value.compareTo(low) <= 0) {
            return Truth.TRUE;
        }
        return high != null && value.compareTo(high) > 0 ? Truth.FALSE : Truth.UNKNOWN;
    }

    @Override
    public String toString() {
        return exact() ? plain(Objects.requireNonNull(low)) : plain(low) + ".." + plain(high);
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "?" : number.stripTrailingZeros().toPlainString();
    }
}
