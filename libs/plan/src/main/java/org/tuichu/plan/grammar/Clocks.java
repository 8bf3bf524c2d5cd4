package org.tuichu.plan.grammar;

import org.jspecify.annotations.Nullable;
import org.tuichu.plan.Duty.Clock;

/// Reads the rectification period that a duty sets: `在6个月内整改…不超过3个月的延期`.
final class Clocks {
    private static final Vocabulary VOCABULARY = Vocabulary.of("clocks.txt");
    private static final Words RECTIFY = VOCABULARY.words("rectify");
    private static final Words EXTEND = VOCABULARY.words("extend");
    private static final Words MONTHS = VOCABULARY.words("months");
    private static final int BEFORE = 16;
    private static final int BEHIND = 20;

    private Clocks() {}

    static @Nullable Clock of(View view) {
        String text = view.text();
        int rectify = 0;
        int from = 0;
        int to = 0;
        for (int i = 0; i < text.length(); i++) {
            int end = number(text, i);
            int behind = end > i ? unitEnd(text, i, end) : 0;
            if (behind == 0) {
                continue;
            }
            if (rectify > 0 && isNear(EXTEND, text, i, behind)) {
                return new Clock(rectify, months(text, i, end), view.span(from, behind));
            }
            if (rectify == 0 && isNear(RECTIFY, text, i, behind) && !isExtension(text, i)) {
                rectify = months(text, i, end);
                from = i;
                to = behind;
            }
            i = behind - 1;
        }
        return rectify == 0 ? null : new Clock(rectify, null, view.span(from, to));
    }

    /// `6个月`, `六个月`, `半年`.
    private static int unitEnd(String text, int from, int to) {
        if (text.charAt(from) == '半') {
            return text.startsWith("年", to) ? to + 1 : 0;
        }
        int unit = MONTHS.startingAt(text, to);
        return unit == 0 ? 0 : to + unit;
    }

    private static boolean isExtension(String text, int at) {
        int extension = lastBefore(EXTEND, text, at);
        return extension >= 0 && extension > lastBefore(RECTIFY, text, at);
    }

    private static int lastBefore(Words words, String text, int at) {
        for (int i = at; i > Math.max(0, at - BEFORE); i--) {
            if (words.endingAt(text, Math.max(0, at - BEFORE), i) > 0) {
                return i;
            }
        }
        return -1;
    }

    /// A word shortly before the period in its sentence, or behind it in its clause.
    private static boolean isNear(Words words, String text, int from, int to) {
        int begin = from;
        while (begin > 0 && from - begin < BEFORE && !Letters.isFullStop(text.charAt(begin - 1))) {
            begin--;
        }
        int end = to;
        while (end < text.length()
                && end - to < BEHIND
                && !Letters.isSemicolon(text.charAt(end))
                && !Letters.isFullStop(text.charAt(end))) {
            end++;
        }
        return words.find(text, begin, end) >= 0;
    }

    private static int number(String text, int at) {
        int end = TimePoint.digits(text, at);
        if (end > at) {
            return end - at <= 2 && (at == 0 || !Letters.isDigit(text.charAt(at - 1))) ? end : at;
        }
        return "一两二三四五六七八九十半".indexOf(text.charAt(at)) >= 0 ? at + 1 : at;
    }

    private static int months(String text, int from, int to) {
        char c = text.charAt(from);
        if (c == '半') {
            return 6;
        }
        return Letters.isDigit(c) ? Integer.parseInt(text, from, to, 10) : c == '两' ? 2 : Marker.han(text, from, to);
    }
}
