package org.tuichu.plan.grammar;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tuichu.plan.Duty.Recurrence;
import org.tuichu.plan.grammar.TimeExpression.Doubt;

/// Reads how often something is due: `每季度`, `每月5日前`, `每年不少于2次`, `定期`.
final class Recurrences {
    private static final Vocabulary VOCABULARY = Vocabulary.of("times.txt");
    private static final Words BEFORE = VOCABULARY.words("before");
    private static final Words AT_LEAST = VOCABULARY.words("at least");
    private static final Words EACH = VOCABULARY.words("each time");
    private static final Words MONTHLY = VOCABULARY.words("monthly");
    private static final Words QUARTERLY = VOCABULARY.words("quarterly");
    private static final Words SEMIANNUAL = VOCABULARY.words("semiannual");
    private static final Words ANNUAL = VOCABULARY.words("annual");
    private static final Words REGULAR = VOCABULARY.words("regular");
    private static final String NOT_REGULAR_BEHIND = "不固法规指约限非";
    private static final String NOT_REGULAR_BEFORE = "限间存";
    private static final String HAN = "一两二三四";
    private static final List<Integer> HAN_VALUES = List.of(1, 2, 2, 3, 4);

    private Recurrences() {}

    /// The expression at `at`, null where none is; `year` gives a meaning to a day behind 每年.
    static @Nullable TimeExpression at(String text, int at, int year) {
        Recurrence recurrence = null;
        int length = 0;
        if ((length = SEMIANNUAL.startingAt(text, at)) > 0) {
            recurrence = Recurrence.SEMIANNUAL;
        } else if ((length = QUARTERLY.startingAt(text, at)) > 0) {
            recurrence = Recurrence.QUARTERLY;
        } else if ((length = MONTHLY.startingAt(text, at)) > 0) {
            recurrence = Recurrence.MONTHLY;
        } else if ((length = ANNUAL.startingAt(text, at)) > 0) {
            recurrence = Recurrence.ANNUAL;
        } else if ((length = REGULAR.startingAt(text, at)) > 0 && isRegular(text, at, at + length)) {
            recurrence = Recurrence.REGULAR;
        }
        if (recurrence == null) {
            return null;
        }
        int to = at + length;
        TimeExpression counted = counted(text, at, to, recurrence);
        if (counted != null) {
            return counted;
        }
        to = day(text, to, recurrence, year);
        return new TimeExpression(text.substring(at, to), null, null, recurrence, Doubt.NONE, at, to);
    }

    /// `每年不少于2次`, `每年开展两次`.
    private static @Nullable TimeExpression counted(String text, int from, int at, Recurrence recurrence) {
        int least = AT_LEAST.startingAt(text, at);
        int count = at + Math.max(least, EACH.startingAt(text, at));
        int digits = TimePoint.digits(text, count);
        int han = digits == count && count < text.length() ? HAN.indexOf(text.charAt(count)) : -1;
        int end = han >= 0 ? digits + 1 : digits;
        if (end == count || end - count > 3 || !text.startsWith("次", end)) {
            return null;
        }
        int times = han >= 0 ? HAN_VALUES.get(han) : Integer.parseInt(text, count, digits, 10);
        Recurrence often = perYear(recurrence, times);
        return least == 0 && often == recurrence
                ? null
                : new TimeExpression(text.substring(from, end + 1), null, null, often, Doubt.NONE, from, end + 1);
    }

    /// `每月5日前`, `每季度末`, `每年1月10日前`: the day belongs to the expression.
    private static int day(String text, int at, Recurrence recurrence, int year) {
        int to = at;
        if (to < text.length() && "底末初".indexOf(text.charAt(to)) >= 0 && !text.startsWith("末月", to)) {
            to++;
        } else if (recurrence == Recurrence.ANNUAL) {
            TimePoint point = TimePoint.at(text, to, year);
            to = point == null ? to : point.end();
        } else {
            int month =
                    text.startsWith("首月", to) ? 2 : text.startsWith("末月", to) ? 2 : text.startsWith("第一个月", to) ? 4 : 0;
            TimePoint point = TimePoint.day(text, to + month, 2000, 1);
            to = point == null ? to + (month == 0 ? 0 : month) : point.end();
        }
        return to == at ? at : to + BEFORE.startingAt(text, to);
    }

    private static Recurrence perYear(Recurrence per, int times) {
        if (per != Recurrence.ANNUAL) {
            return per;
        }
        return times >= 12
                ? Recurrence.MONTHLY
                : times >= 4 ? Recurrence.QUARTERLY : times >= 2 ? Recurrence.SEMIANNUAL : Recurrence.ANNUAL;
    }

    private static boolean isRegular(String text, int from, int to) {
        return (from == 0 || NOT_REGULAR_BEHIND.indexOf(text.charAt(from - 1)) < 0)
                && (to >= text.length() || NOT_REGULAR_BEFORE.indexOf(text.charAt(to)) < 0);
    }
}
