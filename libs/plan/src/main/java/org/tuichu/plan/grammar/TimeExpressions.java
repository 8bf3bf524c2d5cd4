package org.tuichu.plan.grammar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tuichu.plan.Duty.Recurrence;
import org.tuichu.plan.grammar.TimeExpression.Doubt;

/// Finds the times in a view, left to right in one pass. A year that is not written is the programme year.
final class TimeExpressions {
    private static final Vocabulary VOCABULARY = Vocabulary.of("times.txt");
    private static final Words RANGE = VOCABULARY.words("range");
    private static final Words BEFORE = VOCABULARY.words("before");
    private static final Words WHOLE_YEAR = VOCABULARY.words("whole year");
    private static final Words FROM_NOW = VOCABULARY.words("from now");
    private static final Words AT_LEAST = VOCABULARY.words("at least");
    private static final Words NO_DEADLINE_BEHIND = VOCABULARY.words("no deadline when behind");
    private static final Words NO_DEADLINE_BEFORE = VOCABULARY.words("no deadline when before");
    private static final Words LEADING = VOCABULARY.words("leading");
    private static final Words MONTHLY = VOCABULARY.words("monthly");
    private static final Words QUARTERLY = VOCABULARY.words("quarterly");
    private static final Words SEMIANNUAL = VOCABULARY.words("semiannual");
    private static final Words ANNUAL = VOCABULARY.words("annual");
    private static final Words REGULAR = VOCABULARY.words("regular");
    private static final String NOT_REGULAR_BEHIND = "不固法规指约限非";
    private static final String NOT_REGULAR_BEFORE = "限间存";
    private static final int NESTING = 8;

    private final View view;
    private final String text;
    private final int year;
    private final boolean bare;
    private final List<TimeExpression> found = new ArrayList<>();

    private TimeExpressions(View view, int year, boolean bare) {
        this.view = view;
        this.text = view.text();
        this.year = year;
        this.bare = bare;
    }

    /// Times in running text that somebody has to keep to.
    static List<TimeExpression> inText(View view, int year) {
        return new TimeExpressions(view, year, false).scan();
    }

    /// Times in a field or bracket that holds nothing else, where a bare `2019年3月` counts too.
    static List<TimeExpression> inField(View view, int year) {
        return new TimeExpressions(view, year, true).scan();
    }

    /// Whether a bracket holds a time and little else.
    static boolean isTime(String inner) {
        List<TimeExpression> times = inField(new View(inner, new int[inner.length()]), 2000);
        int covered = times.stream().mapToInt(time -> time.to() - time.from()).sum();
        return covered > 0 && covered * 10 >= inner.length() * 6;
    }

    private List<TimeExpression> scan() {
        List<Brackets.Pair> titles = Brackets.of(text, NESTING).stream()
                .filter(pair -> text.charAt(pair.open()) == '《')
                .toList();
        int title = 0;
        for (int i = 0; i < text.length(); ) {
            while (title < titles.size() && titles.get(title).close() < i) {
                title++;
            }
            if (title < titles.size() && titles.get(title).open() == i) {
                i = titles.get(title).close() + 1;
                continue;
            }
            TimeExpression time = at(i);
            if (time == null) {
                i++;
            } else {
                found.add(time);
                i = time.to();
            }
        }
        return found;
    }

    private @Nullable TimeExpression at(int at) {
        if (at > 0 && Letters.isDigit(text.charAt(at)) && Letters.isDigit(text.charAt(at - 1))) {
            return null;
        }
        TimeExpression recurring = recurring(at);
        if (recurring != null) {
            return recurring;
        }
        int whole = WHOLE_YEAR.startingAt(text, at);
        if (whole > 0 && (bare || isLoneWord(at, at + whole))) {
            return time(at, at + whole, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Doubt.NONE);
        }
        int now = FROM_NOW.startingAt(text, at);
        if (now > 0) {
            int range = RANGE.startingAt(text, at + now);
            TimePoint until = range > 0 ? TimePoint.at(text, at + now + range, year) : null;
            return until == null ? null : closed(at, null, until.inYear(year));
        }
        return dated(at);
    }

    private @Nullable TimeExpression dated(int at) {
        TimePoint months = monthSpan(at);
        TimePoint first = months != null ? months : TimePoint.at(text, at, year);
        if (first == null) {
            return null;
        }
        TimePoint start = first.inYear(year);
        if (months != null) {
            int from = at + TimePoint.digits(text, yearEnd(at)) - at;
            int month = Integer.parseInt(text, yearEnd(at), from, 10);
            return closed(at, new TimePoint(start.year(), month, 0, TimePoint.Part.WHOLE, false, from), start);
        }
        int range = RANGE.startingAt(text, start.end());
        if (range > 0) {
            TimePoint end = TimePoint.at(text, start.end() + range, year);
            end = end != null ? end : TimePoint.day(text, start.end() + range, start.year(), start.month());
            if (end != null) {
                return closed(at, start, end.inYear(start.year()).inMonth(start.month()));
            }
        }
        return single(at, start, first.year() != 0);
    }

