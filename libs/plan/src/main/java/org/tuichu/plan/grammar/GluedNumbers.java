package org.tuichu.plan.grammar;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Finds the number of a next item inside a paragraph, where a line break was lost.
final class GluedNumbers {
    /// A title to which the first number below it was glued is no longer than this.
    private static final int LONGEST_TITLE = 30;
    private static final int NESTING = 16;

    private GluedNumbers() {}

    /// Offset of the first such number, -1 if there is none; `open` gives the last number of a marker's level.
    static int first(View view, Function<Marker, @Nullable Marker> open) {
        String text = view.text();
        boolean title = true;
        int enclosed = -1;
        List<Brackets.Pair> pairs = Brackets.of(text, NESTING);
        int next = 0;
        for (int i = 0; i < text.length(); i++) {
            while (next < pairs.size() && pairs.get(next).open() < i) {
                enclosed = Math.max(enclosed, pairs.get(next++).close());
            }
            if (i == 0 || i <= enclosed) {
                continue;
            }
            char before = text.charAt(i - 1);
            boolean ended = Letters.isSentenceEnd(before) || Letters.isClosing(before);
            if (ended || (title && i <= LONGEST_TITLE)) {
                Marker marker = Marker.at(text, i);
                if (marker != null && fits(marker, open.apply(marker), before, ended, title, text, i)) {
                    return i;
                }
            }
            title &= !Letters.isComma(text.charAt(i))
                    && !Letters.isSemicolon(text.charAt(i))
                    && !Letters.isFullStop(before);
        }
        return -1;
    }

    private static boolean fits(
            Marker marker, @Nullable Marker last, char before, boolean ended, boolean title, String text, int at) {
        boolean deep = marker.kind() == Marker.Kind.ARABIC_PAREN
                || marker.kind() == Marker.Kind.ARABIC_HALF
                || marker.kind() == Marker.Kind.CIRCLED;
        if (marker.kind().compareTo(Marker.Kind.ARTICLE) <= 0 || marker.kind() == Marker.Kind.DECIMAL) {
            return false;
        }
        if (last != null) {
            return ended && marker.value() == last.value() + 1 && (deep || !Letters.isSemicolon(before));
        }
        if (marker.value() != 1 || deep) {
            return false;
        }
        int after = at + marker.length();
        boolean named = after >= text.length() || Letters.isHan(text.charAt(after));
        if (title && named) {
            return marker.kind() != Marker.Kind.HAN;
        }
        return Letters.isFullStop(before) && named && hasSecond(text, after, marker);
    }

    private static boolean hasSecond(String text, int from, Marker first) {
        for (int i = from; i < text.length(); i++) {
            if (Letters.isSentenceEnd(text.charAt(i - 1)) || Letters.isClosing(text.charAt(i - 1))) {
                Marker marker = Marker.at(text, i);
                if (marker != null && marker.sameLevel(first)) {
                    return marker.value() == 2;
                }
            }
        }
        return false;
    }
}
