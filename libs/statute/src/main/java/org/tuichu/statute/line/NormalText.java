package org.tuichu.statute.line;

import org.jspecify.annotations.Nullable;

/// A text in one width, simple characters and small letters, that knows where each character came from.
public final class NormalText {
    private static final String TIMES = "×*✕╳∗﹡✖⨯";
    /// A times sign between two numbers, elsewhere a numeral or a word: φ1.83Ⅹ7m.
    private static final String CROSSES = "Ⅹⅹ乘";

    private static final String DIAMETER = "φΦфФØø∅⌀ψΨ∮¢￠";
    private static final String OPENING = "(〔[【{﹝〖";
    private static final String CLOSING = ")〕]】}﹞〗";
    private static final String POWERS = "²³㎡㎥";
    private static final String DASHES = "-－—–―─~～﹣−";

    private final String raw;
    private final char[] plain;
    private final char[] low;
    private final int[] from;
    private int length;

    NormalText(String raw) {
        this.raw = raw;
        int room = 2 * raw.length();
        plain = new char[room];
        low = new char[room];
        from = new int[room + 1];
        for (int i = 0; i < raw.length(); i++) {
            add(raw.charAt(i), i);
        }
        from[length] = raw.length();
    }

    /// A text as this makes it.
    public static String of(String raw) {
        var text = new NormalText(raw);
        return text.plain(0, text.length);
    }

    private void add(char c, int at) {
        String squared = squared(c);
        if (CROSSES.indexOf(c) >= 0 && betweenNumbers(at)) {
            put('×', at);
        } else if (squared != null) {
            put(squared.charAt(0), at);
            put(squared.charAt(1), at);
        } else if (!invisible(c)) {
            put(normal(c), at);
        }
    }

    private boolean betweenNumbers(int at) {
        return at > 0
                && at + 1 < raw.length()
                && Character.isDigit(raw.charAt(at - 1))
                && (Character.isDigit(raw.charAt(at + 1)) || DIAMETER.indexOf(raw.charAt(at + 1)) >= 0);
    }

    private void put(char c, int at) {
        // 高  炉: blanks between Chinese characters are there for the eye
        if (Letters.isHan(c)) {
            int end = length;
            while (end > 0 && low[end - 1] == ' ') {
                end--;
            }
            length = end > 0 && Letters.isHan(low[end - 1]) ? end : length;
        }
        plain[length] = c;
        low[length] = c >= 'A' && c <= 'Z' ? (char) (c + ' ') : c;
        from[length++] = at;
    }

    /// Units that Unicode writes in one square.
    private static @Nullable String squared(char c) {
        return switch (c) {
            case '㎡' -> "m2";
            case '㎥' -> "m3";
            case '㎜' -> "mm";
            case '㎝' -> "cm";
            case '㎏' -> "kg";
            case '㎾' -> "kW";
            case '㎿' -> "MW";
            default -> null;
        };
    }

    private static boolean invisible(char c) {
        return c == '\ufeff' || c == '\r' || (c >= '\u200b' && c <= '\u200f') || Character.isSurrogate(c);
    }

    private static char normal(char c) {
        if (c < 128) {
            return ascii(c);
        }
        if (c >= '！' && c <= '～') {
            return ascii((char) (c - 0xfee0));
        }
        if (c >= '\u3400' && c <= '\u9fff') {
            return TraditionalCharacters.simple(c);
        }
        return symbol(c);
    }

    private static char ascii(char c) {
        return switch (c) {
            case '*' -> '×';
            case '[', '{' -> '(';
            case ']', '}' -> ')';
            case '~' -> '-';
            case '\n' -> '\n';
            default -> c <= ' ' ? ' ' : c;
        };
    }

    private static char symbol(char c) {
        if (c == '³') {
            return '3';
        }
        if (c == '²') {
            return '2';
        }
        if (TIMES.indexOf(c) >= 0 || c == 'Х' || c == 'х') {
            return '×';
        }
        if (DIAMETER.indexOf(c) >= 0) {
            return 'φ';
        }
        if (OPENING.indexOf(c) >= 0) {
            return '(';
        }
        if (CLOSING.indexOf(c) >= 0) {
            return ')';
        }
        if (DASHES.indexOf(c) >= 0) {
            return '-';
        }
        return Character.isSpaceChar(c) ? ' ' : c == '︰' || c == '∶' ? ':' : c == '♯' ? '#' : c;
    }

    int length() {
        return length;
    }

    /// The small character at an offset, a line feed beyond the end.
    char at(int offset) {
        return offset < length ? low[offset] : '\n';
    }

    /// The digit at an offset was written as a power, m³ and not m3: other digits behind it are another number.
    boolean raised(int offset) {
        return offset < length && POWERS.indexOf(raw.charAt(from[offset])) >= 0;
    }

    boolean begins(int at, String word) {
        for (int i = 0; i < word.length(); i++) {
            if (at + i >= length || low[at + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /// Nothing, not even a blank, was written between this character and the next.
    boolean touch(int at) {
        return from[at + 1] - from[at] == 1;
    }

    /// The normal text with the case of its letters.
    String plain(int start, int end) {
        return new String(plain, start, end - start);
    }

    /// Where a part ends whose last bracket is closed right behind it.
    int closed(int start, int end) {
        int open = 0;
        for (int i = start; i < end; i++) {
            open += low[i] == '(' ? 1 : low[i] == ')' ? -1 : 0;
        }
        return open > 0 && at(end) == ')' ? end + 1 : end;
    }

    /// The part of the raw text, without blanks around it.
    String raw(int start, int end) {
        return raw.substring(from[start], from[end]).strip();
    }
}
