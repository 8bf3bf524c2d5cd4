package org.tuichu.plan.grammar;

import org.jspecify.annotations.Nullable;
import org.tuichu.plan.Duty.Clock;

/// Reads the rectification period that a duty sets: `在6个月内整改…不超过3个月的延期`.
final class Clocks {
    private static final Vocabulary VOCABULARY = Vocabulary.of("clocks.txt");
    private static final Words RECTIFY = VOCABULARY.words("rectify");
    private static final Words EXTEND = VOCABULARY.words("extend");
    private static final Words MONTHS = VOCABULARY.words("months");
    private static final int NEAR = 28;

    private Clocks() {}

    static @Nullable Clock of(View view) {
        String text = view.text();
        int rectify = 0;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            int end = number(text, i);
            int unit = end > i ? MONTHS.startingAt(text, end) : 0;
            if (unit == 0) {
                continue;
            }
            int months = months(text, i, end);
            int behind = end + unit;
            boolean extension = near(EXTEND, text, i, behind);
            if (rectify == 0 && !extension && near(RECTIFY, text, i, behind)) {
                rectify = months;
                from = i;
            } else if (rectify > 0 && extension) {
                return new Clock(rectify, months, view.span(from, behind));
            }
            i = behind - 1;
        }
        return rectify == 0 ? null : new Clock(rectify, null, view.span(from, Math.min(text.length(), from + 4)));
    }

    private static boolean near(Words words, String text, int from, int to) {
        int start = Math.max(0, from - 14);
        int end = to;
        while (end < text.length()
                && end < to + NEAR
                && !Letters.isSemicolon(text.charAt(end))
                && !Letters.isFullStop(text.charAt(end))) {
            end++;
        }
        int begin = from;
        while (begin > start
                && !Letters.isSemicolon(text.charAt(begin - 1))
                && !Letters.isFullStop(text.charAt(begin - 1))) {
            begin--;
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
