package org.tuichu.statute.line;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the heading of a column says about bare numbers below it: 高炉容积(立方米), 产能（万吨/年）, 数量（台）.
///
/// @param unit the unit in the heading, on the number 1; null as well where it names several
/// @param period of a capacity, from 年产能 or 万吨/年
record Heading(
        @Nullable Measure unit,
        boolean capacity,
        Capacity.@Nullable Period period,
        boolean count,
        @Nullable Label label,
        String labelWord,
        List<Element.Named> words) {
    static final Heading NONE = new Heading(null, false, null, false, null, "", List.of());

    private static final List<String> GENERAL = List.of("型号", "规格", "名称", "规格型号", "参数", "技术参数");

    static Heading of(String heading, ReadingLimits limits) {
        if (heading.isBlank()) {
            return NONE;
        }
        var text = new NormalText(heading);
        var reader = new HeadingReader(text);
        List<Token> tokens = Tokens.of(text, limits);
        tokens.forEach(reader::token);
        List<Measure> units = units(text);
        if (units.isEmpty()) {
            return reader.heading(lastUnit(text, tokens));
        }
        return reader.heading(several(units) ? null : units.getFirst());
    }

    /// Whether it names units of several things, of which each number below has one: （万吨、万重量箱）.
    static boolean namesSeveralUnits(String heading) {
        return several(units(new NormalText(heading)));
    }

    private static boolean several(List<Measure> units) {
        return units.stream().map(Heading::base).distinct().count() > 1;
    }

    /// 万吨 and 吨 are two, 台 and 套 are one.
    private static String base(Measure measure) {
        Unit unit = measure.unit();
        return unit == null || unit.counts()
                ? ""
                : unit.base() + " " + measure.factor().stripTrailingZeros();
    }

    /// Units that stand alone, between brackets or after a colon, comma or stroke.
    private static List<Measure> units(NormalText text) {
        var scanner = new UnitScanner(text);
        var units = new ArrayList<Measure>();
        for (int at = 0; at < text.length(); at++) {
            if ("(:,、/ ;".indexOf(text.at(at)) >= 0) {
                Measure unit = scanner.measure(BigDecimal.ONE, at + 1);
                if (!unit.bare() && ends(text, scanner.end())) {
                    units.add(unit);
                    at = scanner.end() - 1;
                }
            }
        }
        return units;
    }

    /// 高炉有效容积m³: behind the last word.
    private static @Nullable Measure lastUnit(NormalText text, List<Token> tokens) {
        var scanner = new UnitScanner(text);
        for (Token token : tokens) {
            Measure unit = token.is(Token.Type.WORD)
                    ? scanner.measure(BigDecimal.ONE, token.end())
                    : Measure.bare(BigDecimal.ONE);
            if (!unit.bare() && scanner.end() >= text.length()) {
                return unit;
            }
        }
        return null;
    }

    private static boolean ends(NormalText text, int at) {
        return at >= text.length() || "),、;/ \n".indexOf(text.at(at)) >= 0;
    }

    /// Below 产能（万吨/年） a number is no length.
    boolean measuresOtherwise() {
        return unit != null && !unit.is("m") && !unit.counts();
    }

    static boolean general(String word) {
        return GENERAL.contains(word);
    }
}
