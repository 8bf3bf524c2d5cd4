package org.tuichu.statute.line;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Φ2.2×7.5m, 2×Φ3.2×13m, 2×50t, Φ2200: numbers joined by a multiplication sign, or after a diameter sign.
///
/// @param times how many there are of it, written in front (2×); 0 when not
/// @param numbers the lengths
/// @param start first token
/// @param end token after the last
/// @param vague a bound is said of the last, Φ2.2m×6.5m以下: none of them is a value
record Dimensions(int times, List<Measure> numbers, boolean diameter, int start, int end, boolean vague) {
    private static final BigDecimal MILLIMETRES_FROM = BigDecimal.valueOf(100);
    private static final BigDecimal MANY = BigDecimal.valueOf(99);

    /// What begins at token `at`; null when it is a number like any other.
    static @Nullable Dimensions at(List<Token> tokens, int at) {
        int i = at;
        int times = timesInFront(tokens, at);
        if (times > 0) {
            i += 2;
        }
        if (times > 0 && !is(tokens, i, Token.Type.DIAMETER) && !length(measure(tokens, i), measure(tokens, i + 2))) {
            return new Dimensions(times, List.of(), false, at, i, false);
        }
        boolean diameter = is(tokens, i, Token.Type.DIAMETER);
        i = diameter ? i + 1 : i;
        var numbers = new ArrayList<Measure>();
        Measure first = measure(tokens, i);
        if (first == null || !(first.bare() || first.is("m")) || first.vague()) {
            return null;
        }
        numbers.add(first);
        i++;
        while (is(tokens, i, Token.Type.TIMES)) {
            int j = is(tokens, i + 1, Token.Type.DIAMETER) ? i + 2 : i + 1;
            Measure other = measure(tokens, j);
            boolean closed = !numbers.getLast().bare();
            if (other == null || !(other.is("m") || (other.bare() && !closed)) || numbers.size() == 4) {
                break;
            }
            numbers.add(other);
            i = j + 1;
        }
        boolean vague = numbers.getLast().vague();
        return diameter || numbers.size() > 1 ? new Dimensions(times, numbers, diameter, at, i, vague) : null;
    }

    /// 2×50t, 2-Φ2.2×7.5m: a whole number before what is no length by itself.
    private static int timesInFront(List<Token> tokens, int at) {
        Measure first = measure(tokens, at);
        boolean joined = is(tokens, at + 1, Token.Type.TIMES)
                || (is(tokens, at + 1, Token.Type.DASH) && is(tokens, at + 2, Token.Type.DIAMETER));
        if (first == null
                || !first.bare()
                || !joined
                || first.number().scale() > 0
                || first.number().compareTo(MANY) > 0) {
            return 0;
        }
        Measure second = measure(tokens, at + 2);
        boolean other = second != null && !second.bare() && !second.is("m") && !second.counts();
        boolean threeLengths = second != null
                && second.bare()
                && is(tokens, at + 3, Token.Type.TIMES)
                && measure(tokens, at + 4) != null
                && second.number().scale() > 0
                && first.number().scale() == 0
                && !is(tokens, at + 5, Token.Type.TIMES)
                && !counts(measure(tokens, at + 4));
        return other || is(tokens, at + 2, Token.Type.DIAMETER) || threeLengths
                ? first.number().intValue()
                : 0;
    }

    private static boolean counts(@Nullable Measure measure) {
        return measure != null && measure.counts();
    }

    private static boolean length(@Nullable Measure first, @Nullable Measure second) {
        return first != null && first.bare() && second != null && (second.is("m") || second.bare());
    }

    private static boolean is(List<Token> tokens, int at, Token.Type type) {
        return at < tokens.size() && tokens.get(at).is(type);
    }

    private static @Nullable Measure measure(List<Token> tokens, int at) {
        return at < tokens.size() ? tokens.get(at).measure() : null;
    }

    /// Numbers alone, 8.8×2.
    boolean bare() {
        return !diameter && !numbers.isEmpty() && numbers.stream().allMatch(Measure::bare);
    }

    /// 2×6300, where only the second can be a size.
    boolean countFirst() {
        return numbers.size() == 2 && few(numbers.getFirst()) && !few(numbers.getLast());
    }

    /// 6300×2, 8.8×2.
    boolean countLast() {
        return numbers.size() == 2 && !few(numbers.getFirst()) && few(numbers.getLast());
    }

    private static boolean few(Measure number) {
        return number.number().scale() <= 0 && number.number().compareTo(MANY) <= 0;
    }

    List<Element> elements(List<Token> tokens, NormalText text) {
        var elements = new ArrayList<Element>();
        int from = start;
        if (times > 0) {
            elements.add(new Element.Count(
                    tokens.get(start).start(), tokens.get(start).end(), times, false, false));
            from += 2;
        }
        if (!numbers.isEmpty()) {
            int first = tokens.get(from).start();
            int last = tokens.get(end - 1).end();
            elements.add(vague ? new Element.Unknown(first, last, false) : lengths(first, last));
        }
        return elements;
    }

    private Element lengths(int from, int to) {
        Measure unit = numbers.stream()
                .filter(number -> !number.bare())
                .reduce((_, last) -> last)
                .orElse(null);
        boolean millimetres = unit == null && numbers.getFirst().number().compareTo(MILLIMETRES_FROM) >= 0;
        BigDecimal assumed = millimetres ? new BigDecimal("0.001") : BigDecimal.ONE;
        BigDecimal factor = unit == null ? assumed : unit.factor();
        String name = unit == null ? (millimetres ? "mm" : "m") : unit.unitWord();
        List<BigDecimal> metres = numbers.stream()
                .map(number -> number.bare() ? number.number().multiply(factor) : number.value())
                .toList();
        return new Element.Dimensions(from, to, metres, new Conversion(name, factor, "m"), diameter, unit == null);
    }
}
