package org.tuichu.statute.price;

import java.math.BigDecimal;

/// From the least to the most something can be, both included; never below zero.
public record Range(BigDecimal least, BigDecimal most) {
    public Range {
        if (least.signum() < 0 || least.compareTo(most) > 0) {
            throw new IllegalArgumentException(least + ".." + most + " is no range");
        }
    }

    static Range exactly(BigDecimal value) {
        return new Range(value, value);
    }

    public boolean exact() {
        return least.compareTo(most) == 0;
    }

    Range hull(Range other) {
        return new Range(least.min(other.least), most.max(other.most));
    }

    Range times(Range other) {
        return new Range(least.multiply(other.least), most.multiply(other.most));
    }

    /// Whether it can be more than a value.
    boolean canExceed(BigDecimal value) {
        return most.compareTo(value) > 0;
    }

    @Override
    public String toString() {
        return exact() ? plain(least) : plain(least) + ".." + plain(most);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
