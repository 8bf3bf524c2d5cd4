package org.tuichu.statute.line;

/// Classes of characters of a [NormalText].
final class Letters {
    private Letters() {}

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isRoman(char c) {
        return c >= 'Ⅰ' && c <= 'Ⅻ';
    }

    /// Roman numerals too: they stand in models (DZL4-AⅡ).
    static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isRoman(c);
    }

    /// 60-80, and nothing else.
    static boolean isRange(String text) {
        return text.chars().allMatch(c -> isDigit((char) c) || c == '-' || c == '.') && text.indexOf('-') > 0;
    }

    /// LF, 30tVOD: two letters or more, and nothing behind them.
    static boolean nameAtEnd(NormalText text, Element piece) {
        return piece.end() - piece.start() > 1
                && isLatin(text.at(piece.end() - 1))
                && isLatin(text.at(piece.end() - 2));
    }

    static boolean isHan(char c) {
        return c >= '\u3400' && c <= '\u9fff';
    }
}
