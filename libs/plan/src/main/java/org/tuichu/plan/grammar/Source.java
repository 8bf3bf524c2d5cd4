package org.tuichu.plan.grammar;

import java.util.Arrays;
import org.tuichu.plan.Radicals;

/// The text that was read, from which views are taken.
record Source(String raw, boolean traditional) {
    /// Left behind in published copies by word processors.
    private static final String BOOKMARK = "[bookmark:";

    static Source of(String raw) {
        return new Source(raw, TraditionalCharacters.isTraditional(raw));
    }

    /// The raw text from `from` to `to` without blanks, except one between two Latin letters.
    View view(int from, int to) {
        var text = new StringBuilder(to - from);
        int[] origin = new int[to - from];
        boolean blank = false;
        for (int i = from; i < to; i++) {
            char c = raw.charAt(i);
            if (Letters.isBlank(c)) {
                blank = true;
                continue;
            }
            if (c == '[' && raw.startsWith(BOOKMARK, i)) {
                int close = raw.indexOf(']', i);
                i = close < 0 || close >= to ? i : close;
                continue;
            }
            c = plain(c);
            if (blank && Letters.isLatin(c) && text.length() > 0 && Letters.isLatin(text.charAt(text.length() - 1))) {
                origin[text.length()] = i - 1;
                text.append(' ');
            }
            blank = false;
            origin[text.length()] = i;
            text.append(c);
        }
        return new View(text.toString(), Arrays.copyOf(origin, text.length()));
    }

    /// Which of 戶 and 户 a radical stands for its code does not say, so that it is made simple in every text.
    private char plain(char c) {
        char ideograph = Radicals.ideograph(c);
        return Letters.narrow(
                traditional || Radicals.isRadical(c) ? TraditionalCharacters.simple(ideograph) : ideograph);
    }
}
