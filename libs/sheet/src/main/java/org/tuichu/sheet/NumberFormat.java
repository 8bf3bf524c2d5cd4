package org.tuichu.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a format makes of a number. Source: ECMA-376 part 1, §18.8.30 (numFmts); of what is shown, thousands separators
/// and rounding are left away.
///
/// @param zeros digits at least, for ZEROS
record NumberFormat(Shape shape, int zeros) {
    enum Shape {
        PLAIN,
        YEAR,
        MONTH,
        DAY,
        TIME,
        PERCENT,
        ZEROS
    }

    static final NumberFormat PLAIN = new NumberFormat(Shape.PLAIN, 0);

    /// Quoted, escaped, in brackets, or for the width of something.
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"?|\\\\.|\\[[^]]*]?|[_*].");

    private static final Pattern ZEROS = Pattern.compile("0{2,20}");
    private static final Pattern SIMPLE = Pattern.compile("-?(0|[1-9][0-9]{0,14})");
    private static final int LONGEST = 40;
    private static final int MOST_SCALE = 30;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);

    /// Day 1 is 1900-01-01 for spreadsheets, which believe in a 29 February 1900.
    private static final LocalDate BEFORE_THAT_DAY = LocalDate.of(1899, 12, 31);

    private static final LocalDate SINCE_THAT_DAY = LocalDate.of(1899, 12, 30);
    private static final long THAT_DAY = 60;
    private static final long SHIFT_1904 = 1462;

    /// 9999-12-31, the last that spreadsheets show.
    private static final long LAST_DAY = 2_958_465;

    /// `code` is null for the formats that stand in no file.
    static NumberFormat of(int id, @Nullable String code) {
        return code == null ? builtIn(id) : of(code);
    }

    /// Those of Chinese spreadsheets among them.
    private static NumberFormat builtIn(int id) {
        return switch (id) {
            case 9, 10 -> new NumberFormat(Shape.PERCENT, 0);
            case 14, 15, 16, 22, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 58 -> new NumberFormat(Shape.DAY, 0);
            case 17, 27, 57 -> new NumberFormat(Shape.MONTH, 0);
            case 18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56 -> new NumberFormat(Shape.TIME, 0);
            default -> PLAIN;
        };
    }

    private static NumberFormat of(String code) {
        String first = LITERAL.matcher(code.length() > 255 ? code.substring(0, 255) : code)
                .replaceAll("");
        int end = first.indexOf(';');
        String shown = (end < 0 ? first : first.substring(0, end)).strip();
        if (ZEROS.matcher(shown).matches()) {
            return new NumberFormat(Shape.ZEROS, shown.length());
        }
        if (shown.endsWith("%")) {
            return new NumberFormat(Shape.PERCENT, 0);
        }
        return new NumberFormat(moment(shown), 0);
    }

    private static Shape moment(String shown) {
        boolean year = holds(shown, 'y');
        boolean month = holds(shown, 'm');
        if (holds(shown, 'd')) {
            return Shape.DAY;
        }
        if (holds(shown, 'h') || holds(shown, 's')) {
            return year ? Shape.DAY : Shape.TIME;
        }
        if (year) {
            return month ? Shape.MONTH : Shape.YEAR;
        }
        return month ? Shape.DAY : Shape.PLAIN;
    }

    private static boolean holds(String shown, char letter) {
        return shown.indexOf(letter) >= 0 || shown.indexOf(letter - 'a' + 'A') >= 0;
    }

    /// What is no number is a text: `raw` comes from the file.
    Cell cell(String raw, boolean from1904) {
        if (shape == Shape.PLAIN && SIMPLE.matcher(raw).matches()) {
            return new Cell(raw, Cell.Kind.NUMBER, raw);
        }
        BigDecimal number = number(raw);
        if (number == null) {
            return Cell.text(raw);
        }
        return switch (shape) {
            case PLAIN -> number(plain(number), raw);
            case PERCENT -> number(plain(number.multiply(HUNDRED)) + "%", raw);
            case ZEROS -> number(padded(number), raw);
            case YEAR, MONTH, DAY, TIME -> moment(number, raw, from1904);
        };
    }

    private static @Nullable BigDecimal number(String raw) {
        try {
            return raw.length() > LONGEST ? null : sensible(Cell.rounded(raw));
        } catch (NumberFormatException none) {
            return null;
        }
    }

    /// 1e999999999 is short to write and long to print.
    private static @Nullable BigDecimal sensible(BigDecimal number) {
        return Math.abs(number.scale()) > 400 ? null : number;
    }

    private static Cell number(String text, String raw) {
        return new Cell(text, Cell.Kind.NUMBER, raw);
    }

    private static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return Math.abs(stripped.scale()) > MOST_SCALE ? stripped.toString() : stripped.toPlainString();
    }

    private String padded(BigDecimal number) {
        String digits = plain(number);
        boolean whole = digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return whole ? "0".repeat(Math.max(0, zeros - digits.length())) + digits : digits;
    }

    private Cell moment(BigDecimal number, String raw, boolean from1904) {
        BigDecimal days = number.setScale(0, RoundingMode.FLOOR);
        if (days.signum() < 0 || days.compareTo(BigDecimal.valueOf(LAST_DAY - SHIFT_1904)) > 0) {
            return number(plain(number), raw);
        }
        long seconds = number.subtract(days)
                .multiply(SECONDS)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        long serial = days.longValueExact() + (from1904 ? SHIFT_1904 : 0) + seconds / SECONDS.longValueExact();
        String time =
                LocalTime.ofSecondOfDay(seconds % SECONDS.longValueExact()).toString();
        if (shape == Shape.TIME) {
            return Cell.text(time);
        }
        LocalDate day = (serial < THAT_DAY ? BEFORE_THAT_DAY : SINCE_THAT_DAY).plusDays(serial);
        String text = day + (seconds == 0 ? "" : " " + time);
        return new Cell(
                switch (shape) {
                    case YEAR -> text.substring(0, 4);
                    case MONTH -> text.substring(0, 7);
                    default -> text;
                },
                Cell.Kind.DAY,
                raw);
    }
}
