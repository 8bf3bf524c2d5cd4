package org.tuichu.statute.survey;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tuichu.statute.line.DescriptionRefused;
import org.tuichu.statute.line.HeadingUnit;

/// Units in headings: in brackets, behind the words, or in a cell of their own.
final class ColumnUnits {
    private static final int LONGEST = 16;

    /// A single character may belong to a word: 生产线.
    private static final int SHORTEST_BARE = 2;

    private static final Pattern LAST_BRACKET = Pattern.compile("\\(([^()、,/]{1,8})\\)$");
    private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)");
    private static final Pattern BRACKETED = Pattern.compile("\\((.*)\\)");

    private static final int LONGEST_LINE = 200;

    /// 单 位：万吨, 计量单位:万吨/年.
    private static final Pattern ABOVE =
            Pattern.compile("单\\s*位\\s*[:：]\\s*([^\\s:：()（）]{1,20})", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern SEPARATORS = Pattern.compile("[,、;]");

    /// 台×kVA: devices, each of so many.
    private static final Pattern COUNTED = Pattern.compile("\\([台座条套]×");

    /// 产能, 单位: 万吨.
    private static final Pattern BEFORE = Pattern.compile("[(:,、;/-]*(?:(?:计量)?单位)?[(:,、;/-]*$");

    private ColumnUnits() {}

    /// Whether nothing but a unit stands in a cell: 万吨/年, （mm）, 单位：台.
    static boolean isUnit(String cell) {
        if (cell.length() > 2 * LONGEST) {
            return false;
        }
        String unit = bare(cell);
        return !unit.isEmpty()
                && unit.length() <= LONGEST
                && !Character.isDigit(unit.charAt(0))
                && (Words.isMeasure(unit) || HeadingUnit.isUnit(unit));
    }

    /// Whether units of several things stand in a cell, and nothing else: 万吨、万米.
    static boolean areUnits(String cell) {
        String units = bare(cell);
        return units.length() <= 2 * LONGEST
                && HeadingUnit.several("(" + units + ")")
                && SEPARATORS.splitAsStream(units).allMatch(ColumnUnits::isUnit);
    }

    private static String bare(String cell) {
        String plain = Words.plain(cell);
        String said = Words.behind(Words.Role.UNIT, plain);
        Matcher bracketed = BRACKETED.matcher(said.isEmpty() ? plain : said);
        return bracketed.matches() ? bracketed.group(1) : said.isEmpty() ? plain : said;
    }

    /// `万吨/年` of 产能（万吨/年） and of 年产能（万吨）; one that descriptions do not know (万千瓦时) in brackets alone.
    static String of(String heading) {
        String plain = COUNTED.matcher(Words.plain(heading)).replaceFirst("(");
        String unit = known(plain);
        return unit.isEmpty() ? known(heading) : unit;
    }

    /// The same where the unit stands in a cell of its own.
    static String of(String heading, String cell) {
        String unit = bare(cell);
        String words = HeadingUnit.several(heading)
                ? BRACKETS.matcher(Words.plain(heading)).replaceAll("")
                : heading;
        if (areUnits(cell)) {
            return "";
        }
        String read = known(words + "(" + unit + ")");
        return read.isEmpty() ? unit : read;
    }

    /// Whether a heading says of what period an amount below it is: 年产能.
    static boolean namesPeriod(String heading) {
        return of(heading, "吨").contains("/");
    }

    /// The unit of capacities that a text above a table says somewhere: 万吨 of 填报单位：某局 单位：万吨、台、人. Empty where
    /// it says none, or several. （万吨） alone is one as well.
    static String above(String text) {
        if (BRACKETED.matcher(Words.plain(text)).matches() && isUnit(text)) {
            return bare(text);
        }
        return ABOVE.matcher(text.substring(0, Math.min(text.length(), LONGEST_LINE)))
                .results()
                .map(said -> ofCapacities(Words.plain(said.group(1))))
                .filter(unit -> !unit.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String ofCapacities(String units) {
        List<String> several = SEPARATORS
                .splitAsStream(units)
                .filter(unit -> !Words.isMeasure(unit) && !HeadingUnit.counts(unit))
                .toList();
        return several.size() == 1 && isUnit(several.getFirst()) ? several.getFirst() : "";
    }

    /// What stands in the last bracket, whatever it is.
    static String bracketed(String heading) {
        Matcher bracket = LAST_BRACKET.matcher(Words.plain(heading));
        return bracket.find() ? bracket.group(1) : "";
    }

    private static String known(String heading) {
        try {
            return HeadingUnit.of(heading);
        } catch (DescriptionRefused tooLong) {
            return "";
        }
    }

    /// The words of a heading before the unit that ends it: 产能万吨/年, 能力，单位：万米.
    static String without(String plain) {
        for (int at = Math.max(1, plain.length() - LONGEST); at <= plain.length() - SHORTEST_BARE; at++) {
            if (isUnit(plain.substring(at))) {
                return BEFORE.matcher(plain.substring(0, at)).replaceFirst("");
            }
        }
        return plain;
    }
}
