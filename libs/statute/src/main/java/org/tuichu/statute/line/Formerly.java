package org.tuichu.statute.line;

import java.util.List;

/// What a device was before it was rebuilt: 1080m³高炉（原450m³高炉改造）, 机立窑拆除后改建的水泥磨.
final class Formerly {
    /// 原料, 原煤, 原有: what is made of, or there, not what was.
    private static final String OTHERWISE = "料煤油纸矿有生棉铝木";

    /// Longer brackets are gone through as any others.
    private static final int LONGEST = 80;

    /// So far ahead stands what a device was rebuilt to.
    private static final int AHEAD = 20;

    private Formerly() {}

    /// A device stands behind the token `at`, before the next mark.
    static boolean deviceBehind(List<Token> tokens, int at) {
        for (Token token : tokens.subList(at + 1, Math.min(tokens.size(), at + AHEAD))) {
            Word word = token.word();
            boolean mark = switch (token.type()) {
                case COMMA, STOP, OPEN, CLOSE -> true;
                default -> token.separates();
            };
            if (mark) {
                return false;
            }
            if (word != null && word.meanings().stream().anyMatch(m -> m.part() != Meaning.Part.MODIFIER)) {
                return true;
            }
        }
        return false;
    }

    /// What parts it from others: a mark.
    static boolean parts(Element element) {
        return element instanceof Element.Break || element instanceof Element.Open || element instanceof Element.Close;
    }

    /// Where the brackets that are open at `start` close; -1 where they say something else.
    static int end(NormalText text, int start) {
        if (text.at(start) != '原' && text.at(start) != '由') {
            return -1;
        }
        int end = start;
        while (end < Math.min(text.length(), start + LONGEST) && text.at(end) != ')') {
            end++;
        }
        String inside = text.plain(start, end);
        boolean former = inside.startsWith("原") && inside.length() > 1 && OTHERWISE.indexOf(inside.charAt(1)) < 0;
        boolean rebuilt = inside.startsWith("由") && (inside.contains("改") || inside.contains("扩"));
        return text.at(end) == ')' && (former || rebuilt) ? end : -1;
    }
}
