package org.tuichu.plan.grammar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tuichu.plan.grammar.TimeExpression.Doubt;

/// Finds the times in a view, left to right in one pass. A year that is not written is the programme year.
final class TimeExpressions {
    private static final Vocabulary VOCABULARY = Vocabulary.of("times.txt");
    private static final Words RANGE = VOCABULARY.words("range");
    private static final Words BEFORE = VOCABULARY.words("before");
    private static final Words WHOLE_YEAR = VOCABULARY.words("whole year");
    private static final Words FROM_NOW = VOCABULARY.words("from now");
    private static final Words NO_DEADLINE_BEHIND = VOCABULARY.words("no deadline when behind");
    private static final Words NO_DEADLINE_BEFORE = VOCABULARY.words("no deadline when before");
    private static final Words LEADING = VOCABULARY.words("leading");
    private static final Words REPORTED = VOCABULARY.words("reported");
    private static final int NESTING = 8;
    /// A named later year holds for months up to this one.
    private static final int LAST_CARRIED = 6;

    private final View view;
    private final String text;
    private final int year;
    private final boolean bare;
    private final List<TimeExpression> found = new ArrayList<>();
    /// The later year that a time of this clause has named, which holds for those behind it; 0 for none.
    private int named;

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
                named = Letters.isSentenceEnd(text.charAt(i)) ? 0 : named;
                i++;
            } else {
                endWith(time);
                found.add(time);
                i = time.to();
            }
        }
        return found;
    }

    /// `6月20日、12月10日前`: 前 speaks for both.
    private void endWith(TimeExpression last) {
        if (found.isEmpty() || last.start() != null || last.end() == null) {
            return;
        }
        TimeExpression before = found.getLast();
        if (before.isOneDay() && before.to() == last.from() - 1 && "、和及".indexOf(text.charAt(before.to())) >= 0) {
            found.set(found.size() - 1, before.endingOnly());
        }
    }

    private @Nullable TimeExpression at(int at) {
        if (at > 0 && Letters.isDigit(text.charAt(at)) && Letters.isDigit(text.charAt(at - 1))) {
            return null;
        }
        TimeExpression recurring = Recurrences.at(text, at, year);
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
        TimeExpression years = years(at);
        return years == null ? untilLabelled(dated(at), at) : years;
    }

    /// `完成时限：8月31日`: the last day, not the only one.
    private @Nullable TimeExpression untilLabelled(@Nullable TimeExpression time, int at) {
        return time != null && time.isOneDay() && Fields.timeLabelEndsAt(text, at) ? time.endingOnly() : time;
    }

    private @Nullable TimeExpression dated(int at) {
        TimePoint months = monthSpan(at);
        TimePoint first = months != null ? months : TimePoint.at(text, at, year);
        if (first == null) {
            return null;
        }
        if (first.year() > year) {
            named = first.year();
        }
        boolean carried = named > 0 && first.month() > 0 && first.month() <= LAST_CARRIED;
        TimePoint start = first.inYear(carried ? named : year);
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
                return closed(
                        at,
                        start,
                        end.inYear(start.year() + (turnsYear(start, end) ? 1 : 0))
                                .inMonth(start.month()));
            }
        }
        return single(at, start, Letters.isDigit(text.charAt(at)) && first.year() != 0);
    }

    /// `12月至1月`, the year not written.
    private static boolean turnsYear(TimePoint start, TimePoint end) {
        return end.year() == 0 && end.month() > 0 && end.month() <= 3 && start.month() >= 9;
    }

    /// `2019-2020年` whole years.
    private @Nullable TimeExpression years(int at) {
        int first = TimePoint.digits(text, at);
        int range = first - at == 4 ? RANGE.startingAt(text, first) : 0;
        int second = range > 0 ? TimePoint.digits(text, first + range) : first;
        boolean years = range > 0 && second - first - range == 4 && text.startsWith("年", second);
        if (!years || TimePoint.digits(text, second + 1) > second + 1 || !(bare || isLed(at) || startsClause(at))) {
            return null;
        }
        int last = Integer.parseInt(text, first + range, second, 10);
        int start = Integer.parseInt(text, at, first, 10);
        boolean past = last < year || last < start || NO_DEADLINE_BEFORE.startingAt(text, second + 1) > 0;
        return past ? null : time(at, second + 1, LocalDate.of(start, 1, 1), LocalDate.of(last, 12, 31), Doubt.NONE);
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
        return reversed ? time(at, to, null, null, Doubt.REVERSED) : time(at, to, first, last, Doubt.NONE);
    }

    private @Nullable TimeExpression single(int at, TimePoint point, boolean yearWritten) {
        int before = BEFORE.startingAt(text, point.end());
        int to = point.end() + before;
        boolean end = before > 0 || point.part() == TimePoint.Part.LAST_DAY;
        boolean day = point.isPossible() && point.month() > 0 && point.first() != null;
        if (before == 0 && day && startsFrom(at, to)) {
            return time(at, to + 1, point.first(), null, Doubt.NONE);
        }
        if (!bare && !isDeadline(at, to, point, end, yearWritten)) {
            return null;
        }
        if (!point.isPossible()) {
            return time(at, to, null, null, Doubt.IMPOSSIBLE);
        }
        Doubt doubt = point.dayMissing() ? Doubt.DAY_MISSING : Doubt.NONE;
        return time(at, to, end ? null : point.first(), point.last(), doubt);
    }

    /// `自7月1日起`, `7月起` where a clause begins, but not the day on which a law came into force.
    private boolean startsFrom(int at, int to) {
        boolean begins = startsClause(at) || isLed(at) || "自从".indexOf(text.charAt(at - 1)) >= 0;
        return begins
                && text.startsWith("起", to)
                && !text.startsWith("起施行", to)
                && Integer.compare(TimePoint.yearOf(text, at, year), year) >= 0;
    }

    /// `一季度退出情况`: what a report is about.
    private boolean isReported(int at, int to) {
        int end = to;
        while (end < text.length() && "，。；、,;）)".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return REPORTED.endingAt(text, to, end) > 0 && !startsClause(at) && !isLed(at);
    }

    private boolean isDeadline(int at, int to, TimePoint point, boolean end, boolean yearWritten) {
        if ((!end && NO_DEADLINE_BEFORE.startingAt(text, to) > 0) || NO_DEADLINE_BEHIND.endingAt(text, 0, at) > 0) {
            return false;
        }
        if (point.year() < year) {
            return false;
        }
        if (end || point.part() != TimePoint.Part.WHOLE) {
            return end || !isReported(at, to);
        }
        if (point.month() > 0 && (Fields.timeLabelEndsAt(text, at) || fillsClauseOfBracket(at, to))) {
            return true;
        }
        if (point.month() == 0 || (yearWritten && point.day() == 0 && point.end() == to && !isLed(at))) {
            return false;
        }
        return isLed(at) || startsClause(at) || continues(at);
    }

    /// `（市工信局；2021年12月）`.
    private boolean fillsClauseOfBracket(int at, int to) {
        return at > 0
                && to < text.length()
                && (Letters.isRemarkOpening(text.charAt(at - 1)) || "；，,;".indexOf(text.charAt(at - 1)) >= 0)
                && Letters.isClosing(text.charAt(to));
    }

    private boolean isLed(int at) {
        return LEADING.endingAt(text, 0, at) > 0;
    }

    private boolean startsClause(int at) {
        boolean blank = at > 0 && view.origin()[at] > view.origin()[at - 1] + 1;
        return at == 0 || blank || "，。；：,;:（(".indexOf(text.charAt(at - 1)) >= 0;
    }

    private boolean continues(int at) {
        return !found.isEmpty() && found.getLast().to() == at - 1 && "、和及与".indexOf(text.charAt(at - 1)) >= 0;
    }

    private boolean isLoneWord(int from, int to) {
        if (to >= text.length()) {
            return true;
        }
        char next = text.charAt(to);
        return ("，。；、开组推持分".indexOf(next) >= 0 || Letters.isClosing(next)) && startsClause(from);
    }

    private TimeExpression time(int from, int to, @Nullable LocalDate start, @Nullable LocalDate end, Doubt doubt) {
        return new TimeExpression(view.text().substring(from, to), start, end, null, doubt, from, to);
    }
}
