package org.tuichu.plan.document;

/// Which gaps between characters are blanks, and how the ends of two printed lines meet.
final class Gaps {
    /// Shares of the font size. Between an ideograph and a letter typesetting adds up to a quarter by itself.
    private static final double BETWEEN_LETTERS = 0.18;

    private static final double OTHERWISE = 0.6;
    private static final int FIRST_IDEOGRAPHIC = 0x2E80;

    private Gaps() {}

    static boolean isBlank(Glyph before, Glyph after) {
        boolean letters = !isWide(before.text()) && !isWide(after.text());
        return after.x() - before.right() > (letters ? BETWEEN_LETTERS : OTHERWISE) * after.size();
    }

    private static boolean isWide(String text) {
        return text.codePointAt(0) >= FIRST_IDEOGRAPHIC;
    }

    /// Appends a line to the one it runs on from: with a blank between two Latin words, else with nothing.
    static void append(StringBuilder before, String after) {
        if (isLatinLetter(before.charAt(before.length() - 1)) && isLatinLetter(after.charAt(0))) {
            before.append(' ');
        }
        before.append(after);
    }

    private static boolean isLatinLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
