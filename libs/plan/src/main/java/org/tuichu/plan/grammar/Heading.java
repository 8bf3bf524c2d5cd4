package org.tuichu.plan.grammar;

import java.util.List;

/// What an item is called: its title, or else its first clause.
///
/// `end` is where the item's own text begins; `remarks` are the brackets of the title (dates, units).
record Heading(View item, String name, int end, boolean isTitle, List<Brackets.Pair> remarks) {
    private static final int LONGEST_TITLE = 30;
    private static final int LONGEST_LINE = 45;
    private static final int LONGEST_CLAUSE = 20;
    private static final int NESTING = 16;
    private static final int FARTHEST_END = 400;

    /// The heading of a numbered item, whose title may hold a comma.
    static Heading of(View item) {
        return of(item, 1);
    }

    /// The heading of a further paragraph, which has a title only where no comma parts its first sentence.
    static Heading ofParagraph(View paragraph) {
        return of(paragraph, 0);
    }

    private static Heading of(View item, int mostCommas) {
        String text = item.text();
        String near = text.substring(0, Math.min(text.length(), FARTHEST_END));
        List<Brackets.Pair> remarks = Brackets.remarks(near, NESTING);
        int mark = titleEnd(near, remarks, text.length() > near.length(), mostCommas);
        int blank = Blank.behindTitle(item, mark);
        int end = blank > 0 ? blank : mark;
        if (end < 0) {
            return new Heading(item, clause(text), 0, false, List.of());
        }
        List<Brackets.Pair> inside =
                remarks.stream().filter(pair -> pair.open() < end).toList();
        int after = end;
        while (after < text.length()
                && (Letters.isFullStop(text.charAt(after)) || Letters.isColon(text.charAt(after)))) {
            after++;
        }
        return new Heading(item, name(text, end, inside), after, true, inside);
    }

    /// Where the title ends, -1 if the item has none.
    private static int titleEnd(String text, List<Brackets.Pair> remarks, boolean more, int mostCommas) {
        int commas = 0;
        int length = 0;
        int pair = 0;
        for (int i = 0; i < text.length(); i++) {
            if (pair < remarks.size() && remarks.get(pair).open() == i) {
                i = remarks.get(pair++).close();
                continue;
            }
            char c = text.charAt(i);
            if (Letters.isFullStop(c)) {
                return length <= LONGEST_TITLE
                                && commas <= mostCommas
                                && (commas == 0 || i + 1 < text.length())
                                && i > 0
                        ? i
                        : -1;
            }
            if (Letters.isColon(c) && length == 0) {
                continue;
            }
            if (Letters.isColon(c)) {
                boolean title = commas == 0 && length <= LONGEST_CLAUSE;
                boolean ends = title || Responsibility.isUnitList(text.substring(0, i));
                return ends && i + 1 < text.length() && i > 0 ? i : -1;
            }
            if (Letters.isSemicolon(c)) {
                return -1;
            }
            commas += Letters.isComma(c) ? 1 : 0;
            if (++length > LONGEST_LINE) {
                return -1;
            }
        }
        return commas == 0 && !more ? text.length() : -1;
    }

    /// The title without brackets that hold a date or units.
    private static String name(String text, int end, List<Brackets.Pair> remarks) {
        var name = new StringBuilder();
        int from = 0;
        for (Brackets.Pair pair : remarks) {
            String inner = text.substring(pair.open() + 1, pair.close());
            if (Responsibility.isResponsibility(inner) || TimeExpressions.isTime(inner)) {
                name.append(text, from, pair.open());
                from = Math.min(end, pair.close() + 1);
            }
        }
        name.append(text, from, end);
        return name.substring(!name.isEmpty() && Letters.isColon(name.charAt(0)) ? 1 : 0);
    }

    private static String clause(String text) {
        int end = 0;
        while (end < text.length() && end < LONGEST_CLAUSE && "，。；：,;:".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(0, end);
    }
}
