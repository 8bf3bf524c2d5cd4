package org.tuichu.plan.document;

import java.util.Locale;

/// Numbers as Word writes them in front of a paragraph. Source: ECMA-376 part 1, 17.18.59 ST_NumberFormat.
final class Numerals {
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String LEGAL_DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String LEGAL_UNITS = " 拾佰仟";
    private static final String UNITS = " 十百千";
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
    private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMAN_SIGNS = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
    /// Numbers beyond this, and those below 1, are written in decimal.
    private static final int LARGEST = 9_999;

    private Numerals() {}

    /// `number` in the format that Word calls `format`; an unknown format is decimal.
    static String write(int number, String format) {
        if (number < 1 || number > LARGEST) {
            return String.valueOf(number);
        }
        return switch (format) {
            case "none", "bullet" -> "";
            case "chineseCounting", "taiwaneseCounting", "japaneseCounting" -> counting(number);
            case "chineseCountingThousand", "taiwaneseCountingThousand" -> chinese(number, "零一二三四五六七八九", UNITS, true);
            case "chineseLegalSimplified", "ideographLegalTraditional" ->
                chinese(number, LEGAL_DIGITS, LEGAL_UNITS, false);
            case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital" -> digits(number);
            case "ideographTraditional" -> sign(number, STEMS);
            case "ideographZodiac" -> sign(number, BRANCHES);
            case "decimalFullWidth", "decimalFullWidth2" -> fullWidth(number);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> enclosed(number, '①', 20);
            case "decimalEnclosedParen" -> enclosed(number, '⑴', 20);
            case "decimalEnclosedFullstop" -> enclosed(number, '⒈', 20);
            case "decimalZero" -> String.format(Locale.ROOT, "%02d", number);
            case "upperLetter" -> letters(number, 'A');
            case "lowerLetter" -> letters(number, 'a');
            case "upperRoman" -> roman(number);
            case "lowerRoman" -> roman(number).toLowerCase(Locale.ROOT);
            default -> String.valueOf(number);
        };
    }

    /// 一 … 九十九, beyond that digit by digit as Word does.
    private static String counting(int number) {
        return number < 100 ? chinese(number, DIGITS, UNITS, true) : digits(number);
    }

    private static String chinese(int number, String digits, String units, boolean bareTen) {
        StringBuilder written = new StringBuilder();
        boolean gap = false;
        for (int place = 3; place >= 0; place--) {
            int digit = number / (int) Math.pow(10, place) % 10;
            if (digit == 0) {
                gap = !written.isEmpty();
                continue;
            }
            if (gap) {
                written.append(digits.charAt(0));
                gap = false;
            }
            if (!(bareTen && number < 20 && place == 1)) {
                written.append(digits.charAt(digit));
            }
            if (place > 0) {
                written.append(units.charAt(place));
            }
        }
        return written.toString();
    }

    private static String digits(int number) {
        StringBuilder written = new StringBuilder();
        String.valueOf(number).chars().forEach(c -> written.append(DIGITS.charAt(c - '0')));
        return written.toString();
    }

    private static String sign(int number, String signs) {
        return number <= signs.length() ? String.valueOf(signs.charAt(number - 1)) : String.valueOf(number);
    }

    private static String fullWidth(int number) {
        StringBuilder written = new StringBuilder();
        String.valueOf(number).chars().forEach(c -> written.append((char) (c - '0' + '０')));
        return written.toString();
    }

    private static String enclosed(int number, char first, int last) {
        return number <= last ? String.valueOf((char) (first + number - 1)) : String.valueOf(number);
    }

    /// A … Z, AA, BB … as Word counts.
    private static String letters(int number, char first) {
        char letter = (char) (first + (number - 1) % 26);
        return String.valueOf(letter).repeat((number - 1) / 26 + 1);
    }

    private static String roman(int number) {
        StringBuilder written = new StringBuilder();
        int rest = number;
        for (int i = 0; i < ROMAN_VALUES.length; i++) {
            while (rest >= ROMAN_VALUES[i]) {
                written.append(ROMAN_SIGNS[i]);
                rest -= ROMAN_VALUES[i];
            }
        }
        return written.toString();
    }
}
