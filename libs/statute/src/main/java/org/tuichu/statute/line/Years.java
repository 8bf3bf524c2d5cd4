package org.tuichu.statute.line;

import java.math.BigDecimal;
import java.util.List;

/// Years: 2003年, 二00三年, and whether a device was built in one: 2003年投产, 2006年产.
final class Years {
    private static final String DIGITS = "零一二三四五六七八九";
    private static final String ZEROS = "〇○0";
    static final int FIRST = 1950;
    static final int LAST = 2049;

    private Years() {}

    /// Where a date ends that is one only by the word beside it: 2003.5投产, 2003-05建成, 98年建; -1 where none is
    /// written.
    static int dateEnd(NormalText text, int at) {
        int digits = at;
        while (Letters.isDigit(text.at(digits)) && digits < at + 5) {
            digits++;
        }
        if (digits == at + 2 && text.at(digits) == '年') {
            return text.at(at) == '0' || text.at(at) >= '5' ? digits + 1 : -1;
        }
        int year = digits == at + 4 ? value(text, at).intValue() : 0;
        if (year < FIRST || year > LAST) {
            return -1;
        }
        int month = part(text, digits);
        int day = part(text, month);
        return Letters.isDigit(text.at(day)) ? -1 : day;
    }

    private static int part(NormalText text, int at) {
        boolean parted = text.at(at) == '.' || text.at(at) == '-' || text.at(at) == '/';
        if (!parted || !Letters.isDigit(text.at(at + 1))) {
            return at;
        }
        return Letters.isDigit(text.at(at + 2)) ? at + 3 : at + 2;
    }

    /// The year at `at`, of four digits or of two.
    static BigDecimal value(NormalText text, int at) {
        if (text.at(at + 2) == '年') {
            int digits = Integer.parseInt(text.plain(at, at + 2));
            return BigDecimal.valueOf(digits < 50 ? 2000 + digits : 1900 + digits);
        }
        int value = 0;
        for (int i = at; i < at + 4; i++) {
            value = 10 * value + digit(text.at(i));
        }
        return BigDecimal.valueOf(value);
    }

    /// 二00三年, in characters.
    static boolean inCharacters(NormalText text, int at) {
        if (text.at(at + 4) != '年') {
            return false;
        }
        for (int i = at; i < at + 4; i++) {
            if (digit(text.at(i)) < 0) {
                return false;
            }
        }
        int value = value(text, at).intValue();
        return value >= FIRST && value <= LAST;
    }

    private static int digit(char c) {
        return Letters.isDigit(c) ? c - '0' : ZEROS.indexOf(c) >= 0 ? 0 : DIGITS.indexOf(c);
    }

    /// The last token of what says that something was built in the year at `at`; -1 where nothing does.
    static int built(NormalText text, List<Token> tokens, int at) {
        if (at + 1 >= tokens.size()) {
            return -1;
        }
        Token after = tokens.get(at + 1);
        if (after.is(Word.Role.BUILT) || after.is(Word.Role.BUILT_BEFORE)) {
            return at + 1;
        }
        String word = text.plain(after.start(), after.end());
        boolean made = word.equals("产") || word.equals("生产");
        return made && ends(tokens, at + 2) ? at + 1 : -1;
    }

    /// 2006年产30万吨 is what was made in that year.
    private static boolean ends(List<Token> tokens, int at) {
        return at >= tokens.size()
                || switch (tokens.get(at).type()) {
                    case COMMA, STOP, OPEN, CLOSE -> true;
                    default -> false;
                };
    }
}
