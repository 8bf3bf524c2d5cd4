package org.tuichu.plan.grammar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A point or stretch of time as written: `2019年4月30日`, `6月底`, `12月下旬`, `第三季度`, `2020年底`, `2019.5.1`.
///
/// `year` and `month` are 0 where they are not written, `day` where there is none; `end` is the offset behind it.
record TimePoint(int year, int month, int day, Part part, boolean dayMissing, int end) {
    /// The part of a month or year that is meant.
    enum Part {
        WHOLE,
        START,
        FIRST_TEN,
        MIDDLE,
        SECOND_TEN,
        LAST_TEN,
        LAST_DAY,
        FIRST_HALF,
        SECOND_HALF,
        QUARTER
    }

    /// What a year word means, counted from the programme year; the second character of each is 年.
    private static final Map<String, Integer> YEAR_WORDS =
            Map.of("今年", 0, "本年", 0, "当年", 0, "明年", 1, "次年", 1, "翌年", 1, "上年", -1, "去年", -1);

    private static final int LONGEST_NUMBER = 12;

    boolean isPossible() {
        return month == 0
                || (month <= 12 && (day == 0 || day <= YearMonth.of(year, month).lengthOfMonth()));
    }

    TimePoint inYear(int assumed) {
        return year == 0 ? new TimePoint(assumed, month, day, part, dayMissing, end) : this;
    }

    TimePoint inMonth(int assumed) {
        return month == 0 && day > 0 && part == Part.WHOLE
                ? new TimePoint(year, assumed, day, part, dayMissing, end)
                : this;
    }

    /// First day meant; null for an end such as 月底, which has no beginning.
    @Nullable
    LocalDate first() {
        return switch (part) {
            case LAST_DAY -> null;
            case WHOLE, START, FIRST_TEN -> LocalDate.of(year, month == 0 ? 1 : month, day == 0 ? 1 : day);
            case MIDDLE -> null;
            case SECOND_TEN -> LocalDate.of(year, month, 11);
            case LAST_TEN -> LocalDate.of(year, month, 21);
            case FIRST_HALF -> LocalDate.of(year, 1, 1);
            case SECOND_HALF -> LocalDate.of(year, 7, 1);
            case QUARTER -> LocalDate.of(year, day * 3 - 2, 1);
        };
    }

    /// Last day meant.
    LocalDate last() {
        return switch (part) {
            case WHOLE, LAST_DAY, LAST_TEN ->
                day > 0
                        ? LocalDate.of(year, month, day)
                        : YearMonth.of(year, month == 0 ? 12 : month).atEndOfMonth();
            case START, FIRST_TEN -> LocalDate.of(year, month == 0 ? 1 : month, 10);
            case MIDDLE -> LocalDate.of(year, month == 0 ? 6 : month, month == 0 ? 30 : 15);
            case SECOND_TEN -> LocalDate.of(year, month, 20);
            case FIRST_HALF -> LocalDate.of(year, 6, 30);
            case SECOND_HALF -> LocalDate.of(year, 12, 31);
            case QUARTER -> YearMonth.of(year, day * 3).atEndOfMonth();
        };
    }

    /// The time that starts at `at`, null if none does; `programmeYear` gives a meaning to 今年 and 次年.
    static @Nullable TimePoint at(String text, int at, int programmeYear) {
        if (at >= text.length()) {
            return null;
        }
        TimePoint fiveYears = fiveYearsEnd(text, at);
        if (fiveYears != null) {
            return fiveYears;
        }
        int i = at;
        int year = 0;
        int digits = digits(text, i);
        if (digits - i == 4 && isYear(text, i)) {
            year = Integer.parseInt(text, i, digits, 10);
            if (digits < text.length() && text.charAt(digits) == '年') {
                i = digits + 1;
            } else {
                return pointed(text, digits, year);
            }
        } else if (hanYear(text, i) > 0) {
            year = hanYear(text, i);
            i += 5;
        } else {
            Integer offset = text.startsWith("年", i + 1) ? YEAR_WORDS.get(text.substring(i, i + 2)) : null;
            if (offset != null) {
                year = programmeYear + offset;
                i += 2;
            }
        }
        if (year > 0 && i < text.length() && text.charAt(i) == '度') {
            i++;
        }
        TimePoint part = yearPart(text, i, year);
        return part != null ? part : month(text, i, year);
    }

