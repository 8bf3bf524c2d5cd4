package org.tuichu.statute.line;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The numbers of items in front of what they number, as long as they count up: 1、 (2) ③ 4.
final class ItemNumbers {
    /// Below these, by base unit, no device is described by its size.
    private static final Map<String, BigDecimal> SMALLEST =
            Map.of("m3", BigDecimal.valueOf(3), "kva", BigDecimal.valueOf(10));

    private final NormalText text;
    private final NumberScanner numbers;
    /// Numbered items so far.
    private int items;
    /// Their numbers touch what follows them.
    private boolean gluedItems;

    ItemNumbers(NormalText text, NumberScanner numbers) {
        this.text = text;
        this.numbers = numbers;
    }

    /// Where the number of an item ends that begins at `at`; `at` when there is none.
    ///
    /// @param first nothing or a strong separator stands before it
    int end(int at, boolean first) {
        int end = mark(at, first);
        items += end > at ? 1 : 0;
        return end;
    }

    private int mark(int at, boolean first) {
        char c = text.at(at);
        if (c >= '①' && c <= '⑳') {
            return at + 1;
        }
        int digits = c == '(' ? at + 1 : at;
        if (!(first || c == '(') || !Letters.isDigit(text.at(digits))) {
            return at;
        }
        int end = digits;
        int value = 0;
        while (Letters.isDigit(text.at(end)) && end < digits + 2) {
            value = value * 10 + text.at(end++) - '0';
        }
        if (value != items + 1) {
            return at;
        }
        char close = text.at(end);
        if (close == '.' && c != '(' && Letters.isDigit(text.at(end + 1))) {
            gluedItems |= tooSmall(numbers.at(at)) || countsOn(end, value);
            return gluedItems ? end + 1 : at;
        }
        boolean closed = close == ')' || (c != '(' && (close == '、' || close == '.'));
        return closed && !siteList(end) ? end + 1 : at;
    }

    /// 1.50t转炉；2.450m³高炉: the next item decides, by its size, or where both end in a zero that no decimal needs.
    private boolean countsOn(int dot, int value) {
        int next = dot;
        while (next < text.length() && !stop(text.at(next))) {
            next++;
        }
        String mark = value + 1 + ".";
        int start = next + 1;
        int behind = start + mark.length();
        boolean counts =
                behind < text.length() && text.plain(start, behind).equals(mark) && Letters.isDigit(text.at(behind));
        return counts && (tooSmall(numbers.at(start)) || (endsInZero(dot + 1) && endsInZero(behind)));
    }

    private static boolean stop(char c) {
        return c == '\n' || c == ';' || c == '。';
    }

    private boolean endsInZero(int from) {
        int end = from;
        while (Letters.isDigit(text.at(end))) {
            end++;
        }
        return text.at(end - 1) == '0';
    }

    /// 1.450m³高炉；2.50t转炉: no furnace is that small, so 1 is the number of an item; what follows counts on.
    private static boolean tooSmall(@Nullable Token number) {
        Measure measure = number == null ? null : number.measure();
        return measure != null
                && SMALLEST.entrySet().stream()
                        .anyMatch(size ->
                                measure.is(size.getKey()) && measure.value().compareTo(size.getValue()) < 0);
    }

    /// 1、2、3# is a list of site numbers.
    private boolean siteList(int at) {
        int end = at;
        while (end < at + 40 && (text.at(end) == '、' || Letters.isDigit(text.at(end)))) {
            end++;
        }
        return text.at(end) == '#' || text.at(end) == '号';
    }
}
