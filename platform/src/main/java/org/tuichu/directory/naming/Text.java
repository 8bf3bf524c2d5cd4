package org.tuichu.directory.naming;

import java.util.HashSet;
import java.util.Set;

/// Names of units as text: one form for what is written in several ways, and how alike two names are.
final class Text {
    private static final String WIDE = "（）〈〉＜＞［］【】〔〕，；：";
    private static final String PLAIN = "()<><>[][][],;:";

    private Text() {}

    /// Without white space, with one kind of each bracket.
    static String normal(String name) {
        var plain = new StringBuilder(name.length());
        name.codePoints()
                .filter(c -> !Character.isWhitespace(c) && c != '\u3000')
                .forEach(c -> {
                    var wide = WIDE.indexOf(c);
                    plain.appendCodePoint(wide < 0 ? c : PLAIN.charAt(wide));
                });
        return plain.toString();
    }

    /// Without brackets and the marks between names: `县(市、区)` and `县<市、区>` are both `县市区`.
    static String bare(String name) {
        return normal(name).replaceAll("[()<>\\[\\]、,/]", "");
    }

    /// The share of common pairs of neighbouring characters (Dice), from 0 to 1.
    static double alike(String a, String b) {
        var left = pairs(a);
        var right = pairs(b);
        if (left.isEmpty() || right.isEmpty()) {
            return a.equals(b) ? 1 : 0;
        }
        var common = new HashSet<>(left);
        common.retainAll(right);
        return 2.0 * common.size() / (left.size() + right.size());
    }

    private static Set<String> pairs(String text) {
        var pairs = new HashSet<String>();
        for (int i = 0; i + 2 <= text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }
}
