package org.tuichu.statute.line;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// 三百五十, 一万二千五, 两, 半, 二点五: a number in Chinese characters.
record ChineseNumber(BigDecimal value, int end) {
    private static final String DIGITS = "零一二三四五六七八九";
    private static final String FORMAL_DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String POWERS = "个十百千";
    private static final String FORMAL_POWERS = "个拾佰仟";
    private static final int LONGEST = 16;

    /// The number at `start`; a 万, 千 or 百 that begins a unit (千伏安, 万吨) is left to the unit.
    static @Nullable ChineseNumber at(NormalText text, int start) {
        if (text.at(start) == '半') {
            return new ChineseNumber(new BigDecimal("0.5"), start + 1);
        }
        long total = 0;
        long section = 0;
        int digit = -1;
        int power = 1;
        int at = start;
        for (; at < start + LONGEST; at++) {
            char c = text.at(at);
            int value = digit(c);
            if (value >= 0) {
                digit = digit > 0 && power == 1 ? digit * 10 + value : value;
                continue;
            }
            if (c == '万' && at > start && numeral(text.at(at + 1))) {
                total = (total + section + Math.max(digit, 0)) * 10_000;
                section = 0;
                digit = -1;
                power = 10_000;
                continue;
            }
            int exponent = Math.max(POWERS.indexOf(c), FORMAL_POWERS.indexOf(c));
            if (exponent <= 0 || beginsUnit(text, at)) {
                break;
            }
            power = (int) Math.pow(10, exponent);
            section += (long) (digit < 0 ? 1 : digit) * power;
            digit = -1;
        }
        if (at == start) {
            return null;
        }
        // 二百五 is 250, 二百零五 is 205
        long last = digit <= 0 ? 0 : power > 1 && text.at(at - 2) != '零' ? (long) digit * power / 10 : digit;
        return fraction(text, BigDecimal.valueOf(total + section + last), at);
    }

    private static ChineseNumber fraction(NormalText text, BigDecimal whole, int at) {
        if (text.at(at) != '点' || digit(text.at(at + 1)) < 0) {
            return new ChineseNumber(whole, at);
        }
        var value = new StringBuilder(whole.toPlainString()).append('.');
        int end = at + 1;
        while (digit(text.at(end)) >= 0 && end < at + LONGEST) {
            value.append(digit(text.at(end++)));
        }
        return new ChineseNumber(new BigDecimal(value.toString()), end);
    }

    private static boolean beginsUnit(NormalText text, int at) {
        return Units.WORDS.at(text, at) != null;
    }

    private static int digit(char c) {
        return c == '两' ? 2 : c == '〇' ? 0 : Math.max(DIGITS.indexOf(c), FORMAL_DIGITS.indexOf(c));
    }

    static boolean numeral(char c) {
        return digit(c) >= 0 || POWERS.indexOf(c) > 0 || FORMAL_POWERS.indexOf(c) > 0;
    }

    static boolean begins(char c) {
        return digit(c) > 0 || c == '十' || c == '拾' || c == '半';
    }
}
