package org.tuichu.plan.document;

/// What counts as blank in these documents: white space, the ideographic and the no-break blank, zero-width marks.
final class Blanks {
    private Blanks() {}

    static boolean isBlank(char c) {
        return c <= ' '
                || c == '\u00a0'
                || c == '\u3000'
                || c == '\u200b'
                || c == '\ufeff'
                || Character.isWhitespace(c);
    }

    static boolean isBlank(CharSequence text) {
        return isBlank(text, 0, text.length());
    }

    static boolean isBlank(CharSequence text, int from, int to) {
        return firstInk(text, from, to) == to;
    }

    /// Offset of the first character that is not blank, or `to`.
    static int firstInk(CharSequence text, int from, int to) {
        int at = from;
        while (at < to && isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /// Offset behind the last character that is not blank, or `from`.
    static int lastInk(CharSequence text, int from, int to) {
        int at = to;
        while (at > from && isBlank(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    static String strip(String text) {
        int start = firstInk(text, 0, text.length());
        return text.substring(start, lastInk(text, start, text.length()));
    }
}
