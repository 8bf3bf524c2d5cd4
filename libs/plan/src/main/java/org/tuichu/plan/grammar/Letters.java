package org.tuichu.plan.grammar;

/// Classes of single characters: blanks, digits, Chinese numerals, brackets.
final class Letters {
    private static final String OPENING = "(（〔[［【﹝<〈＜《〖{";
    private static final String CLOSING = ")）〕]］】﹞>〉＞》〗}";
    private static final String SENTENCE_END = "。！？；;!?";

    private Letters() {}

    /// White space of every width, zero-width marks and byte order marks.
    static boolean isBlank(char c) {
        return c <= ' '
                || c == '\u00a0'
                || c == '\u3000'
                || (c >= '\u2000' && c <= '\u200f')
                || c == '\u2028'
                || c == '\u2029'
                || c == '\u202f'
                || c == '\ufeff';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    static boolean isHan(char c) {
        return c >= '\u3400' && c <= '\u9fff';
    }

    static boolean isOpening(char c) {
        return !isHan(c) && OPENING.indexOf(c) >= 0;
    }

    static boolean isClosing(char c) {
        return !isHan(c) && CLOSING.indexOf(c) >= 0;
    }

    /// Round, square and tortoise-shell brackets, which enclose remarks; angle brackets enclose titles.
    static boolean isRemarkOpening(char c) {
        int at = OPENING.indexOf(c);
        return (at >= 0 && at < OPENING.indexOf('<')) || c == '〖';
    }

    /// Whether `close` may end what `open` began; widths may differ, and round may end tortoise-shell.
    static boolean match(char open, char close) {
        return family(OPENING.indexOf(open)) == family(CLOSING.indexOf(close));
    }

    private static int family(int index) {
        if (index < 2) {
            return 0;
        }
        return index < 7 ? 1 : index < 10 ? 2 : index;
    }

    static boolean isComma(char c) {
        return c == '，' || c == ',';
    }

    static boolean isColon(char c) {
        return c == '：' || c == ':' || c == '︰';
    }

    static boolean isSemicolon(char c) {
        return c == '；' || c == ';';
    }

    static boolean isFullStop(char c) {
        return c == '。' || c == '！' || c == '？' || c == '｡';
    }

    static boolean isSentenceEnd(char c) {
        return SENTENCE_END.indexOf(c) >= 0 || c == '｡';
    }

    static boolean isDash(char c) {
        return c == '—' || c == '-' || c == '－' || c == '–' || c == '~' || c == '～' || c == '―';
    }

    /// Full-width digits and Latin letters become half-width; everything else stays.
    static char narrow(char c) {
        boolean wide = (c >= '０' && c <= '９') || (c >= 'Ａ' && c <= 'Ｚ') || (c >= 'ａ' && c <= 'ｚ');
        return wide ? (char) (c - 0xfee0) : c;
    }
}
