package org.tuichu.statute.line;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Reads a number with its multiplier, unit, period and bound.
final class NumberScanner {

    private static final Unit RATIO = new Unit("ratio", BigDecimal.ONE, null);

    /// 线材, 线缆: what begins with a line and is none.
    private static final String MATERIALS = "材缆圈切";

    /// So far before it another number of a line may stand.
    private static final int NEAR = 12;

    private final NormalText text;
    private final ReadingLimits limits;
    private final UnitScanner units;
    private int at;

    NumberScanner(NormalText text, ReadingLimits limits) {
        this.text = text;
        this.limits = limits;
        this.units = new UnitScanner(text);
    }

    /// The token of the number at `start`: a size, a site number or a year; null when no number is meant there.
    @Nullable
    Token at(int start) {
        at = start;
        boolean chinese = !Letters.isDigit(text.at(start));
        if (chinese && Years.inCharacters(text, start)) {
            at += 4;
            return year(start);
        }
        BigDecimal number = chinese ? chinese() : arabic();
        if (number == null) {
            return null;
        }
        if (!chinese && ratio(number)) {
            return ratio(start);
        }
        if (lineNumber(start, chinese)) {
            return Token.of(Token.Type.SITE, start, at);
        }
        int digitsEnd = at;
        boolean range = !chinese && range();
        if (site(start, range)) {
            return Token.of(Token.Type.SITE, start, at);
        }
        if (!chinese && !range && isYear(number, digitsEnd)) {
            at = digitsEnd;
            return year(start);
        }
        Measure measure = unit(number);
        if (chinese && measure.bare()) {
            return null;
        }
        if (range && measure.bare()) {
            return Token.of(Token.Type.MODEL, start, at);
        }
        if (range || upTo(measure)) {
            measure = measure.madeVague();
        }
        Measure bounded = after(measure);
        return new Token(Token.Type.NUMBER, start, at, bounded, null);
    }

    private @Nullable BigDecimal chinese() {
        ChineseNumber number = ChineseNumber.at(text, at);
        if (number == null) {
            return null;
        }
        at = number.end();
        return number.value();
    }

    /// 12500, 12,500, 2.2. A comma before three digits parts thousands when it cannot part two numbers: 1–2 digits
    /// stand before it, or only zeros follow.
    private BigDecimal arabic() {
        var digits = new StringBuilder();
        digits(digits);
        boolean sure = digits.length() <= 2;
        while (text.at(at) == ',' && group(at + 1) && (sure || zeros(at + 1))) {
            at++;
            digits(digits);
        }
        if (text.at(at) == '.' && Letters.isDigit(text.at(at + 1))) {
            digits.append('.');
            at++;
            digits(digits);
        }
        limits.digits(digits.length());
        return new BigDecimal(digits.toString());
    }

    private void digits(StringBuilder digits) {
        while (Letters.isDigit(text.at(at))) {
            if (digits.length() > limits.digits()) {
                limits.digits(digits.length());
            }
            digits.append(text.at(at++));
        }
    }

    private boolean group(int from) {
        return Letters.isDigit(text.at(from))
                && Letters.isDigit(text.at(from + 1))
                && Letters.isDigit(text.at(from + 2))
                && !Letters.isDigit(text.at(from + 3));
    }

    private boolean zeros(int from) {
        return text.at(from) == '0' && text.at(from + 1) == '0' && text.at(from + 2) == '0';
    }

    private boolean ratio(BigDecimal number) {
        return number.compareTo(BigDecimal.ONE) == 0 && text.at(at) == ':' && Letters.isDigit(text.at(at + 1));
    }

    /// 1:12 is twelve to one.
    private Token ratio(int start) {
        at++;
        Measure measure = after(new Measure(arabic(), BigDecimal.ONE, RATIO, "", "", false, false, false));
        return new Token(Token.Type.NUMBER, start, at, measure, null);
    }

