package org.tuichu.plan.document;

/// Gathers the text of one line of a page and treats its white space as CSS Text Level 3 section 4.1 says.
final class HtmlLine {
    private static final int FIRST_IDEOGRAPHIC = 0x2E80;

    private final StringBuilder text = new StringBuilder();
    private boolean pendingBlank;
    private boolean pendingBreak;

    void append(String raw, boolean preformatted) {
        String seen = Unseen.dropped(raw);
        for (int i = 0; i < seen.length(); i++) {
            char c = seen.charAt(i);
            if (preformatted) {
                text.append(c == '\u00a0' ? ' ' : c == '\r' ? '\n' : c);
            } else if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
                pendingBlank = true;
                pendingBreak |= c == '\n' || c == '\r';
            } else {
                settle(c);
                text.append(c == '\u00a0' ? ' ' : c);
            }
        }
    }

    /// Writes the blank that white space before `next` comes to: none at the start of a line, none for a line break
    /// of the source between two ideographs.
    private void settle(char next) {
        if (pendingBlank && !text.isEmpty()) {
            boolean wide = isWide(text.charAt(text.length() - 1)) && isWide(next);
            if (!(pendingBreak && wide)) {
                text.append(' ');
            }
        }
        pendingBlank = false;
        pendingBreak = false;
    }

    private static boolean isWide(char c) {
        return (c >= FIRST_IDEOGRAPHIC && c <= 0xFFEF) || (c >= 0x2014 && c <= 0x201D) || Character.isSurrogate(c);
    }

    /// The line, plain blanks at its ends left out; the next one begins empty.
    String take() {
        int start = 0;
        int end = text.length();
        while (start < end && text.charAt(start) == ' ') {
            start++;
        }
        while (end > start && text.charAt(end - 1) == ' ') {
            end--;
        }
        String line = text.substring(start, end);
        text.setLength(0);
        pendingBlank = false;
        pendingBreak = false;
        return line;
    }
}