    /// `“十四五”末`: the plans end in 2015, 2020, 2025 …
    private static @Nullable TimePoint fiveYearsEnd(String text, int at) {
        int i = at + ("“\"".indexOf(text.charAt(at)) >= 0 ? 1 : 0);
        int plan =
                text.startsWith("十", i) && text.startsWith("五", i + 2) ? "一二三四五六".indexOf(text.charAt(i + 1)) + 1 : 0;
        int end = i + 3 + (i > at && i + 3 < text.length() && "”\"".indexOf(text.charAt(i + 3)) >= 0 ? 1 : 0);
        end += text.startsWith("时期", end) || text.startsWith("期间", end) ? 2 : text.startsWith("期末", end) ? 1 : 0;
        return plan > 0 && text.startsWith("末", end)
                ? new TimePoint(2005 + 5 * plan, 0, 0, Part.LAST_DAY, false, end + 1)
                : null;
    }

    /// The year of the time at `at`, `assumed` where none is written.
    static int yearOf(String text, int at, int assumed) {
        TimePoint point = at(text, at, assumed);
        return point == null || point.year() == 0 ? assumed : point.year();
    }

    private static boolean isYear(String text, int at) {
        return text.startsWith("19", at) || text.startsWith("20", at);
    }

    /// `2019.5.1`, `2019-05-01`, `2019/5`.
    private static @Nullable TimePoint pointed(String text, int at, int year) {
        if (at >= text.length() || ".．-/".indexOf(text.charAt(at)) < 0) {
            return null;
        }
        int end = digits(text, at + 1);
        if (end == at + 1 || end - at > 3) {
            return null;
        }
        int month = Integer.parseInt(text, at + 1, end, 10);
        if (end < text.length() && text.charAt(end) == text.charAt(at)) {
            int last = digits(text, end + 1);
            if (last > end + 1 && last - end <= 3) {
                int day = Integer.parseInt(text, end + 1, last, 10);
                last += last < text.length() && "日号".indexOf(text.charAt(last)) >= 0 ? 1 : 0;
                return month < 1 || day < 1 ? null : new TimePoint(year, month, day, Part.WHOLE, false, last);
            }
        }
        return month < 1 || month > 12 || (text.charAt(at) != '.' && text.charAt(at) != '．')
                ? null
                : new TimePoint(year, month, 0, Part.WHOLE, false, end);
    }

    /// `底`, `上半年`, `第三季度` behind a year; `年底` and the like without one.
    private static @Nullable TimePoint yearPart(String text, int at, int year) {
        int i = at;
        if (year == 0 && text.startsWith("年", i) && i + 1 < text.length() && "底末".indexOf(text.charAt(i + 1)) >= 0) {
            return new TimePoint(0, 0, 0, Part.LAST_DAY, false, i + 2);
        }
        if (year > 0 && text.startsWith("年", i)) {
            i++;
        }
        if (year > 0 && i < text.length() && "底末".indexOf(text.charAt(i)) >= 0) {
            return new TimePoint(year, 0, 0, Part.LAST_DAY, false, i + 1);
        }
        if (text.startsWith("上半年", i)) {
            return new TimePoint(year, 0, 0, Part.FIRST_HALF, false, i + 3);
        }
        if (text.startsWith("下半年", i)) {
            return new TimePoint(year, 0, 0, Part.SECOND_HALF, false, i + 3);
        }
        return quarter(text, i, year);
    }

