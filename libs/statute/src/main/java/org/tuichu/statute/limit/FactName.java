package org.tuichu.statute.limit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.tuichu.statute.table.Row;

/// A fact that limits and prices ask for: a number with its range, a yes or no, or one of some words.
public record FactName(String name, Type type, List<String> words, Interval range, String meaning) {
    /// What kind of value a fact has: [BigDecimal], [Boolean], [String].
    public enum Type {
        NUMBER,
        FLAG,
        WORD
    }

    static FactName of(Row row) {
        var type = row.constant("type", Type.class);
        return new FactName(
                row.required("name"), type, row.list("words", "\\|"), range(row, type), row.required("meaning"));
    }

    private static Interval range(Row row, Type type) {
        return type == Type.NUMBER ? new Interval(row.number("lowest"), row.number("highest")) : Interval.ANY;
    }

    /// The least a number can be.
    public BigDecimal lowest() {
        return Objects.requireNonNull(range.low(), name);
    }

    /// The most a number can be.
    public BigDecimal highest() {
        return Objects.requireNonNull(range.high(), name);
    }

    void check(Object value) {
        boolean fits = switch (type) {
            case NUMBER -> value instanceof BigDecimal number && contains(number);
            case FLAG -> value instanceof Boolean;
            case WORD -> value instanceof String word && words.contains(word);
        };
        if (!fits) {
            throw new IllegalArgumentException("fact %s is %s, expected %s".formatted(name, value, expected()));
        }
    }

    private boolean contains(BigDecimal number) {
        return (range.low() == null || number.compareTo(range.low()) >= 0)
                && (range.high() == null || number.compareTo(range.high()) <= 0);
    }

    private String expected() {
        return switch (type) {
            case NUMBER -> "a number in " + range;
            case FLAG -> "true or false";
            case WORD -> "one of " + String.join(", ", words);
        };
    }
}
