package org.tuichu.statute.survey;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tuichu.statute.line.HeadingUnit;
import org.tuichu.statute.line.WrittenNumber;
import org.tuichu.statute.survey.Value.Content.Quantity;

/// Reads a number that stands alone or before its unit.
final class Quantities {
    private static final Pattern NUMBER =
            Pattern.compile("((?:[0-9]{1,3}(?:,[0-9]{3}){1,4}|[0-9]{1,15})(?:\\.[0-9]{1,15})?)([^0-9,.+-]{0,12})");

    /// 人, 台套, 吨; no more of the number (多, 余, 万) and no range.
    private static final Pattern BEHIND = Pattern.compile("(?:[^0-9,.+×万亿多余几来约至到、-].{0,11})?");

    /// 二三十 is twenty or thirty.
    private static final Pattern ABOUT = Pattern.compile("[一二两三四五六七八九]{2,}[十百千万]");

    private static final String PLAIN = "[0-9]{1,15}(?:\\.[0-9]{1,15})?";

    /// 60-80 is a range.
    private static final Pattern SEVERAL = Pattern.compile(PLAIN + "(?:[×、+-]" + PLAIN + "){1,9}");

    /// 450×2 below 炉容（m³） is two of 450 m³; of lengths no number is a count.
    private static final Pattern TIMES = Pattern.compile("(" + PLAIN + ")(×[1-9][0-9]?)");

    private static final Pattern LENGTH = Pattern.compile("[mc]?m|[毫厘]?米", Pattern.CASE_INSENSITIVE);

    private static final Pattern STROKE = Pattern.compile("(" + PLAIN + ")/(" + PLAIN + ")");
    private static final String MINUS = "-−–－负";
    private static final Pattern MANY = Pattern.compile("[十百千万亿]{1,2}[多余]?[人名台座条套个]?");
    private static final String PERSON = "人";
    private static final int LONGEST = 50;
    private static final Pattern BLANK = Pattern.compile("\\s", Pattern.UNICODE_CHARACTER_CLASS);

    private Quantities() {}

    /// Null where it is none; `unit` is that of the heading.
    static @Nullable Quantity read(String text, String unit) {
        if (text.length() > LONGEST) {
            return null;
        }
        Matcher matcher = NUMBER.matcher(Words.plain(text));
        if (!matcher.matches()) {
            return null;
        }
        var number = new BigDecimal(matcher.group(1).replace(",", ""));
        return new Quantity(number, matcher.group(2).isEmpty() ? unit : matcher.group(2));
    }

    /// -3, －3人, 负3, 负二十万吨.
    static boolean isBelowZero(String text) {
        String plain = text.length() > LONGEST ? "" : Words.plain(text);
        return !plain.isEmpty()
                && MINUS.indexOf(plain.charAt(0)) >= 0
                && (NUMBER.matcher(plain.substring(1)).matches()
                        || WrittenNumber.of(plain.substring(1)).isPresent());
    }

    /// 3000万, 1.2万人: nobody knows whether the 万 counts or slipped in from another column, unless the heading says it.
    static boolean isOfMany(Quantity read, String unit) {
        return !unit.equals(read.unit()) && MANY.matcher(read.unit()).matches();
    }

    /// 1.5台, 23.5人; 1.5万人 are whole persons, and 半 is a word.
    static boolean isPartOfOne(String text, String unit) {
        Quantity read = read(text, unit);
        return read != null
                && read.number().stripTrailingZeros().scale() > 0
                && (read.unit().isEmpty() || read.unit().equals(PERSON) || HeadingUnit.counts(read.unit()));
    }

    /// The same also of a number in Chinese characters: 二十三人, 叁仟. Of 三万 the 万 may be a unit or not: null.
    static @Nullable Quantity readInWords(String text, String unit) {
        Quantity read = read(text, unit);
        return read != null
                        || text.length() > LONGEST
                        || ABOUT.matcher(text.strip()).lookingAt()
                ? read
                : WrittenNumber.of(text.strip())
                        .filter(number -> BEHIND.matcher(number.behind()).matches())
                        .map(number ->
                                new Quantity(number.value(), number.behind().isEmpty() ? unit : number.behind()))
                        .orElse(null);
    }

    /// A bare number, or several (5000、6300, 2×6300, 60-80), with the unit behind; any other text as it is.
    static String withUnit(String text, String unit) {
        Matcher times = TIMES.matcher(Words.plain(text.substring(0, Math.min(text.length(), LONGEST))));
        if (times.matches() && !unit.isEmpty() && !LENGTH.matcher(unit).matches() && larger(times)) {
            return times.group(1) + unit + times.group(2);
        }
        if (areSeveral(text)) {
            return text.strip() + unit;
        }
        Quantity alone = read(text, "");
        return alone == null || !alone.unit().isEmpty()
                ? text
                : BLANK.matcher(text).replaceAll("") + unit;
    }

    private static boolean larger(Matcher times) {
        return new BigDecimal(times.group(1))
                        .compareTo(new BigDecimal(times.group(2).substring(1)))
                > 0;
    }

    /// Several numbers of one thing; 12500/35 are of two.
    static boolean areSeveral(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        String plain = Words.plain(text);
        Matcher stroke = STROKE.matcher(plain);
        return SEVERAL.matcher(plain).matches()
                || (stroke.matches() && digits(stroke.group(1)) == digits(stroke.group(2)));
    }

    private static int digits(String number) {
        return new BigDecimal(number).toBigInteger().toString().length();
    }
}