    private static @Nullable TimePoint quarter(String text, int at, int year) {
        int i = text.startsWith("第", at) ? at + 1 : at;
        if (i + 2 >= text.length() || !text.startsWith("季度", i + 1)) {
            return null;
        }
        int number = "一二三四".indexOf(text.charAt(i)) + 1;
        number = number == 0 ? "1234".indexOf(text.charAt(i)) + 1 : number;
        if (number == 0) {
            return null;
        }
        int end = i + 3;
        if (end < text.length() && "末底".indexOf(text.charAt(end)) >= 0) {
            return new TimePoint(year, number * 3, 0, Part.LAST_DAY, false, end + 1);
        }
        return new TimePoint(year, 0, number, Part.QUARTER, false, end);
    }

    private static @Nullable TimePoint month(String text, int at, int year) {
        int end = digits(text, at);
        int month;
        if (end > at && end - at <= 2) {
            month = Integer.parseInt(text, at, end, 10);
        } else {
            end = hanDigits(text, at);
            month = Marker.han(text, at, end);
        }
        if (month < 1 || month > 12 || end >= text.length() || text.charAt(end) != '月') {
            return null;
        }
        int i = end + 1;
        i += i < text.length() && text.charAt(i) == '份' ? 1 : 0;
        return dayOrPart(text, i, year, month);
    }

    private static TimePoint dayOrPart(String text, int at, int year, int month) {
        if (at < text.length()) {
            char c = text.charAt(at);
            if (c == '底' || c == '末') {
                return new TimePoint(year, month, 0, Part.LAST_DAY, false, at + 1);
            }
            if (c == '初') {
                return new TimePoint(year, month, 0, Part.START, false, at + 1);
            }
            if (at + 1 < text.length() && text.charAt(at + 1) == '旬' && "上中下".indexOf(c) >= 0) {
                Part part = c == '上' ? Part.FIRST_TEN : c == '中' ? Part.SECOND_TEN : Part.LAST_TEN;
                return new TimePoint(year, month, 0, part, false, at + 2);
            }
            TimePoint day = day(text, at, year, month);
            if (day != null) {
                return day;
            }
        }
        return new TimePoint(year, month, 0, Part.WHOLE, false, at);
    }

    /// `15日`, `15号`, `十五日`; `10前`, where the word 日 was forgotten.
    static @Nullable TimePoint day(String text, int at, int year, int month) {
        int end = digits(text, at);
        boolean arabic = end > at && end - at <= 2;
        int day;
        if (arabic) {
            day = Integer.parseInt(text, at, end, 10);
        } else {
            end = hanDigits(text, at);
            day = Marker.han(text, at, end);
        }
        if (day < 1 || day > 99 || end >= text.length()) {
            return null;
        }
        if ("日号".indexOf(text.charAt(end)) >= 0) {
            return new TimePoint(year, month, day, Part.WHOLE, false, end + 1);
        }
        boolean before = text.startsWith("前", end) || text.startsWith("之前", end) || text.startsWith("以前", end);
        return arabic && before ? new TimePoint(year, month, day, Part.WHOLE, true, end) : null;
    }

    /// Offset behind the digits that start at `at`; of a run that is too long for any number here, only a part.
    static int digits(String text, int at) {
        int end = at;
        while (end < text.length() && end - at < LONGEST_NUMBER && Letters.isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int hanDigits(String text, int at) {
        int end = at;
        while (end < text.length() && end - at < 3 && "一二三四五六七八九十".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    /// `二〇一九年` as 2019, 0 for anything else.
    private static int hanYear(String text, int at) {
        if (at + 5 > text.length() || text.charAt(at) != '二' || text.charAt(at + 4) != '年') {
            return 0;
        }
        int year = 0;
        for (int i = at; i < at + 4; i++) {
            char c = text.charAt(i);
            int digit = c == '○' || c == '零' || c == 'Ｏ' || c == 'O' ? 0 : "〇一二三四五六七八九".indexOf(c);
            if (digit < 0) {
                return 0;
            }
            year = year * 10 + digit;
        }
        return year;
    }
}
