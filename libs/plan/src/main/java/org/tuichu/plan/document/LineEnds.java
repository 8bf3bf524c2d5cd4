package org.tuichu.plan.document;

/// One line end for all: CRLF, CR, form feed and the Unicode line and paragraph separators become a line feed;
/// the last line has one too.
final class LineEnds {
    private LineEnds() {}

    static String canonical(String text) {
        int first = firstForeign(text);
        if (first == text.length()) {
            return ended(text);
        }
        StringBuilder canonical = new StringBuilder(text.length()).append(text, 0, first);
        for (int i = first; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean halfOfPair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (!halfOfPair && c != 0x1A) {
                canonical.append(isForeign(c) ? '\n' : c);
            }
        }
        return ended(canonical.toString());
    }

    private static String ended(String text) {
        return text.endsWith("\n") ? text : text + "\n";
    }

    private static int firstForeign(String text) {
        int at = 0;
        while (at < text.length() && !isForeign(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /// 0x1A is the end-of-file mark of old text files.
    private static boolean isForeign(char c) {
        return (c >= 0x0B && c <= 0x0D) || c == 0x1A || c == 0x85 || c == '\u2028' || c == '\u2029';
    }
}