    /// Passes `-3` or `至3` behind a number.
    private boolean range() {
        char c = text.at(at);
        if ((c != '-' && c != '至') || !Letters.isDigit(text.at(at + 1))) {
            return false;
        }
        at++;
        arabic();
        return true;
    }

    /// 100kg-500kg: passes the second number, of the same unit.
    private boolean upTo(Measure first) {
        char c = text.at(at);
        if (first.bare() || (c != '-' && c != '至') || !Letters.isDigit(text.at(at + 1))) {
            return false;
        }
        int dash = at++;
        Measure last = unit(arabic());
        boolean same = first.unit() != null
                && last.unit() != null
                && first.is(last.unit().base());
        at = same ? at : dash;
        return same;
    }

    private boolean site(int start, boolean range) {
        char c = text.at(at);
        if ((c != '#' && c != '号') || at - start > (range ? 7 : 4)) {
            return false;
        }
        at++;
        boolean more = (text.at(at) == '-' || text.at(at) == '至') && Letters.isDigit(text.at(at + 1));
        if (more && !range) {
            int end = at + 1;
            while (Letters.isDigit(text.at(end)) && end < at + 4) {
                end++;
            }
            at = text.at(end) == c ? end + 1 : at;
        }
        return true;
    }

    /// 二线 is the second line, (2线) too; 两线 and 2线 are two of them.
    private boolean lineNumber(int start, boolean chinese) {
        boolean ordinal = chinese ? at == start + 1 && text.at(start) != '两' : listed(start);
        boolean line = ordinal && text.at(at) == '线' && MATERIALS.indexOf(text.at(at + 1)) < 0;
        at = line ? at + 1 : at;
        return line;
    }

    /// (1线、2线), (1线停产、2线在产).
    private boolean listed(int start) {
        char before = start > 0 ? text.at(start - 1) : ' ';
        if (before != '、' && before != ',') {
            return before == '(';
        }
        int open = start - 1;
        while (open > 0 && start - open < NEAR && text.at(open) != '(') {
            open--;
        }
        int end = open + 1;
        while (Letters.isDigit(text.at(end))) {
            end++;
        }
        boolean numbered = text.at(open) == '(' && end > open + 1 && text.at(end) == '线';
        return numbered || (start > 1 && text.at(start - 2) == '线');
    }

    private boolean isYear(BigDecimal number, int digitsEnd) {
        return number.scale() == 0
                && number.intValue() >= Years.FIRST
                && number.intValue() <= Years.LAST
                && text.at(digitsEnd) == '年';
    }

    /// Behind the digits, with month and day.
    private Token year(int start) {
        at++;
        part('月');
        part('日');
        return Token.of(Token.Type.YEAR, start, at);
    }

    private void part(char name) {
        int end = at;
        while (Letters.isDigit(text.at(end)) && end < at + 2) {
            end++;
        }
        if (end > at && text.at(end) == name) {
            at = end + 1;
        }
    }

    /// Multiplier, unit and period from where the scanner stands.
    private Measure unit(BigDecimal number) {
        boolean about = pass('多') || pass('余') || pass('来');
        Measure measure = units.measure(number, skip(at));
        at = measure.bare() && measure.multiplier().compareTo(BigDecimal.ONE) == 0 ? at : units.end();
        return about ? measure.madeRounded() : measure;
    }

    private boolean pass(char c) {
        if (text.at(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    private int skip(int from) {
        return text.at(from) == ' ' ? from + 1 : from;
    }

    private Measure after(Measure measure) {
        Lexicon.Entry<Word> next = Vocabulary.INSTANCE.words().at(text, skip(at));
        if (next == null || next.meaning().role() == null) {
            return measure;
        }
        return switch (next.meaning().role()) {
            case BOUND_AFTER -> {
                at = skip(at) + next.word().length();
                yield measure.madeVague();
            }
            case ABOUT_AFTER -> {
                at = skip(at) + next.word().length();
                yield measure.madeRounded();
            }
            default -> measure;
        };
    }
}
