package org.tuichu.plan.grammar;

/// Marks that begin a point without numbering it: `——`, `•`, `★`.
final class Bullet {
    private static final String SYMBOLS = "•●◆■★▲◇○□";

    private Bullet() {}

    static boolean isSymbol(char c) {
        return SYMBOLS.indexOf(c) >= 0;
    }

    /// Length of the mark that begins `text`, 0 if none does.
    static int length(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        if (isSymbol(text.charAt(0))) {
            return 1;
        }
        int dashes = 0;
        while (dashes < text.length() && Letters.isDash(text.charAt(dashes))) {
            dashes++;
        }
        if (dashes == 0 && text.startsWith("一一")) {
            return 2;
        }
        return dashes < text.length() ? dashes : 0;
    }
}