    /// `4-6月`, `2021年4-6月`: the point is that of the last month.
    private @Nullable TimePoint monthSpan(int at) {
        int i = yearEnd(at);
        int first = TimePoint.digits(text, i);
        int range = first > i && first - i <= 2 ? RANGE.startingAt(text, first) : 0;
        int second = range > 0 ? TimePoint.digits(text, first + range) : first;
        if (range == 0 || second == first + range || second - first - range > 2 || !text.startsWith("月", second)) {
            return null;
        }
        int month = Integer.parseInt(text, i, first, 10);
        TimePoint last = TimePoint.at(text, first + range, year);
        if (last == null || month < 1 || month > 12) {
            return null;
        }
        return i == at
                ? last
                : new TimePoint(
                        Integer.parseInt(text, at, at + 4, 10),
                        last.month(),
                        last.day(),
                        last.part(),
                        false,
                        last.end());
    }

    private int yearEnd(int at) {
        int digits = TimePoint.digits(text, at);
        return digits - at == 4 && text.startsWith("年", digits) ? digits + 1 : at;
    }

    private TimeExpression closed(int at, @Nullable TimePoint start, TimePoint end) {
        int to = end.end() + BEFORE.startingAt(text, end.end());
        if ((start != null && !start.isPossible()) || !end.isPossible()) {
            return time(at, to, null, null, Doubt.IMPOSSIBLE);
        }
        LocalDate first = start == null ? null : Objects.requireNonNullElse(start.first(), start.last());
        LocalDate last = end.last();
        boolean reversed = first != null && last.isBefore(first);
        return time(at, to, first, last, reversed ? Doubt.REVERSED : Doubt.NONE);
    }

    private @Nullable TimeExpression single(int at, TimePoint point, boolean yearWritten) {
        int before = BEFORE.startingAt(text, point.end());
        int to = point.end() + before;
        boolean end = before > 0 || point.part() == TimePoint.Part.LAST_DAY;
        if (!bare && !isDeadline(at, to, point, end, yearWritten)) {
            return null;
        }
        if (!point.isPossible()) {
            return time(at, to, null, null, Doubt.IMPOSSIBLE);
        }
        Doubt doubt = point.dayMissing() ? Doubt.DAY_MISSING : Doubt.NONE;
        return time(at, to, end ? null : point.first(), point.last(), doubt);
    }

    private boolean isDeadline(int at, int to, TimePoint point, boolean end, boolean yearWritten) {
        if ((!end && NO_DEADLINE_BEFORE.startingAt(text, to) > 0) || NO_DEADLINE_BEHIND.endingAt(text, 0, at) > 0) {
            return false;
        }
        if (point.year() < year) {
            return false;
        }
        if (end || point.part() != TimePoint.Part.WHOLE) {
            return true;
        }
        if (point.month() == 0 || (yearWritten && point.day() == 0 && point.end() == to && !isLed(at))) {
            return false;
        }
        return isLed(at) || startsClause(at) || continues(at);
    }

    private boolean isLed(int at) {
        return LEADING.endingAt(text, 0, at) > 0;
    }

    private boolean startsClause(int at) {
        return at == 0 || "，。；：,;:（(".indexOf(text.charAt(at - 1)) >= 0;
    }

    private boolean continues(int at) {
        return !found.isEmpty() && found.getLast().to() == at - 1 && "、和及与".indexOf(text.charAt(at - 1)) >= 0;
    }

    private boolean isLoneWord(int from, int to) {
        return to >= text.length() || ("，。；、）)开组推持分".indexOf(text.charAt(to)) >= 0 && startsClause(from));
    }

    private @Nullable TimeExpression recurring(int at) {
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
        } else if ((length = REGULAR.startingAt(text, at)) > 0 && isRegular(at, at + length)) {
            recurrence = Recurrence.REGULAR;
        }
        if (recurrence == null) {
            return null;
        }
        int to = at + length;
        int least = AT_LEAST.startingAt(text, to);
        if (least > 0) {
            int digits = TimePoint.digits(text, to + least);
            boolean han = digits == to + least && digits < text.length() && "一两二三四".indexOf(text.charAt(digits)) >= 0;
            int end = han ? digits + 1 : digits;
            if (end > to + least && text.startsWith("次", end)) {
                int times = han
                        ? List.of(0, 1, 2, 2, 3, 4).get("一两二三四".indexOf(text.charAt(digits)) + 1)
                        : Integer.parseInt(text, to + least, Math.min(digits, to + least + 3), 10);
                return new TimeExpression(
                        text.substring(at, end + 1), null, null, perYear(recurrence, times), Doubt.NONE, at, end + 1);
            }
        }
        to = recurringDay(to, recurrence);
        return new TimeExpression(text.substring(at, to), null, null, recurrence, Doubt.NONE, at, to);
    }

    /// `每月5日前`, `每季度末`, `每年1月10日前`: the day belongs to the expression.
    private int recurringDay(int at, Recurrence recurrence) {
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

    private boolean isRegular(int from, int to) {
        return (from == 0 || NOT_REGULAR_BEHIND.indexOf(text.charAt(from - 1)) < 0)
                && (to >= text.length() || NOT_REGULAR_BEFORE.indexOf(text.charAt(to)) < 0);
    }

    private TimeExpression time(int from, int to, @Nullable LocalDate start, @Nullable LocalDate end, Doubt doubt) {
        return new TimeExpression(view.text().substring(from, to), start, end, null, doubt, from, to);
    }
}
