package org.tuichu.plan.document;

/// Characters that show nothing and are no blank either: what Unicode calls *format* (zero width, joiners, marks that
/// turn the direction), fillers, selectors of a variation, noncharacters. Word processors and web pages leave them
/// behind; a name with one inside would be another name that looks the same.
final class Unseen {
    /// Source: Unicode 16, Default_Ignorable_Code_Point beyond the category *format*; U+2800 is blank.
    private static final String FILLERS = "\u034f\u115f\u1160\u17b4\u17b5\u2065\u2800\u3164\uffa0";

    private Unseen() {}

    /// The text without them.
    static String dropped(CharSequence text) {
        if (text.chars().noneMatch(Unseen::mayBe)) {
            return text.toString();
        }
        StringBuilder seen = new StringBuilder(text.length());
        text.codePoints().filter(letter -> !is(letter)).forEach(seen::appendCodePoint);
        return seen.toString();
    }

    /// Told by a UTF-16 code unit: surrogates may be half of one.
    private static boolean mayBe(int unit) {
        return is(unit) || Character.isSurrogate((char) unit);
    }

    private static boolean is(int letter) {
        return Character.getType(letter) == Character.FORMAT
                || FILLERS.indexOf(letter) >= 0
                || (letter >= 0x180B && letter <= 0x180F)
                || (letter >= 0xFE00 && letter <= 0xFE0F)
                || (letter >= 0xFFF0 && letter <= 0xFFF8)
                || (letter >= 0xE0000 && letter <= 0xE0FFF)
                || (letter >= 0xFDD0 && letter <= 0xFDEF)
                || (letter & 0xFFFE) == 0xFFFE;
    }
}
