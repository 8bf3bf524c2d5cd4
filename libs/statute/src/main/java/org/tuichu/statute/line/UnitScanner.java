package org.tuichu.statute.line;

import java.math.BigDecimal;
import java.util.Map;

/// Reads what stands behind a number: multiplier, unit, period (万吨/年, t/h, 吨/台·年).
final class UnitScanner {
    private static final Lexicon<String> PERIODS = new Lexicon<>(Map.ofEntries(
            Map.entry("年", "year"),
            Map.entry("a", "year"),
            Map.entry("y", "year"),
            Map.entry("月", "month"),
            Map.entry("日", "day"),
            Map.entry("天", "day"),
            Map.entry("d", "day"),
            Map.entry("小时", "hour"),
            Map.entry("时", "hour"),
            Map.entry("h", "hour"),
            Map.entry("分钟", "minute"),
            Map.entry("分", "minute"),
            Map.entry("min", "minute")));

    private static final Unit METRE = new Unit("m", BigDecimal.ONE, null);

    private final NormalText text;
    private int at;

    UnitScanner(NormalText text) {
        this.text = text;
    }

    /// Behind the last unit that was read.
    int end() {
        return at;
    }

    private int skip(int from) {
        return text.at(from) == ' ' ? from + 1 : from;
    }

    /// The number with the unit that begins at `start`, also in brackets; bare when there is none.
    Measure measure(BigDecimal number, int start) {
        if (text.at(start) != '(') {
            return plain(number, start);
        }
        Measure measure = plain(number, start + 1);
        boolean closed = !measure.bare() && text.at(at) == ')';
        at = closed ? at + 1 : start;
        return closed ? measure : Measure.bare(number);
    }

    private Measure plain(BigDecimal number, int start) {
        int exponent = 0;
        int from = start;
        Lexicon.Entry<Unit> unit = Units.WORDS.at(text, from);
        while (unit == null && exponent < 12 && power(text.at(from)) > 0) {
            exponent += power(text.at(from));
            from = skip(from + 1);
            unit = Units.WORDS.at(text, from);
        }
        if (unit != null && inLongerWord(unit, from)) {
            unit = null;
        }
        if (unit != null && intoAWord(unit, from)) {
            unit = Units.WORDS.at(new NormalText(text.plain(from, from + 1)), 0);
        }
        if (unit == null) {
            boolean multiplied = exponent > 0;
            at = from;
            return new Measure(
                    number, BigDecimal.ONE.scaleByPowerOfTen(exponent), null, "", "", false, multiplied, false);
        }
        if (lengthBeforeCount(unit, from)) {
            unit = new Lexicon.Entry<>("m", METRE);
        }
        int end = from + unit.word().length();
        String word = text.plain(start, end).replace(" ", "");
        at = end;
        boolean each = perDevice();
        String per = period();
        return new Measure(
                number,
                BigDecimal.ONE.scaleByPowerOfTen(exponent),
                unit.meaning(),
                word,
                per,
                each || perDevice(),
                false,
                false);
    }

    /// 1575双缸纸机: no pairs are meant.
    private boolean inLongerWord(Lexicon.Entry<Unit> unit, int from) {
        Lexicon.Entry<Word> word = unit.meaning().is("pcs") && !unit.meaning().counts()
                ? Vocabulary.INSTANCE.words().at(text, from)
                : null;
        return word != null && word.word().length() > unit.word().length();
    }

    /// 80片锯齿轧花机 counts 片: a word begins within the unit and goes on behind it.
    private boolean intoAWord(Lexicon.Entry<Unit> unit, int from) {
        boolean two = unit.word().length() == 2 && Letters.isHan(text.at(from));
        Lexicon.Entry<Word> word = two ? Vocabulary.INSTANCE.words().at(text, from + 1) : null;
        return word != null
                && word.word().length() > 1
                && !word.meaning().meanings().isEmpty();
    }

    /// 2.2x7m2台 is two of seven metres: no device is counted right behind an area or a volume.
    private boolean lengthBeforeCount(Lexicon.Entry<Unit> unit, int from) {
        boolean power = unit.word().equals("m2") || unit.word().equals("m3");
        Lexicon.Entry<Unit> next = power && !text.raised(from + 1) ? Units.WORDS.at(text, from + 2) : null;
        return next != null && next.meaning().counts();
    }

    private static int power(char multiplier) {
        return switch (multiplier) {
            case '十' -> 1;
            case '百' -> 2;
            case '千' -> 3;
            case '万' -> 4;
            case '亿' -> 8;
            default -> 0;
        };
    }

    private boolean perDevice() {
        Lexicon.Entry<Unit> device = text.at(at) == '/' || text.at(at) == '·' ? Units.WORDS.at(text, at + 1) : null;
        if (device == null || !device.meaning().counts()) {
            return false;
        }
        at += 1 + device.word().length();
        return true;
    }

    private String period() {
        int from = skip(at);
        char c = text.at(from);
        boolean slash = c == '/' || c == '每' || c == '·';
        Lexicon.Entry<String> period = PERIODS.at(text, slash ? skip(from + 1) : from);
        if (period == null) {
            return "";
        }
        int end = (slash ? skip(from + 1) : from) + period.word().length();
        // 30万吨年 has lost its slash, 2条年产30万吨 has not
        if (!slash && (!period.word().equals("年") || Letters.isHan(text.at(end)))) {
            return "";
        }
        at = end;
        return period.meaning();
    }
}
