package org.tuichu.statute.survey;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tuichu.sheet.Cell;
import org.tuichu.statute.line.WrittenNumber;
import org.tuichu.statute.table.Row;
import org.tuichu.statute.table.Table;

/// Reads days as people write them: `days.tsv`, digits without anything between, and what spreadsheets make of them.
final class Days {
    /// @param date null where none was read
    /// @param why it was not
    record Read(@Nullable PartialDate date, Problem.Code why) {
        static final Read NONE = new Read(null, Problem.Code.NOT_A_DATE);
        static final Read AMBIGUOUS = new Read(null, Problem.Code.AMBIGUOUS_DATE);

        /// Written as a day is; empty where no calendar has it.
        private static Read of(Optional<PartialDate> date) {
            return date.filter(Days::isAYear).isPresent()
                    ? AMBIGUOUS
                    : new Read(date.orElse(null), Problem.Code.NO_SUCH_DAY);
        }
    }

    private enum Form {
        DAY,
        END,
        /// Day and month in either order before the year: 28/02/2019.
        EITHER
    }

    private record Written(Form form, Pattern pattern) {
        private static Written of(Row row) {
            return new Written(row.constant("form", Form.class), Pattern.compile(row.required("pattern")));
        }
    }

    private static final List<Written> FORMS =
            Table.beside(Days.class, "days.tsv").stream().map(Written::of).toList();
    private static final Pattern DIGITS = Pattern.compile("[0-9]{4,8}");

    /// A day with its time.
    private static final Pattern SERIAL = Pattern.compile("[0-9]{5}\\.[0-9]+");

    /// 2005/6/1 0:00.
    private static final Pattern TIME = Pattern.compile("\\s+[0-9]{1,2}:[0-9]{2}(:[0-9]{2})?$");

    private static final Pattern LOST_ZERO = Pattern.compile("[0-9]{4}\\.1");
    private static final int LONGEST = 40;
    private static final Pattern YEAR_IN_WORDS = Pattern.compile("[一二][〇○零0Oo一二三四五六七八九]{3}(?:年|$)");
    private static final Pattern NUMERALS = Pattern.compile("[〇零一二三四五六七八九十]+");
    private static final Pattern ZERO = Pattern.compile("[○0Oo]");

    /// 98年, 05年6月; of 10年 nobody knows whether it is a year or ten.
    private static final Pattern SHORT_YEAR = Pattern.compile("(?:([5-9][0-9])|(0[0-9]|[12][0-9](?=年[0-9]{1,2}月)))年.*");

    /// Smaller ones are a year and a month: 20194.
    private static final int FIRST_SERIAL = 21_000;

    private static final int YEARS_AS_DAYS = 1905;

    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    private Days() {}

    static Read read(Cell cell) {
        if (cell.text().length() > LONGEST) {
            return Read.NONE;
        }
        String text = wholeYear(Words.plain(TIME.matcher(cell.text().strip()).replaceFirst("")));
        if (DIGITS.matcher(text).matches()) {
            return digits(text);
        }
        if (SERIAL.matcher(text).matches()) {
            return serial(Integer.parseInt(text.substring(0, 5)));
        }
        boolean lost =
                cell.kind() == Cell.Kind.NUMBER && LOST_ZERO.matcher(text).matches();
        return lost ? Read.AMBIGUOUS : written(text);
    }

    private static String wholeYear(String text) {
        if (text.indexOf('年') != 2) {
            return inDigits(text);
        }
        Matcher year = SHORT_YEAR.matcher(text);
        return year.matches() ? (year.group(1) == null ? "20" : "19") + text : inDigits(text);
    }

    /// 二〇〇一年三月 is 2001年3月.
    private static String inDigits(String text) {
        return !YEAR_IN_WORDS.matcher(text).lookingAt()
                ? text
                : NUMERALS.matcher(ZERO.matcher(text).replaceAll("〇"))
                        .replaceAll(number -> WrittenNumber.of(number.group())
                                .map(read -> read.value().toPlainString())
                                .orElse(number.group()));
    }

    private static Read written(String text) {
        for (Written written : FORMS) {
            Matcher matcher = written.pattern().matcher(text);
            if (matcher.matches() && written.form() == Form.EITHER) {
                return either(
                        Integer.parseInt(matcher.group("a")),
                        Integer.parseInt(matcher.group("b")),
                        Integer.parseInt(matcher.group("y")));
            }
            if (matcher.matches()) {
                var date =
                        PartialDate.of(Integer.parseInt(matcher.group("y")), group(matcher, "m"), group(matcher, "d"));
                return Read.of(written.form() == Form.END ? date.flatMap(some -> PartialDate.of(some.last())) : date);
            }
        }
        return Read.NONE;
    }

    private static @Nullable Integer group(Matcher matcher, String name) {
        String digits = matcher.namedGroups().containsKey(name) ? matcher.group(name) : null;
        return digits == null ? null : Integer.valueOf(digits);
    }

    private static Read digits(String text) {
        int number = Integer.parseInt(text);
        return switch (text.length()) {
            case 4 -> Read.of(PartialDate.of(number, null, null));
            case 5 -> number >= FIRST_SERIAL ? serial(number) : Read.of(PartialDate.of(number / 10, number % 10, null));
            case 6 -> {
                var month = PartialDate.of(number / 100, number % 100, null);
                yield Read.of(month.or(() -> PartialDate.of(number / 100, number / 10 % 10, number % 10)));
            }
            case 7 -> oneOf(number);
            default -> Read.of(PartialDate.of(number / 10_000, number / 100 % 100, number % 100));
        };
    }

    /// 2019401 can only be the first of April, 2019111 may be in January or in November.
    private static Read oneOf(int number) {
        return oneOf(
                PartialDate.of(number / 1000, number / 100 % 10, number % 100),
                PartialDate.of(number / 1000, number / 10 % 100, number % 10));
    }

    /// 28/02/2019 can only be a day in February, 03/04/2019 may be in March or in April.
    private static Read either(int one, int other, int year) {
        return oneOf(PartialDate.of(year, one, other), PartialDate.of(year, other, one));
    }

    private static Read oneOf(Optional<PartialDate> one, Optional<PartialDate> other) {
        boolean several = one.isPresent() && other.isPresent() && !one.equals(other);
        return several ? Read.AMBIGUOUS : Read.of(one.or(() -> other));
    }

    /// A spreadsheet shows the year 2005 as a day in 1905 where its cell is one of days.
    private static boolean isAYear(PartialDate date) {
        Integer month = date.month();
        return date.year() == YEARS_AS_DAYS && month != null && month >= 3 && month <= 9;
    }

    private static Read serial(int number) {
        return Read.of(PartialDate.of(SERIAL_ZERO.plusDays(number)));
    }
}
