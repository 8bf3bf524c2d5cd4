package org.tuichu.statute.survey;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Headings over what is said of a line in words, beside its size: what it makes, how, of what, and what it burns.
final class HeadingTerms {
    /// What a device burns; how it is called then says more than the word does.
    static final String FUEL = "燃料：";

    /// What columns say of a line in words, beside its size, and what is written before it.
    private static final Map<String, Pattern> TERMS = Map.of(
            "产品：",
            Pattern.compile("(?:主要|主导|生产)?(?:产品|纸种)(?:名称|品种|种类|类型|类别)?|(?:产品|生产)品种"),
            "工艺：",
            Pattern.compile("(?:主要|现有)?(?:生产|制浆|冶炼)?工艺(?:名称|类型|路线|方法)?|制浆方法"),
            "浆种：",
            Pattern.compile("浆种|制浆原料|纸浆种类"),
            FUEL,
            Pattern.compile("(?:主要|所用|使用|现用|消耗|窑炉|锅炉)?(?:燃料|能源)(?:名称|种类|品种|类型|类别|形式)?|燃用燃料|用能(?:种类|品种|类型|形式)"));

    private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)");

    private HeadingTerms() {}

    /// What is written before the words below a heading (产品：); empty where it is of none of them.
    static String of(Column column) {
        String heading = column.heading();
        String all = of(Words.plain(heading));
        return all.isEmpty() ? of(Words.plain(heading.substring(heading.lastIndexOf(' ') + 1))) : all;
    }

    static Set<String> all() {
        return TERMS.keySet();
    }

    static String of(String plain) {
        String words = BRACKETS.matcher(plain).replaceAll("");
        return TERMS.entrySet().stream()
                .filter(term -> term.getValue().matcher(words).matches())
                .map(Map.Entry::getKey)
                .filter(term -> !term.equals(FUEL) || !isMeasured(plain))
                .findFirst()
                .orElse("");
    }

    /// 能源（吨标准煤） and 燃料（吨/年） say how much is burnt, not what.
    private static boolean isMeasured(String plain) {
        return !ColumnUnits.of(plain).isEmpty() || Words.isMeasure(ColumnUnits.bracketed(plain));
    }
}
