package org.tuichu.plan.document;

import java.util.regex.Pattern;

/// Which gaps between characters are blanks, and how the ends of two printed lines meet.
final class Gaps {
    /// Shares of the font size. Between an ideograph and a letter typesetting adds up to a quarter by itself.
    private static final double BETWEEN_LETTERS = 0.18;

    private static final double OTHERWISE = 0.6;
    private static final int FIRST_IDEOGRAPHIC = 0x2E80;

    private static final String SENTENCE_END = "。；;：:！!？?）)】〕";

    /// How a numbered item or a field of its own begins.
    private static final Pattern ITEM_START = Pattern.compile(
            "(?:[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十\\d]+[）)]|\\d{1,2}[、.．)）]|[①-⑳⑴-⒛]|第[一二三四五六七八九十]+[章条节]"
                    + "|附件|附：|——|[（(]?(?:责任|牵头|配合)[单部][位门]|(?:完成)?时限).*",
            Pattern.DOTALL);

    private Gaps() {}

    static boolean isBlank(Glyph before, Glyph after) {
        boolean letters = !isWide(before.text()) && !isWide(after.text());
        return after.x() - before.right() > (letters ? BETWEEN_LETTERS : OTHERWISE) * after.size();
    }

    private static boolean isWide(String text) {
        return text.codePointAt(0) >= FIRST_IDEOGRAPHIC;
    }

    /// Whether a line that follows a full one may run on from it: not when a sentence ends and a number begins.
    static boolean mayRunOn(CharSequence before, String after) {
        return SENTENCE_END.indexOf(before.charAt(before.length() - 1)) < 0
                || !ITEM_START.matcher(after).matches();
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
