package org.tuichu.shell;

/// Text that can be kept: every character of it can be seen, or is a blank, a tab, a line feed or a carriage return.
/// PostgreSQL takes no NUL, and what nobody can see has no place in a record: two names that look the same would be
/// two. Requests are looked at before anything else; who takes text from files asks here too, or cleans it.
///
/// Not kept are control characters, halves of a surrogate pair, noncharacters, and what Unicode calls *format* (zero
/// width, joiners, marks that turn the direction, tags) or lets be ignored when shown (fillers, variation selectors).
/// A variation selector behind a sign (`☎️`) says how the sign looks, and stays. So do private-use characters: rare
/// characters in names of persons are written so, and are seen.
public final class KeptText {
    /// Neither of the category *format* nor seen. Source: Unicode 16, Default_Ignorable_Code_Point; U+2800 is blank.
    private static final String UNSEEN = "\u034f\u115f\u1160\u17b4\u17b5\u2065\u2800\u3164\uffa0";

    private KeptText() {}

    /// Whether it is such text.
    public static boolean holds(String text) {
        return text.equals(cleaned(text));
    }

    /// What can be kept of a text that came in a file: the rest is left out.
    public static String cleaned(String text) {
        var kept = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
            var letter = text.codePointAt(at);
            if (canBeKept(letter) && (!selectsVariation(letter) || endsInSign(kept))) {
                kept.appendCodePoint(letter);
            }
        }
        return kept.toString();
    }

    /// Whether there is a character in it, other than a control character, that nobody sees.
    static boolean hasUnseen(String text) {
        return !holds(text) && text.codePoints().noneMatch(letter -> isControl(letter) || isHalf(letter));
    }

    private static boolean canBeKept(int letter) {
        return !isControl(letter) && !isHalf(letter) && !isUnseen(letter) && !isNoncharacter(letter);
    }

    private static boolean isControl(int letter) {
        return Character.isISOControl(letter) && letter != '\t' && letter != '\n' && letter != '\r';
    }

    private static boolean isHalf(int letter) {
        return Character.getType(letter) == Character.SURROGATE;
    }

    private static boolean isUnseen(int letter) {
        return switch (Character.getType(letter)) {
            case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> UNSEEN.indexOf(letter) >= 0 || (letter >= 0xFFF0 && letter <= 0xFFF8) || isTag(letter);
        };
    }

    /// Plane 14: tags, variation selectors for ideographs, and room for more that is not shown.
    private static boolean isTag(int letter) {
        return letter >= 0xE0000 && letter <= 0xE0FFF;
    }

    private static boolean selectsVariation(int letter) {
        return (letter >= 0xFE00 && letter <= 0xFE0F) || (letter >= 0x180B && letter <= 0x180F);
    }

    private static boolean endsInSign(StringBuilder text) {
        return !text.isEmpty() && Character.getType(text.codePointBefore(text.length())) == Character.OTHER_SYMBOL;
    }

    private static boolean isNoncharacter(int letter) {
        return (letter & 0xFFFE) == 0xFFFE || (letter >= 0xFDD0 && letter <= 0xFDEF);
    }
}
