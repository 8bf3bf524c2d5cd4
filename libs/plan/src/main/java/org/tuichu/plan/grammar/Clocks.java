package org.tuichu.plan.grammar;

import org.jspecify.annotations.Nullable;
import org.tuichu.plan.Duty.Clock;
import org.tuichu.plan.ProblemReason;

/// Reads the rectification period that a duty sets: `在6个月内整改…不超过3个月的延期`.
final class Clocks {
    private static final Vocabulary VOCABULARY = Vocabulary.of("clocks.txt");
    private static final Words RECTIFY = VOCABULARY.words("rectify");
    private static final Words EVERY = VOCABULARY.words("every");
    private static final Words LIMIT = VOCABULARY.words("limit");
    private static final Words EXTEND = VOCABULARY.words("extend");
    private static final Words MONTHS = VOCABULARY.words("months");
    private static final Words AT_MOST = VOCABULARY.words("at most");
    private static final Words WITHIN = VOCABULARY.words("within");
    private static final int MONTHS_OF_YEAR = 12;
    private static final int DAYS_OF_MONTH = 30;
    private static final int LONGEST_NUMBER = 3;
    private static final int BEFORE = 16;
    private static final int BEHIND = 20;

    private Clocks() {}

    static @Nullable Clock of(View view, Problems problems) {
        String text = view.text();
        int rectify = 0;
        int from = 0;
        int to = 0;
        for (int i = 0; i < text.length(); i++) {
            int end = number(text, i);
            int behind = end > i ? unitEnd(text, i, end) : 0;
            if (behind == 0 || EVERY.endingAt(text, 0, i) > 0) {
                continue;
            }
            if (rectify > 0 && isNear(EXTEND, text, i, behind) && months(text, i, end) > 0) {
                return new Clock(rectify, months(text, i, end), view.span(from, behind));
            }
            boolean limited = LIMIT.endingAt(text, 0, i) > 0;
            if (rectify == 0 && (limited || (isNear(RECTIFY, text, i, behind) && !isExtension(text, i)))) {
                rectify = months(text, i, end);
                if (rectify == 0) {
                    problems.add(ProblemReason.DAYS_NOT_MONTHS, view.span(i, behind));
                }
                from = i;
                to = behind;
            }
            i = behind - 1;
        }
        return rectify == 0 ? null : new Clock(rectify, null, view.span(from, to));
    }

    /// `6个月`, `六个月`, `半年`, `不超过一年`, `180天内`.
    private static int unitEnd(String text, int from, int to) {
        if (text.charAt(from) == '半') {
            return text.startsWith("年", to) ? to + 1 : 0;
        }
        int unit = MONTHS.startingAt(text, to);
        if (unit > 0) {
            return to + unit;
        }
        boolean date = from > 0 && "年月".indexOf(text.charAt(from - 1)) >= 0;
        if (date || to >= text.length() || "年天日".indexOf(text.charAt(to)) < 0) {
            return 0;
        }
        int within = WITHIN.startingAt(text, to + 1);
        return within > 0 || AT_MOST.endingAt(text, 0, from) > 0 ? to + 1 + within : 0;
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
            return end - at <= LONGEST_NUMBER && (at == 0 || !Letters.isDigit(text.charAt(at - 1))) ? end : at;
        }
        return "一两二三四五六七八九十半".indexOf(text.charAt(at)) >= 0 ? at + 1 : at;
    }

    /// Days only where they make whole months, 0 otherwise.
    private static int months(String text, int from, int to) {
        char c = text.charAt(from);
        if (c == '半') {
            return 6;
        }
        int number =
                Letters.isDigit(c) ? Integer.parseInt(text, from, to, 10) : c == '两' ? 2 : Marker.han(text, from, to);
        return switch (text.charAt(to)) {
            case '年' -> number * MONTHS_OF_YEAR;
            case '天', '日' -> number % DAYS_OF_MONTH == 0 ? number / DAYS_OF_MONTH : 0;
            default -> number;
        };
    }
}
